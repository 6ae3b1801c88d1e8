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
  // In the SELECT: a lateral join costs twenty times as much.
  unnest: (table, list, text, place) =>
    `(SELECT *, unnest(${list}) AS ${text}, generate_subscripts(${list}, 1) AS ${place} FROM ${table}) AS each_one`,
  place: (place) => place,
  length: (list) => `len(${list})`,
  holds: (text, words) => `coalesce(contains(${text}, ${words}), false)`,
  exact: (digits) => digits,
  quotient: (a, b) => `(${a} // ${b})`,
  remainder: (a, b) => `(${a} % ${b})`,
  seqs: (column) => `string_agg(CAST(${column} AS VARCHAR), ' ' ORDER BY ${column})`,
  schema: (_, file) => `CREATE VIEW facts AS SELECT * FROM read_parquet(${quoted(file)});`,
};
