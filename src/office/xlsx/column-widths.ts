import { isFormula, type SheetCell } from "./workbook.ts";

const NARROWEST = 8;
const WIDEST = 48;

/** Width of a text in characters of Latin type; those of Chinese take two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{20000}-\u{3ffff}]/u.test(
        character,
      )
        ? 2
        : 1;
  return width;
}

/**
 * Widths for the columns of some rows: as wide as their widest line, at least 8 characters and at most 48. Where a
 * filter's button stands on the heading, its room is `extra`.
 */
export function widthsOf(rows: readonly (readonly (SheetCell | null)[])[], extra = 0): number[] {
  const widths: number[] = [];
  for (const [at, row] of rows.entries())
    for (const [column, cell] of row.entries()) {
      const value = cell === null ? null : isFormula(cell.value) ? cell.value.value : cell.value;
      const lines = typeof value === "number" ? [numberText(value)] : String(value ?? "").split("\n");
      const size = (cell?.style?.size ?? 11) / 11;
      for (const line of lines) {
        const width = Math.ceil(textWidth(line) * size * (cell?.style?.bold ? 1.1 : 1)) + 2 + (at === 0 ? extra : 0);
        widths[column] = Math.min(WIDEST, Math.max(widths[column] ?? NARROWEST, width));
      }
    }
  return Array.from(widths, (width) => width ?? NARROWEST);
}

// Digits with their thousands grouped.
function numberText(value: number): string {
  const text = String(Math.round(value * 100) / 100);
  return " ".repeat(text.length + Math.floor(text.split(".")[0]!.length / 3));
}
