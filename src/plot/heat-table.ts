import type { Plot } from "./figure.ts";
import { boxLayer, type Layer, ruleLayer, textLayer } from "./layers.ts";
import { stack } from "./row-heights.ts";
import { INK, MUTED, PAPER, RANGE_GREY, shade, textOn, TYPE } from "./theme.ts";
import { widest, widestWord, wrap, wrapBalanced } from "./wrap.ts";

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
/** The most that names of rows take of the width, and the least where columns need the room. */
const LABEL_PART = 0.3;
const LEAST_LABEL_PART = 0.2;
const HEAD_SIZES = [TYPE.label.size, 12, 11];
const LINE = TYPE.label.line;
const CENTRED = { align: "center", baseline: "middle" };
/** Lines that the head of a column has at most, where there is room for fewer columns side by side. */
const HEAD_LINES = 4;
/** Free on both sides of a column's head, and of a number in its cell. */
const HEAD_GAP = 8;
const CELL_GAP = 6;
const BLOCK_GAP = 22;

/**
 * A table whose cells are darker the more they hold. The shade follows the square root of the amount, so that one very
 * large cell leaves the others apart from each other. Where its columns have no room beside each other, it goes on in a
 * second block under the first, with the names of its rows again.
 */
export function heatTable({ rows, columns, cells, totals, foot, totalName }: HeatTable, room: number): Plot {
  const titles = [...columns, totalName];
  const all = [...cells.map((line, row) => [...line, totals[row]!]), foot];
  const { names, left, beside, size, heads } = layHeads(
    [...rows.map(({ name }) => name), totalName],
    titles,
    all,
    room,
  );
  const width = room - left;
  const columnWidth = width / beside;
  const headLine = LINE - (TYPE.label.size - size);
  const written = all.map((line) =>
    line.map(({ value }) => wrapBalanced(value, columnWidth - CELL_GAP + 1, TYPE.value)),
  );
  const remarks = cells.flat().some(({ remark }) => remark !== "");
  const { tops, middles, height } = stack(
    names.map((lines, row) => {
      const most = Math.max(...written[row]!.map(({ length }) => length));
      return Math.max((most + 1) * LINE + 8 - (remarks ? 0 : LINE - 4), lines.length * LINE + 6);
    }),
  );
  const blocks = layBlocks(heads, beside, headLine, height);
  const blockOf = (column: number) => blocks[Math.floor(column / beside)]!;
  const most = Math.max(0, ...cells.flat().map(({ amount }) => amount ?? 0)) || 1;
  const shadeOf = (amount: number) => shade(Math.sqrt(Math.max(0, amount) / most));
  const place = (row: number, column: number) => ({
    x: ((column % beside) + 0.5) * columnWidth,
    y: blockOf(column).top + middles[row]!,
  });
  const filled = cells.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      const { top } = blockOf(column);
      return cell.fact === null
        ? []
        : {
            x: (column % beside) * columnWidth + 1,
            x2: ((column % beside) + 1) * columnWidth - 1,
            y: top + tops[row]! + 1,
            y2: top + tops[row + 1]! - 1,
            district: rows[row]!.name,
            category: columns[column],
            text: cell.value,
            projects: cell.remark,
            value: cell.amount,
            fact: cell.fact,
            colour: cell.amount === null ? PAPER : shadeOf(cell.amount),
          };
    }),
  );
  const texts = all.flatMap((line, row) =>
    line.map((cell, column) => {
      const inTable = row < rows.length && column < columns.length && cell.amount !== null;
      return {
        ...place(row, column),
        cell,
        lines: written[row]![column]!,
        ink: inTable ? textOn(shadeOf(cell.amount!)) : INK,
        total: !inTable,
      };
    }),
  );
  const lift = (remark: string, lines: number) => ((lines - 1 + (remark === "" ? 0 : 1)) * LINE) / 2;
  const values = texts.map(({ x, y, cell, lines, ink }) => ({
    x,
    y: y - lift(cell.remark, lines.length),
    text: lines.length === 1 ? cell.value : lines,
    ink: cell.fact === null || cell.amount === null ? MUTED : ink,
  }));
  const counts = texts
    .filter(({ cell }) => cell.remark !== "")
    .map(({ x, y, cell, lines, ink, total }) => ({
      x,
      y: y + (lines.length * LINE) / 2,
      text: cell.remark,
      ink: total ? MUTED : ink,
    }));
  const bold = (at: number) => Math.floor(at / titles.length) === rows.length || at % titles.length === columns.length;
  const apart = rows.findIndex((row) => row.apart);
  const across = (y: number) => blocks.map(({ top }) => ({ x: -left, x2: width, y: top + y, y2: top + y }));
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
        x: ((column % beside) + 0.5) * columnWidth,
        y: blockOf(column).top - 8 - (lines.length - 1) * headLine,
        text: lines,
      })),
      {
        align: "center",
        baseline: "bottom",
        color: INK,
        ...(size !== TYPE.label.size && { fontSize: size, lineHeight: headLine }),
      },
    ),
    textLayer(
      blocks.flatMap(({ top }) =>
        names.map((lines, row) => ({
          x: -10,
          y: top + middles[row]! - ((lines.length - 1) * LINE) / 2,
          text: lines,
        })),
      ),
      { align: "right", baseline: "middle" },
    ),
    ruleLayer(across(tops[rows.length]!), { color: MUTED }),
    ...(apart > 0 ? [ruleLayer(across(tops[apart]!), { strokeDash: [2, 2] })] : []),
  ];
  return {
    left,
    right: 0,
    height: blocks.at(-1)!.top + height,
    above: headHeight(heads.slice(0, beside), headLine),
    layer,
  };
}

