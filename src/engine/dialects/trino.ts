import { createTable, type Dialect, doubleQuoted, quoted } from "./dialect.ts";

export const trino: Dialect = {
  id: "trino",
  as: "AS",
  name: doubleQuoted,
  text: quoted,
  types: {
    text: "varchar",
    truth: "boolean",
    number: "bigint",
    list: "array(varchar)",
    decimal: (scale) => `decimal(38, ${scale})`,
    // Division of decimals rounds, that of whole numbers doesn't.
    whole: "bigint",
  },
  contains: (list, value) => `contains(${list}, ${value})`,
  element: (list, place) => `element_at(${list}, ${place})`,
  unnest: (table, list, text, place) =>
    `${table} CROSS JOIN UNNEST(${list}) WITH ORDINALITY AS each_one(${text}, ${place})`,
  place: (place) => place,
  length: (list) => `cardinality(${list})`,
  holds: (text, words) => `coalesce(strpos(${text}, ${words}) > 0, false)`,
  exact: (digits) => digits,
  quotient: (a, b) => `(${a} / ${b})`,
  remainder: (a, b) => `(${a} % ${b})`,
  seqs: (column) => `array_join(array_agg(${column} ORDER BY ${column}), ' ')`,
  schema: (columns, file) =>
    `${createTable(columns, doubleQuoted, "CREATE TABLE facts")} WITH (format = 'PARQUET', external_location = 's3://…/');\n-- in a catalogue of Hive; ${file} lies in that folder.`,
};
