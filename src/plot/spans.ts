import { tooltipOf } from "./encodings.ts";
import { namesBeside } from "./name-axis.ts";
import { textWidth } from "./text-width.ts";
import { AMOUNT, MUTED, TYPE } from "./theme.ts";
import type { View } from "./view.ts";

/** From when to when something lasts. */
export interface Span {
  readonly key: number;
  readonly name: string;
  /** First day and the day after the last one: 2024-03-01. */
  readonly from: string;
  readonly to: string;
  /** As it is written at the end of its row. */
  readonly text: string;
  readonly fact: string;
}

const ROW = 26;
const GAP = 10;

/** A bar each on one scale of time, names on the left within `room` px, what it lasts written on the right. */
export function spans(
  rows: readonly Span[],
  room: number,
  titles: { readonly name: string; readonly text: string },
): View {
  const names = namesBeside(
    rows.map(({ key, name }) => ({ key, name })),
    Math.min(260, room * 0.36),
  );
  const words = Math.ceil(Math.max(...rows.map(({ text }) => textWidth(text, TYPE.label.size)))) + GAP;
  const width = Math.max(60, Math.floor(room - names.left - words));
  const years = rows.flatMap(({ from, to }) => [Number(from.slice(0, 4)), Number(to.slice(0, 4))]);
  const all = Math.max(...years) - Math.min(...years) + 1;
  // As many years as can be written under each other's marks.
  const step = Math.ceil(all / Math.max(1, Math.floor(width / (textWidth("2024", TYPE.label.size) + GAP))));
  const axis = {
    title: null,
    orient: "top",
    format: "%Y",
    tickCount: { interval: "year", step },
    grid: true,
    labelColor: MUTED,
  };
  return {
    left: names.left,
    view: {
      data: { name: "terms", values: rows.map(({ key, ...row }) => ({ seq: key, ...row })) },
      width,
      height: { step: Math.max(ROW, names.lines * TYPE.label.line + 8) },
      encoding: { y: { field: "seq", type: "nominal", sort: null, axis: names.axis, scale: { paddingInner: 0.4 } } },
      layer: [
        {
          mark: { type: "bar", color: AMOUNT },
          encoding: {
            x: { field: "from", type: "temporal", scale: { type: "utc", nice: "year" }, axis },
            x2: { field: "to" },
            tooltip: tooltipOf(["name", titles.name], ["text", titles.text]),
          },
        },
        {
          mark: { type: "text", style: "remark", dx: GAP },
          encoding: { x: { value: "width" }, text: { field: "text" } },
        },
      ],
    },
  };
}
