import { formatNumber } from "../language/format.ts";
import type { Fact } from "../measure/fact.ts";
import type { Plot } from "./figure.ts";
import { type Layer, ruleLayer, textLayer } from "./layers.ts";
import { textWidth } from "./text-width.ts";
import { INK, MUTED, TYPE } from "./theme.ts";
import { wrap } from "./wrap.ts";

/** The share (0 to 1) that the first so many hold together. */
export interface CurvePoint {
  readonly count: number;
  readonly fact: Fact;
  readonly label: string;
}

export interface Curve {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly CurvePoint[];
}

const HEIGHT = 300;
const LEFT = 46;
const RIGHT = 24;
const INSET = 24;
const SHARES = [0, 0.25, 0.5, 0.75, 1];

/** Rising curves over the number of things on a logarithmic scale, each point with its share where there is room. */
export function cumulativeCurves(curves: readonly Curve[], axis: string, room: number): Plot {
  const width = room - LEFT - RIGHT;
  const most = Math.max(...curves.flatMap(({ points }) => points.map(({ count }) => count)));
  const px = (count: number) => INSET + ((width - INSET) * Math.log(count)) / Math.log(Math.max(2, most));
  const py = (share: number) => HEIGHT * (1 - share);
  const x = {
    field: "count",
    type: "quantitative",
    axis: null,
    scale: { type: "log", domain: [1, Math.max(2, most)], range: [INSET, width], nice: false },
  };
  const y = {
    field: "value",
    type: "quantitative",
    axis: null,
    scale: { domain: [0, 1], range: [HEIGHT, 0], nice: false },
  };
  const data = curves.map(({ name, colour, points }) =>
    points.map(({ count, fact, label }) => ({ name, colour, count, value: fact.value, fact: fact.id, text: label })),
  );
  const labels = placeLabels(curves, px, py, width + RIGHT);
  const words = wrap(axis, width + RIGHT, TYPE.label);
  const ticks = spaced([...new Set(curves.flatMap(({ points }) => points.map(({ count }) => count)))], px);
  const layer: Layer[] = [
    ruleLayer(SHARES.map((share) => ({ x: 0, x2: width + RIGHT, y: py(share), y2: py(share) }))),
    textLayer(
      SHARES.map((share) => ({ x: -8, y: py(share), text: `${share * 100}%` })),
      { align: "right", baseline: "middle", color: MUTED },
    ),
    textLayer(
      ticks.map((count) => ({ x: px(count), y: HEIGHT + 8, text: formatNumber(count) })),
      { align: "center", baseline: "top", color: MUTED },
    ),
    textLayer([{ x: 0, y: HEIGHT + 28, text: words.length === 1 ? axis : words }], { baseline: "top", color: MUTED }),
    ...data.flatMap((values, index): Layer[] => [
      {
        data: { values },
        mark: { type: "line", color: curves[index]!.colour, strokeWidth: 2.5 },
        encoding: { x, y },
      },
      {
        data: { values },
        mark: { type: "point", filled: true, opacity: 1, size: 50, color: curves[index]!.colour },
        encoding: { x, y, tooltip: ["name", "count", "text"].map((field) => ({ field, type: "nominal" })) },
      },
    ]),
    textLayer(
      labels.map((label) => ({ x: label.x, y: label.y, text: label.text })),
      { align: "center", baseline: "middle", color: INK, fontWeight: "bold" },
    ),
  ];
  return {
    left: LEFT,
    right: RIGHT,
    height: HEIGHT,
    above: 20,
    below: 31 + words.length * TYPE.label.line,
    key: curves.length > 1 ? curves.map(({ name, colour }) => ({ label: name, colour, shape: "circle" as const })) : [],
    layer,
  };
}

interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Labels left over the points of the curve that is higher there and right under the other's, left out where they meet. */
function placeLabels(
  curves: readonly Curve[],
  px: (count: number) => number,
  py: (share: number) => number,
  edge: number,
): Label[] {
  const placed: (Label & { half: number })[] = [];
  const meet = (x: number, y: number, half: number) =>
    placed.some((other) => Math.abs(other.x - x) < other.half + half + 4 && Math.abs(other.y - y) < TYPE.label.line);
  const heightAt = (curve: Curve, count: number) =>
    curve.points.findLast((point) => point.count <= count)?.fact.value ?? 0;
  const dots = curves.flatMap(({ points }) =>
    points.map(({ count, fact }) => ({ x: px(count), y: py(fact.value ?? 0) })),
  );
  for (const curve of curves) {
    for (const { count, fact, label } of curve.points) {
      const upper = curves.every((other) => other === curve || heightAt(other, count) <= heightAt(curve, count));
      const half = textWidth(label, TYPE.value.size, "bold") / 2;
      const x = Math.max(half + 2, Math.min(px(count) + (upper ? -14 : 14), edge - half));
      const y = py(fact.value ?? 0) + (upper ? -15 : 16);
      const hidden = dots.some((dot) => Math.abs(dot.x - x) < half + 4 && Math.abs(dot.y - y) < 12);
      if (!meet(x, y, half) && !hidden && y < py(0) - 8) placed.push({ x, y, text: label, half });
    }
  }
  return placed;
}

/** Ticks that leave room for each other, the last one among them. */
function spaced(counts: readonly number[], px: (count: number) => number): number[] {
  const kept: number[] = [];
  for (const count of counts.toSorted((a, b) => b - a)) {
    const last = kept.at(-1);
    if (last === undefined || px(last) - px(count) > textWidth(formatNumber(last), TYPE.label.size) + 8)
      kept.push(count);
  }
  return kept.reverse();
}
