import { tooltipOf } from "./encodings.ts";
import { namesBeside } from "./name-axis.ts";
import { textWidth } from "./text-width.ts";
import { AMOUNT, JOINT, PAPER, TYPE } from "./theme.ts";
import type { View } from "./view.ts";

/** Where something was and where it is, on a scale of whole numbers such as years. */
export interface Dumbbell {
  readonly key: number;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** As it is written at the end of its row. */
  readonly text: string;
}

const ROW = 27;
const GAP = 10;
const DOT = 90;

/** A row each: a hollow dot where it was, a full one where it is, a line between; names on the left, within `room` px. */
export function dumbbells(
  rows: readonly Dumbbell[],
  room: number,
  titles: { readonly name: string; readonly from: string; readonly to: string },
): View {
  const names = namesBeside(
    rows.map(({ key, name }) => ({ key, name })),
    Math.min(300, room * 0.4),
  );
  const words = Math.max(...rows.map(({ text }) => textWidth(text, TYPE.value.size, "bold"))) + 2 * GAP;
  const all = rows.flatMap(({ from, to }) => [from, to]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const width = Math.max(60, Math.floor(room - names.left - words));
  const fits = (width - 2 * GAP) / Math.max(1, most - least) > textWidth("2018", TYPE.label.size) + 4;
  const ticks = Array.from({ length: most - least + 1 }, (_, index) => least + index).filter(
    (tick) => fits || tick === least || tick === most,
  );
  const x = (field: string) => ({
    field,
    type: "quantitative",
    scale: { domain: most === least ? [least - 1, most + 1] : [least, most], zero: false, nice: false, padding: GAP },
    axis: { title: null, orient: "top", values: ticks, format: "d", labelOverlap: false },
  });
  const tooltip = tooltipOf(["name", titles.name], ["from", titles.from], ["to", titles.to]);
  const dot = { type: "point", filled: true, opacity: 1, stroke: AMOUNT, strokeWidth: 1.5, size: DOT };
  return {
    left: names.left,
    view: {
      data: { name: "moves", values: rows.map(({ key, ...row }) => ({ seq: key, ...row })) },
      width,
      height: { step: Math.max(ROW, names.lines * TYPE.label.line + 8) },
      encoding: { y: { field: "seq", type: "nominal", sort: null, axis: names.axis, scale: { padding: 0 } } },
      layer: [
        { mark: { type: "rule", color: JOINT, strokeWidth: 2 }, encoding: { x: x("from"), x2: { field: "to" } } },
        { mark: { ...dot, fill: PAPER }, encoding: { x: x("from"), tooltip } },
        { mark: { ...dot, fill: AMOUNT }, encoding: { x: x("to"), tooltip } },
        {
          mark: { type: "text", style: "value", dx: GAP },
          encoding: { x: { value: "width" }, text: { field: "text" } },
        },
      ],
    },
  };
}
