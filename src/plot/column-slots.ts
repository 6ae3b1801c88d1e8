import { textWidth } from "./text-width.ts";
import { TYPE } from "./theme.ts";
import { widestWord, wrap } from "./wrap.ts";

/** The words over and under a column. */
export interface ColumnLabels {
  readonly name: string;
  /** Number over the column, in bold. */
  readonly value: string;
  /** What stands under its name. */
  readonly remarks: readonly string[];
  /** It is of another kind than those before it, and stands a little apart. */
  readonly apart: boolean;
}

/** Where a column stands, and its words broken into lines. */
export interface Slot {
  readonly middle: number;
  readonly width: number;
  readonly name: readonly string[];
  readonly remarks: readonly string[];
}

/** Before a column that stands apart. */
const APART = 14;
const SPACE = 5;
/** 持续开展, 未标金额: four characters stay in one line. */
const KEPT_WHOLE = 4 * TYPE.label.size;

function needOf({ name, value, remarks }: ColumnLabels): number {
  const words = [name, ...remarks].map((text) => {
    const whole = textWidth(text, TYPE.label.size);
    return whole <= KEPT_WHOLE ? whole : widestWord(text, TYPE.label);
  });
  return SPACE + Math.max(textWidth(value, TYPE.value.size, "bold"), ...words);
}

function isFirstApart(columns: readonly ColumnLabels[], index: number): boolean {
  return index > 0 && columns[index]!.apart && !columns[index - 1]!.apart;
}

/** The least width in which the words of columns stand side by side. */
export function leastWidth(columns: readonly ColumnLabels[]): number {
  return columns.reduce(
    (total, column, index) => total + needOf(column) + (isFirstApart(columns, index) ? APART : 0),
    0,
  );
}

/** Divides a width among columns: evenly, but for those whose words need more. */
export function slotsOf(columns: readonly ColumnLabels[], width: number): Slot[] {
  const needs = columns.map(needOf);
  let free = width - (columns.some((_, index) => isFirstApart(columns, index)) ? APART : 0);
  let even = free / columns.length;
  const wide = new Set<number>();
  for (;;) {
    const next = needs.findIndex((need, index) => need > even && !wide.has(index));
    if (next === -1) break;
    wide.add(next);
    free -= needs[next]!;
    even = free / Math.max(1, columns.length - wide.size);
  }
  let from = 0;
  return columns.map(({ name, remarks }, index) => {
    if (isFirstApart(columns, index)) from += APART;
    const slot = wide.has(index) ? needs[index]! : even;
    const middle = from + slot / 2;
    from += slot;
    const lines = (text: string) => wrap(text, slot - SPACE + 1, TYPE.label);
    return { middle, width: slot, name: lines(name), remarks: remarks.flatMap(lines) };
  });
}

/** Height of the words under columns. */
export function footHeight(slots: readonly Slot[]): number {
  return TYPE.label.line * Math.max(...slots.map(({ name, remarks }) => name.length + remarks.length));
}
