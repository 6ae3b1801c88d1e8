import type { Words } from "../language/words.ts";
import type { Layout, Position, RawRow } from "../table/raw-table.ts";
import type { Link } from "./links.ts";
import type { Issue } from "./issue.ts";
import type { AmountRole, Period, Project } from "./project.ts";

/** A file that projects were read from. */
export interface Source {
  /** Name by which positions call it: its file name, with its folder where two sources of a dataset share one. */
  readonly id: string;
  readonly format: string;
  readonly encoding: string;
  /** SHA-256 of its bytes. */
  readonly sha256: string;
  /** Lines of its text, for quoting; empty for a binary format. */
  readonly lines: readonly string[];
  /** How it was told to be read, where a mapping was given. */
  readonly mapping?: object;
}

/** What a row of a table's region turned out to be. */
export type RowKind =
  | "project"
  | "continuation"
  | "header"
  | "section"
  | "subtotal"
  | "total"
  | "detail"
  | "note"
  | "running-head"
  | "rule"
  | "blank"
  /** A row of a table, or of a part of one, that holds no projects. */
  | "other"
  | "issue";

/** One row of a table's region and what it was read as; the counts of all kinds add up to the region's rows. */
export interface RowReading {
  readonly row: RawRow;
  readonly kind: RowKind;
  /** Key of the project that the row belongs to. */
  readonly seq?: number;
  /** 1-based table within the source. */
  readonly table: number;
}

/** A total that the source itself states, to be reconciled with what its rows add up to. */
export interface StatedTotal {
  readonly label: string;
  /** 万元. */
  readonly investment: number | null;
  readonly text: string;
  /** Number of projects it states, where it does. */
  readonly projects: number | null;
  /** Keys of the projects that it covers. */
  readonly seqs: readonly number[];
  readonly at: Position;
}

/** How a column was understood, and why. */
export interface ColumnReading {
  readonly table: number;
  /** 1-based. */
  readonly column: number;
  readonly header: string;
  /** Field of the project, or null where the column is kept as an extra. */
  readonly field: string | null;
  readonly reason: string;
  /** The reason in each language. */
  readonly because: Words;
  /** Unit of a column of money (万元, 亿元, 元) and where it is stated, or of other numbers (亩, MW). */
  readonly unit?: string;
  readonly unitFrom?: string;
  readonly unitBecause?: Words;
  /** How the numbers of a column of money are written, by an example (1.234,5), where not as in 1,234.5; null where its cells don't tell. */
  readonly numbers?: string | null;
  /** What its cells hold. */
  readonly kind?: "money" | "percent" | "date" | "number" | "text";
  /** What the money of a money column is, for which time, and from which source of funds. */
  readonly role?: AmountRole;
  readonly period?: Period;
  readonly fund?: string;
}

/** What a table turned out to be. */
export interface TableReading {
  /** 1-based table within the source. */
  readonly table: number;
  readonly layout: Layout;
  /** Its first row. */
  readonly at: Position;
  readonly rows: number;
  readonly projects: number;
  /** Why it is read as projects, or why it isn't. */
  readonly reason: string;
  /** The reason in each language. */
  readonly because: Words;
}

/** A source or several, read: their projects, what couldn't be read, and an account of every row. */
export interface Dataset {
  /** The sources, in the order in which they were given. */
  readonly sources: readonly Source[];
  /** Name, format, encoding, hash and lines of the first source. */
  readonly file: string;
  readonly format: string;
  readonly encoding: string;
  readonly sha256: string;
  /** Lines of the source text, for quoting; empty for a binary format. */
  readonly lines: readonly string[];
  /** Of a web page with tables: the text around them, by the lines of its source. */
  readonly prose?: readonly string[];
  readonly projects: readonly Project[];
  readonly issues: readonly Issue[];
  readonly tables: readonly TableReading[];
  readonly rows: readonly RowReading[];
  /** How many rows are of each kind, where the rows themselves aren't held. */
  readonly rowKinds?: Readonly<Partial<Record<RowKind, number>>>;
  /** How many issues there are, where more than those listed. */
  readonly issueCount?: number;
  readonly columns: readonly ColumnReading[];
  readonly statedTotals: readonly StatedTotal[];
  /** Why there are no projects, or what to know about how they were read. */
  readonly remarks: readonly string[];
  /** The same in each language. */
  readonly remarkWords: readonly Words[];
  /** Of several sources: each by itself, under the keys and table numbers that it has here. Absent of a single one. */
  readonly parts?: readonly Dataset[];
  /** Of such a part: how much higher its keys are than by itself. */
  readonly keysAbove?: number;
  /** Reviewed links that say which projects of its lists are one, where some were given. */
  readonly links?: readonly Link[];
  /** The edition that it is compared with, and reviewed links between the two, where a report is to say what changed. */
  readonly against?: { readonly dataset: Dataset; readonly links: readonly Link[] };
}
