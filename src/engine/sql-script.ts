import { type FactColumn, type Facts, factsOf } from "../exchange/facts.ts";
import type { MeasureRequest } from "../measure/request.ts";
import type { Dataset } from "../project/dataset.ts";
import { DIALECTS } from "./dialects/catalogue.ts";
import type { Dialect, DialectId } from "./dialects/dialect.ts";
import { planOf } from "./plan.ts";
import { summarySql } from "./summary-sql.ts";

/** The file that the SQL of figures reads. */
export const FACTS_FILE = "facts.parquet";

/**
 * SQL that computes the figures of a request elsewhere: how the exported facts become a table or a view, then one SELECT.
 * Throws what `planOf` throws.
 */
export function sqlScript(
  dataset: Dataset,
  request: MeasureRequest,
  id: DialectId,
  facts: Facts = factsOf(dataset.projects),
  file: string = FACTS_FILE,
): string {
  const dialect = DIALECTS[id];
  const columns = facts.columns.map((column) => ({ name: column.name, type: typeOf(column, dialect) }));
  return `${dialect.schema(columns, file)}\n\n${summarySql(planOf(dataset, facts, request), dialect)};\n`;
}

function typeOf({ kind, scale }: FactColumn, { types }: Dialect): string {
  switch (kind) {
    case "text":
      return types.text;
    case "boolean":
      return types.truth;
    case "list":
      return types.list;
    case "number":
      return scale === undefined ? types.number : types.decimal(scale);
  }
}
