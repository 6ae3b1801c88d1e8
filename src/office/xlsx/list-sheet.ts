import { listText } from "../../frame/tidy-csv.ts";
import type { TidyTable } from "../../frame/tidy-table.ts";
import { decimalsOf } from "../../language/format.ts";
import { widthsOf } from "./column-widths.ts";
import { HEAD, LINK, numberFormat, TEXT } from "./looks.ts";
import type { CellLink, CellValue, Sheet, SheetCell } from "./workbook.ts";

/** A row of a list, one cell of which may link to a project. */
export interface ListRow {
  readonly cells: readonly CellValue[];
  readonly link?: { readonly column: number; readonly to: CellLink | null };
}

/** A list as a sheet: a row of headings that stays in sight and can be filtered, and its rows. */
export function listSheet(name: string, labels: readonly string[], rows: readonly ListRow[]): Sheet {
  const formats = labels.map((_, at) => {
    const numbers = rows.map(({ cells }) => cells[at]).filter((cell) => typeof cell === "number");
    // What is never above 9,999 may be a year or a number of a row: it isn't grouped.
    const plain = numbers.every((number) => Number.isInteger(number) && Math.abs(number) < 10_000);
    return plain ? "0" : numberFormat(decimalsOf(numbers));
  });
  const body = rows.map(({ cells, link }) =>
    cells.map((value, at): SheetCell | null => {
      if (value === null || value === "") return null;
      const style = typeof value === "number" ? { format: formats[at]! } : TEXT;
      return link?.column === at && link.to ? { value, style: { ...style, ...LINK }, link: link.to } : { value, style };
    }),
  );
  const all = [labels.map((label): SheetCell => ({ value: label, style: HEAD })), ...body];
  return {
    name,
    rows: all,
    widths: widthsOf(all, 3),
    frozen: { rows: 1, columns: 0 },
    ...(rows.length > 0 && { filter: { rows: [0, rows.length], columns: [0, labels.length - 1] } }),
    titleRows: [0, 0],
    landscape: true,
  };
}

/** A tidy table as a sheet; lists are joined by 、. */
export function tidySheet(
  name: string,
  { columns, length }: TidyTable,
  projectPlace: (seq: number) => CellLink | null,
): Sheet {
  const flat = columns.map(({ cells }) =>
    cells.map((cell) => (typeof cell === "object" && cell !== null ? listText(cell) : cell)),
  );
  return listSheet(
    name,
    columns.map(({ name: label }) => label),
    Array.from({ length }, (_, row) => {
      const seq = flat[0]?.[row];
      return {
        cells: flat.map((cells) => cells[row] ?? null),
        link: { column: 0, to: typeof seq === "number" ? projectPlace(seq) : null },
      };
    }),
  );
}
