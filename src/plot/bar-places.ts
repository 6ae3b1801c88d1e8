import { valuesOf } from "./encodings.ts";
import {
  type NameAxis,
  type Named,
  namesBeside,
  namesOver,
  OVER_STEP,
  placesOver,
  type WordsOver,
  wordsOver,
} from "./name-axis.ts";
import { textWidth } from "./text-width.ts";
import { TYPE } from "./theme.ts";
import type { Amount } from "./view.ts";

/** A bar: its parts, one after the other, and what is written at its end. */
export interface RankedBar {
  readonly name: string;
  /** The value of the names' field, where names alone don't tell bars apart. */
  readonly key?: string;
  /** No bar, but a heading over those that follow. */
  readonly heading?: boolean;
  readonly total: Amount;
  /** How far its parts reach, where that may be beyond the total. */
  readonly reach?: number;
  /** What is to be said beside it. */
  readonly remark: string;
  readonly parts: readonly (Amount & { readonly part: string })[];
  /** What the parts are set against: a wide bar behind them. */
  readonly whole?: Amount & { readonly part: string };
  /** How far it may reach: a thin line. */
  readonly upTo?: Amount;
  /** It gathers many that have no bar of their own: cut short where it would leave the others no length. */
  readonly gathers?: boolean;
  /** A line stands over it: what follows is of another kind. */
  readonly apart?: boolean;
}

/** A heading over the bars that follow. */
export const headingBar = (name: string): RankedBar => ({
  name,
  heading: true,
  total: { amount: null, text: "", fact: "" },
  parts: [],
  remark: "",
});

const STEP = 26;
/** Names take no larger part of the width than this, and the longest bar no smaller one, or names stand over their bars. */
const MOST_NAMES = 0.45;
const LEAST_BARS = 0.3;
/** A bar that gathers many is cut short where it is so many times as long as the longest of the others, to so much more. */
const TOO_LONG = 1.5;
const CUT = 1.15;
const GAP = 6;

/** Where bars and their words stand. */
export interface LaidNames extends Pick<NameAxis, "axis" | "left"> {
  readonly over: boolean;
  readonly step: number;
  /** Width of the plot: the widest in which every bar has room for the words at its end. */
  readonly width: number;
  /** The names in their order; where they stand over bars, each after an empty place for every line of words. */
  readonly domain: readonly string[];
  /** The place that each row begins with. */
  readonly firsts: readonly string[];
  /** As they stand, in lines where they have to. */
  readonly remarks: readonly WordsOver["remark"][];
  /** Where remarks begin, in px from the bar's end, or from the left where names stand over the bars. */
  readonly shifts: readonly number[];
}

/** Puts names beside their bars, or over them where that leaves too little of the room (px) for the bars. */
export function layNames(
  rows: readonly RankedBar[],
  names: readonly Named[],
  room: number,
  mostName: number,
): LaidNames {
  const valueWidth = ({ total }: RankedBar) =>
    total.amount === null ? 0 : GAP + textWidth(total.text, TYPE.value.size, "bold");
  const remarkWidth = ({ remark }: RankedBar) => (remark === "" ? 0 : GAP + textWidth(remark, TYPE.label.size));
  const named = names.filter((_, index) => !rows[index]!.heading);
  const beside = namesBeside(named, mostName);
  const space = room - beside.left;
  const cut = cutAt(rows) ?? Number.POSITIVE_INFINITY;
  const endsWith = (wordsOf: (row: RankedBar) => number) =>
    rows.map((row) => ({
      end: Math.min(cut, endOf(row)),
      total: Math.min(cut, Math.max(row.total.amount ?? 0, row.reach ?? 0)),
      words: wordsOf(row),
    }));
  const ends = endsWith((row) => valueWidth(row) + remarkWidth(row));
  const width = plotWidth(space, ends);
  const most = Math.max(...ends.map(({ end }) => end));
  const longest = most > 0 ? (width * Math.max(...ends.map(({ total }) => total))) / most : space;
  if (beside.left <= room * MOST_NAMES && longest >= room * LEAST_BARS && ends.every(({ words }) => words <= space))
    return {
      axis: { ...beside.axis, ...(named.length < names.length && { values: valuesOf(named.map(({ key }) => key)) }) },
      left: beside.left,
      over: false,
      step: Math.max(STEP, beside.lines * TYPE.label.line + 2),
      width,
      domain: names.map(({ key }) => String(key)),
      firsts: names.map(({ key }) => String(key)),
      remarks: rows.map(({ remark }) => remark),
      shifts: rows.map((row) => valueWidth(row) + GAP),
    };
  const words = rows.map(({ name, remark }) => wordsOver(name, remark, room));
  const isBar = (_: unknown, index: number) => !rows[index]!.heading;
  const over = namesOver(named, words.filter(isBar));
  const places = names.map(({ key }, index) => (rows[index]!.heading ? [String(key)] : placesOver(key, words[index]!)));
  return {
    axis: over.axis,
    left: 0,
    over: true,
    step: OVER_STEP,
    domain: places.flat(),
    firsts: places.map(([first]) => first!),
    width: plotWidth(room, endsWith(valueWidth)),
    remarks: words.map(({ remark }) => remark),
    shifts: words.map(({ shift }) => shift),
  };
}

/** Where bars that gather many are cut short, in the unit of the amounts; null where none is. */
export function cutAt(rows: readonly RankedBar[]): number | null {
  const longest = Math.max(0, ...rows.filter(({ gathers }) => !gathers).map(endOf));
  const isTooLong = (row: RankedBar) => row.gathers === true && endOf(row) > TOO_LONG * longest;
  return longest > 0 && rows.some(isTooLong) ? CUT * longest : null;
}

function endOf({ total, reach = 0, upTo }: RankedBar): number {
  return Math.max(reach, total.amount ?? 0, upTo?.amount ?? 0);
}

function plotWidth(
  room: number,
  ends: readonly { readonly end: number; readonly total: number; readonly words: number }[],
): number {
  const most = Math.max(...ends.map(({ end }) => end)) || 1;
  return Math.floor(
    Math.min(room - 1, ...ends.map(({ total, words }) => (total > 0 ? ((room - words - 1) * most) / total : room))),
  );
}
