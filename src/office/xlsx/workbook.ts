import { WordedError } from "../../language/worded-error.ts";
import type { Language } from "../../language/language.ts";

/** What a cell holds; null is an empty cell. */
export type CellValue = string | number | boolean | null;

/** A formula (without its =) with the exact value that it has now. */
export interface Formula {
  readonly formula: string;
  readonly value: CellValue;
}

/** How a cell looks. */
export interface CellStyle {
  readonly bold?: true;
  /** Points. */
  readonly size?: number;
  readonly colour?: "soft" | "accent" | "alarm" | "link";
  readonly fill?: "head" | "group" | "input";
  readonly border?: "above" | "below" | "around";
  readonly align?: "left" | "right" | "center";
  readonly wrap?: true;
  /** A number format of Excel: `#,##0.00`. */
  readonly format?: string;
}

/** A place that a cell links to. */
export interface CellLink {
  readonly sheet: string;
  readonly cell: string;
}

export interface SheetCell {
  readonly value: CellValue | Formula;
  readonly style?: CellStyle;
  readonly link?: CellLink;
}

/** Rows and columns from a first to a last one, counted from 0. */
export interface Area {
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
}

export interface Sheet {
  /** As `sheetNames` gives it: at most 31 characters, none that Excel forbids, unique. */
  readonly name: string;
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (SheetCell | null)[])[];
  /** How many rows and columns stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Heading and rows that can be filtered. */
  readonly filter?: Area;
  /** Rows that are printed at the head of every page. */
  readonly titleRows?: readonly [first: number, last: number];
  readonly merges?: readonly Area[];
  readonly landscape?: true;
}

export interface Workbook {
  readonly language: Language;
  readonly title: string;
  readonly subject: string;
  readonly sheets: readonly Sheet[];
}

/** A workbook that no file can hold. */
export class WorkbookError extends WordedError {
  readonly code = "office.workbook";
}

export function isFormula(value: CellValue | Formula): value is Formula {
  return typeof value === "object" && value !== null;
}
