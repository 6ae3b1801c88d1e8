import type { PlacedWords } from "./layers.ts";
import { type NamePart, nameWithRemark } from "./name-over-mark.ts";
import { stack } from "./row-heights.ts";
import { textWidth } from "./text-width.ts";
import { TYPE } from "./theme.ts";
import { widest, wrapBalanced } from "./wrap.ts";

/** The words of a bar. */
export interface BarWords {
  readonly name: string;
  /** Number at the end of the bar, in bold. */
  readonly value: string;
  /** What is to be said beside it. */
  readonly remark: string;
  /** A heading over it and the bars that follow. */
  readonly heading?: string;
}

/** Where bars and their words stand, in px from the plotting area's corner. */
export interface BarRows {
  /** Width of the names on the left. */
  readonly left: number;
  readonly bar: number;
  readonly tops: readonly number[];
  /** The middle of each bar. */
  readonly middles: readonly number[];
  readonly height: number;
  /** What is left for each bar. */
  readonly rooms: readonly number[];
  readonly names: readonly PlacedWords[];
  readonly nameAlign: "left" | "right";
  readonly headings: readonly PlacedWords[];
  /** Remarks that stand with the names; null where they stand after the values. */
  readonly remarks: readonly PlacedWords[] | null;
}

/** Between a bar, its value and a remark. */
export const BAR_GAP = 6;
const BAR = 22;
const LOW_BAR = 18;
const NAME_GAP = 10;
const LINE = TYPE.label.line;
/** Names take no larger part of the width than this, and the longest bar no smaller one, or names stand over their bars. */
const MOST_NAMES = 0.45;
const LEAST_BARS = 0.25;

/** Lays out bars of so many units each: names beside them, or over them where that leaves no room for the bars. */
export function layBars(rows: readonly BarWords[], ends: readonly number[], space: number, mostLabel: number): BarRows {
  const beside = namesBeside(rows, space, mostLabel);
  const longest = longestBar(ends, beside.rooms);
  const room = beside.left <= space * MOST_NAMES && Math.min(...beside.rooms) >= 0;
  return room && (longest === null || longest >= space * LEAST_BARS) ? beside : namesOver(rows, ends, space);
}

/** Length of the longest bar where the scale is such that all of them fit; null where there is none. */
function longestBar(ends: readonly number[], rooms: readonly number[]): number | null {
  const most = Math.max(...ends);
  if (most <= 0) return null;
  return Math.min(...rooms.map((room, index) => (ends[index]! > 0 ? (room * most) / ends[index]! : Infinity)));
}

function headingHeight({ heading }: BarWords, index: number): number {
  return heading === undefined ? 0 : LINE + 8 + (index > 0 ? 12 : 0);
}

function headingsOf(rows: readonly BarWords[], tops: readonly number[], left: number): PlacedWords[] {
  return rows.flatMap((row, index) =>
    row.heading === undefined
      ? []
      : { x: -left, y: tops[index]! + headingHeight(row, index) - LINE / 2 - 6, text: row.heading },
  );
}

function namesBeside(rows: readonly BarWords[], space: number, mostLabel: number): BarRows {
  const names = rows.map(({ name }) => wrapBalanced(name, mostLabel, TYPE.label));
  const left = Math.ceil(Math.max(...names.map((lines) => widest(lines, TYPE.label)))) + NAME_GAP;
  const heights = names.map(({ length }) => Math.max(BAR + 10, length * LINE + 8));
  const { tops, height } = stack(heights.map((own, index) => own + headingHeight(rows[index]!, index)));
  const middles = tops.map((top, index) => top + headingHeight(rows[index]!, index) + heights[index]! / 2);
  return {
    left,
    bar: BAR,
    tops,
    middles,
    height,
    rooms: rows.map((row) => space - left - BAR_GAP - endWidth(row)),
    names: names.map((lines, index) => ({
      x: -NAME_GAP,
      y: middles[index]! - ((lines.length - 1) * LINE) / 2,
      text: lines,
    })),
    nameAlign: "right",
    headings: headingsOf(rows, tops, left),
    remarks: null,
  };
}

function endWidth({ value, remark }: BarWords): number {
  const parts = [textWidth(value, TYPE.value.size, "bold"), textWidth(remark, TYPE.label.size)].filter((w) => w > 0);
  return parts.reduce((a, b) => a + b, 0) + BAR_GAP * (parts.length - 1) + 2;
}

/** Each bar under its name, the remark after the name or under it, the value at the bar's end. */
function namesOver(rows: readonly BarWords[], ends: readonly number[], space: number): BarRows {
  const words = rows.map(({ name, remark }) => nameWithRemark(name, remark, space));
  const heads = words.map(({ lines }, index) => 4 + lines * LINE + headingHeight(rows[index]!, index));
  const { tops, height } = stack(
    rows.map(({ value }, index) => heads[index]! + (value === "" && ends[index] === 0 ? 4 : 3 + LOW_BAR + 8)),
  );
  const place = (index: number, { x, line, text }: NamePart) => ({
    x,
    y: tops[index]! + heads[index]! - (words[index]!.lines - line - 0.5) * LINE,
    text,
  });
  return {
    left: 0,
    bar: LOW_BAR,
    tops,
    middles: tops.map((top, index) => top + heads[index]! + 3 + LOW_BAR / 2),
    height,
    rooms: rows.map(({ value }) => space - BAR_GAP - textWidth(value, TYPE.value.size, "bold") - 2),
    names: words.map(({ name }, index) => place(index, name)),
    nameAlign: "left",
    headings: headingsOf(rows, tops, 0),
    remarks: words.flatMap(({ remark }, index) => (remark ? place(index, remark) : [])),
  };
}
