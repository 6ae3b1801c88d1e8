import { tooltipOf } from "./encodings.ts";
import { namesBeside } from "./name-axis.ts";
import { textWidth } from "./text-width.ts";
import { AMOUNT, JOINT, RULE, TYPE } from "./theme.ts";
import type { View } from "./view.ts";

/** A step of a way from one sum to another: a sum that stands from 0, or what is added to the one before. */
export interface WaterfallStep {
  readonly name: string;
  /** In the unit of the figure. */
  readonly amount: number;
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
export function waterfall(steps: readonly WaterfallStep[], room: number, title: string): View {
  const names = namesBeside(
    steps.map(({ name }) => ({ key: name, name })),
    Math.min(150, room * 0.36),
  );
  const words = Math.max(...steps.map(({ text }) => textWidth(text, TYPE.value.size, "bold"))) + GAP;
  const values = steps.map(({ name, amount, text, isSum }, at) => ({
    step: name,
    amount,
    text,
    kind: isSum ? "sum" : amount < 0 ? "less" : "more",
    ...(at < steps.length - 1 && { next: steps[at + 1]!.name }),
  }));
  const x = (field: string) => ({ field, type: "quantitative", title, axis: null, scale: { nice: false } });
  const kinds = { domain: ["sum", "more", "less"], range: [JOINT, AMOUNT, LESS] };
  const kind = { field: "kind", type: "nominal", scale: kinds, legend: null };
  return {
    left: names.left,
    view: {
      data: { name: "steps", values },
      // Where each bar begins and ends: a sum at what has been added up to it.
      transform: [
        {
          calculate: "datum.kind === 'sum' && datum.next ? datum.amount : datum.kind === 'sum' ? 0 : datum.amount",
          as: "added",
        },
        { window: [{ op: "sum", field: "added", as: "running" }], frame: [null, 0] },
        { calculate: "datum.kind === 'sum' ? 0 : datum.running - datum.added", as: "from" },
        { calculate: "datum.kind === 'sum' ? datum.amount : datum.running", as: "to" },
        { calculate: "max(datum.from, datum.to)", as: "end" },
      ],
      width: Math.max(40, Math.floor(room - names.left - words)),
      height: { step: ROW },
      encoding: {
        y: {
          field: "step",
          type: "nominal",
          sort: null,
          axis: names.axis,
          scale: { domain: steps.map(({ name }) => name), padding: 0 },
        },
      },
      layer: [
        {
          transform: [{ filter: "datum.next" }],
          mark: { type: "rule", color: RULE },
          encoding: { x: x("to"), y2: { field: "next" } },
        },
        {
          // A step that is small beside the sums is still there to be seen.
          mark: { type: "bar", height: BAR, strokeWidth: 1.5 },
          encoding: {
            x: x("from"),
            x2: { field: "to" },
            color: kind,
            stroke: kind,
            tooltip: tooltipOf(["step", " "], ["text", title]),
          },
        },
        { mark: { type: "text", style: "value", dx: GAP }, encoding: { x: x("end"), text: { field: "text" } } },
      ],
    },
  };
}
