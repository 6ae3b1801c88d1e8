import type { RawRow, RawTable } from "./raw-table.ts";

// Between two pages of one table stand blank lines and a running head; a sentence ends the table.
const LONGEST_GAP = 6;
const SENTENCE = /[。！？；]|.{25}/u;

/** Tables of a text whose cells are separated by tabs, with all lines between their first and last row. */
export function readTabbedText(lines: readonly string[], file: string): RawTable[] {
  const rows: RawRow[] = lines.map((text, index) => ({
    cells: text.split("\t").map((cell) => ({ text: cell.trim() })),
    at: { file, line: index + 1 },
    text,
  }));
  const tables: RawTable[] = [];
  let first = -1;
  let last = -1;
  const close = () => {
    if (first >= 0)
      tables.push({
        layout: "tabs",
        caption: rows.slice(Math.max(0, first - LONGEST_GAP), first),
        rows: rows.slice(first, last + 1),
      });
    first = -1;
  };
  for (const [index, row] of rows.entries()) {
    if (row.cells.length >= 3) {
      if (first < 0) first = index;
      last = index;
    } else if (first >= 0 && (index - last > LONGEST_GAP || SENTENCE.test(row.text))) close();
  }
  close();
  return tables;
}
