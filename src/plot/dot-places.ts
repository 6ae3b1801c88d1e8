import type { PlacedWords } from "./layers.ts";
import { nameWithRemark } from "./name-over-mark.ts";
import { stack } from "./row-heights.ts";
import { textWidth } from "./text-width.ts";
import { TYPE } from "./theme.ts";
import { widest, wrapBalanced } from "./wrap.ts";

/** The words of a dot. */
export interface DotWords {
  /** Named once for all its rows. */
  readonly group: string;
  readonly name: string;
  /** Number beside the dot, in bold. */
  readonly value: string;
  readonly remark: string;
}

/** Where dots and their words stand, in px from the plotting area's corner. */
export interface DotPlaces {
  /** Width of the names on the left. */
  readonly left: number;
  readonly height: number;
  /** The middle of each dot. */
  readonly middles: readonly number[];
  /** How far the scale reaches, so that the words after the last dot have room. */
  readonly scaleWidth: number;
  /** Width of the words after each dot. */
  readonly labelWidths: readonly number[];
  readonly names: readonly PlacedWords[];
  readonly nameAlign: "left" | "right";
  readonly groups: readonly PlacedWords[];
  readonly groupTops: readonly number[];
  /** Remarks that stand with the names; null where they stand after the values. */
  readonly remarks: readonly PlacedWords[] | null;
  /** What the words over each dot cover; empty where names stand beside. */
  readonly over: readonly Readonly<Record<"x" | "x2" | "y" | "y2", number>>[];
}

export const LARGEST_RADIUS = 9;
const NAME_WIDTH = 240;
const GROUP_WIDTH = 120;
const GAP = 12;
const LINE = TYPE.label.line;
/** Dots take no smaller part of the width than this, or names stand over them. */
const LEAST_DOTS = 0.15;

/** Lays out rows of dots: names beside them, or over them where that leaves no room for the dots. */
export function layDots(rows: readonly DotWords[], room: number): DotPlaces {
  const beside = namesBeside(rows, room);
  return beside.scaleWidth >= room * LEAST_DOTS ? beside : namesOver(rows, room);
}

function isFirst(rows: readonly DotWords[], index: number): boolean {
  return rows[index - 1]?.group !== rows[index]!.group;
}

function namesBeside(rows: readonly DotWords[], room: number): DotPlaces {
  const names = rows.map(({ name }) => wrapBalanced(name, NAME_WIDTH, TYPE.label));
  const groups = rows.map(({ group }, index) =>
    isFirst(rows, index) ? wrapBalanced(group, GROUP_WIDTH, TYPE.value) : [],
  );
  const left = Math.ceil(widest(groups.flat(), TYPE.value) + GAP + widest(names.flat(), TYPE.label) + GAP);
  const { tops, middles, height } = stack(
    rows.map((_, index) =>
      Math.max(2 * LARGEST_RADIUS + 6, Math.max(names[index]!.length, groups[index]!.length) * LINE + 8),
    ),
  );
  const labelWidths = rows.map(({ value, remark }) => valueWidth(value) + 6 + textWidth(remark, TYPE.label.size));
  const middle = (index: number, { length }: readonly string[]) => middles[index]! - ((length - 1) * LINE) / 2;
  const heads = groups.flatMap((words, index) => (words.length === 0 ? [] : [{ words, index }]));
  return {
    left,
    height,
    middles,
    scaleWidth: room - left - LARGEST_RADIUS - 6 - Math.max(...labelWidths),
    labelWidths,
    names: names.map((words, index) => ({ x: -GAP, y: middle(index, words), text: words })),
    nameAlign: "right",
    groups: heads.map(({ words, index }) => ({ x: -left, y: middle(index, words), text: words })),
    groupTops: heads.map(({ index }) => tops[index]!),
    remarks: null,
    over: [],
  };
}

function valueWidth(value: string): number {
  return textWidth(value, TYPE.value.size, "bold");
}

/** Each dot under its name, the remark after the name or under it; the group's name over its first row. */
function namesOver(rows: readonly DotWords[], room: number): DotPlaces {
  const words = rows.map(({ name, remark }) => nameWithRemark(name, remark, room));
  const groups = rows.map(({ group }, index) => (isFirst(rows, index) ? wrapBalanced(group, room, TYPE.value) : []));
  const groupHeight = (index: number) => (groups[index]!.length === 0 ? 0 : groups[index]!.length * LINE + 10);
  const over = words.map(({ lines }, index) => groupHeight(index) + 4 + lines * LINE);
  const { tops, height } = stack(over.map((own) => own + 2 * LARGEST_RADIUS + 10));
  const lineAt = (index: number, line: number) => tops[index]! + groupHeight(index) + 4 + (line + 0.5) * LINE;
  const heads = groups.flatMap((lines, index) => (lines.length === 0 ? [] : [{ lines, index }]));
  const labelWidths = rows.map(({ value }) => valueWidth(value));
  return {
    left: 0,
    height,
    middles: tops.map((top, index) => top + over[index]! + LARGEST_RADIUS + 3),
    scaleWidth: room - LARGEST_RADIUS - 6 - Math.max(...labelWidths),
    labelWidths,
    names: words.map(({ name }, index) => ({ x: name.x, y: lineAt(index, name.line), text: name.text })),
    nameAlign: "left",
    groups: heads.map(({ lines, index }) => ({ x: 0, y: tops[index]! + 6 + LINE / 2, text: lines })),
    groupTops: heads.map(({ index }) => tops[index]!),
    remarks: words.flatMap(({ remark }, index) =>
      remark ? { x: remark.x, y: lineAt(index, remark.line), text: remark.text } : [],
    ),
    over: words.map(({ name, remark }, index) => ({
      x: 0,
      x2: Math.min(
        room,
        4 +
          Math.max(
            widest(groups[index]!, TYPE.value),
            widest(name.text, TYPE.label),
            remark ? remark.x + widest(remark.text, TYPE.label) : 0,
          ),
      ),
      y: tops[index]! + (groupHeight(index) === 0 ? 4 : 3),
      y2: tops[index]! + over[index]!,
    })),
  };
}
