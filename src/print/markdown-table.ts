import { visibleText } from "../language/visible-text.ts";
import type { Grid } from "./grid.ts";

/** Text that Markdown shows as it is, on one line: nothing in it is markup, and nothing stays unseen. */
export function markdownText(text: string): string {
  return (
    visibleText(text)
      .replace(/\s*[\r\n]\s*/g, " ")
      .replace(/[\\`*_[\]<>|~]|&(?=#?\w+;)|(?<=\w)@(?=\w)/g, "\\$&")
      // GitHub makes links of bare addresses, with whatever is escaped behind them.
      .replace(/:\/\//g, ":\\//")
      .replace(/(?<=\bwww)\./gi, "\\.")
      .replace(/^\s*(?:[#+-]+(?=\s|$)|\d+(?=[.)](?:\s|$)))/, (start) =>
        /\d$/.test(start) ? `${start}\\` : `\\${start.trim()}`,
      )
  );
}

/** Rows of Markdown as a table of GitHub's kind. */
export function markdownRows(
  head: readonly string[],
  aligns: readonly ("left" | "right" | "center")[],
  rows: readonly (readonly string[])[],
): string {
  const rule = aligns.map((align) => ({ left: "---", right: "---:", center: ":-:" })[align]);
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** A table of plain texts in GitHub-flavoured Markdown; the total is a last row in bold. */
export function markdownTable({ columns, rows, total }: Grid): string {
  const foot = total ? [total.map((text) => (text === "" ? "" : `**${markdownText(text)}**`))] : [];
  return `${markdownRows(
    columns.map(({ label }) => markdownText(label)),
    columns.map(({ align }) => align),
    [...rows.map((row) => row.map(markdownText)), ...foot],
  )}\n`;
}
