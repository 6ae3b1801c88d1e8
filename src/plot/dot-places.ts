import { NAME_GAP, type Named, namesBeside, namesOver, wordsOver, type WordsOver } from "./name-axis.ts";
import { textWidth } from "./text-width.ts";
import { TYPE } from "./theme.ts";
import { widest, wrapBalanced } from "./wrap.ts";

/** The words of a dot. */
export interface DotWords {
  /** What the row is called by in the axis. */
  readonly key: number;
  /** Named once for all its rows. */
  readonly group: string;
  readonly name: string;
  /** Number beside the dot, in bold. */
  readonly text: string;
  readonly remark: string;
}

/** Where dots and their words stand. */
export interface DotPlaces {
  readonly axis: Readonly<Record<string, unknown>>;
  /** Width of the names on the left, in px. */
  readonly left: number;
  /** Whether names stand over their dots. */
  readonly over: boolean;
  /** The rows in their order, each among as many empty places as its words need; height of a place in px. */
  readonly domain: readonly (number | string)[];
  /** The first and the last place of each row. */
  readonly ends: readonly (readonly [first: number | string, last: number | string])[];
  readonly step: number;
  /** How far the scale reaches, so that the words after the last dot have room. */
  readonly width: number;
  /** The place in which a line stands between a group and the one before, the one that its name stands in, and its name. */
  readonly groups: readonly {
    readonly line: number | string | undefined;
    readonly place: number | string;
    readonly name: readonly string[];
  }[];
  readonly words: readonly Pick<WordsOver, "remark" | "shift">[];
}

export const LARGEST_RADIUS = 9;
const NAME_WIDTH = 240;
const GROUP_WIDTH = 120;
/** Dots take no smaller part of the width than this, or names stand over them. */
const LEAST_DOTS = 0.15;
/** Half of the height of a line. */
const STEP = 7;
const OVER_STEP = 23;
const GAP = 6;

/** Lays out rows of dots: names beside them, or over them where that leaves no room for the dots. */
export function layDots(rows: readonly DotWords[], room: number): DotPlaces {
  const beside = dotsBeside(rows, room);
  return beside.width >= room * LEAST_DOTS ? beside : dotsUnder(rows, room);
}

const isFirst = (rows: readonly DotWords[], index: number) => rows[index - 1]?.group !== rows[index]!.group;
const named = (rows: readonly DotWords[]): Named[] => rows.map(({ key, name }) => ({ key, name }));
const valueWidth = ({ text }: DotWords) => textWidth(text, TYPE.value.size, "bold");
const empty = (key: number | string, count: number, mark: string) =>
  Array.from({ length: count }, (_, at) => `${key} ${mark}${at + 1}`);
const endsOf = (places: readonly (number | string)[]) => [places[0]!, places.at(-1)!] as const;

function dotsBeside(rows: readonly DotWords[], room: number): DotPlaces {
  const names = namesBeside(named(rows), NAME_WIDTH);
  const groups = rows.map(({ group }, at) => (isFirst(rows, at) ? wrapBalanced(group, GROUP_WIDTH, TYPE.value) : []));
  const left = Math.ceil(widest(groups.flat(), TYPE.value)) + NAME_GAP + names.left;
  const lines = rows.map(({ name }, at) =>
    Math.max(wrapBalanced(name, NAME_WIDTH, TYPE.label).length, groups[at]!.length),
  );
  // As much over the middle of its place as under it, and a line more after it: words of neighbours are equally far apart,
  // however many lines they have, and what stands between groups is in the middle of that.
  const places = rows.map(({ key }, at) => [...empty(key, lines[at]!, "↑"), key, ...empty(key, lines[at]! + 1, "↓")]);
  const words = rows.map((row) => ({ remark: row.remark, shift: valueWidth(row) + GAP }));
  const most = Math.max(...rows.map(({ remark }, at) => words[at]!.shift + textWidth(remark, TYPE.label.size)));
  return {
    axis: { ...names.axis, values: rows.map(({ key }) => key) },
    left,
    over: false,
    domain: places.flat(),
    ends: places.map(endsOf),
    step: STEP,
    width: Math.floor(room - left - LARGEST_RADIUS - GAP - most - 1),
    groups: rows.flatMap(({ key }, at) =>
      isFirst(rows, at) ? [{ line: places[at - 1]?.at(-1), place: key, name: groups[at]! }] : [],
    ),
    words,
  };
}

/** Each dot under its name, the remark after the name or under it; the group's name over its first row. */
function dotsUnder(rows: readonly DotWords[], room: number): DotPlaces {
  const words = rows.map(({ name, remark }) => wordsOver(name, remark, room));
  const groups = rows.map(({ group }, at) => (isFirst(rows, at) ? wrapBalanced(group, room, TYPE.value) : []));
  const places = rows.map(({ key }, at) => [
    ...empty(key, groups[at]!.length, "↑↑"),
    ...empty(key, words[at]!.lines, "↑"),
    key,
  ]);
  return {
    axis: namesOver(named(rows), words).axis,
    left: 0,
    over: true,
    domain: places.flat(),
    ends: places.map((own) => [own.at(-1)!, own.at(-1)!]),
    step: OVER_STEP,
    width: Math.floor(room - LARGEST_RADIUS - GAP - Math.max(...rows.map(valueWidth)) - 1),
    groups: rows.flatMap((_, at) => {
      const place = places[at]![0]!;
      return isFirst(rows, at) ? [{ line: at > 0 ? place : undefined, place, name: groups[at]! }] : [];
    }),
    words,
  };
}
