import { BLANK } from "../language/format.ts";
import type { GridColumn } from "../print/grid.ts";
import { escapeHtml } from "../print/markup.ts";
import type { TableView } from "./view.ts";

// Styles stand in the elements: notebook viewers drop style sheets. Colours are the viewer's own, light or dark.
const LINE = "1px solid rgba(128,128,128,.3)";
const STRONG = "1.5px solid currentColor";
const STYLES = {
  figure: "margin:0;overflow-x:auto",
  table: `margin:0;border-collapse:collapse;border:0;border-top:${STRONG};font-size:13px;line-height:1.5;font-variant-numeric:tabular-nums`,
  caption: "font-size:13px;font-weight:600;padding:0 0 6px",
  head: `border:0;border-bottom:1px solid currentColor;padding:4px 10px;vertical-align:bottom;font-weight:600`,
  cell: `border:0;border-bottom:${LINE};padding:3px 10px;vertical-align:baseline`,
  last: `border:0;border-bottom:${STRONG};padding:3px 10px;vertical-align:baseline`,
  total: `border:0;border-top:1px solid currentColor;border-bottom:${STRONG};padding:4px 10px;vertical-align:baseline;font-weight:600`,
  note: "margin:4px 10px 0;font-size:12px;line-height:1.5;opacity:.75",
} as const;

/** Characters up to which a cell stays on one line, however narrow the viewer. */
const SHORT = 8;
/** Characters from which a cell needs room, so that a narrow viewer scrolls instead of breaking every word. */
const LONG = 16;

/** A table view as HTML in the manner of the report's tables, with all its styles inside; `more` says what is left out. */
export function htmlTable({ caption, grid, notes }: TableView, more: string | null): string {
  const { columns, rows, total } = grid;
  const cell = (tag: "th" | "td", style: string, column: GridColumn, text: string, scope = "") => {
    const whole = column.align === "right" || tag === "th" || text.length <= SHORT;
    const wrap = whole ? ";white-space:nowrap" : text.length > LONG ? ";min-width:12em" : "";
    const faint = text === BLANK ? ";opacity:.5" : "";
    return `<${tag}${scope} style="${style};text-align:${column.align}${wrap}${faint}">${escapeHtml(text)}</${tag}>`;
  };
  const line = (tag: "th" | "td", style: string, texts: readonly string[], scope?: string) =>
    `<tr>${columns.map((column, index) => cell(tag, style, column, texts[index] ?? "", scope)).join("")}</tr>`;
  // A caption and notes outside the table leave its columns as narrow as their cells.
  const below = [...(more === null ? [] : [more]), ...notes];
  return [
    `<figure style="${STYLES.figure}">`,
    ...(caption === undefined ? [] : [`<figcaption style="${STYLES.caption}">${escapeHtml(caption)}</figcaption>`]),
    `<table style="${STYLES.table}">`,
    `<thead>${line(
      "th",
      STYLES.head,
      columns.map(({ label }) => label),
      ' scope="col"',
    )}</thead>`,
    "<tbody>",
    ...rows.map((row, index) => line("td", !total && index === rows.length - 1 ? STYLES.last : STYLES.cell, row)),
    "</tbody>",
    ...(total ? [`<tfoot>${line("td", STYLES.total, total)}</tfoot>`] : []),
    "</table>",
    ...below.map((text) => `<p style="${STYLES.note}">${escapeHtml(text)}</p>`),
    "</figure>",
  ].join("\n");
}
