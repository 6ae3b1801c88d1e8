import { type Facts, factsOf } from "../exchange/facts.ts";
import { cellId } from "../measure/cell-id.ts";
import type { PlainFigures } from "../measure/measure.ts";
import type { MeasureRequest } from "../measure/request/request.ts";
import type { Dataset } from "../project/dataset.ts";
import { duckdb } from "./dialects/duckdb.ts";
import type { Database } from "./duckdb.ts";
import type { Engine } from "./engine.ts";
import { failed, OtherFactsError } from "./engine-error.ts";
import { exactNumber, figuresOf, keysOf, type ResultRow } from "./figures-of.ts";
import { type Plan, planOf } from "./plan.ts";
import { contentsQuery, printedNamesQuery, type QueryOptions, summaryQuery } from "./summary-sql.ts";

/** What all facts of a source come to. */
export interface Contents {
  readonly projects: number;
  readonly priced: number;
  readonly investment: number | null;
}

/** How an engine is asked; `contents` are those that a table of facts must have that wasn't made from the source just now. */
export interface AskedHow extends QueryOptions {
  readonly contents?: Contents;
}

/**
 * The figures that `measure` gives of some requests, computed by an engine whose table of facts holds the projects of a
 * dataset and which is asked once. Throws what `measure` throws, and an OtherFactsError where that table holds something
 * else.
 */
export async function measureAll(
  engine: Engine,
  dataset: Dataset,
  facts: Facts,
  requests: readonly MeasureRequest[],
  { contents, ...options }: AskedHow = { seqs: true },
): Promise<PlainFigures[]> {
  const { dialect } = engine;
  const asked = requests.map((request) => {
    const plan = planOf(dataset, facts, request);
    const named = plan.dimensions.some(({ id }) => id === "organisation");
    return { plan, named, query: summaryQuery(plan, dialect, options) };
  });
  const results = await engine.ask([
    ...(contents ? [contentsQuery(options)] : []),
    ...asked.flatMap(({ plan, named, query }) =>
      named ? [query, printedNamesQuery(plan, dialect, options)] : [query],
    ),
  ]);
  const next = results.values();
  if (contents) checkContents(contents, next.next().value?.[0], options.table ?? "facts");
  return asked.map(({ plan, named }) => {
    const result = next.next().value ?? [];
    // A limit on results, set for a user, may cut what comes last: the total.
    if (!result.some(({ level }) => level === "total")) throw failed(dialect.id, new Error("the result has no total"));
    return figuresOf(plan, result, named ? namesByCell(plan, next.next().value ?? []) : new Map());
  });
}

/** The figures of one request, as `measureAll` gives them. */
export async function measureBy(
  engine: Engine,
  dataset: Dataset,
  facts: Facts,
  request: MeasureRequest,
  options?: AskedHow,
): Promise<PlainFigures> {
  const [figures] = await measureAll(engine, dataset, facts, [request], options);
  return figures!;
}

function namesByCell(plan: Plan, rows: readonly ResultRow[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const row of rows.toSorted((one, other) => Number(one.first_seq) - Number(other.first_seq))) {
    const cell = cellId(keysOf(plan, row));
    const known = names.get(cell);
    if (known) known.push(String(row.printed_unit));
    else names.set(cell, [String(row.printed_unit)]);
  }
  return names;
}

function checkContents(expected: Contents, row: ResultRow | undefined, table: string): void {
  const found: Contents = {
    projects: Number(row?.projects),
    priced: Number(row?.priced),
    investment: exactNumber(row?.investment),
  };
  const same = (["projects", "priced", "investment"] as const).every((name) => found[name] === expected[name]);
  if (same) return;
  const zh = ({ projects, priced, investment }: Contents) =>
    `${projects} 个项目、${priced} 个有金额、合计 ${investment ?? "无"}`;
  const en = ({ projects, priced, investment }: Contents) =>
    `${projects} projects, ${priced} of them with an amount, ${investment ?? "none"} in all`;
  throw new OtherFactsError({
    zh: `${table}：应为来源的数据（${zh(expected)}），实为 ${zh(found)}；请重新用 export --as facts 写出并载入`,
    en: `${table}: expected the facts of the source (${en(expected)}), got ${en(found)}; write them again by export --as facts and load them`,
  });
}

/** Figures computed by DuckDB in a database whose table `facts` holds the projects of a dataset. */
export async function measureIn(
  database: Pick<Database, "query">,
  dataset: Dataset,
  facts: Facts,
  request: MeasureRequest,
  options?: AskedHow,
): Promise<PlainFigures> {
  return measureBy(engineIn(database), dataset, facts, request, options);
}

/** A database of DuckDB as an engine. */
export function engineIn({ query }: Pick<Database, "query">): Engine {
  return {
    dialect: duckdb,
    ask: async (queries) => {
      const results: ResultRow[][] = [];
      for (const { sql } of queries) results.push(await query(sql));
      return results;
    },
  };
}

/**
 * The figures that `measure` gives, computed by DuckDB: the same to the last digit, without the projects that each row is
 * made of. Throws what `measure` throws, and a MissingEngineError where DuckDB isn't installed.
 */
export async function measureByDuckDb(dataset: Dataset, request: MeasureRequest): Promise<PlainFigures> {
  const { openDatabase } = await import("./duckdb.ts");
  const facts = factsOf(dataset.projects);
  const database = await openDatabase(facts.columns);
  try {
    database.append(dataset.projects);
    database.flush();
    return await measureIn(database, dataset, facts, request);
  } finally {
    database.close();
  }
}
