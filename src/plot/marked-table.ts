import type { Fact } from "../measure/fact.ts";
import { type Layer, pixel, ruleLayer, textLayer } from "./layers.ts";
import { AMOUNT, INK, MUTED, PAPER, TYPE } from "./theme.ts";
import type { View } from "./view.ts";
import { widest, wrap, wrapBalanced } from "./wrap.ts";

/** How a row is marked; told apart by shape, without colour. */
export type MarkShape = "diamond" | "ring" | "dash" | "dot";

export interface MarkedCell {
  readonly text: string;
  readonly fact?: Fact | null;
}

export interface MarkedRow {
  readonly mark: MarkShape;
  readonly name: string;
  /** One for each head. */
  readonly cells: readonly MarkedCell[];
  /** Set in bold. */
  readonly strong: boolean;
}

export interface MarkedGroup {
  readonly name: string;
  readonly rows: readonly MarkedRow[];
}

const LINE = TYPE.label.line;
const GAP = 14;
const NAME_AT = 20;
// The last column is words, as a rule a list of lines: wider ones are wrapped.
const MOST_LAST = 0.25;
const WIDEST_LAST = 110;
/** The least part of the room that names take beside the numbers. */
const LEAST_NAME = 0.4;
const MARK: Readonly<Record<MarkShape, { readonly shape: string; readonly fill: string; readonly stroke: string }>> = {
  diamond: { shape: "diamond", fill: INK, stroke: INK },
  ring: { shape: "circle", fill: PAPER, stroke: MUTED },
  dash: { shape: "stroke", fill: MUTED, stroke: MUTED },
  dot: { shape: "circle", fill: AMOUNT, stroke: AMOUNT },
};

interface Line {
  readonly group?: string;
  readonly row?: MarkedRow;
  readonly name: readonly string[];
  readonly last: readonly string[];
}

/**
 * A table of named rows, each with a mark in front, in groups under their heads; every column but the names stands
 * right-aligned. Where the columns leave too little of the room (px) for the names, each name stands over its numbers.
 */
export function markedTable(
  groups: readonly MarkedGroup[],
  room: number,
  { name, heads }: { readonly name: string; readonly heads: readonly string[] },
): View {
  const rows = groups.flatMap((group) => group.rows);
  const ends = heads.length - 1;
  const lastWidth = Math.min(WIDEST_LAST, MOST_LAST * room);
  const natural = heads.map((head, column) => {
    const texts = rows.flatMap(({ cells }) =>
      column === ends ? wrap(cells[column]!.text, lastWidth, TYPE.label) : cells[column]!.text,
    );
    return Math.max(widest(texts, TYPE.value), widest([head], TYPE.label)) + GAP;
  });
  const numbers = natural.reduce((a, b) => a + b, 0);
  const over = room - numbers - NAME_AT < LEAST_NAME * room;
  // Alone in their line, the numbers are spread over it.
  const widths = over ? natural.map((one) => (one * (room - NAME_AT)) / numbers) : natural;
  const rights = widths.map((_, column) => room - widths.slice(column + 1).reduce((a, b) => a + b, 0));
  const nameWidth = room - NAME_AT - (over ? 0 : numbers);
  const lines: Line[] = groups.flatMap((group) => [
    { group: group.name, name: [group.name], last: [] },
    ...group.rows.map((row) => ({
      row,
      name: wrapBalanced(row.name, nameWidth, row.strong ? TYPE.value : TYPE.label),
      last: wrap(row.cells[ends]!.text, lastWidth, TYPE.label),
    })),
  ]);
  let height = 0;
  const placed = lines.map((line) => {
    const top = height;
    const first = top + (line.group === undefined ? 3.5 : 9) + LINE / 2;
    const below = over && line.row ? line.name.length : 0;
    height += (below + Math.max(below > 0 ? 0 : line.name.length, line.last.length, 1)) * LINE;
    height += line.group === undefined ? 7 : 14;
    return { ...line, top, first, numbers: first + below * LINE };
  });
  const shown = placed.flatMap(({ row, ...line }) => (row ? [{ row, ...line }] : []));
  const texts = (strong: boolean) =>
    shown
      .filter(({ row }) => row.strong === strong)
      .flatMap(({ row, numbers: y, last }) =>
        row.cells.map(({ text, fact }, column) => ({
          x: rights[column]!,
          y,
          text: column === ends ? last : text,
          ...(fact && { fact: fact.id, value: fact.value }),
        })),
      );
  const right = { align: "right", baseline: "middle" };
  const strongNames = shown.filter(({ row }) => row.strong);
  const layer: Layer[] = [
    ruleLayer(
      placed.flatMap(({ group, top }) => (group === undefined ? [] : [{ x: 0.5, x2: room - 0.5, y: top, y2: top }])),
    ),
    {
      data: {
        values: shown.map(({ row, first }) => ({
          x: 7,
          y: first,
          name: row.name,
          ...MARK[row.mark],
          ...factOf(row),
        })),
      },
      mark: { type: "point", filled: true, opacity: 1, size: 64, strokeWidth: 1.5 },
      encoding: {
        x: pixel("x"),
        y: pixel("y"),
        shape: { field: "shape", type: "nominal", scale: null },
        fill: { field: "fill", type: "nominal", scale: null },
        stroke: { field: "stroke", type: "nominal", scale: null },
        tooltip: [{ field: "name", type: "nominal" }],
      },
    },
    textLayer(
      placed.flatMap(({ group, first }) => (group === undefined ? [] : [{ x: 0, y: first, text: group }])),
      { baseline: "middle", fontWeight: "bold" },
    ),
    textLayer(
      shown.filter(({ row }) => !row.strong).map(({ name: words, first }) => ({ x: NAME_AT, y: first, text: words })),
      { baseline: "middle" },
    ),
    textLayer(texts(false), right),
    ...(strongNames.length === 0
      ? []
      : [
          textLayer(
            strongNames.map(({ name: words, first }) => ({ x: NAME_AT, y: first, text: words })),
            { baseline: "middle", fontWeight: "bold" },
          ),
          textLayer(texts(true), { ...right, fontWeight: "bold" }),
        ]),
    ...(over ? [] : [textLayer([{ x: NAME_AT, y: -10, text: name }], { baseline: "bottom", color: MUTED })]),
    textLayer(
      heads.map((text, column) => ({ x: rights[column]!, y: -10, text })),
      { align: "right", baseline: "bottom", color: MUTED },
    ),
  ];
  return { left: 0, view: { width: room, height: height + 4, layer } };
}

/** What a row's mark leads to: the last number of its cells that has projects. */
function factOf({ cells }: MarkedRow): { fact: string; value: number | null } | null {
  const fact = cells.findLast((cell) => cell.fact)?.fact;
  return fact ? { fact: fact.id, value: fact.value } : null;
}
