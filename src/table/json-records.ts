import { jsonFault } from "../language/json-fault.ts";
import { lookUpHeader } from "../lexicon/header-terms.ts";
import { readMoneyRole } from "../lexicon/money-terms.ts";
import { checkCells } from "./limits.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";
import type { RawCell, RawRow, RawTable } from "./raw-table.ts";
import type { Source, Tables } from "./source.ts";

type Fields = Readonly<Record<string, unknown>>;

const DEEPEST = 4;
const MOST_BRACKETS = 200;
const BLANK: RawCell = { text: "" };

/**
 * The tables of a JSON text: an array of records, an array of rows, or an object that holds such arrays under any names,
 * names the columns of its rows in one, has a record under each key, or groups of them.
 * Names within a record's records are joined by a dot. The header stands in row 0; rows count from 1. Throws an
 * UnreadableSourceError where the text is no JSON, or nested too deep.
 */
export function readJson({ text, file }: Source): Tables {
  checkDepth(text, file);
  return { tables: recordsOf(parseJson(text, file)).flatMap((records) => readRecords(records, file)) };
}

/** The record that a line of JSON is. Throws an UnreadableSourceError that names the line where it is none, or nested too deep. */
export function parsedLine(text: string, file: string, line: number): Fields {
  checkDepth(text, file);
  const record = recordIn(text);
  if (record) return record;
  throw new UnreadableSourceError(
    `${file}: expected a JSON record in each line, got something else in line ${line}`,
    `${file}：每行应为一条 JSON 记录，第 ${line} 行不是`,
  );
}

