import type { Dialect } from "./dialect.ts";

const escaped = (value: string): string => value.replace(/[\\'`]/g, "\\$&");
const literal = (value: string): string => `'${escaped(value)}'`;

export const clickhouse: Dialect = {
  id: "clickhouse",
  as: "AS",
  name: (text) => (/^(?:by|of|kind)_[a-z0-9_]+$/.test(text) ? text : `\`${escaped(text)}\``),
  text: literal,
  types: {
    text: "Nullable(String)",
    truth: "Bool",
    number: "Nullable(Int64)",
    list: "Array(String)",
    decimal: (scale) => `Nullable(Decimal(38, ${scale}))`,
    whole: "Nullable(Int128)",
  },
  contains: (list, value) => `has(${list}, ${value})`,
  element: (list, place) => `${list}[${place}]`,
  // A star doesn't stand for what ARRAY JOIN adds.
  unnest: (table, list, text, place) =>
    `(SELECT *, ${text}, ${place} FROM ${table} ARRAY JOIN ${list} AS ${text}, arrayEnumerate(${list}) AS ${place}) AS each_one`,
  place: (place) => place,
  length: (list) => `length(${list})`,
  holds: (text, words) => `coalesce(position(${text}, ${words}) > 0, false)`,
  // A bare 0.000001 is a float there.
  exact: (digits) => `toDecimal128('${digits}', ${(digits.split(".")[1] ?? "").length})`,
  quotient: (a, b) => `intDiv(${a}, ${b})`,
  remainder: (a, b) => `(${a} % ${b})`,
  seqs: (column) => `arrayStringConcat(arrayMap(one -> toString(one), arraySort(groupArray(${column}))), ' ')`,
  schema: (columns, file) => {
    const typed = columns.map(({ name, type }) => `${clickhouse.name(name)} ${type}`).join(", ");
    return `CREATE VIEW facts AS SELECT * FROM file(${literal(file)}, Parquet, ${literal(typed)});`;
  },
};
