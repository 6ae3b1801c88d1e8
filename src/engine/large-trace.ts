import { lineOrRow } from "../table/line-or-row.ts";
import type { Facts } from "../exchange/facts.ts";
import type { FactQuery } from "../measure/fact-query.ts";
import { queryByHeadings } from "../measure/headings.ts";
import { measureOf } from "../measure/measures/catalogue.ts";
import type { Filter } from "../measure/request/request.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Project } from "../project/project.ts";
import type { RawRow } from "../table/raw-table.ts";
import { namesOf } from "./large-figures.ts";
import { largeProjects } from "./large-projects.ts";
import type { LargeTable } from "./large-table.ts";
import { neededColumns } from "./needed-columns.ts";
import { UnsupportedError } from "./unsupported.ts";

// Of these numbers the rest of the table is a part, too.
const OF_ALL: readonly string[] = ["share", "groups", "added"];

/**
 * The part of a long table that a number is made of: its projects and their rows as printed, by `rowsOf` where the table can't give them. Throws an
 * UnsupportedError for a number that takes the whole table, and where too many projects are in it to be listed.
 */
export async function tracedPart(
  table: LargeTable,
  query: FactQuery,
  rowsOf: (projects: readonly Project[]) => AsyncIterable<RawRow>,
): Promise<Dataset> {
  const names = await namesOf(table, {});
  const asked = queryByHeadings(names, query);
  const { where = {}, measure } = asked;
  const { kind, id } = measureOf(names.projects, measure);
  if (OF_ALL.includes(kind))
    throw new UnsupportedError({
      zh: `${table.file}：${id} 涉及整个表，表太长，不能列出其行；请用 summary`,
      en: `${table.file}: ${id} takes all of a table that is too long to list its rows; use summary`,
    });
  const wanted = filterOf(asked);
  const { projects } = await largeProjects(table, await namesOf(table, wanted), wanted, null);
  if (projects.length === 0)
    throw new UnsupportedError({
      zh: `${table.file}：没有这样的项目`,
      en: `${table.file}: no project is of the kind asked for`,
    });
  const part = await namesOf(table, where, projects);
  const lines = projects
    .map(({ source }) => ({ from: lineOrRow(source) ?? 0, to: source.lastLine ?? lineOrRow(source) ?? 0 }))
    .toSorted((one, other) => one.from - other.from);
  const rows = await placed(projects, table.rowsOfLines?.(lines) ?? rowsOf(projects));
  return { ...part, rows: rows.map(({ row, seq }) => ({ row, seq, kind: "project", table: 1 })) };
}

/** The columns of the facts that `tracedPart` needs for a question; the projects themselves stand in their records. */
export function tracedColumns(
  facts: Facts,
  known: Pick<Dataset, "columns" | "projects">,
  query: FactQuery,
): ReadonlySet<string> {
  return neededColumns(facts, known, [], filterOf(queryByHeadings(known, query)), []);
}

/** The projects that a number is made of, as a filter. */
function filterOf({ keys, seqs, where }: Pick<FactQuery, "keys" | "seqs" | "where">): Filter {
  return { ...(keys as Filter), ...where, ...(seqs && { seq: seqs }) };
}

async function placed(
  projects: readonly Project[],
  rows: Iterable<RawRow> | AsyncIterable<RawRow>,
): Promise<{ row: RawRow; seq: number }[]> {
  const byLine = new Map<number, number>();
  for (const { seq, source } of projects) {
    const first = lineOrRow(source) ?? 0;
    for (let at = first; at <= (source.lastLine ?? first); at += 1) byLine.set(at, seq);
  }
  const found: { row: RawRow; seq: number }[] = [];
  for await (const row of rows) {
    const seq = byLine.get(lineOrRow(row.at) ?? 0);
    if (seq !== undefined) found.push({ row, seq });
  }
  return found;
}
