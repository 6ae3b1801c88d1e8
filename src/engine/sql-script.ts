import { type Facts, factsOf } from "../exchange/facts.ts";
import type { MeasureRequest } from "../measure/request/request.ts";
import type { Dataset } from "../project/dataset.ts";
import { typedColumns } from "./column-type.ts";
import { DIALECTS } from "./dialects/catalogue.ts";
import type { DialectId } from "./dialects/dialect.ts";
import { planOf } from "./plan.ts";
import { summarySql } from "./summary-sql.ts";

/** The file that the SQL of figures reads. */
export const FACTS_FILE = "facts.parquet";

/**
 * SQL that computes the figures of a request elsewhere: how the exported facts become a table or a view, unless they are in a
 * table already, then one SELECT. Throws what `planOf` throws.
 */
export function sqlScript(
  dataset: Dataset,
  request: MeasureRequest,
  id: DialectId,
  facts: Facts = factsOf(dataset.projects),
  { file = FACTS_FILE, table }: { readonly file?: string; readonly table?: string } = {},
): string {
  const dialect = DIALECTS[id];
  const schema = table === undefined ? `${dialect.schema(typedColumns(facts.columns, dialect), file)}\n\n` : "";
  const options = table === undefined ? {} : { table };
  return `${schema}${summarySql(planOf(dataset, facts, request), dialect, options)};\n`;
}
