import { jsonFault } from "../language/json-fault.ts";
import { checkCells } from "./limits.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";
import type { RawCell, RawRow, RawTable } from "./raw-table.ts";
import type { Source, Tables } from "./source.ts";

type Fields = Readonly<Record<string, unknown>>;

const DEEPEST = 4;
const MOST_BRACKETS = 200;
const BLANK: RawCell = { text: "" };

/**
 * The tables of a JSON text: an array of records, an array of rows, or an object that holds such arrays under any names.
 * Names within a record's records are joined by a dot. The header stands in row 0; rows count from 1. Throws an
 * UnreadableSourceError where the text is no JSON, or nested too deep.
 */
export function readJson({ text, file }: Source): Tables {
  checkDepth(text, file);
  return { tables: arraysOf(parseJson(text, file)).flatMap((records) => readRecords(records, file)) };
}

/** The record that a line of JSON is. Throws an UnreadableSourceError where it is none, or nested too deep. */
export function parsedLine(line: string, file: string): unknown {
  checkDepth(line, file);
  return parseJson(line, file);
}

/** The cells of a record by their names, those of records within it joined by a dot. */
export function cellsByName(record: unknown): ReadonlyMap<string, RawCell> {
  return isFields(record) ? flatten(record, new Map()) : new Map();
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
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    // One record a line is as common as an array of them.
    if (lines.length > 1 && lines.every((line) => /^\s*\{.*\}\s*$/.test(line)))
      return lines.map((line) => parseJson(line, file));
    const fault = jsonFault(error);
    throw new UnreadableSourceError(`${file}: expected JSON, got ${fault.en}`, `${file}：应为 JSON，实为${fault.zh}`);
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function arraysOf(value: unknown, depth = 0): unknown[][] {
  if (Array.isArray(value)) return value.length > 0 ? [value] : [];
  if (!isFields(value) || depth > DEEPEST) return [];
  return Object.values(value).flatMap((each) => arraysOf(each, depth + 1));
}

function readRecords(records: readonly unknown[], file: string): RawTable[] {
  if (records.every(Array.isArray)) {
    checkCells(
      records.reduce((sum: number, record) => sum + (record as unknown[]).length, 0),
      file,
    );
    const rows = records.map((record, index) => rowOf((record as unknown[]).map(cellOf), file, index + 1));
    return [{ layout: "json", caption: [], rows }];
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
  return [{ layout: "json", caption: [], rows: [header, ...rows] }];
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
