import type { Language } from "../language/language.ts";
import type { Grid } from "../print/grid.ts";

/** How a value is shown. */
export interface ShowOptions {
  /** Language of headers and notes, `zh` by default. */
  readonly language?: Language;
  /** Most rows shown, 20 by default; how many are left out is said. `Infinity` shows all. */
  readonly limit?: number;
  /** Words above, instead of those that come with the value. */
  readonly caption?: string;
}

export type ShowSettings = Required<Pick<ShowOptions, "language" | "limit">>;

/** A value as a table: the rows shown, and how many there are. */
export interface TableView {
  readonly kind: "table";
  readonly caption?: string;
  readonly grid: Grid;
  /** Rows of the value, of which the grid has the first. */
  readonly rowCount: number;
  /** What a reader must know, each a line below the table. */
  readonly notes: readonly string[];
}

/** A value as a picture, with its specification for front ends that draw it themselves. */
export interface PictureView {
  readonly kind: "picture";
  readonly svg: string;
  readonly grammar: "vega-lite" | "vega";
  readonly spec: Readonly<Record<string, unknown>>;
  /** The picture in words. */
  readonly text: string;
}

/** A value as it prints. */
export interface TextView {
  readonly kind: "text";
  readonly text: string;
}

export type View = TableView | PictureView | TextView;

/** Shows one kind of value, and answers null for any other. */
export type Viewer = (value: unknown, settings: ShowSettings) => View | null | Promise<View | null>;

/** The value as a record of unknowns where it has all these keys, null where it hasn't. */
export function withKeys<Key extends string>(value: unknown, ...keys: readonly Key[]): Record<Key, unknown> | null {
  return typeof value === "object" && value !== null && keys.every((key) => key in value)
    ? (value as Record<Key, unknown>)
    : null;
}

/** The list where it has items and all of them have these keys, null otherwise. */
export function listWithKeys(value: unknown, ...keys: readonly string[]): readonly unknown[] | null {
  return Array.isArray(value) && value.length > 0 && value.every((item) => withKeys(item, ...keys)) ? value : null;
}
