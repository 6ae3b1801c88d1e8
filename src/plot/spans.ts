import { tooltipOf } from "./encodings.ts";
import { keysOf, namesBeside, namesOver, OVER_STEP, placesOver, remarks, wordsOver } from "./name-axis.ts";
import { textWidth } from "./text-width.ts";
import { AMOUNT, MUTED, TYPE } from "./theme.ts";
import type { View } from "./view.ts";

/** From when to when something lasts. */
export interface Span {
  readonly seq: number;
  readonly name: string;
  /** First day and the day after the last one: 2024-03-01. */
  readonly from: string;
  readonly to: string;
  /** As it is written beside its name or its bar. */
  readonly text: string;
  readonly fact: string;
}

const BAR = 14;
const STEP = 23;
const GAP = 10;
/** Names stand over their bars where those would have less of the room. */
const LEAST_BARS = 0.4;

/** A bar each on one scale of time, names on the left and terms on the right, or both over it where the room (px) is small. */
export function spans(
  rows: readonly Span[],
  room: number,
  titles: { readonly name: string; readonly text: string },
): View {
  const keys = keysOf(rows.map(({ name }) => name));
  const named = rows.map(({ name }, index) => ({ key: keys[index]!, name }));
  const beside = namesBeside(named, Math.min(300, room * 0.38));
  const terms = Math.ceil(Math.max(...rows.map(({ text }) => textWidth(text, TYPE.label.size)))) + GAP;
  const over = room - beside.left - terms < room * LEAST_BARS;
  const words = rows.map(({ name, text }) => wordsOver(name, text, room));
  const { axis, left } = over ? namesOver(named, words) : beside;
  const width = Math.floor(over ? room - 1 : room - left - terms);
  const values = rows.map((row, index) => {
    const { remark, shift } = over ? words[index]! : { remark: row.text, shift: 0 };
    return { project: keys[index], ...row, remark, shift };
  });
  const domain = over ? keys.flatMap((key, index) => placesOver(key, words[index]!)) : keys;
  return {
    left,
    view: {
      data: { name: "terms", values },
      width,
      height: { step: over ? OVER_STEP : Math.max(STEP, beside.lines * TYPE.label.line + 8) },
      encoding: { y: { field: "project", type: "nominal", axis, scale: { domain, padding: 0 } } },
      layer: [
        {
          mark: { type: "bar", color: AMOUNT, height: BAR },
          encoding: {
            x: {
              field: "from",
              type: "temporal",
              scale: { type: "utc", nice: "year" },
              axis: yearAxis(rows, width),
            },
            x2: { field: "to" },
            tooltip: tooltipOf(["name", titles.name], ["text", titles.text]),
          },
        },
        remarks(over, String(GAP), { value: "width" }),
      ],
    },
  };
}

/** Years, each written from its first day on: as many as have room, and none after the last bar. */
function yearAxis(rows: readonly Span[], width: number) {
  const first = Math.min(...rows.map(({ from }) => Number(from.slice(0, 4))));
  const lasts = rows.map(({ to }) => Number(to.slice(0, 4)) - (to.endsWith("-01-01") ? 1 : 0));
  const years = Math.max(...lasts) - first + 1;
  const step = Math.ceil((years * (textWidth("2024", TYPE.label.size) + GAP)) / width);
  return {
    title: null,
    orient: "top",
    format: "%Y",
    values: Array.from({ length: Math.ceil(years / step) }, (_, nth) => ({ year: first + nth * step, utc: true })),
    grid: true,
    labelAlign: "left",
    labelFlush: false,
    labelColor: MUTED,
  };
}