function recordIn(line: string): Fields | null {
  try {
    const value: unknown = JSON.parse(line);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

/** The cells of a record by their names, those of records within it joined by a dot. */
export function cellsByName(record: Fields): ReadonlyMap<string, RawCell> {
  return flatten(record, new Map());
}

// What is nested deeper isn't a table, and would need more stack than there is.
function checkDepth(text: string, file: string): void {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character === "\\") at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "[" || character === "{") depth += 1;
    else if (character === "]" || character === "}") depth -= 1;
    if (depth > MOST_BRACKETS)
      throw new UnreadableSourceError(
        `${file}: expected JSON of records, got brackets more than ${MOST_BRACKETS} deep`,
        `${file}：应为记录组成的 JSON，实为嵌套超过 ${MOST_BRACKETS} 层的括号`,
      );
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const lines = text.split("\n").flatMap((line, index) => (line.trim() === "" ? [] : [{ line, number: index + 1 }]));
    // One record a line is as common as an array of them.
    if (lines.length > 1 && lines.slice(0, 2).some(({ line }) => recordIn(line)))
      return lines.map(({ line, number }) => parsedLine(line, file, number));
    const fault = jsonFault(error);
    throw new UnreadableSourceError(`${file}: expected JSON, got ${fault.en}`, `${file}：应为 JSON，实为${fault.zh}`);
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Records or rows that a JSON value holds, and what the objects around them say of them. */
interface Records {
  readonly records: readonly unknown[];
  readonly above: readonly string[];
}

function recordsOf(value: unknown, above: readonly string[] = [], depth = 0): Records[] {
  if (Array.isArray(value)) return value.length > 0 ? [{ records: value, above }] : [];
  if (!isFields(value) || depth > DEEPEST) return [];
  const own = [...above, ...saidIn(value)];
  const columnar = withColumns(value) ?? keyedRecords(value);
  if (columnar) return [{ records: columnar, above: own }];
  return Object.entries(value).flatMap(([name, each]) =>
    recordsOf(Array.isArray(each) ? ungrouped(each, name) : each, own, depth + 1),
  );
}

// What an object says of all of its records: their unit, their title.
const SAYING = /^(?:.*units?|.*单位|.*currency|币种|.*title|标题|.*notes?|备注|说明|description|caption)$/i;

const ABOUT = /^(?:meta(?:data)?|info(?:rmation)?|header|about|context|说明|元数据|表头)$/i;

function saidIn(value: Fields): string[] {
  return Object.entries(value).flatMap(([name, each]) => {
    if (isFields(each)) return ABOUT.test(name) ? saidIn(each) : [];
    return typeof each === "string" && SAYING.test(name) && each.length <= 200 ? [`${name}：${each}`] : [];
  });
}

/** The rows of an object that names its columns in one array and holds its rows in another, the names first. */
function withColumns(value: Fields): unknown[][] | null {
  const arrays = Object.values(value).filter((each): each is unknown[] => Array.isArray(each) && each.length > 0);
  const rows = arrays.find((each): each is unknown[][] => each.every(Array.isArray));
  const names = arrays
    .filter((each) => each !== rows && each.length === rows?.[0]?.length)
    .map((each) => each.map(nameOfColumn))
    .find((each) => each.every((name) => name !== ""));
  return rows && names ? [names, ...rows] : null;
}

function nameOfColumn(column: unknown): string {
  if (typeof column === "string") return column;
  const named = isFields(column) ? (column.label ?? column.title ?? column.name ?? column.id) : undefined;
  return typeof named === "string" ? named : "";
}

/** The records of an object that has one under each key, with the key as their first field. */
function keyedRecords(value: Fields): Fields[] | null {
  const entries = Object.entries(value);
  if (entries.length < 2 || !entries.every(([, each]) => isFields(each))) return null;
  const [first, ...others] = entries.map(([, each]) => new Set(Object.keys(each as Fields)));
  const shared = [...first!].filter((name) => others.every((each) => each.has(name)));
  const isAlike = shared.length >= 2 && shared.length >= first!.size / 2;
  const hasName = shared.some((name) => lookUpHeader(name)?.field === "name");
  return isAlike ? entries.map(([key, each]) => ({ [hasName ? "key" : "name"]: key, ...(each as Fields) })) : null;
}

/** Records that hold a list of records each (sectors with their projects) as those, with what the group says of itself. */
function ungrouped(records: readonly unknown[], name: string, depth = 0): readonly unknown[] {
  if (depth > DEEPEST || records.length === 0 || !records.every(isFields)) return records;
  const lists = (record: Fields) =>
    Object.entries(record).filter(([, each]) => Array.isArray(each) && each.length > 0 && each.every(isFields));
  const inner = new Set(records.flatMap((record) => lists(record).map(([key]) => key)));
  const [key] = inner;
  // A list within a project (its funds, its documents) isn't one of projects: those state what their groups don't.
  if (inner.size !== 1 || key === undefined || !records.every((record) => holdsProjects(record[key]))) return records;
  const isGroup = (record: Fields) => Object.keys(record).length <= MOST_OF_GROUP && !statesProject(record);
  if (!records.every(isGroup)) return records;
  const all = records.flatMap((record) => {
    const own = Object.entries(record).filter(([each]) => each !== key);
    const said = own.map(([each, told]) => [OF_GROUP.test(each) ? name : `${name}.${each}`, told] as const);
    return (record[key] as Fields[]).map((each) => ({ ...Object.fromEntries(said), ...each }));
  });
  return ungrouped(all, key, depth + 1);
}

const MOST_OF_GROUP = 4;
const OF_GROUP = /^(?:name|title|label|名称|标题)$/i;

function holdsProjects(list: unknown): boolean {
  const isNamed = (each: Fields) => Object.keys(each).some((name) => lookUpHeader(name)?.field === "name");
  return Array.isArray(list) && list.every((each) => isFields(each) && isNamed(each) && statesProject(each));
}

function statesProject(record: Fields): boolean {
  return Object.keys(record).some(
    (name) => readMoneyRole([name]) !== null || lookUpHeader(name)?.field === "completion",
  );
}

function readRecords({ records, above }: Records, file: string): RawTable[] {
  const caption = above.map((text) => rowOf([{ text }], file, 0));
  if (records.every(Array.isArray)) {
    checkCells(
      records.reduce((sum: number, record) => sum + (record as unknown[]).length, 0),
      file,
    );
    const rows = records.map((record, index) => rowOf((record as unknown[]).map(cellOf), file, index + 1));
    return [{ layout: "json", caption, rows }];
  }
  if (!records.every(isFields)) return [];
  // Names such as `constructor` are names like any other, so records are maps.
  const flat = records.map((record) => flatten(record, new Map()));
  const names = [...new Set(flat.flatMap((record) => [...record.keys()]))];
  if (names.length === 0) return [];
  checkCells(names.length * records.length, file);
  const header = rowOf(
    names.map((text) => ({ text })),
    file,
    0,
  );
  const rows = flat.map((record, index) =>
    rowOf(
      names.map((name) => record.get(name) ?? BLANK),
      file,
      index + 1,
    ),
  );
  return [{ layout: "json", caption, rows: [header, ...rows] }];
}

function flatten(record: Fields, flat: Map<string, RawCell>, prefix = "", depth = 0): Map<string, RawCell> {
  for (const [name, value] of Object.entries(record)) {
    const key = `${prefix}${name}`;
    if (isFields(value) && depth < DEEPEST) flatten(value, flat, `${key}.`, depth + 1);
    else flat.set(key, cellOf(value));
  }
  return flat;
}

function cellOf(value: unknown): RawCell {
  const text = textOf(value);
  if (text === "") return BLANK;
  if (typeof value === "number") return { text, type: "number" };
  return typeof value === "boolean" ? { text, type: "logical" } : { text };
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).join("、");
  return typeof value === "object" ? JSON.stringify(value) : String(value).trim();
}

function rowOf(cells: readonly RawCell[], file: string, row: number): RawRow {
  return { cells, at: { file, row }, text: cells.map(({ text }) => text).join(" | ") };
}
