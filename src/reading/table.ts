import type { Words } from "../language/words.ts";
import type { RawTable } from "../table/raw-table.ts";
import type { Entry, TableEnd } from "./draft.ts";
import type { Header } from "./header.ts";
import type { StatedUnit } from "./stated-unit.ts";

/** A table with its header, or the reason why it holds no projects, and what each of its rows is. */
export interface Table {
  readonly number: number;
  /** Number of the table that its list of projects began in: it may go on over pages. */
  readonly list: number;
  readonly raw: RawTable;
  readonly header: Header | null;
  readonly unit: StatedUnit;
  readonly entries: readonly Entry[];
  /** What is open at its end, for the next page of its list. */
  readonly end: TableEnd;
  readonly reason: Words;
  /** Texts of the district cells of all tables of its source, so that a cell that joins some of them names several places. */
  readonly places: ReadonlySet<string>;
  /** Number of the table that it repeats, so that it isn't counted. */
  readonly copyOf?: number;
}
