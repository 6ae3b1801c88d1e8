import type { TidyTable } from "../frame/tidy-table.ts";
import type { Grid } from "../print/grid.ts";
import { jsonText } from "../print/json-text.ts";

export const FORMATS = ["table", "csv", "md", "json"] as const;

export type Flat = Readonly<Record<string, string | number | boolean | null>>;

/** One result in all the forms that it can be printed in. */
export interface Printable {
  /** For people: formatted cells. */
  readonly grid: Grid;
  /** For programs: raw values under English names. */
  readonly records: TidyTable | readonly Flat[];
  readonly json: unknown;
}

/** The text of a result for programs. */
export function jsonOf({ json }: Pick<Printable, "json">): string {
  return `${jsonText(json, 2)}\n`;
}
