import { literal } from "./encodings.ts";
import { TYPE } from "./theme.ts";
import { widest, wrap, wrapBalanced } from "./wrap.ts";

/** A value of an axis and the name that stands for it. */
export interface Named {
  readonly key: string | number;
  readonly name: string;
}

/** Names as keys of an axis, each once: things of the same name are told apart there, but not in their labels. */
export function keysOf(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** An axis of names broken into lines. */
export interface NameAxis {
  readonly axis: Readonly<Record<string, unknown>>;
  /** Width that it takes beside the plot, in px. */
  readonly left: number;
  /** Lines of the longest name. */
  readonly lines: number;
}

/** Height of the place of a mark, and of that of a line of words over it. */
export const OVER_STEP = 23;
/** Between names and the plot. */
export const NAME_GAP = 10;
/** From the middle of a mark to the middle of the last line of the words over it. */
const OVER = 19;
const LINE = TYPE.label.line;
/** Smaller type stands closer. */
const lineOf = (size: number) => LINE - 3 * (TYPE.label.size - size);

/**
 * Names on the left of a plot, no wider than `most` px, each around the middle of its place. Vega sets the lines of a
 * label downwards from there, so each is lifted by its lines.
 */
export function namesBeside(names: readonly Named[], most: number, size: number = TYPE.label.size): NameAxis {
  const lines = names.map(({ name }) => wrapBalanced(name, most, { size }));
  const line = lineOf(size);
  const looked = lookUp(names, lines);
  return {
    axis: {
      title: null,
      labelPadding: NAME_GAP,
      ...(looked && { labelExpr: looked, labelOffset: { expr: `${lift(looked)} * ${-line / 2}` } }),
      ...(size !== TYPE.label.size && { labelFontSize: size, labelLineHeight: line }),
    },
    left: Math.ceil(Math.max(0, ...lines.map((own) => widest(own, { size })))) + NAME_GAP,
    lines: Math.max(1, ...lines.map(({ length }) => length)),
  };
}

/** Words over a mark: its name, and a remark after it or in lines of its own under it. */
export interface WordsOver {
  readonly name: readonly string[];
  readonly remark: string | readonly string[];
  /** Where the remark begins, in px from the left. */
  readonly shift: number;
  /** Lines of all. */
  readonly lines: number;
}

/** Breaks a name and its remark for a room: the remark after the name where there is room, else under it. */
export function wordsOver(name: string, remark: string, room: number): WordsOver {
  const lines = wrapBalanced(name, room, TYPE.label);
  if (remark === "") return { name: lines, remark, shift: 0, lines: lines.length };
  const after = widest(lines.slice(-1), TYPE.label) + 8;
  if (after + widest([remark], TYPE.label) <= room) return { name: lines, remark, shift: after, lines: lines.length };
  const under = wrap(remark, room, TYPE.label);
  return { name: lines, remark: under, shift: 0, lines: lines.length + under.length };
}

/** Names that stand over their marks, within the plot, where it has no room beside them. */
export function namesOver(names: readonly Named[], words: readonly WordsOver[]): NameAxis {
  // What stands under a name lifts it like a line of its own.
  const lines = words.map(({ name, lines: all }) => [...name, ...Array<string>(all - name.length).fill(" ")]);
  const looked = lookUp(names, lines);
  return {
    axis: {
      title: null,
      values: names.map(({ key }) => key),
      labelAlign: "left",
      labelPadding: 0,
      zindex: 1,
      ...(looked && { labelExpr: looked }),
      labelOffset: looked ? { expr: `-${OVER} - ${LINE} * ${lift(looked)}` } : -OVER,
    },
    left: 0,
    lines: Math.max(1, ...lines.map(({ length }) => length)),
  };
}

/** The places on an axis of a mark and the words over it: an empty one for every line, then its own. */
export function placesOver(key: string | number, { lines }: WordsOver): string[] {
  return [...Array.from({ length: lines }, (_, line) => `${key} ↑${lines - line}`), String(key)];
}

/** How far up lines are that end where one line would stand. */
export const upByLines = (field: string): string => `(isArray(${field}) ? length(${field}) - 1 : 0) * ${LINE}`;

/** The remarks of rows: `dx` px from `x` beside their marks, or over these with their names. */
export const remarks = (over: boolean, dx: string, x?: Readonly<Record<string, unknown>>) => ({
  mark: {
    type: "text",
    style: "remark",
    dx: { expr: over ? "datum.shift" : dx },
    ...(over && { dy: { expr: `-${OVER} - ${upByLines("datum.remark")}` } }),
  },
  encoding: { ...(over ? { x: { value: 0 } } : x && { x }), text: { field: "remark" } },
});

/** Names over the columns of a plot, centred, no wider than `most` px, in a type of `size` px; lines end at the plot. */
export function namesOnTop(names: readonly Named[], most: number, size: number): NameAxis {
  const lines = names.map(({ name }) => wrapBalanced(name, most, { size }));
  const looked = lookUp(names, lines);
  const line = lineOf(size);
  return {
    axis: {
      title: null,
      orient: "top",
      labelAngle: 0,
      labelPadding: looked ? { expr: `8 + ${line} * ${lift(looked)}` } : 8,
      ...(size !== TYPE.label.size && { labelFontSize: size, labelLineHeight: line }),
      ...(looked && { labelExpr: looked }),
    },
    left: 0,
    lines: Math.max(1, ...lines.map(({ length }) => length)),
  };
}

/** Names under the columns of a plot, centred, no wider than `most` px. */
export function namesUnder(names: readonly Named[], most: number): NameAxis {
  const lines = names.map(({ name }) => wrap(name, most, TYPE.label));
  const looked = lookUp(names, lines);
  return {
    axis: { title: null, labelAngle: 0, labelPadding: 6, ...(looked && { labelExpr: looked }) },
    left: 0,
    lines: Math.max(1, ...lines.map(({ length }) => length)),
  };
}

/** An expression that gives the lines of a label; null where every name is its own key in one line. */
function lookUp(names: readonly Named[], lines: readonly (readonly string[])[]): string | null {
  const odd = names.flatMap(({ key, name }, index) =>
    lines[index]!.length > 1 || key !== name ? [{ key, lines: lines[index]! }] : [],
  );
  return odd.length === 0 ? null : linesOf(odd);
}

/** An expression that gives the lines of each label, by its value. */
export function linesOf(
  labels: readonly { readonly key: string | number; readonly lines: readonly string[] }[],
): string {
  const keys = literal(labels.map(({ key }) => key));
  return `${literal(labels.map(({ lines }) => lines))}[indexof(${keys}, datum.value)] || datum.label`;
}

const lift = (looked: string): string => `(length(${looked.replace(/ \|\| datum\.label$/, " || [0]")}) - 1)`;
