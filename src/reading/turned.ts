import type { RawRow, RawTable } from "../table/raw-table.ts";
import { type Header, headerAt } from "./header.ts";
import type { Mapping } from "./mapping.ts";

const FEWEST_LINES = 3;
const FEWEST_PROJECTS = 2;
const MOST_LINES = 60;
const MOST_COLUMNS = 500;

/**
 * A table that lies on its side, set upright: its headings stand in its first column and each other column is a project.
 * Null where it isn't one. Each of its rows goes over all lines of the table, in a column of its own.
 */
export function turned(raw: RawTable, mapping: Mapping): RawTable | null {
  if (!["csv", "tabs", "pipes", "box", "sheet", "html", "word", "json"].includes(raw.layout) || mapping.columns)
    return null;
  const first = raw.rows.findIndex(({ cells }) => filled(cells).length >= FEWEST_PROJECTS + 1);
  const body = first < 0 ? [] : raw.rows.slice(first).filter(({ cells }) => filled(cells).length > 1);
  if (body.length < FEWEST_LINES || body.length > MOST_LINES) return null;
  const width = Math.max(...body.map(({ cells }) => cells.length));
  if (width < FEWEST_PROJECTS + 1 || width > MOST_COLUMNS) return null;
  const from = body[0]!.at;
  const to = body.at(-1)!.at;
  const lastLine = to.lastLine ?? to.line;
  const at = lastLine === undefined ? from : { ...from, lastLine };
  const rows = Array.from({ length: width }, (_, column): RawRow => {
    const cells = body.map((row) => row.cells[column] ?? { text: "" });
    return { cells, at: { ...at, column: column + 1 }, text: cells.map(({ text }) => text).join(" | ") };
  });
  const header = headerAt(rows, 0, 0, mapping);
  if (header?.last !== 0 || !isSure(header)) return null;
  return { ...raw, turned: true, rows: [...raw.rows.slice(0, first), ...rows] };
}

function filled(cells: RawRow["cells"]): RawRow["cells"] {
  return cells.filter(({ text }) => text !== "");
}

// One column of headings alone may hold such words by chance.
function isSure({ columns }: Header): boolean {
  const fields = new Set(columns.map(({ target }) => target));
  return fields.has("name") && fields.has("investment") && (fields.has("completion") || fields.has("unit"));
}
