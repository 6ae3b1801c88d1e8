import { CONTENT_WIDTH, type Plot, plotWidth } from "./figure.ts";
import { boxLayer, type Layer, ruleLayer, textLayer } from "./layers.ts";
import { INK, MUTED, PAPER, RANGE_GREY, shade, textOn, TYPE } from "./theme.ts";
import { widest, wrapBalanced } from "./wrap.ts";

/** What stands in a cell, and how much it is. */
export interface HeatCell {
  readonly value: string;
  readonly remark: string;
  /** null where nothing stands there, or no amount. */
  readonly amount: number | null;
  readonly fact: string | null;
}

export interface HeatTable {
  readonly rows: readonly { readonly name: string; readonly apart: boolean }[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly HeatCell[])[];
  /** At the end of each row. */
  readonly totals: readonly HeatCell[];
  /** Under each column, and the grand total. */
  readonly foot: readonly HeatCell[];
  readonly totalName: string;
}

const LABEL_WIDTH = 150;
const LINE = TYPE.label.line;
const CENTRED = { align: "center", baseline: "middle" };

/**
 * A table whose cells are darker the more they hold. The shade follows the square root of the amount, so that one very
 * large cell leaves the others apart from each other.
 */
export function heatTable({ rows, columns, cells, totals, foot, totalName }: HeatTable): Plot {
  const names = [...rows.map(({ name }) => name), totalName].map((name) => wrapBalanced(name, LABEL_WIDTH, TYPE.label));
  const left = Math.ceil(Math.max(...names.map((lines) => widest(lines, TYPE.label)))) + 10;
  const width = plotWidth(left, 0);
  const columnWidth = width / (columns.length + 1);
  const heads = [...columns, totalName].map((name) => wrapBalanced(name, columnWidth - 8, TYPE.label));
  const headLines = Math.max(...heads.map((lines) => lines.length));
  const above = headLines * LINE + 8;
  const remarks = cells.flat().some(({ remark }) => remark !== "");
  const step = Math.max(remarks ? 2 * LINE + 8 : LINE + 12, Math.max(...names.map((lines) => lines.length)) * LINE + 6);
  const most = Math.max(0, ...cells.flat().map(({ amount }) => amount ?? 0)) || 1;
  const shadeOf = (amount: number) => shade(Math.sqrt(Math.max(0, amount) / most));
  const height = (rows.length + 1) * step;
  const place = (row: number, column: number) => ({ x: (column + 0.5) * columnWidth, y: (row + 0.5) * step });
  const all = [...cells.map((line, row) => [...line, totals[row]!]), foot];
  const filled = cells.flatMap((line, row) =>
    line.flatMap((cell, column) =>
      cell.fact === null
        ? []
        : {
            x: column * columnWidth + 1,
            x2: (column + 1) * columnWidth - 1,
            y: row * step + 1,
            y2: (row + 1) * step - 1,
            district: rows[row]!.name,
            category: columns[column],
            text: cell.value,
            projects: cell.remark,
            value: cell.amount,
            fact: cell.fact,
            colour: cell.amount === null ? PAPER : shadeOf(cell.amount),
          },
    ),
  );
  const texts = all.flatMap((line, row) =>
    line.map((cell, column) => {
      const inTable = row < rows.length && column < columns.length && cell.amount !== null;
      return {
        ...place(row, column),
        cell,
        ink: inTable ? textOn(shadeOf(cell.amount!)) : INK,
        total: !inTable,
      };
    }),
  );
  const lift = (remark: string) => (remark === "" ? 0 : LINE / 2);
  const values = texts.map(({ x, y, cell, ink }) => ({
    x,
    y: y - lift(cell.remark),
    text: cell.value,
    ink: cell.fact === null || cell.amount === null ? MUTED : ink,
  }));
  const counts = texts
    .filter(({ cell }) => cell.remark !== "")
    .map(({ x, y, cell, ink, total }) => ({ x, y: y + LINE / 2, text: cell.remark, ink: total ? MUTED : ink }));
  const bold = (at: number) =>
    Math.floor(at / (columns.length + 1)) === rows.length || at % (columns.length + 1) === columns.length;
  const apart = rows.findIndex((row) => row.apart);
  const layer: Layer[] = [
    boxLayer(filled, ["district", "category", "text", "projects"], { stroke: RANGE_GREY, strokeWidth: 1 }),
    textLayer(
      values.filter((_, at) => !bold(at)),
      CENTRED,
    ),
    textLayer(
      values.filter((_, at) => bold(at)),
      { ...CENTRED, fontWeight: "bold" },
    ),
    ...(counts.length > 0 ? [textLayer(counts, CENTRED)] : []),
    textLayer(
      heads.map((lines, column) => ({
        x: (column + 0.5) * columnWidth,
        y: -8 - (lines.length - 1) * LINE,
        text: lines,
      })),
      { align: "center", baseline: "bottom", color: INK },
    ),
    textLayer(
      names.map((lines, row) => ({ x: -10, y: (row + 0.5) * step - ((lines.length - 1) * LINE) / 2, text: lines })),
      { align: "right", baseline: "middle" },
    ),
    ruleLayer([{ x: -left, x2: CONTENT_WIDTH - left, y: rows.length * step, y2: rows.length * step }], {
      color: MUTED,
    }),
    ...(apart > 0
      ? [ruleLayer([{ x: -left, x2: CONTENT_WIDTH - left, y: apart * step, y2: apart * step }], { strokeDash: [2, 2] })]
      : []),
  ];
  return { left, right: 0, height, above, layer };
}
