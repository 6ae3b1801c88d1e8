import type { Words } from "../language/words.ts";
import type { RawCell, RawRow, RawTable } from "../table/raw-table.ts";
import type { RowKind } from "../project/dataset.ts";
import type { Header } from "./header.ts";
import type { ColumnTarget, Mapping } from "./mapping.ts";
import type { RowRole } from "./row-roles.ts";
import { NO_SECTIONS, type SectionStack, sectionTexts } from "./section-stack.ts";

/** A project's row with the rows that continue it, before its cells are read. */
export interface Draft {
  /** Those of its first row, until another one adds to them. */
  cells: readonly RawCell[];
  readonly rows: RawRow[];
  /** Rows that state parts of its amount by source, so that the amount of its first row is a part too. */
  readonly parts: RawRow[];
  /** Rows below that say what of its amount is of which source, or for what. */
  readonly details: RawRow[];
  readonly header: Header;
  /** The headings that it stands under; one above its table may be put before them. */
  section: readonly string[];
  /** The row has another number of cells than its header, so that a cell may stand in another's place. */
  readonly uneven: boolean;
}

/** A row that states a total, before its amount is read. */
export interface TotalRow {
  readonly row: RawRow;
  readonly header: Header;
  readonly label: string;
  readonly scope: "section" | "subtotal" | "total";
  /** Depth of the heading that states it, 0 for one that no heading holds. */
  readonly depth: number;
  readonly projects: number | null;
  /** The rows that it sums, where arithmetic shows them; else they are told by its place. */
  readonly covers?: readonly RawRow[];
}

/** One row of a table and what it was read as. */
export interface Entry {
  readonly row: RawRow;
  kind: RowKind;
  /** Of the project that the row is or continues. */
  readonly draft?: Draft;
  readonly total?: TotalRow;
  /** Depth of a heading, from 0. */
  readonly depth?: number;
  /** What remains open about what the row is. */
  readonly doubt?: NonNullable<RowRole["doubt"]>;
  /** Why the row can't be read. */
  readonly problem?: Words;
}

/** What the last heading in a column of a field says, for the rows below it. */
export type OpenGroups = ReadonlyMap<ColumnTarget, string>;

/** What is open at the end of a table: a project whose row may go on over the page, and headings. */
export interface TableEnd {
  readonly draft: Draft | null;
  readonly sections: SectionStack;
  /** What its last heading in a column of a field says for the rows below. */
  readonly groups?: OpenGroups;
  /** The header that its last rows stand under, where it is another one than the first. */
  readonly header?: Header;
  /** A table of other things has begun, and none of projects after it. */
  readonly ended?: boolean;
}

export const NOTHING_OPEN: TableEnd = { draft: null, sections: NO_SECTIONS };

/** What is known of a table while its rows are read. */
export interface State {
  readonly raw: RawTable;
  readonly mapping: Mapping;
  readonly header: Header;
  readonly hanNumerals: boolean;
  readonly entries: Entry[];
  readonly repeated: ReadonlySet<string>;
  /** What sums, counts and shapes show its rows to be. */
  readonly roles: ReadonlyMap<RawRow, RowRole>;
  draft: Draft | null;
  sections: SectionStack;
  /** The number of the project whose parts (1.1, 1.2) follow, where its own amount covers them. */
  parts: boolean;
}

/** A row to be read, with its table. */
export interface RowContext {
  readonly row: RawRow;
  readonly index: number;
  readonly header: Header;
  readonly state: State;
}

/** Whether no row but headings has been read of a page, so that a row may go on from the page before. A text of cells has no pages, only blocks. */
export function isFirstOfPage({ entries, raw: { layout } }: State): boolean {
  return layout !== "csv" && layout !== "json" && entries.every(({ kind }) => kind === "header");
}

/** The headings that a row stands under: those with a mark or a row of their own, then the groups that sums show. */
export function sectionOf({ row, state }: Pick<RowContext, "row" | "state">): string[] {
  return [...sectionTexts(state.sections), ...(state.roles.get(row)?.groups ?? [])];
}

/** A row that tells more of the project above it. */
export function detailEntry({ row, state }: Pick<RowContext, "row" | "state">): Entry {
  state.draft?.details.push(row);
  return { row, kind: "detail", ...draftOf(state) };
}

/** The project that a row belongs to, where one is open. */
export function draftOf(state: State): { draft?: Draft } {
  return state.draft ? { draft: state.draft } : {};
}
