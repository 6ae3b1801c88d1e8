import { type Plan, readPlan } from "../gazette/plan.ts";
import type { Dataset } from "./dataset.ts";

const read = new WeakMap<Dataset, Plan>();

/**
 * What the text of a source promises: its documents, the programmes and tasks of the plan around its table, and the targets
 * of all documents with their lines. Empty where the source has no lines of text.
 */
export function planOf(dataset: Dataset): Plan {
  const known = read.get(dataset);
  if (known) return known;
  const { lines, rows, parts } = dataset;
  const [withText, ...more] = (parts ?? []).filter((part) => part.lines.length > 0);
  if (withText && more.length === 0) return planOf(withText);
  if (parts) return planOf({ ...parts[0]!, lines: [], rows: [] });
  const table = new Set<number>();
  for (const { row, kind } of rows) {
    const { line, lastLine = line } = row.at;
    if (line === undefined || lastLine === undefined || kind === "note") continue;
    for (let at = line; at <= lastLine; at += 1) table.add(at);
  }
  const plan = readPlan(lines, (line) => !table.has(line), table.values().next().value);
  read.set(dataset, plan);
  return plan;
}
