import { isCurrencyHeader } from "../lexicon/money-terms.ts";
import { cellOf } from "../table/delimited-text.ts";
import type { RawCell, RawRow } from "../table/raw-table.ts";
import type { Header } from "./header.ts";
import type { Mapping } from "./mapping.ts";
import { type ProjectReading, readProject } from "./read-project.ts";
import { placeSections, type SectionReading } from "./section-role.ts";
import { unitOf } from "./stated-unit.ts";
import type { Table } from "./table.ts";

const BLANK: RawCell = { text: "" };

/**
 * How rows of a table are read that have a whole number of their own and stand under no heading: one by one, since then
 * nothing in the rows around one says what it is.
 */
export interface SingleRows {
  readonly header: Header;
  /** Reads a row of as many cells as there are columns, a whole number and a name among them. */
  readonly read: (row: RawRow) => ProjectReading;
  /** Reads some cells as such a row with nothing in the others, to look at nothing but fields that are of those alone. */
  readonly readCells: (indexes: readonly number[], file: string) => (texts: readonly string[]) => ProjectReading;
}

/** The rows of a table whose first rows have been read; null where a row may depend on others all the same. */
export function singleRows(
  { header, unit, end, places }: Table,
  mapping: Mapping,
  sections: SectionReading,
  currency: string,
): SingleRows | null {
  if (!header || end.ended || end.sections.open.length > 0 || sections.places.length > 0) return null;
  if ((mapping.rows?.length ?? 0) > 0 || (mapping.fillDown?.length ?? 0) > 0) return null;
  if (end.header && !sameColumns(end.header, header)) return null;
  const { columns } = header;
  const seq = columns.find(({ target }) => target === "seq");
  if (!seq || !columns.some(({ target }) => target === "name")) return null;
  if (columns.some(({ index }, place) => index !== place)) return null;
  // A cell that states the unit of another one isn't read alone.
  if (header.unitColumn !== undefined || columns.some(({ label }) => isCurrencyHeader(label))) return null;
  // A row of numbers below the headings may come again, and looks like a project.
  if (header.keys.some((key) => /^\d/.test(key[seq.index] ?? ""))) return null;
  // What is said of columns that nothing was read of is said of every block.
  const has = (...targets: readonly string[]) => columns.some(({ target }) => targets.includes(target));
  const isOpen = columns.some(({ target }) => target === "extra") && !columns.some(({ mapped }) => mapped);
  if (isOpen && !(has("completion") && has("investment", "amount"))) return null;
  const units = unitOf(unit);
  const read = (row: RawRow, own = header): ProjectReading => {
    const draft = {
      cells: row.cells,
      rows: [row],
      parts: [],
      details: [],
      header: own,
      section: [],
      uneven: false,
    };
    const reading = readProject(draft, units, mapping, currency, places);
    const projects = reading.project ? placeSections([reading.project], columns, mapping, sections) : [];
    return { ...reading, project: projects[0] ?? null };
  };
  return {
    header,
    read: (row) => read(row),
    readCells: (indexes, file) => {
      // Other columns aren't looked at, but for those whose headings tell two alike from each other.
      const some = columns.filter(({ target, index }) => target === "extra" || indexes.includes(index));
      const own = { ...header, columns: some };
      return (texts) => {
        const cells = columns.map(() => BLANK);
        for (const [place, index] of indexes.entries()) cells[index] = cellOf(texts[place]!);
        return read({ cells, at: { file }, text: "" }, own);
      };
    },
  };
}

function sameColumns(one: Header, other: Header): boolean {
  return JSON.stringify(one.columns) === JSON.stringify(other.columns);
}
