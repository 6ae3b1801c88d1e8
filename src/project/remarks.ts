import type { RawSource } from "../table/raw-table.ts";
import type { Project } from "./project.ts";
import { ASSUMED, type Table } from "./understand-tables.ts";

/** Why a source gave no projects, or what to know about how its amounts were read. */
export function remarksOn(source: RawSource, tables: readonly Table[], projects: readonly Project[]): string[] {
  const remarks: string[] = [];
  if (source.tables.length === 0) remarks.push("no table was found: no line has the columns or the headings of one");
  if (projects.length === 0)
    for (const { number, reason, header } of tables)
      remarks.push(`table ${number}: ${header ? "no row under the header is a project" : reason}`);
  for (const { number, header, unit } of tables) {
    if (!header || !projects.length) continue;
    const money = header.columns.filter(({ target }) => target === "investment" || target === "amount");
    if (money.length === 0) remarks.push(`table ${number}: no column states money, so no project has an amount`);
    else if (!money.some(({ target }) => target === "investment"))
      remarks.push(
        `table ${number}: no column states the whole investment (${money.map(({ label }) => label).join(", ")} are kept as amounts)`,
      );
    else if (money.some((column) => !column.unit) && unit.from === ASSUMED)
      remarks.push(`table ${number}: the source states no unit of money; its amounts are taken as ${unit.unit.label}`);
  }
  return remarks;
}
