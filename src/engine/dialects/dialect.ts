/** Systems that the SQL of figures is written for. */
export const DIALECT_IDS = ["duckdb", "spark", "postgres", "clickhouse", "trino"] as const;
export type DialectId = (typeof DIALECT_IDS)[number];

/** What one system writes otherwise than another. */
export interface Dialect {
  readonly id: DialectId;
  /** Between the name of a step and its query: an engine that would keep all rows of a step that is used twice is told not to. */
  readonly as: string;
  /** A name of a column or a table. */
  readonly name: (name: string) => string;
  /** A text as a literal. */
  readonly text: (value: string) => string;
  readonly types: {
    readonly text: string;
    readonly truth: string;
    readonly number: string;
    readonly list: string;
    readonly decimal: (scale: number) => string;
    /** Whole numbers of the smallest units of money, which must be exact. */
    readonly whole: string;
  };
  /** Whether a list of texts holds one. */
  readonly contains: (list: string, value: string) => string;
  /** The text at a place of a list, from 1 on. */
  readonly element: (list: string, place: string) => string;
  /** FROM a table with a row for each text of a list, with the text and its place. */
  readonly unnest: (table: string, list: string, text: string, place: string) => string;
  /** The place of such a row, from 1 on. */
  readonly place: (place: string) => string;
  readonly length: (list: string) => string;
  /** Whether words stand in a text; false for a text that is null. */
  readonly holds: (text: string, words: string) => string;
  /** A decimal as a literal that is exact. */
  readonly exact: (digits: string) => string;
  /** Division of whole numbers, towards zero. */
  readonly quotient: (a: string, b: string) => string;
  readonly remainder: (a: string, b: string) => string;
  /** 序号 of a group in their order, as a text with spaces between. */
  readonly seqs: (column: string) => string;
  /** How the exported file becomes the table `facts`; columns are named with their types. */
  readonly schema: (columns: readonly { readonly name: string; readonly type: string }[], file: string) => string;
}

/** A literal between single quotes, which are doubled in it. */
export function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A name between double quotes, which are doubled in it. */
export function doubleQuoted(name: string): string {
  return /^(?:by|of|kind)_[a-z0-9_]+$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** A table with its columns, one a line. */
export function createTable(
  columns: readonly { readonly name: string; readonly type: string }[],
  name: (name: string) => string,
  head: string,
): string {
  return `${head} (\n${columns.map((column) => `  ${name(column.name)} ${column.type}`).join(",\n")}\n)`;
}
