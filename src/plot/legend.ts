import { literal, valuesOf } from "./encodings.ts";
import { TYPE } from "./theme.ts";
import { widest, wrap } from "./wrap.ts";

const SWATCH = 12;
const COLUMN_GAP = 18;
const LABEL_GAP = 6;

/** A legend over the plot for these values, in as many columns as have room; labels wider than the room are broken. */
export function legendOf(values: readonly string[], room: number): Readonly<Record<string, unknown>> {
  const lines = values.map((value) => wrap(value, room - SWATCH - LABEL_GAP, TYPE.label));
  const broken = lines.some(({ length }) => length > 1);
  return {
    values: valuesOf(values),
    columns: columnsFor(
      lines.map((own) => SWATCH + LABEL_GAP + widest(own, TYPE.label)),
      room,
    ),
    ...(broken && { labelExpr: `${literal(lines)}[indexof(${literal(values)}, datum.value)]` }),
  };
}

/** Vega breaks a legend by number, not by width, and aligns its columns. */
function columnsFor(widths: readonly number[], room: number): number {
  for (let columns = widths.length; columns > 1; columns--) {
    const all = Array.from({ length: columns }, (_, at) => Math.max(...widths.filter((_w, i) => i % columns === at)));
    if (all.reduce((a, b) => a + b, 0) + COLUMN_GAP * (columns - 1) <= room) return columns;
  }
  return 1;
}
