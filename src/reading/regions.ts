import { normaliseHeader } from "../lexicon/header-terms.ts";
import type { RawRow, RawTable } from "../table/raw-table.ts";
import { type Header, headerAt, repeatsHeader } from "./header.ts";
import { isRowOf } from "./mapped-rows.ts";
import type { Mapping } from "./mapping.ts";
import { ASSUMED, unitStated } from "./stated-unit.ts";

// Rows above a header that may be its title and its unit line.
const MOST_CAPTION = 5;

/**
 * The tables that one table of cells holds: two that stand side by side under the same headings, and one below the other
 * where the second has a unit line of its own that says another unit.
 */
export function regionsOf(
  raw: RawTable,
  find: (rows: readonly RawRow[]) => Header | null,
  mapping: Mapping,
): RawTable[] {
  const parts = splitByMapping(raw, mapping);
  if (parts.length > 1) return parts.flatMap((part) => regionsOf(part, find, { ...mapping, rows: [] }));
  const header = find(raw.rows);
  if (!header || header.first < 0) return [raw];
  const column = secondStart(raw.rows[header.first]!);
  if (column !== null) {
    const above = raw.rows.slice(0, header.first);
    const side = (from: number, to?: number) => ({
      ...raw,
      // What stands above the headings on this side is theirs: its title, its unit.
      caption:
        from === 0 ? raw.caption : above.map((row) => cutCaption(row, from, to)).filter(({ text }) => text !== ""),
      rows: [
        ...(from === 0 ? above.map((row) => cutCaption(row, from, to)) : []),
        ...raw.rows.slice(header.first).map((row) => cut(row, from, to)),
      ],
    });
    return [side(0, column), ...regionsOf(side(column), find, mapping)];
  }
  const cuts = unitChanges(raw, header, mapping);
  if (cuts.length === 0) return [raw];
  const starts = [0, ...cuts];
  return starts.map((start, index) => ({
    ...raw,
    caption: index === 0 ? raw.caption : [],
    rows: raw.rows.slice(start, starts[index + 1]),
  }));
}

/** The tables that a mapping cuts one into: each begins with a row that it calls the first of a table. */
function splitByMapping(raw: RawTable, { rows = [] }: Mapping): RawTable[] {
  const rules = rows.filter(({ as }) => as === "table");
  if (rules.length === 0) return [raw];
  const starts = raw.rows.flatMap((row, index) =>
    index > 0 && rules.some((rule) => isRowOf(rule, row)) ? [index] : [],
  );
  return [0, ...starts].map((start, index) => ({
    ...raw,
    caption: index === 0 ? raw.caption : [],
    rows: raw.rows.slice(start, starts[index]),
  }));
}

/** Where the first two headings of a row come again further right; null where they don't. */
function secondStart({ cells }: RawRow): number | null {
  const keys = cells.map(({ text, merged }) => (merged ? "" : normaliseHeader(text).joined));
  const first = keys.findIndex((key) => key !== "");
  const again = keys.findIndex(
    (key, index) =>
      index > first + 1 &&
      key !== "" &&
      key === keys[first] &&
      keys[index + 1] !== "" &&
      keys[index + 1] === keys[first + 1],
  );
  return first < 0 || again < 0 ? null : again;
}

function cut(row: RawRow, from: number, to?: number): RawRow {
  return { ...row, cells: row.cells.slice(from, to) };
}

// A line that is split between two tables says on each side what its own cells say.
function cutCaption(row: RawRow, from: number, to?: number): RawRow {
  // One text over both is the title or the unit of both.
  if (row.cells.filter(({ text, merged }) => text !== "" && !merged).length === 1) return row;
  const cells = row.cells.slice(from, to);
  const isShared = row.cells.some(
    ({ text }, index) => text !== "" && (index < from || index >= (to ?? row.cells.length)),
  );
  return isShared
    ? {
        ...row,
        cells,
        text: cells
          .map(({ text }) => text)
          .join(" ")
          .trim(),
      }
    : { ...row, cells };
}

function unitChanges({ rows, caption }: RawTable, first: Header, mapping: Mapping): number[] {
  const cuts: number[] = [];
  let unit = unitStated([...caption, ...rows.slice(0, first.first)], null, undefined);
  for (let index = first.last + 2; index < rows.length; index += 1) {
    if (!isCaptionLike(rows[index - 1]!)) continue;
    if (!repeatsHeader(first, rows[index]!) && !headerAt(rows, index, 0, mapping)) continue;
    let start = index;
    while (start > first.last + 1 && index - start < MOST_CAPTION && isCaptionLike(rows[start - 1]!)) start -= 1;
    const own = unitStated(rows.slice(start, index), null, undefined);
    const changes = own.unit.exponent !== unit.unit.exponent || own.unit.currency !== unit.unit.currency;
    if (own.from === ASSUMED || (!changes && unit.from !== ASSUMED)) continue;
    cuts.push(start);
    unit = own;
  }
  return cuts;
}

// A title or a unit line, or the blank row before it.
function isCaptionLike({ cells }: RawRow): boolean {
  const filled = cells.filter(({ text, merged }) => text !== "" && !merged);
  return filled.length <= 2 && !filled.some(({ text }) => /^[\d.,\s]+$/.test(text));
}
