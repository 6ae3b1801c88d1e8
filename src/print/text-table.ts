import stringWidth from "string-width";
import type { Grid } from "./grid.ts";

/** Width above which a cell of a terminal table is cut, in columns of the terminal. */
const WIDEST_CELL = 48;

/** A table for a terminal: columns aligned by the width that Chinese has there (two columns a character). */
export function textTable({ columns, rows, total }: Grid): string {
  const shorten = (cell: string) => cut(cell.replace(/\s+/g, " "), WIDEST_CELL);
  const body = rows.map((row) => row.map(shorten));
  const foot = total ? [total.map(shorten)] : [];
  const labels = columns.map(({ label }) => label);
  const widths = columns.map((_, index) =>
    Math.max(...[labels, ...body, ...foot].map((row) => stringWidth(row[index] ?? ""))),
  );
  const line = (row: readonly string[]) =>
    columns
      .map(({ align }, index) => {
        const cell = row[index] ?? "";
        const space = " ".repeat(Math.max(0, widths[index]! - stringWidth(cell)));
        return align === "right" ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return `${[line(labels), rule, ...body.map(line), ...(foot.length > 0 ? [rule, ...foot.map(line)] : [])].join("\n")}\n`;
}

function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (stringWidth(`${kept}${character}…`) > width) break;
    kept += character;
  }
  return `${kept}…`;
}
