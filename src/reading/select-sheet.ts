import type { Position, RawRow, RawSource, RawTable } from "../table/raw-table.ts";
import { UnreadableSourceError } from "../table/unreadable-source.ts";

/**
 * The part of a source that stands on one sheet, by the sheet's name or its number from 1; a number is that of a table
 * where the source has no sheets. Throws an UnreadableSourceError that lists the sheets where there is no such one.
 */
export function selectSheet(source: RawSource, wanted: string): RawSource {
  const tables = [...source.tables, ...source.hidden];
  const sheets = [...new Set(tables.flatMap(({ sheet }) => sheet ?? []))];
  const name = sheets.includes(wanted) ? wanted : sheets.find((sheet) => plain(sheet) === plain(wanted));
  const number = /^\d+$/.test(wanted) ? Number(wanted) : 0;
  const sheet = name ?? sheets[number - 1];
  const found =
    sheet === undefined && sheets.length === 0
      ? tables.slice(number - 1, number === 0 ? 0 : number)
      : tables.filter((table) => table.sheet === sheet);
  if (found.length === 0) throw unknownSheet(source.file, wanted, sheets, tables.length);
  return { ...source, tables: found, hidden: source.hidden.filter((table) => !found.includes(table)) };
}

/** The same source under another name: its positions name it too. */
export function renameSource(source: RawSource, file: string): RawSource {
  if (source.file === file) return source;
  const place = (at: Position): Position => ({ ...at, file });
  const row = (one: RawRow): RawRow => ({ ...one, at: place(one.at) });
  const table = (one: RawTable): RawTable => ({ ...one, caption: one.caption.map(row), rows: one.rows.map(row) });
  return {
    ...source,
    file,
    tables: source.tables.map(table),
    hidden: source.hidden.map(table),
    outside: source.outside.map(row),
    notes: source.notes.map((note) => ({ ...note, at: place(note.at) })),
  };
}

const plain = (name: string): string => name.normalize("NFKC").replace(/\s/g, "").toLowerCase();

function unknownSheet(file: string, wanted: string, sheets: readonly string[], tables: number): UnreadableSourceError {
  if (sheets.length === 0)
    return new UnreadableSourceError(
      `${file}#${wanted}: expected a number of a table from 1 to ${tables}, since it has no sheets, got ${JSON.stringify(wanted)}`,
      `${file}#${wanted}：没有工作表，应为 1 到 ${tables} 的表号，实为 ${JSON.stringify(wanted)}`,
    );
  return new UnreadableSourceError(
    `${file}#${wanted}: expected one of its sheets (${sheets.join(", ")}) or a number from 1 to ${sheets.length}, got ${JSON.stringify(wanted)}`,
    `${file}#${wanted}：应为其工作表之一（${sheets.join("、")}）或 1 到 ${sheets.length} 的序数，实为 ${JSON.stringify(wanted)}`,
  );
}
