import type { Language } from "../language/language.ts";
import type { Position } from "../table/raw-table.ts";

/** Where something stands in a source, for readers: 第304行, Sheet1 第5行, or 表2第5行 of a Word document. */
export function positionName({ line, lastLine, sheet, table, row, column }: Position, language: Language): string {
  if (table !== undefined) return language === "zh" ? `表${table}第${row}行` : `table ${table}, row ${row}`;
  const place = shortPosition({ line, lastLine, row });
  const across = column === undefined ? { zh: "", en: "" } : { zh: `第${column}列`, en: `, column ${column}` };
  const text =
    language === "zh" ? `第${place}行${across.zh}` : `${line === undefined ? "row" : "line"} ${place}${across.en}`;
  return sheet === undefined ? text : `${sheet} ${text}`;
}

/** The bare number of a line (or of a table's row where the source has no lines), as a range where it spans several. */
export function shortPosition({
  line,
  lastLine,
  row,
}: Partial<Record<"line" | "lastLine" | "row", number | undefined>>): string {
  if (line === undefined) return row === undefined ? "—" : String(row);
  return lastLine === undefined || lastLine === line ? String(line) : `${line}–${lastLine}`;
}
