import type { Plot } from "./figure.ts";
import { type Layer, pixel, ruleLayer, textLayer } from "./layers.ts";
import { textWidth } from "./text-width.ts";
import { AMOUNT, INK, JOINT, MUTED, PAPER, TYPE } from "./theme.ts";
import { widest, wrapBalanced } from "./wrap.ts";

/** Where something was and where it is, on a scale of whole numbers such as years. */
export interface Dumbbell {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** As it is written at the end of its row. */
  readonly text: string;
}

const ROW = 34;
const GAP = 10;
const DOT = 90;

/** A row each: a hollow dot where it was, a full one where it is, a line between; names on the left, within `room` px. */
export function dumbbells(rows: readonly Dumbbell[], room: number): Plot {
  const names = rows.map(({ name }) => wrapBalanced(name, Math.min(220, room * 0.4), TYPE.label));
  const left = Math.ceil(Math.max(...names.map((lines) => widest(lines, TYPE.label)))) + GAP;
  const texts = Math.ceil(Math.max(...rows.map(({ text }) => textWidth(text, TYPE.value.size, "bold")))) + 2 * GAP;
  const heights = names.map((lines) => Math.max(ROW, lines.length * TYPE.label.line + 10));
  const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, one) => sum + one, 0));
  const middles = heights.map((height, index) => tops[index]! + height / 2);
  const all = rows.flatMap(({ from, to }) => [from, to]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const width = Math.max(60, room - left - texts);
  const px = (value: number) => GAP + (most === least ? 0 : ((value - least) / (most - least)) * (width - 2 * GAP));
  const height = heights.reduce((sum, one) => sum + one, 0);
  const fits = (width - 2 * GAP) / Math.max(1, most - least) > textWidth("2018", TYPE.label.size) + 4;
  const ticks = Array.from({ length: most - least + 1 }, (_, index) => least + index).filter(
    (tick) => fits || tick === least || tick === most,
  );
  const dots = rows.flatMap(({ name, from, to }, index) => [
    { x: px(from), y: middles[index]!, fill: PAPER, name, value: from },
    { x: px(to), y: middles[index]!, fill: AMOUNT, name, value: to },
  ]);
  const layer: Layer[] = [
    ruleLayer(ticks.map((tick) => ({ x: px(tick), x2: px(tick), y: 0, y2: height }))),
    ruleLayer(
      rows.map(({ from, to }, index) => ({ x: px(from), x2: px(to), y: middles[index]!, y2: middles[index]! })),
      { color: JOINT, strokeWidth: 2 },
    ),
    {
      data: { values: dots },
      mark: { type: "point", filled: true, opacity: 1, stroke: AMOUNT, strokeWidth: 1.5, size: DOT },
      encoding: {
        x: pixel("x"),
        y: pixel("y"),
        fill: { field: "fill", type: "nominal", scale: null },
        tooltip: ["name", "value"].map((field) => ({ field, type: "nominal" })),
      },
    },
    textLayer(
      ticks.map((tick) => ({ x: px(tick), y: -6, text: String(tick) })),
      { align: "center", baseline: "bottom", color: MUTED },
    ),
    textLayer(
      rows.map((_, index) => ({
        x: -GAP,
        y: middles[index]! - ((names[index]!.length - 1) * TYPE.label.line) / 2,
        text: names[index]!,
      })),
      { align: "right", baseline: "middle", color: INK },
    ),
    textLayer(
      rows.map(({ text }, index) => ({ x: width + GAP, y: middles[index]!, text })),
      { baseline: "middle", fontWeight: "bold" },
    ),
  ];
  return { left, right: 0, height, above: TYPE.label.line + 6, layer };
}
