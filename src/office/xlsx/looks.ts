import { sum } from "../../measure/decimal.ts";
import type { CellStyle } from "./workbook.ts";

/** The format of numbers with their thousands grouped and so many decimals. */
export function numberFormat(decimals: number): string {
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

export const PERCENT = "0.0%";

export const TITLE: CellStyle = { bold: true, size: 14, colour: "accent" };
export const SOFT: CellStyle = { colour: "soft" };
export const HEAD: CellStyle = { bold: true, fill: "head", border: "around", align: "center", wrap: true };
export const GROUP: CellStyle = { bold: true, fill: "group" };
export const TOTAL: CellStyle = { bold: true, border: "above" };
export const TEXT: CellStyle = { wrap: true };
export const LINK: CellStyle = { colour: "link" };

/** What some numbers add up to, exactly. */
export function whole(numbers: readonly number[]): number {
  return sum(numbers);
}
