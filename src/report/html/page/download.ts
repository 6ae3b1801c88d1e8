import { BYTE_ORDER_MARK, csv } from "../../../print/csv.ts";
import { type PlainCell, plainWorkbook } from "../../../print/plain-workbook.ts";
import { saveFile } from "./save-file.ts";

/** A table as a file: its headings and rows, what it is called and what it is of. */
export interface Download {
  /** Parts of the file's name: the report, the table, the scope. */
  readonly name: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly PlainCell[])[];
}

const LONGEST = 100;

/** Saves a table as CSV that Excel and WPS read as UTF-8; what it is of stands in the file's name, so that the first line is its headings. */
export function saveAsCsv({ name, header, rows }: Download): void {
  saveFile(`${fileName(name)}.csv`, "text/csv;charset=utf-8", BYTE_ORDER_MARK + csv(header, rows));
}

/** Saves a table as a workbook of one sheet. */
export async function saveAsXlsx({ name, header, rows }: Download): Promise<void> {
  const bytes = await plainWorkbook(name.at(-2) ?? "", header, rows);
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  saveFile(`${fileName(name)}.xlsx`, type, new Blob([new Uint8Array(bytes)], { type }));
}

/** A file's name that Windows takes too. */
export function fileName(parts: readonly string[]): string {
  const plain = parts.map((part) =>
    part
      // 5 / 12 条项目 is five of them, and a dot between two spaces only parts them.
      .replace(/\s+·\s+/gu, "_")
      .replace(/[\\/:*?"<>|\s\p{C}]+/gu, "-")
      .replace(/^[-.]+|[-.]+$/g, ""),
  );
  const joined = plain.filter((part) => part !== "").join("_");
  return (
    [...joined]
      .slice(0, LONGEST)
      .join("")
      .replace(/[-._]+$/, "") || "table"
  );
}
