import { LARGE_LIST } from "./large-limits.ts";
import { filterByHeadings } from "../measure/headings.ts";
import { findDimension, knowKeys } from "../measure/dimensions/catalogue.ts";
import type { PlainFigures } from "../measure/measure.ts";
import type { Filter, MeasureRequest } from "../measure/request.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Project } from "../project/project.ts";
import { conditionsSql } from "./condition-sql.ts";
import { duckdb } from "./dialects/duckdb.ts";
import type { LargeTable } from "./large-table.ts";
import { measureIn } from "./measure-by-engine.ts";
import { planOf } from "./plan.ts";
import { UnsupportedError } from "./unsupported.ts";

/**
 * A dataset that knows the names and values of a long table as far as a filter asks for them, so that requests can be
 * checked. Its projects are examples: figures come from `measureLarge` only.
 */
export async function namesOf(table: LargeTable, where: Filter): Promise<Dataset> {
  const { file, format, encoding, sha256, reading, issues, database, facts } = table;
  const columns = reading.columns;
  const asked = filterByHeadings({ columns }, where);
  const seqs = await knownSeqs(table, asked.seq);
  const example = table.examples[0]!;
  const projects = [...table.examples, ...seqs.map((seq) => ({ ...example, seq }))];
  for (const name of Object.keys(asked)) {
    const dimension = findDimension(projects, name);
    const column = dimension && facts.dimensions.get(dimension.id);
    if (!dimension || column === undefined) continue;
    const text = dimension.linksOf ? `unnest(${duckdb.name(column)})` : duckdb.name(column);
    const parts = dimension.partsOf ? " UNION SELECT unnest(districts) FROM facts" : "";
    const rows = await database.query(`SELECT DISTINCT ${text} AS key FROM facts${parts}`);
    const keys = rows.map(({ key }) => (dimension.ordered && /^\d+$/.test(String(key)) ? Number(key) : String(key)));
    knowKeys(projects, dimension, keys);
  }
  return {
    sources: [{ id: file, format, encoding, sha256, lines: [] }],
    file,
    format,
    encoding,
    sha256,
    lines: [],
    projects,
    issues,
    tables: [reading.table],
    rows: [],
    columns,
    statedTotals: [],
    remarks: [],
  };
}

async function knownSeqs({ database }: LargeTable, asked: Filter[string]): Promise<number[]> {
  const numbers = [asked ?? []].flat().map(Number).filter(Number.isSafeInteger);
  if (numbers.length === 0) return [];
  const rows = await database.query(`SELECT seq FROM facts WHERE seq IN (${numbers.join(", ")})`);
  return rows.map(({ seq }) => Number(seq));
}

/** The figures of a long table, without the 序号 that each row is made of. Throws what `measure` throws. */
export async function measureLarge(table: LargeTable, names: Dataset, request: MeasureRequest): Promise<PlainFigures> {
  return measureIn(table.database, names, table.facts, request, { seqs: false });
}

/** The projects of a long table that pass a filter, in their order, at most `limit` of them. Throws an UnsupportedError where more than can be listed pass. */
export async function largeProjects(
  table: LargeTable,
  names: Dataset,
  where: Filter,
  limit: number | null,
): Promise<Project[]> {
  const conditions = conditionsSql(planOf(names, table.facts, { by: [], where }), duckdb);
  const from = `FROM facts${conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : ""}`;
  const [counted] = limit === null ? await table.database.query(`SELECT count(*) AS n ${from}`) : [];
  if (counted && Number(counted.n) > LARGE_LIST)
    throw new UnsupportedError({
      zh: `${table.file}：共 ${counted.n} 个项目，一次至多列出 ${LARGE_LIST} 个：请用 --limit 或 --where 缩小，或用 export --as parquet 全部导出`,
      en: `${table.file}: ${counted.n} projects, and at most ${LARGE_LIST} are listed: narrow them by --limit or --where, or export all by export --as parquet`,
    });
  const rows = await table.database.query(
    `SELECT seq, record ${from} ORDER BY nth LIMIT ${Math.min(limit ?? LARGE_LIST, LARGE_LIST)}`,
  );
  return rows.map(({ seq, record }) => ({ seq: Number(seq), ...(JSON.parse(String(record)) as Omit<Project, "seq">) }));
}
