import { readMoneyUnit } from "../lexicon/money-terms.ts";
import { unitOfHeading } from "./section-unit.ts";
import type { Position } from "../table/raw-table.ts";
import type { Table } from "./table.ts";

/** Another unit that a line states, and the one before it. */
interface LaterUnit {
  readonly text: string;
  readonly before: string;
  readonly at: Position;
}

/** A line below the header of a table that states another unit of money than that of its investment; null where none does. */
export function laterUnit({ entries, header, unit }: Table): LaterUnit | null {
  // A table that goes on from rows before has its headings there.
  const whole = header?.columns.find(({ target }) => target === "investment")?.unit ?? unit.unit;
  let below = header !== null && (header.first < 0 || header.last < header.first);
  for (const { kind, row } of entries) {
    if (kind === "header") below = true;
    if (!below || kind === "header" || kind === "project" || header === null) continue;
    // The rows under a heading are read in the unit that it states.
    if (kind === "section" && unitOfHeading(row.text) !== null) continue;
    const named = /(?:单位|unit)s?\s*[:：]\s*([^\s,，;；|]{1,24})/i.exec(row.text.slice(0, 500));
    const stated = named && readMoneyUnit(named[1]!);
    if (stated && (stated.exponent !== whole.exponent || stated.currency !== whole.currency))
      return { text: named[0].trim(), before: whole.label, at: row.at };
  }
  return null;
}
