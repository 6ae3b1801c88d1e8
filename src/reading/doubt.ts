import type { Issue } from "../project/issue.ts";
import type { Position } from "../table/raw-table.ts";
import type { Table } from "./table.ts";

/** An issue about what was decided without proof. */
export function doubt(
  code: string,
  severity: Issue["severity"],
  at: Position,
  words: { zh: string; en: string },
): Issue {
  return { code, severity: severity ?? "warning", message: words.en, words, at, raw: "" };
}

/** Where a table begins. */
export function placeOfTable({ raw }: Table): Position {
  return raw.rows[0]!.at;
}
