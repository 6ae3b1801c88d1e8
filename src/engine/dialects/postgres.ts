import { createTable, type Dialect, doubleQuoted, quoted } from "./dialect.ts";

// A NUL can't stand in a text of PostgreSQL, and is in none that was printed.
const literal = (value: string): string =>
  value.includes("\\") ? `E${quoted(value.replaceAll("\\", "\\\\"))}` : quoted(value);

export const postgres: Dialect = {
  id: "postgres",
  as: "AS",
  name: doubleQuoted,
  text: literal,
  types: {
    text: "text",
    truth: "boolean",
    number: "bigint",
    list: "text[]",
    decimal: (scale) => `numeric(38, ${scale})`,
    whole: "numeric(38, 0)",
  },
  contains: (list, value) => `(${value} = ANY (${list}))`,
  element: (list, place) => `${list}[${place}]`,
  unnest: (table, list, text, place) =>
    `${table} CROSS JOIN LATERAL unnest(${list}) WITH ORDINALITY AS each_one(${text}, ${place})`,
  place: (place) => place,
  length: (list) => `cardinality(${list})`,
  holds: (text, words) => `coalesce(position(${words} IN ${text}) > 0, false)`,
  exact: (digits) => digits,
  quotient: (a, b) => `div(${a}, ${b})`,
  remainder: (a, b) => `mod(${a}, ${b})`,
  seqs: (column) => `string_agg(CAST(${column} AS text), ' ' ORDER BY ${column})`,
  schema: (columns, file) =>
    `${createTable(columns, doubleQuoted, "CREATE TABLE facts")};\n-- PostgreSQL reads no Parquet by itself: fill the table from ${file} by DuckDB's postgres extension or by pg_parquet.`,
};
