import { type Dialect, doubleQuoted, quoted } from "./dialect.ts";

export const duckdb: Dialect = {
  id: "duckdb",
  as: "AS NOT MATERIALIZED",
  name: doubleQuoted,
  text: quoted,
  types: {
    text: "VARCHAR",
    truth: "BOOLEAN",
    number: "BIGINT",
    list: "VARCHAR[]",
    decimal: (scale) => `DECIMAL(38, ${scale})`,
    whole: "HUGEINT",
  },
  contains: (list, value) => `list_contains(${list}, ${value})`,
  element: (list, place) => `${list}[${place}]`,
  unnest: (table, list, text, place) =>
    `${table} CROSS JOIN LATERAL unnest(${list}) WITH ORDINALITY AS each_one(${text}, ${place})`,
  place: (place) => place,
  length: (list) => `len(${list})`,
  holds: (text, words) => `coalesce(contains(${text}, ${words}), false)`,
  exact: (digits) => digits,
  quotient: (a, b) => `(${a} // ${b})`,
  remainder: (a, b) => `(${a} % ${b})`,
  seqs: (column) => `string_agg(CAST(${column} AS VARCHAR), ' ' ORDER BY ${column})`,
  schema: (_, file) => `CREATE VIEW facts AS SELECT * FROM read_parquet(${quoted(file)});`,
};
