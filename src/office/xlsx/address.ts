import type { Area } from "./workbook.ts";

/** The letters of a column, counted from 0: A, …, Z, AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return `${rest >= 0 ? columnLetters(rest) : ""}${String.fromCharCode(65 + (column % 26))}`;
}

/** The address of a cell, row and column counted from 0: `B3`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** An area as addresses: `A1:C4`. */
export function areaAddress({ rows, columns }: Area): string {
  return `${cellAddress(rows[0], columns[0])}:${cellAddress(rows[1], columns[1])}`;
}

/** An area with its sheet, fixed: `'项目'!$I$2:$I$145`. */
export function fixedArea(sheet: string, { rows, columns }: Area): string {
  const fixed = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  return `${quotedSheet(sheet)}!${fixed(rows[0], columns[0])}:${fixed(rows[1], columns[1])}`;
}

/** The name of a sheet as it stands in formulas and links. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
