import { type MoneyUnit, readMoneyUnit } from "../table/money-terms.ts";
import type { RawRow, RawTable } from "../table/raw-table.ts";
import type { Column } from "./columns.ts";
import type { Entry } from "./draft.ts";
import { type Header, headerAt } from "./header.ts";
import type { Mapping } from "./mapping.ts";
import { WAN } from "./money.ts";
import { readTable } from "./read-table.ts";
import { whyNoProjects } from "./verdict.ts";

/** A table with its header, or the reason why it holds no projects, and what each of its rows is. */
export interface Table {
  readonly number: number;
  readonly raw: RawTable;
  readonly header: Header | null;
  readonly unit: StatedUnit;
  readonly entries: readonly Entry[];
  readonly reason: string;
}

/** A unit of money and the words that state it. */
export interface StatedUnit {
  readonly unit: MoneyUnit;
  readonly from: string;
}

/** Finds the header of each table and reads its rows under it. */
export function understandTables(raws: readonly RawTable[], mapping: Mapping): Table[] {
  const tables: Table[] = [];
  for (const [index, raw] of raws.entries()) {
    const number = index + 1;
    const left = mapping.tables !== undefined && !mapping.tables.includes(number);
    const header = left ? null : firstHeader(raw.rows, number, mapping);
    const previous = tables.at(-1);
    const inherited = !header && !left && previous?.header && continues(raw, previous) ? previous.header : null;
    const title = [...raw.caption, ...raw.rows.slice(0, header?.first ?? 0)].map((row) => row.text).join(" ");
    const columns = (header ?? inherited)?.columns;
    const reason = left
      ? "left out by the mapping"
      : columns
        ? whyNoProjects(columns, title)
        : "no column names projects";
    const unit = unitStated([...raw.caption, ...raw.rows.slice(0, header?.first ?? 0)], previous, inherited, columns);
    if (reason !== null || !columns) {
      const entries = raw.rows.map((row): Entry => ({ row, kind: row.text.trim() === "" ? "blank" : "other" }));
      tables.push({ number, raw, header: null, unit, entries, reason: reason ?? "no header" });
      continue;
    }
    const shared = header ?? { ...inherited!, first: -1, last: -1 };
    const above = raw.rows
      .slice(0, Math.max(0, shared.first))
      .map((row): Entry => ({ row, kind: row.cells.every(({ text }) => text === "") ? "blank" : "note" }));
    const heads =
      shared.first < 0
        ? []
        : raw.rows.slice(shared.first, shared.last + 1).map((row): Entry => ({ row, kind: "header" }));
    const body = readTable(raw, number, shared, shared.last + 1, mapping);
    tables.push({
      number,
      raw,
      header: shared,
      unit,
      entries: [...above, ...heads, ...body],
      reason: `header names ${named(columns)}`,
    });
  }
  return tables;
}

function named(columns: readonly Column[]): string {
  const fields = columns.map(({ target }) => target).filter((target) => target !== "extra" && target !== "amount");
  return [...new Set(fields)].join(", ");
}

// Notes may stand above a header, but not a table's length of them.
const DEEPEST_HEADER = 200;

function firstHeader(rows: readonly RawRow[], table: number, mapping: Mapping): Header | null {
  for (let index = 0; index < Math.min(rows.length, DEEPEST_HEADER); index += 1) {
    const header = headerAt(rows, index, table, mapping);
    if (header) return header;
  }
  return null;
}

// A table without a header that is as wide as the one before, and starts with a number, goes on with it on a new page.
function continues(raw: RawTable, previous: Table): boolean {
  const first = raw.rows.find((row) => row.cells.some(({ text }) => text !== ""));
  const width = previous.header?.columns.length;
  const seq = previous.header?.columns.find(({ target }) => target === "seq");
  return (
    first !== undefined &&
    first.cells.length === width &&
    (seq === undefined || /^\d+$/.test(first.cells[seq.index]?.text ?? ""))
  );
}

function unitStated(
  above: readonly RawRow[],
  previous: Table | undefined,
  inherited: Header | null,
  columns: readonly Column[] | undefined,
): StatedUnit {
  for (const row of [...above].reverse()) {
    const text = row.text.normalize("NFKC");
    const stated = /(?:单位|unit)[:\s]*([^\s]{1,24}(?: [a-z]{1,10})?)/i.exec(text.slice(0, 500))?.[1];
    const unit =
      stated === undefined
        ? null
        : stated
            .split(/[、,/]/)
            .map(readMoneyUnit)
            .find((each) => each !== null);
    if (unit) return { unit, from: `"${row.text.trim().slice(0, 40)}" above the table` };
  }
  if (inherited && previous) return previous.unit;
  const chinese = columns?.some(({ target, label }) => target === "name" && /\p{Script=Han}/u.test(label)) ?? true;
  if (chinese) return { unit: WAN, from: ASSUMED };
  return { unit: { label: "元", exponent: 0, currency: "CNY" }, from: ASSUMED };
}

/** Where a unit comes from that the source doesn't state. */
export const ASSUMED = "assumed: the source states none";

/** The unit of each money column: its own, or else the table's. */
export function unitOf({ unit }: StatedUnit): (column: Column) => MoneyUnit {
  return (column) => column.unit ?? unit;
}
