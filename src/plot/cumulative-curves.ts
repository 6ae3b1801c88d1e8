import { formatNumber } from "../language/format.ts";
import { legendOf } from "./legend.ts";
import { spacedTicks } from "./spaced-ticks.ts";
import { textWidth } from "./text-width.ts";
import { TYPE } from "./theme.ts";
import type { Amount, View } from "./view.ts";
import { wrap } from "./wrap.ts";

/** The share (0 to 1) that the first so many hold together. */
export interface CurvePoint extends Amount {
  readonly amount: number;
  readonly count: number;
}

export interface Curve {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly CurvePoint[];
}

export interface CurveTitles {
  readonly scope: string;
  readonly count: string;
  readonly share: string;
}

const HEIGHT = 300;
const LEFT = 46;
const RIGHT = 24;
const INSET = 24;
const SHARES = [0, 0.25, 0.5, 0.75, 1];

/** Rising curves over the number of things on a logarithmic scale, each point with its share where there is room. */
export function cumulativeCurves(curves: readonly Curve[], titles: CurveTitles, room: number): View {
  const width = room - LEFT - RIGHT;
  const counts = [...new Set(curves.flatMap(({ points }) => points.map(({ count }) => count)))];
  const most = Math.max(2, ...counts);
  // Before the first thing there is room for its label.
  const first = most ** (-INSET / (width - INSET));
  const px = (count: number) => (width * Math.log(count / first)) / Math.log(most / first);
  const labels = placeLabels(curves, px, width + RIGHT);
  const values = curves.flatMap(({ name, points }, at) =>
    points.map((point, index) => ({ scope: name, ...point, ...labels[at]![index] })),
  );
  const axisTitle = wrap(titles.count, width + RIGHT, TYPE.label);
  const names = curves.map(({ name }) => name);
  const label = (place: string, dx: number, dy: number) => ({
    transform: [{ filter: `datum.label === '${place}'` }],
    mark: { type: "text", fontWeight: "bold", baseline: "middle", dx: { expr: `${dx} + (datum.shift || 0)` }, dy },
    encoding: { text: { field: "text" } },
  });
  return {
    left: LEFT,
    below: 35 + axisTitle.length * TYPE.label.line,
    view: {
      data: { name: "shares", values },
      width,
      height: HEIGHT,
      encoding: {
        x: {
          field: "count",
          type: "quantitative",
          scale: { type: "log", domain: [first, most], nice: false },
          axis: {
            title: axisTitle,
            titleAnchor: "start",
            titleAlign: "left",
            values: spacedTicks(counts, px, (count) => formatNumber(count)),
            labelOverlap: false,
            format: ",d",
            grid: false,
          },
        },
        y: {
          field: "amount",
          type: "quantitative",
          title: titles.share,
          scale: { domain: [0, 1], nice: false },
          axis: { title: null, values: SHARES, format: ".0%", grid: true },
        },
      },
      layer: [
        {
          mark: { type: "line", strokeWidth: 2.5 },
          encoding: {
            color: {
              field: "scope",
              type: "nominal",
              scale: { domain: names, range: curves.map(({ colour }) => colour) },
              legend: curves.length > 1 ? { ...legendOf(names, room - LEFT), symbolType: "circle", offset: 28 } : null,
            },
          },
        },
        {
          mark: { type: "point", filled: true, opacity: 1, size: 50 },
          encoding: {
            color: { field: "scope", type: "nominal" },
            tooltip: [
              { field: "scope", title: titles.scope },
              { field: "count", title: titles.count, format: "," },
              { field: "text", title: titles.share },
            ],
          },
        },
        label("over", -14, -15),
        label("under", 14, 16),
      ],
    },
  };
}

/** Where a point's number stands, and how far from there, so that it keeps within the figure. */
interface Label {
  readonly label?: "over" | "under";
  readonly shift?: number;
}

/** Numbers left over the points of the curve that is higher there and right under the other's; none where they meet. */
function placeLabels(curves: readonly Curve[], px: (count: number) => number, edge: number): Label[][] {
  const py = (share: number) => HEIGHT * (1 - share);
  const placed: { readonly x: number; readonly y: number; readonly half: number }[] = [];
  const meet = (x: number, y: number, half: number) =>
    placed.some((other) => Math.abs(other.x - x) < other.half + half + 4 && Math.abs(other.y - y) < TYPE.label.line);
  const heightAt = (curve: Curve, count: number) => curve.points.findLast((point) => point.count <= count)?.amount ?? 0;
  const dots = curves.flatMap(({ points }) => points.map(({ count, amount }) => ({ x: px(count), y: py(amount) })));
  return curves.map((curve) =>
    curve.points.map(({ count, amount, text }): Label => {
      const upper = curves.every((other) => other === curve || heightAt(other, count) <= heightAt(curve, count));
      const half = textWidth(text, TYPE.value.size, "bold") / 2;
      const beside = px(count) + (upper ? -14 : 14);
      const x = Math.max(half + 2, Math.min(beside, edge - half));
      const y = py(amount) + (upper ? -15 : 16);
      const hidden = dots.some((dot) => Math.abs(dot.x - x) < half + 4 && Math.abs(dot.y - y) < 12);
      if (meet(x, y, half) || hidden || y >= py(0) - 8) return {};
      placed.push({ x, y, half });
      return { label: upper ? "over" : "under", ...(x !== beside && { shift: Math.round(x - beside) }) };
    }),
  );
}
