import { type Facts, factsOf } from "../exchange/facts.ts";
import { cellId } from "../measure/cell-id.ts";
import type { PlainFigures } from "../measure/measure.ts";
import type { MeasureRequest } from "../measure/request.ts";
import type { Dataset } from "../project/dataset.ts";
import { duckdb } from "./dialects/duckdb.ts";
import type { Database } from "./duckdb.ts";
import { figuresOf, keysOf } from "./figures-of.ts";
import { planOf } from "./plan.ts";
import { printedNamesSql, type QueryOptions, summarySql } from "./summary-sql.ts";

/** Figures computed by a database whose table `facts` holds the projects of a dataset. */
export async function measureIn(
  database: Pick<Database, "query">,
  dataset: Dataset,
  facts: Facts,
  request: MeasureRequest,
  options: QueryOptions = { seqs: true },
): Promise<PlainFigures> {
  const plan = planOf(dataset, facts, request);
  const result = await database.query(summarySql(plan, duckdb, options));
  const names = new Map<string, string[]>();
  if (plan.dimensions.some(({ id }) => id === "organisation"))
    for (const row of await database.query(printedNamesSql(plan, duckdb))) {
      const cell = cellId(keysOf(plan, row));
      const known = names.get(cell);
      if (known) known.push(String(row.printed_unit));
      else names.set(cell, [String(row.printed_unit)]);
    }
  return figuresOf(plan, result, names);
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
