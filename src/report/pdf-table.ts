import type { Language } from "../language/language.ts";
import { columnWidths, headingOver, type TableType } from "./column-widths.ts";
import type { ReportTable, TableCell } from "./document.ts";
import { printedTable } from "./printed-table.ts";

/** Width of the text on an A4 page between margins of 19 mm, in points. */
export const TEXT_WIDTH = ((210 - 2 * 19) / 25.4) * 72;

/** How a table is set, in points: one with many columns or many rows smaller. */
export function tableType({ columns, rows }: ReportTable): TableType & { readonly leading: number } {
  if (rows.length > 40) return { size: 7.2, inset: 3, leading: 2.6 };
  return columns.length > 9 ? { size: 7.2, inset: 2.6, leading: 3.4 } : { size: 8.4, inset: 4.5, leading: 3.6 };
}

// A table of so many rows is a list to look things up in: second lines would double its pages.
const MOST_DETAILED = 60;

/** A table as the Typst template reads it; `names` are those of the entries that made its numbers, by their id. */
export function pdfTable(
  whole: ReportTable,
  names: ReadonlyMap<string, string>,
  language: Language,
): Readonly<Record<string, unknown>> {
  const printed = printedTable(whole, language);
  const table = printed.rows.length > MOST_DETAILED ? withoutDetails(printed) : printed;
  const { id, caption, columns, rows, groups = [], total = [], footnotes, note } = table;
  const type = tableType(table);
  const widths = columnWidths(table, TEXT_WIDTH, type);
  const cell = ({ text, detail, fact, footnotes: marks }: TableCell, index: number) => ({
    text,
    ...(fact && names.has(fact.id) && { fact: names.get(fact.id) }),
    ...(detail !== undefined && { detail }),
    ...(marks && marks.length > 0 && { marks, right: columns[index]?.align === "right" }),
  });
  const labels = new Map(groups.map(({ from, label }) => [from, label]));
  return {
    id,
    caption,
    ...type,
    columns: columns.map((column, index) => ({
      label: headingOver(column, widths[index]!, type),
      unit: column.unit ?? "",
      align: column.align,
      width: Math.floor(widths[index]! * 100) / 100,
    })),
    spanners: spannersOf(table),
    rows: rows.flatMap((row, index) => {
      const group = labels.get(index);
      return [...(group === undefined ? [] : [{ group }]), { cells: row.map(cell) }];
    }),
    total: total.map(cell),
    footnotes,
    note,
  };
}

function withoutDetails(table: ReportTable): ReportTable {
  return { ...table, rows: table.rows.map((row) => row.map(({ detail: _, ...cell }) => cell)) };
}

/** Runs of columns under one heading, as [heading, number of columns]; none where no column has one. */
function spannersOf({ columns }: ReportTable): [string, number][] {
  if (columns.every(({ spanner }) => spanner === undefined)) return [];
  const runs: [string, number][] = [];
  for (const { spanner = "" } of columns) {
    const last = runs.at(-1);
    if (last && spanner !== "" && last[0] === spanner) last[1] += 1;
    else runs.push([spanner, 1]);
  }
  return runs;
}
