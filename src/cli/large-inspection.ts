import { moneyUnit } from "../measure/measures/money-unit.ts";
import { sum } from "../measure/decimal.ts";
import type { LargeTable } from "../engine/large-table.ts";
import type { LargeTotal } from "../engine/large-totals.ts";
import type { Inspection, TotalCheck } from "./inspection.ts";

/** What was understood of a table that is too long to be held; its totals don't list the projects that they cover. */
export function inspectLarge(table: LargeTable): Inspection {
  const {
    file,
    format,
    encoding,
    sha256,
    projects,
    priced,
    reading,
    lines,
    totals,
    issues,
    issueCount,
    remarks = [],
  } = table;
  const inside = Object.values(reading.kinds).reduce((all, count) => all + count, 0);
  return {
    file,
    format,
    encoding,
    sha256,
    projects,
    priced,
    tables: [{ ...reading.table, projects, columns: reading.columns.map(({ table: _, ...column }) => column) }],
    unit: moneyUnit(table.examples),
    // The names of records stand in no line of their own, and the rows of a sheet in none.
    account:
      format === "json" || format === "xlsx"
        ? { counted: "rows", total: inside, outside: null, kinds: reading.kinds }
        : { counted: "lines", total: lines, outside: lines - inside, kinds: reading.kinds },
    statedTotals: totals.map(checkedTotal),
    issues,
    ...(issueCount > issues.length && { issueCount }),
    remarks: remarks.map(({ en }) => en),
    remarkWords: remarks,
  };
}

/** Whether that is all that is known of a table in memory, where totals list their projects and issues name them, and there are remarks. */
export function saysAll({ totals, issueCount, reading: { columns } }: LargeTable): boolean {
  const hasMoney = columns.some(({ field }) => field === "investment" || field === "amount");
  return totals.length === 0 && issueCount === 0 && hasMoney;
}

function checkedTotal({ computed, counted, ...stated }: LargeTotal): TotalCheck {
  const { investment } = stated;
  const difference = investment === null || computed === null ? null : sum([computed, -investment]);
  return { ...stated, seqs: [], computed, counted, difference };
}
