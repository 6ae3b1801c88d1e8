import { BLANK } from "../language/format.ts";
import { columnFlags, FLAG_LINE } from "./column-flags.ts";
import { boxLayer, type Layer, ruleLayer, textLayer } from "./layers.ts";
import { stack } from "./row-heights.ts";
import { textWidth } from "./text-width.ts";
import { INK, MUTED, RANGE_GREY, TYPE } from "./theme.ts";
import type { View } from "./view.ts";
import { widest, wrapBalanced } from "./wrap.ts";

/** Columns of one kind, in their order. */
export interface MatrixGroup {
  readonly name: string;
  readonly colour: string;
  /** What each column is called, by its key. */
  readonly columns: readonly { readonly key: number; readonly name: string }[];
}

/** A number at the end of a row, with the fact that it shows. */
export interface MatrixNumber {
  readonly text: string;
  readonly fact: string;
  readonly value: number | null;
}

export interface MatrixRow {
  /** Stands over the rows from this one on. */
  readonly head?: string;
  readonly number: string;
  readonly name: string;
  /** A rule stands over it: it is of another kind than those before. */
  readonly apart?: boolean;
  /** Why each ticked column is ticked, by its key. */
  readonly ticks: ReadonlyMap<number, string>;
  /** None where nothing is ticked. */
  readonly numbers: readonly MatrixNumber[];
}

export interface TickMatrix {
  readonly groups: readonly MatrixGroup[];
  readonly rows: readonly MatrixRow[];
  /** Headings of the numbers at the rows' ends. */
  readonly numberNames: readonly string[];
}

const NAME_WIDTH = 214;
/** The least part of the room that columns take beside the names. */
const LEAST_COLUMNS = 0.35;
const ROW = 15;
const HEAD_ROW = 17;
const LINE = TYPE.label.line;
/** Over a row that stands apart. */
const APART = 3;
const GROUP_GAP = 5;
const WIDEST_COLUMN = 14;
const LEAST_TICK = 1;
/** A group of very few columns is no narrower, so that it can be seen. */
const LEAST_GROUP = 4;
/** The coloured bar over a group, and what is around it. */
const BAR = { height: 4, foot: 9 };
const GAP = 10;

/**
 * A row a thing, a narrow column a part of another, a tick where they meet, numbers at the rows' ends. Columns stand in
 * groups, each in its colour under its name; rows may stand under headings. Where names leave too little of the room (px)
 * for the columns, each name stands over its ticks.
 */
