import { misfit, oneOf, type Saying } from "../language/misfit.ts";
import { WordedError } from "../language/worded-error.ts";
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
export class MappingError extends WordedError {
  readonly code = "mapping.invalid";
}

const TEXT = { zh: "文字", en: "a text" };
const MONEY = { zh: "万元之类的金额单位", en: "a unit of money such as 万元" };
const WHOLE = { zh: "1 以上的整数", en: "a whole number from 1" };
const listOf = (names: readonly string[]): Saying => ({
  zh: ` ${names.join("、")} 的列表`,
  en: `a list of ${names.join(", ")}`,
});

/** Checks a value (parsed JSON) to be a mapping. Throws a MappingError that names the place, what was expected and what was found. */
export function readMapping(value: unknown, file = "mapping"): Mapping {
  const fail = (place: string, expected: Saying, found: unknown): never => {
    const where = { zh: `${file}：${place}`, en: `${file}: ${place}` };
    throw new MappingError(misfit(where, expected, JSON.stringify(found) ?? "undefined"));
  };
  const isRecord = (each: unknown): each is Record<string, unknown> =>
    typeof each === "object" && each !== null && !Array.isArray(each);
  const isWhole = (each: unknown) => Number.isInteger(each) && (each as number) > 0;
  const isLetters = (each: unknown) => typeof each === "string" && /^[A-Z]{1,3}$/i.test(each);
  const isText = (each: unknown) => typeof each === "string" && each !== "";
  const isUnit = (each: unknown) => typeof each === "string" && readMoneyUnit(each) !== null;
  const isOneOf = (values: readonly string[]) => (each: unknown) => values.includes(each as string);
  const isListOf = (test: (each: unknown) => boolean) => (each: unknown) => Array.isArray(each) && each.every(test);
  const check = (record: unknown, place: string, fields: Record<string, [(each: unknown) => boolean, Saying]>) => {
    if (!isRecord(record)) return fail(place, { zh: "对象", en: "an object" }, record);
    for (const [key, each] of Object.entries(record)) {
      if (!Object.hasOwn(fields, key)) fail(place, oneOf(Object.keys(fields)), key);
      const rule = fields[key]!;
      if (!rule[0](each)) fail(`${place}.${key}`, rule[1], each);
    }
  };
  check(value, "mapping", {
    $schema: [isText, TEXT],
    columns: [Array.isArray, { zh: "列的列表", en: "a list of columns" }],
    unit: [isUnit, MONEY],
    numbers: [isOneOf(CONVENTIONS), oneOf(CONVENTIONS)],
    rows: [Array.isArray, { zh: "行的列表", en: "a list of rows" }],
    tables: [isListOf(isWhole), { zh: "1 以上整数的列表", en: "a list of whole numbers from 1" }],
    sections: [isOneOf(SECTION_ROLES), oneOf(SECTION_ROLES)],
    districts: [isListOf(isText), { zh: "名称的列表", en: "a list of names" }],
    encoding: [isText, { zh: " gb18030 之类的编码名称", en: "the name of an encoding such as gb18030" }],
    separator: [(each) => isText(each) && [...(each as string)].length === 1, { zh: "一个字符", en: "one character" }],
    fillDown: [isListOf(isOneOf(COLUMN_TARGETS)), listOf(COLUMN_TARGETS)],
  });
  const mapping = value as Mapping;
  for (const [index, row] of (mapping.rows ?? []).entries()) {
    const place = `rows[${index}]`;
    check(row, place, {
      match: [
        (each) => isWhole(each) || isText(each),
        { zh: "1 以上的行号，或单元格的文字", en: "a line from 1 or the text of a cell" },
      ],
      as: [isOneOf(ROW_RULES), oneOf(ROW_RULES)],
    });
    if (row.match === undefined || row.as === undefined)
      fail(place, { zh: "有 match 与 as 的对象", en: "a match and an as" }, row);
  }
  for (const [index, column] of (mapping.columns ?? []).entries()) {
    const place = `columns[${index}]`;
    check(column, place, {
      header: [isText, TEXT],
      column: [
        (each) => isWhole(each) || isLetters(each),
        { zh: "1 以上的整数，或 C 之类的字母", en: "a whole number from 1, or letters such as C" },
      ],
      table: [isWhole, WHOLE],
      field: [isOneOf(COLUMN_TARGETS), oneOf(COLUMN_TARGETS)],
      unit: [isUnit, MONEY],
      numbers: [isOneOf(CONVENTIONS), oneOf(CONVENTIONS)],
    });
    if (column.header === undefined && column.column === undefined)
      fail(place, { zh: "有 header 或 column 的对象", en: "a header or a column" }, column);
    if (column.field === undefined) fail(`${place}.field`, oneOf(COLUMN_TARGETS), undefined);
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
