import { tooltipOf } from "./encodings.ts";
import { shadeScale } from "./shade-scale.ts";
import type { TilePlace } from "./tile-places.ts";
import { INK, MUTED, PAPER, RANGE_GREY, RULE, TYPE } from "./theme.ts";
import type { Amount, View } from "./view.ts";
import { widestWord, wrap, wrapBalanced } from "./wrap.ts";

/** What stands in a square; without a fact where there is nothing. */
export interface TileWords extends Omit<Amount, "fact"> {
  readonly name: string;
  readonly fact?: string;
  readonly count: string;
}

export type Tile = TileWords & TilePlace;

export interface TileTitles {
  readonly district: string;
  readonly amount: string;
  /** Unit of the legend; none where shades need none. */
  readonly unit: string | null;
}

const GAP = 5;
const LARGEST = 124;
/** A square is no smaller for the sake of what stands beside the grid: that goes under it then. */
const LEAST_BESIDE = 90;
/** Type sizes of words in squares: the first in which no word has to be broken. */
const SIZES = [TYPE.label.size, 12, 11];

/**
 * Squares in a grid of columns and rows, darker the more they hold; what belongs to no square stands in grey in a column
 * beside them, or in a row under them where they would be too small.
 */
export function tiles(placed: readonly Tile[], apart: readonly TileWords[], room: number, titles: TileTitles): View {
  const columns = Math.max(...placed.map(({ column }) => column)) + 1;
  const rows = Math.max(...placed.map(({ row }) => row)) + 1;
  const sizeOf = (count: number) => Math.min(LARGEST, Math.floor((room + GAP - 1) / count) - GAP);
  const beside = apart.length > 0 && apart.length <= rows && sizeOf(columns + 1) >= LEAST_BESIDE;
  const count = beside ? columns + 1 : columns;
  const size = sizeOf(count);
  const span = Math.max(1, Math.floor(columns / Math.max(1, apart.length)));
  const all = [
    ...placed.map((tile) => ({ ...tile, to: tile.column, apart: false })),
    ...apart.map((tile, index) => ({
      ...tile,
      ...(beside
        ? { column: columns, to: columns, row: rows - apart.length + index }
        : {
            column: (index * span) % columns,
            to: ((index * span) % columns) + span - 1,
            row: rows + Math.floor((index * span) / columns),
          }),
      apart: true,
    })),
  ];
  const pad = size < LEAST_BESIDE ? 5 : 8;
  const width = ({ column, to }: (typeof all)[number]) => (to - column + 1) * (size + GAP) - GAP - 2 * pad;
  const type = { size: sizeFor(placed, size - 2 * pad) };
  const line = TYPE.label.line - (TYPE.label.size - type.size);
  const broken = all.map((tile) => ({
    name: wrapBalanced(tile.name, width(tile), type),
    text: wrap(tile.text, width(tile), { ...type, weight: "bold" }),
    count: wrap(tile.count, width(tile), type),
  }));
  const lines = Math.max(...broken.map(({ name, text, count: own }) => name.length + text.length + own.length));
  const tall = Math.max(86, lines * line + 2 * pad + 4);
  const whole = (words: readonly string[]) => (words.length === 1 ? words[0] : words);
  const values = all.map(({ name: _, ...tile }, at) => ({
    district: whole(broken[at]!.name),
    ...tile,
    text: whole(broken[at]!.text),
    count: whole(broken[at]!.count.filter((words) => words !== "")) ?? "",
  }));
  const band = (field: string, bandPosition: number) => ({ field, type: "ordinal", bandPosition, axis: null });
  const grid = (cells: number, step: number) => ({
    domain: Array.from({ length: cells }, (_, at) => at),
    paddingInner: GAP / step,
    paddingOuter: 0,
  });
  const most = Math.max(0, ...placed.map(({ amount }) => amount ?? 0));
  const rowCount = Math.max(...all.map(({ row }) => row)) + 1;
  return {
    left: 0,
    view: {
      data: { name: "districts", values },
      width: count * (size + GAP) - GAP,
      height: rowCount * (tall + GAP) - GAP,
      encoding: {
        x: { ...band("column", 0), scale: grid(count, size + GAP) },
        y: { ...band("row", 0), scale: grid(rowCount, tall + GAP) },
      },
      layer: tileLayers(most, titles, room, pad, line, type.size),
    },
  };
}

function sizeFor(placed: readonly Tile[], width: number): number {
  const fits = (size: number) =>
    placed.every(
      ({ name, text, count }) =>
        Math.max(widestWord(name, { size }), widestWord(text, { size, weight: "bold" }), widestWord(count, { size })) <=
        width,
    );
  return SIZES.find(fits) ?? SIZES.at(-1)!;
}

function tileLayers(most: number, titles: TileTitles, room: number, pad: number, line: number, size: number) {
  const shades = shadeScale(most);
  const dark = { test: `!datum.apart && datum.amount >= ${shades.darkFrom}`, value: PAPER };
  const linesOf = (field: string) => `(isArray(datum.${field}) ? length(datum.${field}) : 1)`;
  const words = (field: string, down: string, style: Readonly<Record<string, unknown>> = {}) => ({
    mark: {
      type: "text",
      align: "left",
      baseline: "top",
      dx: pad,
      dy: { expr: `${pad} + ${line} * (${down})` },
      fontSize: size,
      lineHeight: line,
      ...style,
    },
    encoding: {
      text: { field, type: "nominal" },
      color: {
        condition: [dark, ...(field === "text" ? [{ test: "datum.amount === null", value: MUTED }] : [])],
        value: INK,
      },
    },
  });
  const square = (filter: string, color: Readonly<Record<string, unknown>>) => ({
    transform: [{ filter }],
    mark: { type: "rect", stroke: RULE, xOffset: 0.5, x2Offset: -0.5 },
    encoding: {
      x2: { field: "to", bandPosition: 1 },
      y2: { field: "row", bandPosition: 1 },
      color,
      tooltip: tooltipOf(["district", titles.district], ["text", titles.amount], ["count", " "]),
    },
  });
  return [
    square("datum.apart", { value: RANGE_GREY }),
    square("!datum.apart && datum.amount === null", { value: PAPER }),
    square("!datum.apart && datum.amount !== null", {
      field: "amount",
      type: "quantitative",
      scale: shades.scale,
      legend: titles.unit === null || most === 0 ? null : shades.legend(titles.unit, room),
    }),
    words("district", "0"),
    words("text", linesOf("district"), { fontWeight: "bold" }),
    words("count", `${linesOf("district")} + ${linesOf("text")}`),
  ];
}
