import { UNSTATED_CURRENCY } from "../unit/unit.ts";
import type { MoneyUnit } from "../lexicon/money-terms.ts";
import { amountInLabel } from "../lexicon/row-words.ts";
import type { StatedTotal } from "../project/dataset.ts";
import { readMoney } from "./money.ts";
import type { Entry, TotalRow } from "./draft.ts";
import { type UnitOf, unitOfRow } from "./currency.ts";

interface Event {
  readonly kind: "project" | "section" | "total";
  readonly seq?: number;
  readonly depth: number;
  /** How many headings a project stands under. */
  readonly under?: number;
  readonly total?: TotalRow;
}

/**
 * The totals that a table states, each with the projects that it covers. A heading's amount covers its projects; 小计 the
 * rows before it since the last subtotal or heading, or the rows after it where it stands on top of them; 合计 the whole
 * table, or, where there are several, what stands between them.
 */
export function statedTotals(
  entries: readonly Entry[],
  seqOf: (entry: Entry) => number | null,
  unitOf: UnitOf,
  currency: string,
): StatedTotal[] {
  const events = entries.flatMap((entry): Event[] => {
    const seq = entry.kind === "project" ? seqOf(entry) : null;
    if (seq !== null) return [{ kind: "project", seq, depth: 0, under: entry.draft?.section.length ?? 0 }];
    const { depth = 0, total } = entry;
    if (entry.kind === "section") return [{ kind: "section", depth, ...(total ? { total } : {}) }];
    return total ? [{ kind: "total", depth, total }] : [];
  });
  const seqOfRow = new Map(
    entries.flatMap((entry) => {
      const seq = entry.kind === "project" ? seqOf(entry) : null;
      return seq === null ? [] : [[entry.row, seq] as const];
    }),
  );
  const order = new Map([...seqOfRow.values()].map((seq, index) => [seq, index]));
  const totals = events.filter((event) => event.total?.scope === "total");
  let onTop = false;
  return events.flatMap((event, index) => {
    const { total } = event;
    if (!total) return [];
    const covered = (total.covers ?? []).flatMap((row) => seqOfRow.get(row) ?? []);
    let seqs: number[];
    if (covered.length > 0) seqs = covered.toSorted((one, other) => order.get(one)! - order.get(other)!);
    else if (total.scope === "section")
      seqs = projectsUntil(events.slice(index + 1), ({ kind, depth, under = Number.POSITIVE_INFINITY }) =>
        // A project that stands beside the headings of this depth ends it, too (2 机场 after 1 轨道交通 over 1.1).
        kind === "section" ? depth <= event.depth : under <= event.depth,
      );
    else if (total.scope === "subtotal") {
      const ends = (each: Event) => each.kind !== "project";
      const before = onTop ? [] : projectsUntil(events.slice(0, index).reverse(), ends).reverse();
      if (before.length === 0) onTop = true;
      seqs = before.length > 0 ? before : projectsUntil(events.slice(index + 1), ends);
    } else seqs = coveredByTotal(events, index, totals.length, /总计|grand/i.test(total.label));
    const stated = read(total, seqs, unitOf, currency);
    return stated.investment === null && stated.projects === null ? [] : [stated];
  });
}

function projectsUntil(events: readonly Event[], ends: (event: Event) => boolean): number[] {
  const end = events.findIndex(ends);
  return (end < 0 ? events : events.slice(0, end)).flatMap(({ seq }) => (seq === undefined ? [] : [seq]));
}

function coveredByTotal(events: readonly Event[], index: number, totals: number, grand: boolean): number[] {
  const all = projectsUntil(events, () => false);
  if (grand || totals === 1) return all;
  const isTotal = (each: Event) => each.total?.scope === "total";
  const before = projectsUntil(events.slice(0, index).reverse(), isTotal).reverse();
  if (before.length > 0) return before;
  const isFirst = !events.slice(0, index).some((each) => each.kind === "project");
  if (!isFirst) return all;
  return projectsUntil(events.slice(index + 1), isTotal);
}

function read(total: TotalRow, seqs: readonly number[], unitOf: UnitOf, currency: string): StatedTotal {
  const { row, header, label, projects } = total;
  const column = header.columns.find(({ target }) => target === "investment");
  const even = row.cells.length === header.columns.length;
  const numbers = row.cells.filter(({ text }) => /^[\d,，.]+(?:[万亿]?元)?$/.test(text));
  const inCell = even && column ? (row.cells[column.index]?.text ?? "") : numbers.length === 1 ? numbers[0]!.text : "";
  // Cells that a heading is merged over repeat it.
  const text = inCell === "" || inCell === label ? (amountInLabel(label) ?? "") : inCell;
  // A total has no cell of its own for the currency of its rows.
  // Where each row names its unit, a total that names none can't be read.
  const unnamed = header.unitColumn !== undefined && (row.cells[header.unitColumn]?.text ?? "") === "";
  // What a heading states its rows come to is in the unit that it states for them.
  const section = total.scope === "section" ? [row.text] : [];
  const stated = column && !unnamed ? unitOfRow({ cells: row.cells, header, section }, column, unitOf) : null;
  const unit: MoneyUnit | null = stated?.currency === UNSTATED_CURRENCY ? { ...stated, currency } : stated;
  const amount = unit === null ? null : readMoney(text, unit, currency, column?.numbers);
  const investment = amount && "value" in amount ? amount.value : null;
  return { label, investment, text: row.text.trim(), projects, seqs, at: row.at };
}
