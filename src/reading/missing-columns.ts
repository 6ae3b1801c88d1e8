import type { Issue } from "../project/issue.ts";
import type { RawSource } from "../table/raw-table.ts";
import type { Mapping } from "./mapping.ts";
import type { Table } from "./table.ts";

/** Columns of a mapping that no table has: it was meant for another source, or there is a slip in a heading. */
export function missingColumns({ file }: RawSource, tables: readonly Table[], { columns = [] }: Mapping): Issue[] {
  const used = new Set(tables.flatMap(({ header }) => header?.columns.flatMap(({ mapped }) => mapped ?? []) ?? []));
  return columns
    .filter((column) => !used.has(column))
    .map(({ header, column }) => {
      const raw = header ?? String(column);
      const en = `mapping: no column ${header === undefined ? column : JSON.stringify(header)} was found, so nothing is read by what the mapping says of it`;
      const zh = `映射中的列“${raw}”在来源中没有，对它的说明未起作用`;
      const at = tables[0]?.raw.rows[0]?.at ?? { file };
      return { code: "mapping.column-missing", severity: "warning", message: en, words: { zh, en }, at, raw };
    });
}
