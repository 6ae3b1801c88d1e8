import type { ReportTable, TableColumn } from "../../report/document.ts";
import { cellAddress } from "./address.ts";
import { widthsOf } from "./column-widths.ts";
import type { Grounds } from "./figure-formula.ts";
import { GROUP, HEAD, SOFT, TEXT, TITLE, TOTAL } from "./looks.ts";
import { type WrittenCell, writeCell } from "./table-cell.ts";
import type { Area, Sheet, SheetCell } from "./workbook.ts";

/** A number of a sheet that a formula makes: to be compared with what the report says. */
export interface FormulaFigure {
  readonly sheet: string;
  readonly cell: string;
  /** What the row and the column are called. */
  readonly title: string;
  readonly id: string;
  readonly value: number | null;
  readonly share: boolean;
  readonly seqs: readonly number[];
}

/** A table's sheet, the numbers that formulas make in it, and how many stand as values. */
export interface TableSheet {
  readonly sheet: Sheet;
  readonly figures: readonly FormulaFigure[];
  readonly fixed: number;
}

const MARKS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * A table of a report as a sheet: caption, what it counts, headings with their units, rows, total, notes. `linkTo` is the
 * sheet and the first row of the list that says of what each figure is made: the row's name links to its first figure.
 */
export function tableSheet(
  table: ReportTable,
  name: string,
  caption: string,
  scope: string,
  grounds: Grounds,
  linkTo: (place: number) => { readonly sheet: string; readonly cell: string },
): TableSheet {
  const { columns, rows, groups = [], total, footnotes, note } = table;
  const spanned = columns.some(({ spanner }) => spanner !== undefined);
  const out: (SheetCell | null)[][] = [[{ value: caption, style: TITLE }], [{ value: scope, style: SOFT }]];
  const merges: Area[] = [];
  if (spanned) out.push(spannerRow(columns, out.length, merges));
  const head = out.length;
  out.push(columns.map((column): SheetCell => ({ value: heading(column), style: HEAD })));

  const figures: FormulaFigure[] = [];
  let fixed = 0;
  const put = (written: readonly WrittenCell[], label: string) => {
    const at = out.length;
    const first = figures.length;
    for (const [column, one] of written.entries()) {
      if (one.fixed) fixed += 1;
      if (one.fact === undefined) continue;
      const { id, unit, seqs } = one.fact;
      figures.push({
        sheet: name,
        cell: cellAddress(at, column),
        title: `${label} · ${heading(columns[column]!)}`,
        id,
        value: one.value ?? null,
        share: unit.kind === "share",
        seqs,
      });
    }
    const named = written.findIndex(({ cell }) => typeof cell?.value === "string");
    out.push(
      written.map(({ cell }, column) =>
        cell !== null && column === named && figures.length > first ? { ...cell, link: linkTo(first) } : cell,
      ),
    );
  };
  const labels = new Map(groups.map(({ from, label }) => [from, label]));
  for (const [index, row] of rows.entries()) {
    const label = labels.get(index);
    if (label !== undefined) out.push(columns.map((_, at) => ({ value: at === 0 ? label : null, style: GROUP })));
    const name = row.find((cell, at) => columns[at]!.align !== "right" && cell.text !== "")?.text ?? row[0]?.text ?? "";
    put(
      row.map((cell, at) => writeCell(cell, columns[at]!, {}, grounds)),
      name,
    );
  }
  const last = out.length - 1;
  if (total)
    put(
      total.map((cell, at) => writeCell(cell, columns[at]!, TOTAL, grounds)),
      total.find(({ text }) => text !== "")?.text ?? "",
    );
  const widths = widthsOf(out.slice(2), 2);
  for (const line of [...footnotes.map((text, index) => `${MARKS[index + 1] ?? index + 1} ${text}`), note].filter(
    Boolean,
  )) {
    merges.push({ rows: [out.length, out.length], columns: [0, columns.length - 1] });
    out.push([{ value: line, style: { ...SOFT, ...TEXT } }]);
  }
  return {
    figures,
    fixed,
    sheet: {
      name,
      rows: out,
      widths,
      merges,
      frozen: { rows: head + 1, columns: 1 },
      ...(groups.length === 0 &&
        rows.length > 0 && { filter: { rows: [head, last], columns: [0, columns.length - 1] } }),
      titleRows: [spanned ? head - 1 : head, head],
      ...(columns.length > 6 && { landscape: true }),
    },
  };
}

function heading({ label, unit = "" }: TableColumn): string {
  if (unit === "" || unit === "%") return label;
  return /[\u4e00-\u9fff]/.test(label) ? `${label}（${unit}）` : `${label} (${unit})`;
}

/** Headings over several columns; each is one merged cell. */
function spannerRow(columns: readonly TableColumn[], row: number, merges: Area[]): (SheetCell | null)[] {
  const cells: (SheetCell | null)[] = [];
  for (const [at, { spanner }] of columns.entries()) {
    const goesOn = spanner !== undefined && columns[at - 1]?.spanner === spanner;
    cells.push({ value: goesOn ? null : (spanner ?? null), style: HEAD });
    if (goesOn) continue;
    let last = at;
    while (spanner !== undefined && columns[last + 1]?.spanner === spanner) last += 1;
    if (last > at) merges.push({ rows: [row, row], columns: [at, last] });
  }
  return cells;
}
