import type { Chart } from "../chart/chart.ts";
import type { Language } from "../language/language.ts";
import type { Fact } from "../measure/fact.ts";

/** A piece of running text: words, or a number with the fact that it states. */
export type Inline = string | { readonly text: string; readonly fact: Fact };

/** A column of a table. */
export interface TableColumn {
  readonly label: string;
  /** Unit of its numbers, shown in the header. */
  readonly unit?: string;
  readonly align: "left" | "right" | "center";
  /** A heading over this and the neighbouring columns that have the same. */
  readonly spanner?: string;
  /** Relative width. */
  readonly width?: number;
}

/** A cell: what it shows (already formatted), the fact behind a number, marks of the footnotes that it carries. */
export interface TableCell {
  readonly text: string;
  readonly fact?: Fact;
  readonly footnotes?: readonly number[];
}

/** A table of a report. */
export interface ReportTable {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly total?: readonly TableCell[];
  /** 1-based in the cells' `footnotes`. */
  readonly footnotes: readonly string[];
  readonly note: string;
}

export type Block =
  | { readonly kind: "paragraph"; readonly content: readonly Inline[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: "key-figures";
      readonly items: readonly {
        readonly label: string;
        readonly text: string;
        readonly unit: string;
        readonly fact: Fact;
      }[];
    }
  | { readonly kind: "chart"; readonly chart: Chart }
  | { readonly kind: "table"; readonly table: ReportTable };

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
  /** Source in words, its file name and SHA-256. */
  readonly source: string;
  readonly sections: readonly Section[];
}