export function tickMatrix({ groups, rows, numberNames }: TickMatrix, room: number): View {
  const numberWidth = Math.ceil(
    widest(
      rows.map(({ number }) => number),
      TYPE.label,
    ),
  );
  const nameAt = numberWidth === 0 ? 0 : numberWidth + 6;
  const beside = rows.map(({ name }) => wrapBalanced(name, NAME_WIDTH, TYPE.label));
  const leftOfNames = Math.ceil(nameAt + widest(beside.flat(), TYPE.label)) + GAP;
  const ends = numberNames.map((name, at) => {
    const texts = rows.map(({ numbers }) => numbers[at]?.text ?? "");
    return Math.ceil(Math.max(textWidth(name, TYPE.label.size), widest(texts, TYPE.value)));
  });
  const right = ends.reduce((sum, width) => sum + width + GAP, 0);
  const over = room - leftOfNames - right < LEAST_COLUMNS * room;
  const left = over ? nameAt : leftOfNames;
  const width = room - left - right;
  const names = over
    ? rows.map(({ name, numbers }) => {
        // A row without ticks is a single line, with its blank at the end.
        const end = numbers.length > 0 ? 0 : textWidth(BLANK, TYPE.label.size) + GAP;
        return wrapBalanced(name, room - left - end, TYPE.label);
      })
    : beside;
  const endAt = ends.map((_, at) => width + ends.slice(0, at + 1).reduce((sum, end) => sum + end + GAP, 0));

  const runs = runsOf(groups, width);
  const flags = columnFlags(
    runs,
    numberNames.map((name, at) => ({ x: endAt[at]! - textWidth(name, TYPE.label.size), x2: endAt[at]! })),
    BAR.foot,
    width + right,
  );

  // A heading is a row of its own over the first of its rows.
  const heights = rows.flatMap(({ head, apart, numbers }, at) => [
    ...(head === undefined ? [] : [HEAD_ROW]),
    ROW + (names[at]!.length - 1) * LINE + (apart ? APART : 0) + (over && numbers.length > 0 ? ROW : 0),
  ]);
  const { tops, height } = stack(heights);
  let next = 0;
  const placed = rows.map((row, at) => {
    const headTop = tops[next]!;
    if (row.head !== undefined) next += 1;
    const top = tops[next]! + (row.apart ? APART : 0);
    const bottom = tops[next]! + heights[next]!;
    next += 1;
    const words = names[at]!;
    const under = over && row.numbers.length > 0 ? ROW : 0;
    const y = (top + bottom - under - (words.length - 1) * LINE) / 2;
    const tickTop = under > 0 ? bottom - under : top;
    // Numbers stand beside the first line of a name, or in the line of the ticks under it.
    return { row, headTop, top, bottom, words, y, tickTop, numbersY: under > 0 ? bottom - under / 2 : y };
  });
  const ticks = placed.flatMap(({ row, tickTop, bottom }) =>
    runs.flatMap(({ colour, columns, tick }) =>
      columns.flatMap(({ key, name, x }) => {
        const why = row.ticks.get(key);
        if (why === undefined) return [];
        return {
          x,
          x2: x + tick,
          y: tickTop + 2,
          y2: bottom - 2,
          colour,
          task: `${row.number} ${row.name}`.trim(),
          project: `${key} ${name}`,
          works: why,
          fact: row.numbers[0]!.fact,
          value: row.numbers[0]!.value,
        };
      }),
    ),
  );
  const numbers = placed.flatMap(({ row, numbersY: y }) =>
    row.numbers.length === 0
      ? [{ at: 0, x: over ? room - left : endAt[0]!, y, text: BLANK, ink: MUTED }]
      : // All of a row leads to its first number, as its ticks do.
        row.numbers.map(({ text }, at) => ({ at, x: endAt[at]!, y, text, fact: row.numbers[0]!.fact, ink: INK })),
  );
  const numbersAt = (wanted: (at: number) => boolean) =>
    numbers.filter(({ at }) => wanted(at)).map(({ at: _, ...number }) => number);
  const middle = { baseline: "middle" };
  const atEnd = { ...middle, align: "right" };
  const layer: Layer[] = [
    ruleLayer(
      placed.map(({ bottom }) => ({ x: nameAt - left + 0.5, x2: width + right - 0.5, y: bottom, y2: bottom })),
      { color: RANGE_GREY, strokeWidth: 0.5 },
    ),
    ruleLayer(
      placed
        .filter(({ row }) => row.apart)
        .map(({ top }) => ({ x: 0.5 - left, x2: width + right - 0.5, y: top - APART, y2: top - APART })),
      { color: MUTED },
    ),
    boxLayer(
      runs.map(({ x, x2, colour }) => ({ x, x2, y: 1 - BAR.foot, y2: 1 - BAR.foot + BAR.height, colour })),
      [],
    ),
    ...flags.layers,
    boxLayer(ticks, ["task", "project", "works"]),
    textLayer(
      placed.map(({ row, headTop }) => ({ x: -left, y: headTop + HEAD_ROW / 2 + 1, text: row.head ?? "" })),
      { ...middle, color: MUTED },
    ),
    textLayer(
      placed.map(({ row, y }) => ({ x: numberWidth - left, y, text: row.number })),
      { ...atEnd, color: MUTED },
    ),
    textLayer(
      placed.map(({ words, y }) => ({ x: nameAt - left, y, text: words })),
      middle,
    ),
    textLayer(
      numbersAt((at) => at === 0),
      { ...atEnd, fontWeight: "bold" },
    ),
    textLayer(
      numbersAt((at) => at > 0),
      atEnd,
    ),
    textLayer(
      numberNames.map((name, at) => ({ x: endAt[at]!, y: -BAR.foot - FLAG_LINE / 2, text: name })),
      { ...atEnd, color: MUTED },
    ),
  ];
  return { left, view: { width, height, layer } };
}

/** Where the columns of each group stand, one narrow column after another, groups a little apart. */
function runsOf(groups: readonly MatrixGroup[], width: number) {
  const room = width - (groups.length - 1) * GROUP_GAP;
  const count = groups.reduce((sum, { columns }) => sum + columns.length, 0);
  const widthOf = (group: MatrixGroup, column: number) => Math.max(LEAST_GROUP, group.columns.length * column);
  const few = groups.filter(({ columns }) => (columns.length * room) / count < LEAST_GROUP);
  const rest = count - few.reduce((sum, { columns }) => sum + columns.length, 0);
  const column = Math.min(WIDEST_COLUMN, (room - few.length * LEAST_GROUP) / Math.max(1, rest));
  let from = 0;
  return groups.map((group) => {
    const x = from;
    const own = widthOf(group, column) / group.columns.length;
    from += widthOf(group, column) + GROUP_GAP;
    return {
      name: group.name,
      colour: group.colour,
      x,
      x2: from - GROUP_GAP,
      columns: group.columns.map((one, at) => ({ ...one, x: x + at * own })),
      // Touching ticks would run into one where columns are wider than a hair.
      // Of many columns the ticks lie over each other rather than fade to hairlines.
      tick: Math.max(LEAST_TICK, own - (own > 1.5 && group.columns.length > 1 ? Math.min(1.5, own / 5) : 0)),
    };
  });
}
