import type { Issue } from "../project/issue.ts";
import type { RawSource } from "../table/raw-table.ts";
import type { Table } from "./table.ts";

/**
 * What is hidden in a document and bears on its figures: rows that are counted, sheets of projects that aren't, and
 * formats that show a number as another one.
 */
export function hiddenDoubts({ notes }: RawSource, tables: readonly Table[], hiddenTables: readonly Table[]): Issue[] {
  const counted = new Set(
    tables.flatMap(({ raw, entries }) =>
      entries.some(({ row, kind }) => row.hidden && kind === "project") ? [raw.sheet] : [],
    ),
  );
  const full = new Set(
    hiddenTables.flatMap(({ raw, entries }) => (entries.some(({ kind }) => kind === "project") ? [raw.sheet] : [])),
  );
  return notes.flatMap(({ code, words, at }): Issue[] => {
    if (code === "number.scaled") return [{ code, severity: "note", message: words.en, words, at, raw: "" }];
    const bears = code === "hidden.rows" ? counted.has(at.sheet) : code === "hidden.sheet" && full.has(at.sheet);
    return bears ? [{ code, severity: "warning", message: words.en, words, at, raw: "" }] : [];
  });
}
