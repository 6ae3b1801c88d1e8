import { RULE, TYPE } from "./theme.ts";

/** A layer of a Vega-Lite view. */
export type Layer = Readonly<Record<string, unknown>>;

/** A field that says where a mark stands, in px from the plotting area's corner. */
export function pixel(field: string): Readonly<Record<string, unknown>> {
  return { field, type: "quantitative", scale: null, axis: null };
}

/** A text and where it stands, in px from the plotting area's corner; in a colour of its own where it stands on one. */
export interface PlacedWords {
  readonly x: number;
  readonly y: number;
  readonly text: string | readonly string[];
  readonly ink?: string;
}

/** Texts at their places. */
export function textLayer(values: readonly PlacedWords[], style: Readonly<Record<string, unknown>> = {}): Layer {
  const inked = values.some(({ ink }) => ink !== undefined);
  return {
    data: { values: values.filter(({ text }) => text !== "") },
    mark: { type: "text", align: "left", lineHeight: TYPE.label.line, ...style },
    encoding: {
      x: pixel("x"),
      y: pixel("y"),
      text: { field: "text" },
      ...(inked && { color: { field: "ink", type: "nominal", scale: null } }),
    },
  };
}

/** Lines between points given in px from the plotting area's corner. */
export function ruleLayer(
  values: readonly { readonly x: number; readonly y: number; readonly x2: number; readonly y2: number }[],
  style: Readonly<Record<string, unknown>> = {},
): Layer {
  return {
    data: { values },
    mark: { type: "rule", color: RULE, ...style },
    encoding: { x: pixel("x"), y: pixel("y"), x2: { field: "x2" }, y2: { field: "y2" } },
  };
}

/** A rectangle and where its corners stand, with the data that it stands for. */
export interface PlacedBox {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly colour: string;
  readonly [field: string]: unknown;
}

/** Rectangles at their places; `tooltip` names the fields that a reader who points at one sees. */
export function boxLayer(
  values: readonly PlacedBox[],
  tooltip: readonly string[],
  style: Readonly<Record<string, unknown>> = {},
): Layer {
  return {
    data: { values },
    mark: { type: "rect", ...style },
    encoding: {
      x: pixel("x"),
      x2: { field: "x2" },
      y: pixel("y"),
      y2: { field: "y2" },
      color: { field: "colour", type: "nominal", scale: null },
      ...(tooltip.length > 0 && { tooltip: tooltip.map((field) => ({ field, type: "nominal" })) }),
    },
  };
}
