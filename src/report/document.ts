import type { Chart } from "../chart/chart.ts";
import type { Language } from "../language/language.ts";
import type { Words } from "../language/words.ts";
import type { Fact } from "../measure/fact.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Project } from "../project/project.ts";

/** A number in words, with the fact that it states. */
export interface Stated {
  readonly text: string;
  readonly fact: Fact;
}

/** A pointer to a numbered figure or table of the same document: `chart-NAME`, or the table's id. */
export interface Reference {
  readonly reference: string;
}

/** Words that rest on something other than figures: rows, issues, claims, findings, tasks (see `statement/evidence.ts`). */
export interface Evidenced {
  readonly text: string;
  /** Ids of what they rest on. */
  readonly evidence: readonly string[];
}

/** A piece of running text: words, a number with the fact that it states, words with their evidence, or a reference. */
export type Inline = string | Stated | Evidenced | Reference;

/** A column of a table. */
export interface TableColumn {
  readonly label: string;
  /** Unit of its numbers, shown in the header. */
  readonly unit?: string;
  readonly align: "left" | "right" | "center";
  /** A heading over this and the neighbouring columns that have the same. */
  readonly spanner?: string;
  /** Relative width; a column without one is as wide as its cells. */
  readonly width?: number;
}

/** Stands between a number and the mark of a footnote, so that they are never read, nor copied, as one number. */
export const MARK_GAP = "\u00a0";

/** A cell: what it shows (already formatted), the fact behind a number, marks of the footnotes that it carries. */
export interface TableCell {
  readonly text: string;
  /** A second, smaller line. */
  readonly detail?: string;
  readonly fact?: Fact;
  /** The text is how many projects state the fact's amount, not the amount itself. */
  readonly counts?: true;
  readonly footnotes?: readonly number[];
}

/** A heading within a table, over the rows from one to the next. */
export interface RowGroup {
  /** 0-based row that it stands above. */
  readonly from: number;
  readonly label: string;
}

/** What a table is called. */
export interface TableNames {
  readonly id: string;
  readonly caption: string;
  /** Words below the table. */
  readonly note?: string;
}

/** A table of a report. */
export interface ReportTable extends Required<TableNames> {
  /** Ids of what it rests on beside the facts of its cells (see `evidence/catalogue.ts`). */
  readonly evidence?: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly groups?: readonly RowGroup[];
  /** So many rows, and these words after the note, are what stands on paper, where the others only confirm what is said. */
  readonly inPrint?: { readonly rows: number; readonly note: string };
  readonly total?: readonly TableCell[];
  /** 1-based in the cells' `footnotes`. */
  readonly footnotes: readonly string[];
}

/** Numbers of one cell that are made of the same projects, under the short name `F1`, `F2`, … of the document. */
export interface Origin {
  readonly name: string;
  readonly facts: readonly Fact[];
}

/**
 * A block of a section. `onScreen`: to look things up in, on the page and in the workbook; a report that is read from
 * front to back has no room for it, so that it isn't numbered and nothing refers to it.
 */
export type Block = Content & { readonly onScreen?: true };

type Content =
  | { readonly kind: "paragraph"; readonly content: readonly Inline[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: "heading"; readonly id: string; readonly text: string }
  | {
      readonly kind: "key-figures";
      readonly items: readonly {
        readonly label: string;
        readonly text: string;
        readonly unit: string;
        readonly fact: Fact;
      }[];
    }
  | { readonly kind: "chart"; readonly chart: Chart; readonly caption: string }
  | { readonly kind: "table"; readonly table: ReportTable }
  /** How every number of the document was made. */
  | { readonly kind: "lineage"; readonly origins: readonly Origin[] };

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A report as data: what the PDF, the page and the Markdown are all written from. */
export interface ReportDocument {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** Publisher, number and date of the source; empty where they aren't known. */
  readonly imprint: string;
  /** The projects of its source, as far as its words name some by their numbers. */
  readonly projects: readonly Project[];
  /** The columns of its source, which its words call places by. */
  readonly columns: Dataset["columns"];
  /** Which projects count, and how joint ones do. */
  readonly scope: string;
  /** Source in words, its file name, lines and SHA-256. */
  readonly source: string;
  /** The same without its hash, as it stands on a cover. */
  readonly place: string;
  readonly sections: readonly Section[];
  /** It is to stand on one page. */
  readonly brief?: true;
  /** What it leads with, and why. */
  readonly finding: ChosenFinding;
}

/** A finding that was weighed: 0 for what is ordinary, 1 for what is about all of a plan. */
export interface WeighedFinding {
  readonly id: string;
  readonly weight: number;
  readonly why: Words;
}

/** The finding that a report leads with, beside those that weighed less. */
export interface ChosenFinding extends WeighedFinding {
  readonly considered: readonly WeighedFinding[];
}
