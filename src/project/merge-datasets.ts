import { alignHeadings } from "./align-headings.ts";
import type { Dataset } from "./dataset.ts";
import { sameJointCells } from "./joint-cells.ts";
import { inCurrency, mostUsedCurrency } from "./one-currency.ts";
import type { Project } from "./project.ts";

/**
 * Several datasets as one, in their order. A source whose keys an earlier one has too is numbered on after the highest;
 * tables are numbered on as well. Amounts in another currency than most stand beside as stated and are in no sum. Each
 * source must be called by a name of its own, or a RangeError is thrown.
 */
export function mergeDatasets(datasets: readonly Dataset[]): Dataset {
  const [first, ...more] = datasets;
  if (!first) throw new RangeError("datasets: expected one or more, got none");
  if (more.length === 0) return first;
  const parts = withOwnNumbers(datasets.flatMap((dataset) => dataset.parts ?? [dataset]));
  const ids = parts.map(({ file }) => file);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) throw new RangeError(`source: expected a name of its own for each, got ${twice} twice`);
  const projects = alignHeadings(parts.map((part) => part.projects)).flat();
  const currency = mostUsedCurrency(projects);
  const inOneCell = sameJointCells();
  const converted = projects.map((project) => inCurrency(project, currency));
  return {
    ...first,
    sources: parts.flatMap(({ sources }) => sources),
    projects: converted.map(({ project }) => inOneCell(project)),
    issues: [...parts.flatMap(({ issues }) => issues), ...converted.flatMap(({ issue }) => issue ?? [])],
    tables: parts.flatMap(({ tables }) => tables),
    rows: parts.flatMap(({ rows }) => rows),
    columns: parts.flatMap(({ columns }) => columns),
    statedTotals: parts.flatMap(({ statedTotals }) => statedTotals),
    remarks: parts.flatMap(({ file, remarks }) => remarks.map((remark) => `${file}: ${remark}`)),
    remarkWords: parts.flatMap(({ file, remarkWords }) =>
      remarkWords.map(({ zh, en }) => ({ zh: `${file}：${zh}`, en: `${file}: ${en}` })),
    ),
    parts,
  };
}

function withOwnNumbers(parts: readonly Dataset[]): Dataset[] {
  const taken = new Set<number>();
  let tables = 0;
  return parts.map((part) => {
    let highest = 0;
    for (const seq of taken) highest = Math.max(highest, seq);
    const collides = part.projects.some(({ seq }) => taken.has(seq));
    const made = renumbered(part, collides ? highest : 0, tables);
    for (const { seq } of made.projects) taken.add(seq);
    for (const { table } of part.tables) tables = Math.max(tables, table);
    for (const { table } of made.tables) tables = Math.max(tables, table);
    return made;
  });
}

/** A part of several sources under its own keys again, and how much higher they are among the others. */
export function ownKeys(part: Dataset): { readonly dataset: Dataset; readonly above: number } {
  const above = part.keysAbove ?? 0;
  return { dataset: renumbered(part, -above, 0), above };
}

function renumbered(part: Dataset, bySeq: number, byTable: number): Dataset {
  if (bySeq === 0 && byTable === 0) return part;
  const withSeq = <T extends { readonly seq?: number }>(one: T): T =>
    one.seq === undefined || bySeq === 0 ? one : { ...one, seq: one.seq + bySeq };
  const withTable = <T extends { readonly table: number }>(one: T): T => ({ ...one, table: one.table + byTable });
  const keysAbove = (part.keysAbove ?? 0) + bySeq;
  return {
    ...part,
    keysAbove,
    projects: part.projects.map((project): Project => withSeq(project)),
    issues: part.issues.map(withSeq),
    tables: part.tables.map(withTable),
    rows: part.rows.map((row) => withTable(withSeq(row))),
    columns: part.columns.map(withTable),
    statedTotals: part.statedTotals.map((total) => ({ ...total, seqs: total.seqs.map((seq) => seq + bySeq) })),
  };
}
