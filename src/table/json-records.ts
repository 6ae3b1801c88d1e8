import { checkCells } from "./limits.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";
import type { RawRow, RawTable } from "./raw-table.ts";
import type { Source, Tables } from "./source.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * The tables of a JSON text: an array of records, an array of rows, or an object that holds such arrays under any names.
 * Names within a record's records are joined by a dot. The header stands in row 0; rows count from 1. Throws an
 * UnreadableSourceError where the text is no JSON.
 */
export function readJson({ text, file }: Source): Tables {
  const tables = arraysOf(parseJson(text, file)).flatMap((records) => readRecords(records, file));
  checkCells(
    tables.reduce((sum, { rows }) => sum + rows.length * (rows[0]?.cells.length ?? 0), 0),
    file,
  );
  return { tables };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    // One record a line is as common as an array of them.
    if (lines.length > 1 && lines.every((line) => /^\s*\{.*\}\s*$/.test(line)))
      return lines.map((line) => parseJson(line, file));
    throw new UnreadableSourceError(
      `${file}: expected JSON, got ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const DEEPEST = 4;

function arraysOf(value: unknown, depth = 0): unknown[][] {
  if (Array.isArray(value)) return value.length > 0 ? [value] : [];
  if (!isFields(value) || depth > DEEPEST) return [];
  return Object.values(value).flatMap((each) => arraysOf(each, depth + 1));
}

function readRecords(records: readonly unknown[], file: string): RawTable[] {
  if (records.every(Array.isArray)) {
    const rows = records.map((record, index) => rowOf((record as unknown[]).map(textOf), file, index + 1));
    return [{ layout: "json", caption: [], rows }];
  }
  if (!records.every(isFields)) return [];
  const flat = records.map((record) => flatten(record));
  const names = [...new Set(flat.flatMap((record) => Object.keys(record)))];
  const header = rowOf(names, file, 0);
  const rows = flat.map((record, index) =>
    rowOf(
      names.map((name) => record[name] ?? ""),
      file,
      index + 1,
    ),
  );
  return names.length === 0 ? [] : [{ layout: "json", caption: [], rows: [header, ...rows] }];
}

function flatten(record: Fields, prefix = "", depth = 0): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(record)) {
    const key = `${prefix}${name}`;
    if (isFields(value) && depth < DEEPEST) Object.assign(flat, flatten(value, `${key}.`, depth + 1));
    else flat[key] = textOf(value);
  }
  return flat;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).join("、");
  return typeof value === "object" ? JSON.stringify(value) : String(value).trim();
}

function rowOf(texts: readonly string[], file: string, row: number): RawRow {
  return { cells: texts.map((text) => ({ text })), at: { file, row }, text: texts.join(" | ") };
}
