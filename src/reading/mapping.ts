import { FIELDS } from "../lexicon/header-dictionary.ts";
import { type Convention, CONVENTIONS } from "./number-convention.ts";
import { readMoneyUnit } from "../lexicon/money-terms.ts";

/** What a column can be mapped to: a field of the project, an amount kept by its name, or an extra that is kept as text. */
export const COLUMN_TARGETS = [...FIELDS, "amount", "extra"] as const;
export type ColumnTarget = (typeof COLUMN_TARGETS)[number];

/** What the headings between the rows are taken for. */
export const SECTION_ROLES = ["auto", "hierarchy", "category", "district"] as const;
export type SectionRole = (typeof SECTION_ROLES)[number];

/** What a row can be taken for where a mapping says so; `table` is the first row of another table, which is cut off there. */
export const ROW_RULES = ["project", "total", "heading", "drop", "table"] as const;

/** What single rows are to be taken for; they are found by their line (the row, where a format has no lines) or by the text of a cell. */
export interface RowMapping {
  readonly match: number | string;
  readonly as: (typeof ROW_RULES)[number];
}

/** How one column is to be understood; it is found by its header, or by its number (1-based; in a file also its letter, as in a sheet). */
export interface ColumnMapping {
  readonly header?: string;
  readonly column?: number;
  /** 1-based table within the source; without it, the column is meant in every table. */
  readonly table?: number;
  readonly field: ColumnTarget;
  /** Unit of a money column: 元, 万元, 亿元, … */
  readonly unit?: string;
  /** How its numbers are written, by an example: `1.234,5`. */
  readonly numbers?: Convention;
}

/** What a user says of a source, to overrule what would be understood of it. Its JSON Schema is data/schema/mapping.schema.json. */
export interface Mapping {
  readonly columns?: readonly ColumnMapping[];
  /** Unit of the money columns that name none themselves. */
  readonly unit?: string;
  /** How the numbers of money columns are written, by an example: `1.234,5`. */
  readonly numbers?: Convention;
  readonly rows?: readonly RowMapping[];
  /** 1-based tables that hold projects; all others are left out. */
  readonly tables?: readonly number[];
  readonly sections?: SectionRole;
  /** Names of districts as printed, for cells that name several. */
  readonly districts?: readonly string[];
  /** Fields whose blank cells repeat the cell above (merged cells that lost their span). */
  readonly fillDown?: readonly ColumnTarget[];
  /** Encoding of a text, as the web names it: `gb18030`, `big5`, `windows-1252`. */
  readonly encoding?: string;
  /** The character between the cells of a text. */
  readonly separator?: string;
}

/** A mapping that doesn't fit its schema. */
export class MappingError extends Error {
  readonly code = "mapping.invalid";
}

/** Checks a value (parsed JSON) to be a mapping. Throws a MappingError that names the place, what was expected and what was found. */
export function readMapping(value: unknown, file = "mapping"): Mapping {
  const fail = (place: string, expected: string, found: unknown): never => {
    throw new MappingError(`${file}: ${place}: expected ${expected}, got ${JSON.stringify(found)}`);
  };
  const isRecord = (each: unknown): each is Record<string, unknown> =>
    typeof each === "object" && each !== null && !Array.isArray(each);
  const isWhole = (each: unknown) => Number.isInteger(each) && (each as number) > 0;
  const isLetters = (each: unknown) => typeof each === "string" && /^[A-Z]{1,3}$/i.test(each);
  const isText = (each: unknown) => typeof each === "string" && each !== "";
  const isUnit = (each: unknown) => typeof each === "string" && readMoneyUnit(each) !== null;
  const isOneOf = (values: readonly string[]) => (each: unknown) => values.includes(each as string);
  const isListOf = (test: (each: unknown) => boolean) => (each: unknown) => Array.isArray(each) && each.every(test);
  const check = (record: unknown, place: string, fields: Record<string, [(each: unknown) => boolean, string]>) => {
    if (!isRecord(record)) return fail(place, "an object", record);
    for (const [key, each] of Object.entries(record)) {
      if (!Object.hasOwn(fields, key)) fail(place, `one of ${Object.keys(fields).join(", ")}`, key);
      const rule = fields[key]!;
      if (!rule[0](each)) fail(`${place}.${key}`, rule[1], each);
    }
  };
  check(value, "mapping", {
    $schema: [isText, "a text"],
    columns: [Array.isArray, "a list of columns"],
    unit: [isUnit, "a unit of money such as 万元"],
    numbers: [isOneOf(CONVENTIONS), `one of ${CONVENTIONS.join(" | ")}`],
    rows: [Array.isArray, "a list of rows"],
    tables: [isListOf(isWhole), "a list of whole numbers from 1"],
    sections: [isOneOf(SECTION_ROLES), `one of ${SECTION_ROLES.join(", ")}`],
    districts: [isListOf(isText), "a list of names"],
    encoding: [isText, "the name of an encoding such as gb18030"],
    separator: [(each) => isText(each) && [...(each as string)].length === 1, "one character"],
    fillDown: [isListOf(isOneOf(COLUMN_TARGETS)), `a list of ${COLUMN_TARGETS.join(", ")}`],
  });
  const mapping = value as Mapping;
  for (const [index, row] of (mapping.rows ?? []).entries()) {
    const place = `rows[${index}]`;
    check(row, place, {
      match: [(each) => isWhole(each) || isText(each), "a line from 1 or the text of a cell"],
      as: [isOneOf(ROW_RULES), `one of ${ROW_RULES.join(", ")}`],
    });
    if (row.match === undefined || row.as === undefined) fail(place, "a match and an as", row);
  }
  for (const [index, column] of (mapping.columns ?? []).entries()) {
    const place = `columns[${index}]`;
    check(column, place, {
      header: [isText, "a text"],
      column: [(each) => isWhole(each) || isLetters(each), "a whole number from 1, or letters such as C"],
      table: [isWhole, "a whole number from 1"],
      field: [isOneOf(COLUMN_TARGETS), `one of ${COLUMN_TARGETS.join(", ")}`],
      unit: [isUnit, "a unit of money such as 万元"],
      numbers: [isOneOf(CONVENTIONS), `one of ${CONVENTIONS.join(" | ")}`],
    });
    if (column.header === undefined && column.column === undefined) fail(place, "a header or a column", column);
    if (column.field === undefined) fail(`${place}.field`, `one of ${COLUMN_TARGETS.join(", ")}`, undefined);
  }
  if (!mapping.columns?.some(({ column }) => isLetters(column))) return mapping;
  const columns = mapping.columns.map((each) =>
    isLetters(each.column) ? { ...each, column: columnNumber(String(each.column)) } : each,
  );
  return { ...mapping, columns };
}

/** The number of a column that a sheet calls by letters: A is 1, AA is 27. */
function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
