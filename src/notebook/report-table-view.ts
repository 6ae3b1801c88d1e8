import type { ReportTable, TableCell } from "../report/document.ts";
import { type Viewer, withKeys } from "./view.ts";

/** Shows a table of a report, its footnotes below. */
export const viewReportTable: Viewer = (value, { limit }) => {
  if (!withKeys(value, "id", "caption", "columns", "rows", "footnotes", "note")) return null;
  const { caption, columns, rows, total, footnotes, note } = value as ReportTable;
  const texts = (cells: readonly TableCell[]) =>
    cells.map(({ text, footnotes: marks = [] }) => text + marks.map((mark) => `[${mark}]`).join(""));
  return {
    kind: "table",
    caption,
    grid: {
      columns: columns.map(({ label, unit, align }) => ({
        label: unit === undefined ? label : `${label}（${unit}）`,
        align: align === "right" ? "right" : "left",
      })),
      rows: rows.slice(0, limit).map(texts),
      ...(total && { total: texts(total) }),
    },
    rowCount: rows.length,
    notes: [...footnotes.map((footnote, index) => `[${index + 1}] ${footnote}`), ...(note === "" ? [] : [note])],
  };
};
