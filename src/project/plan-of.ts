import { isHeld } from "./held.ts";
import { type Plan, readPlan } from "../gazette/plan.ts";
import type { TableRow } from "../gazette/indicator-table.ts";
import type { Dataset, RowReading } from "./dataset.ts";

const read = new WeakMap<Dataset, Plan>();

/**
 * What the text of a source promises: its documents, the programmes and tasks of the plan around its table, and the targets
 * of all documents with their lines. Empty where the source has no lines of text.
 */
export function planOf(dataset: Dataset): Plan {
  const known = read.get(dataset);
  if (known) return known;
  if (!isHeld(dataset.rows)) return planOf(without(dataset));
  const { lines, prose, rows, parts } = dataset;
  const [withText, ...more] = (parts ?? []).filter((part) => (part.prose ?? part.lines).length > 0);
  if (withText && more.length === 0) return planOf(withText);
  if (parts) return planOf(without(parts[0]!));
  const table = new Set<number>();
  for (const { row, kind } of rows) {
    const { line, lastLine = line } = row.at;
    if (line === undefined || lastLine === undefined || kind === "note") continue;
    for (let at = line; at <= lastLine; at += 1) table.add(at);
  }
  const plan = readPlan(prose ?? lines, {
    isText: (line) => prose !== undefined || !table.has(line),
    within: firstProject(rows),
    tables: indicatorRows(rows),
  });
  read.set(dataset, plan);
  return plan;
}

function without({ prose: _, ...dataset }: Dataset): Dataset {
  return { ...dataset, lines: [], rows: [] };
}

const firstProject = (rows: readonly RowReading[]): number | undefined =>
  (rows.find(({ kind }) => kind === "project") ?? rows[0])?.row.at.line;

/** The rows of tables that hold no projects, which may be indicators of the plan. */
function indicatorRows(rows: readonly RowReading[]): TableRow[] {
  const listed = new Set(rows.flatMap(({ kind, table }) => (kind === "project" ? [table] : [])));
  return rows.flatMap(({ row: { at, cells, text }, table }) =>
    listed.has(table) || at.line === undefined
      ? []
      : [{ table, line: at.line, text, cells: cells.map((cell) => cell.text) }],
  );
}
