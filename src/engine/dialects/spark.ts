import type { Dialect } from "./dialect.ts";

// Spark reads backslashes in literals; a line that begins with two hyphens is a comment to spark-sql, wherever it stands.
const literal = (value: string): string =>
  `'${value.replace(/[\\']/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r")}'`;
const name = (text: string): string =>
  /^(?:by|of|kind)_[a-z0-9_]+$/.test(text) ? text : `\`${text.replaceAll("`", "``")}\``;

export const spark: Dialect = {
  id: "spark",
  as: "AS",
  name,
  text: literal,
  types: {
    text: "STRING",
    truth: "BOOLEAN",
    number: "BIGINT",
    list: "ARRAY<STRING>",
    decimal: (scale) => `DECIMAL(38, ${scale})`,
    whole: "DECIMAL(20, 0)",
  },
  contains: (list, value) => `array_contains(${list}, ${value})`,
  element: (list, place) => `element_at(${list}, ${place})`,
  unnest: (table, list, text, place) => `${table} LATERAL VIEW posexplode(${list}) each_one AS ${place}, ${text}`,
  place: (place) => `(${place} + 1)`,
  length: (list) => `size(${list})`,
  holds: (text, words) => `coalesce(contains(${text}, ${words}), false)`,
  exact: (digits) => digits,
  quotient: (a, b) => `(${a} div ${b})`,
  remainder: (a, b) => `(${a} % ${b})`,
  seqs: (column) => `array_join(array_sort(collect_list(${column})), ' ')`,
  schema: (_, file) => `CREATE OR REPLACE TEMPORARY VIEW facts USING parquet OPTIONS (path ${literal(file)});`,
};
