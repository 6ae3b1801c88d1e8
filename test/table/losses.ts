import type { Dataset } from "../../src/project/dataset.ts";
import type { RawSource } from "../../src/table/raw-table.ts";

/** Lines that can be lost by being read twice or not at all; a row of a sheet isn't one. */
function linesOf(source: RawSource): number[] {
  const rows = [...source.tables.flatMap((table) => table.rows), ...source.outside];
  return rows.flatMap(({ at: { line, lastLine = line, row, table } }) =>
    line === undefined || (row !== undefined && table === undefined)
      ? []
      : Array.from({ length: lastLine! - line + 1 }, (_, index) => line + index),
  );
}

/** What was lost without a word: rows of no kind, projects without a row or with two, rows that can't be read and no issue. */
export function losses(source: RawSource, { rows, projects, issues }: Dataset): string[] {
  const told: string[] = [];
  const lines = linesOf(source);
  if (new Set(lines).size !== lines.length) told.push("a line is in two tables");
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  const seqs = of("project").map(({ seq }) => seq!);
  if (new Set(seqs).size !== seqs.length) told.push("a project has two rows");
  const own = new Set(seqs);
  if (projects.length !== own.size || projects.some(({ seq }) => !own.has(seq)))
    told.push("projects aren't their rows");
  const places = new Set(issues.map(({ at }) => at));
  if (of("issue").some(({ row }) => !places.has(row.at))) told.push("a row can't be read, and no issue says so");
  const raw = source.tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (rows.length < raw) told.push(`${raw - rows.length} rows are of no kind`);
  if (projects.some(({ investment }) => investment !== null && !Number.isFinite(investment)))
    told.push("an amount is no number");
  return told;
}
