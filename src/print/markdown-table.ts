import type { Grid } from "./grid.ts";

const cell = (text: string): string =>
  text
    .replaceAll("\\", "\\\\")
    .replaceAll("|", "\\|")
    .replace(/\s*\n\s*/g, " ");

/** A table in GitHub-flavoured Markdown; the total is a last row in bold. */
export function markdownTable({ columns, rows, total }: Grid): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return `${[
    line(columns.map(({ label }) => cell(label))),
    line(columns.map(({ align }) => (align === "right" ? "---:" : "---"))),
    ...rows.map((row) => line(row.map(cell))),
    ...(total ? [line(total.map((text) => (text === "" ? "" : `**${cell(text)}**`)))] : []),
  ].join("\n")}\n`;
}
