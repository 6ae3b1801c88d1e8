import type { Plot } from "./figure.ts";
import { boxLayer, ruleLayer, textLayer } from "./layers.ts";
import { textWidth } from "./text-width.ts";
import { AMOUNT, INK, JOINT, TYPE } from "./theme.ts";
import { widest, wrapBalanced } from "./wrap.ts";

/** A step of a way from one sum to another: a sum that stands from 0, or what is added to the one before. */
export interface WaterfallStep {
  readonly name: string;
  readonly value: number;
  /** As it is written beside its bar. */
  readonly text: string;
  readonly isSum: boolean;
}

const ROW = 34;
const BAR = 20;
const GAP = 8;
/** What takes from the sum, apart from colour by its sign too. */
const LESS = "#b4552d";

/** Horizontal bars from where the one before ends, sums from 0, within `room` px. */
export function waterfall(steps: readonly WaterfallStep[], room: number): Plot {
  const mostName = Math.min(150, room * 0.36);
  const names = steps.map(({ name }) => wrapBalanced(name, mostName, TYPE.label));
  const left = Math.ceil(Math.max(...names.map((lines) => widest(lines, TYPE.label)))) + GAP;
  const texts = Math.ceil(Math.max(...steps.map(({ text }) => textWidth(text, TYPE.value.size, "bold")))) + GAP;
  let at = 0;
  const spans = steps.map(({ value, isSum }) => {
    const from = isSum ? 0 : at;
    at = isSum ? value : at + value;
    return { from, to: at };
  });
  const ends = spans.flatMap(({ from, to }) => [from, to]);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const width = Math.max(40, room - left - texts);
  const px = (value: number) => (most === least ? 0 : ((value - least) / (most - least)) * width);
  const top = (index: number) => index * ROW + (ROW - BAR) / 2;
  const boxes = steps.map((step, index) => {
    const { from, to } = spans[index]!;
    const [x, end] = [px(Math.min(from, to)), px(Math.max(from, to))];
    return {
      x,
      // A step that is small beside the sums is still there to be seen.
      x2: step.value === 0 ? x : Math.max(end, x + 1.5),
      y: top(index),
      y2: top(index) + BAR,
      colour: step.isSum ? JOINT : step.value < 0 ? LESS : AMOUNT,
      name: step.name,
      text: step.text,
    };
  });
  const links = spans.slice(0, -1).map(({ to }, index) => ({
    x: px(to),
    x2: px(to),
    y: top(index) + BAR,
    y2: top(index + 1),
  }));
  return {
    left,
    right: 0,
    height: steps.length * ROW,
    layer: [
      ruleLayer(links),
      boxLayer(boxes, ["name", "text"]),
      textLayer(
        steps.map((_, index) => ({ x: -GAP, y: index * ROW + ROW / 2, text: names[index]! })),
        { align: "right", baseline: "middle", color: INK },
      ),
      textLayer(
        steps.map(({ text }, index) => ({ x: boxes[index]!.x2 + GAP, y: index * ROW + ROW / 2, text })),
        { baseline: "middle", fontWeight: "bold" },
      ),
    ],
  };
}
