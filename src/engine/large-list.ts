import type { Dataset } from "../project/dataset.ts";
import { conditionsSql } from "./condition-sql.ts";
import { duckdb } from "./dialects/duckdb.ts";
import type { LargeTable } from "./large-table.ts";
import { planOf } from "./plan.ts";
import type { Scoped } from "../measure/largest.ts";
import { UNSTATED } from "../measure/request/request.ts";

// What a spreadsheet would run as a formula: see `harmless` of `print/csv.ts`.
const harmless = (text: string): string =>
  `CASE WHEN regexp_matches(${text}, '^([=@\\t\\r＝＠]|[+\\-＋－].)') AND NOT regexp_matches(${text}, '^[+-]?[0-9,]*\\.?[0-9]+%?$') THEN '''' || ${text} ELSE ${text} END`;

/**
 * Writes the projects of a scope to a path as CSV in UTF-8, one a line in the order of the source: their numbers, words as
 * printed, exact amounts in ten thousands, the year of completion and the line that each begins in.
 */
export async function writeProjectList(
  { database, facts, kept }: LargeTable,
  dataset: Dataset,
  { where = {}, joint = "apart" }: Scoped,
  path: string,
): Promise<void> {
  const conditions = conditionsSql(planOf(dataset, facts, { by: [], where, joint }), duckdb);
  const has = new Set(kept.map(({ name }) => name));
  const words = ["name", "content", "unit", "category", "district"].filter((name) => has.has(name));
  const amounts = [...facts.amounts].flatMap(([label, { amount }]) => {
    if (!has.has(amount)) return [];
    const digits = `rtrim(rtrim(CAST(${duckdb.name(amount)} AS VARCHAR), '0'), '.')`;
    return [`${digits} AS ${duckdb.name(label)}`];
  });
  const year = facts.dimensions.get("year");
  const columns = [
    "seq",
    ...words.map((name) => `${harmless(duckdb.name(name))} AS ${duckdb.name(name)}`),
    ...(year !== undefined && has.has(year)
      ? [`nullif(${duckdb.name(year)}, ${duckdb.text(UNSTATED)}) AS completion`]
      : []),
    ...amounts,
    "line",
  ];
  const scope = conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : "";
  await database.run(
    `COPY (SELECT ${columns.join(", ")} FROM facts${scope} ORDER BY nth) TO ${duckdb.text(path)} (FORMAT csv, HEADER true)`,
  );
}
