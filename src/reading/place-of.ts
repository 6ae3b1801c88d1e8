import type { Words } from "../language/words.ts";
import type { Position } from "../table/raw-table.ts";

/** Where a position is, in words: `line 342`, `sheet 表1, row 12`, `table 2, row 5` of a Word document. */
export function placeOf(at: Position): string {
  if (at.table !== undefined) return `table ${at.table}, row ${at.row}`;
  const place = [
    at.sheet === undefined ? "" : `sheet ${at.sheet}`,
    at.line === undefined ? "" : `line ${at.line}`,
    at.line === undefined && at.row !== undefined ? `row ${at.row}` : "",
    at.column === undefined ? "" : `column ${at.column}`,
  ];
  return place.filter((part) => part !== "").join(", ");
}

/** Where a position is, in each language. */
export function placeWords(at: Position): Words {
  const en = placeOf(at);
  if (at.table !== undefined) return { zh: `第 ${at.table} 个表第 ${at.row} 行`, en };
  const row = at.line ?? at.row;
  const zh = [
    at.sheet === undefined ? "" : `工作表 ${at.sheet} `,
    row === undefined ? "" : `第 ${row} 行`,
    at.column === undefined ? "" : `第 ${at.column} 列`,
  ];
  return { zh: zh.join("").trim(), en };
}