interface Heads {
  /** Names of the rows, broken into lines. */
  readonly names: readonly (readonly string[])[];
  /** Width of the names. */
  readonly left: number;
  /** How many columns stand side by side. */
  readonly beside: number;
  /** Type size of the heads of the columns. */
  readonly size: number;
  readonly heads: readonly (readonly string[])[];
}

/**
 * As many columns side by side as have room without breaking a word of their heads or a number; for that the names of
 * rows are broken into more lines, and heads set smaller. Blocks are about as wide.
 */
function layHeads(
  rowNames: readonly string[],
  titles: readonly string[],
  cells: readonly (readonly HeatCell[])[],
  room: number,
): Heads {
  const wide = Math.min(LABEL_WIDTH, room * LABEL_PART);
  const narrow = Math.max(room * LEAST_LABEL_PART, ...rowNames.map((name) => widestWord(name, TYPE.label)));
  const tried = [wide, Math.min(wide, narrow)].map((width) => {
    const names = rowNames.map((name) => wrapBalanced(name, width, TYPE.label));
    return { names, left: Math.ceil(Math.max(...names.map((lines) => widest(lines, TYPE.label)))) + 10 };
  });
  const layouts = titles.flatMap((_, index) =>
    HEAD_SIZES.flatMap((size) => tried.map((labels) => ({ ...labels, most: titles.length - index, size }))),
  );
  const headsFit = ({ left, most, size }: (typeof layouts)[number]) => {
    const width = (room - left) / most - HEAD_GAP;
    return titles.every(
      (title) => widestWord(title, { size }) <= width && wrap(title, width, { size }).length <= HEAD_LINES,
    );
  };
  const cellsFit = ({ left, most }: (typeof layouts)[number]) => {
    const width = (room - left) / most - CELL_GAP;
    return cells.flat().every(({ value, remark }) => {
      const words = Math.max(widestWord(value, TYPE.value), widestWord(remark, TYPE.label));
      return words <= width && wrap(value, width, TYPE.value).length <= 2;
    });
  };
  const fitting = layouts.filter((layout) => layout.most > 1 && headsFit(layout) && cellsFit(layout));
  const most = fitting[0]?.most ?? Math.min(2, titles.length);
  const beside = Math.ceil(titles.length / Math.ceil(titles.length / most));
  const { names, left, size } = fitting.find((layout) => layout.most === beside) ?? {
    ...tried[0]!,
    size: TYPE.label.size,
  };
  const width = (room - left) / beside - HEAD_GAP;
  return { names, left, beside, size, heads: titles.map((title) => wrapBalanced(title, width, { size })) };
}

function headHeight(heads: readonly (readonly string[])[], line: number): number {
  return Math.max(...heads.map(({ length }) => length)) * line + 8;
}

/** Where the blocks of a table begin under each other, each with its heads over it. */
function layBlocks(
  heads: readonly (readonly string[])[],
  beside: number,
  line: number,
  height: number,
): { readonly top: number }[] {
  const blocks: { top: number }[] = [];
  for (let from = 0; from < heads.length; from += beside) {
    const last = blocks.at(-1);
    const over = headHeight(heads.slice(from, from + beside), line);
    blocks.push({ top: last ? last.top + height + BLOCK_GAP + over : 0 });
  }
  return blocks;
}
