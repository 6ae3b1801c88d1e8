import type { Fact } from "../measure/fact.ts";
import { BAR_GAP, type BarWords, layBars } from "./bar-rows.ts";
import type { KeyEntry, Plot } from "./figure.ts";
import { type Layer, pixel, ruleLayer, textLayer } from "./layers.ts";
import { textWidth } from "./text-width.ts";
import { MUTED, RANGE_GREY, textOn, TYPE } from "./theme.ts";

/** A part of a bar: from where the part before it ends. */
export interface BarPart {
  readonly fact: Fact;
  readonly label: string;
  readonly colour: string;
  /** The number that it stands for, written into it where there is room. */
  readonly text: string;
}

/** A bar with its name and what is written at its end. */
export interface BarRow extends BarWords {
  readonly parts: readonly BarPart[];
  /** How far a range reaches beyond the parts. */
  readonly upTo?: Fact;
  /** A line stands over it: what follows is of another kind. */
  readonly apart?: boolean;
}

/**
 * Horizontal bars in the order given, values at their ends. Names stand on the left, wrapped to `mostLabel` px and never
 * cut; where that leaves too little of the room (px) for the bars, each name stands over its bar.
 */
export function rankedBars(
  rows: readonly BarRow[],
  room: number,
  mostLabel: number,
  key: readonly KeyEntry[] = [],
): Plot {
  const ends = rows.map(endOf);
  const laid = layBars(rows, ends, room, mostLabel);
  const { left, tops, middles, height } = laid;
  const width = room - left;
  const perPx = Math.max(...ends.map((end, index) => end / laid.rooms[index]!));
  const domain = [0, perPx > 0 ? perPx * width : 1];
  const y = pixel("y");
  const x = (field: string) => ({ field, type: "quantitative", axis: null, scale: { domain, nice: false } });
  const parts = rows.flatMap((row, index) =>
    partsOf(row).map((part) => ({ y: middles[index]!, name: row.name, ...part })),
  );
  const ranges = rows.flatMap((row, index) =>
    row.upTo
      ? {
          y: middles[index]!,
          name: row.name,
          from: sumOf(row),
          to: row.upTo.value,
          value: row.upTo.value,
          fact: row.upTo.id,
        }
      : [],
  );
  const inside = parts.filter(
    ({ text, from, to, whole }) => !whole && textWidth(text, TYPE.label.size) + 12 < (to - from) / perPx,
  );
  const values = rows.map((row, index) => ({ y: middles[index]!, to: ends[index]!, text: row.value }));
  const remarks = rows.flatMap((row, index) =>
    row.remark === "" || laid.remarks
      ? []
      : {
          y: middles[index]!,
          to: ends[index]!,
          text: row.remark,
          shift: BAR_GAP + (row.value ? textWidth(row.value, TYPE.value.size, "bold") + BAR_GAP : 0),
        },
  );
  const apart = rows.flatMap((row, index) =>
    row.apart && index > 0 ? [{ x: -left, x2: width, y: tops[index]!, y2: tops[index]! }] : [],
  );
  const mark = { type: "bar", height: laid.bar };
  const layers: (Layer | null)[] = [
    ranges.length === 0
      ? null
      : {
          data: { values: ranges },
          mark: { ...mark, color: RANGE_GREY },
          encoding: { y, x: x("from"), x2: { field: "to" } },
        },
    {
      data: { values: parts },
      mark,
      encoding: {
        y,
        x: x("from"),
        x2: { field: "to" },
        color: { field: "colour", type: "nominal", scale: null },
        tooltip: [
          { field: "name", type: "nominal" },
          { field: "label", type: "nominal" },
          { field: "text", type: "nominal" },
        ],
      },
    },
    inside.length === 0
      ? null
      : {
          data: {
            values: inside.map((part) => ({ ...part, middle: (part.from + part.to) / 2, ink: textOn(part.colour) })),
          },
          mark: { type: "text", baseline: "middle" },
          encoding: {
            y,
            x: x("middle"),
            text: { field: "text" },
            color: { field: "ink", type: "nominal", scale: null },
          },
        },
    {
      data: { values },
      mark: { type: "text", align: "left", baseline: "middle", dx: BAR_GAP, fontWeight: "bold" },
      encoding: { y, x: x("to"), text: { field: "text" } },
    },
    remarks.length === 0
      ? null
      : {
          data: { values: remarks },
          mark: { type: "text", align: "left", baseline: "middle", dx: { expr: "datum.shift" }, color: MUTED },
          encoding: { y, x: x("to"), text: { field: "text" } },
        },
    textLayer(laid.names, { align: laid.nameAlign, baseline: "middle" }),
    laid.remarks?.length ? textLayer(laid.remarks, { baseline: "middle", color: MUTED }) : null,
    laid.headings.length === 0 ? null : textLayer(laid.headings, { baseline: "middle", fontWeight: "bold" }),
    apart.length === 0 ? null : ruleLayer(apart, { strokeDash: [2, 2] }),
  ];
  return { left, right: 0, height, key, layer: layers.filter((layer) => layer !== null) };
}

function partsOf(row: BarRow) {
  let from = 0;
  const whole = row.parts.length === 1;
  return row.parts.flatMap(({ fact, label, colour, text }) => {
    const value = Math.max(0, fact.value ?? 0);
    const part = { label, text, value: fact.value, fact: fact.id, colour, from, to: from + value, whole };
    from += value;
    return value === 0 ? [] : part;
  });
}

function sumOf(row: BarRow): number {
  return partsOf(row).at(-1)?.to ?? 0;
}

function endOf(row: BarRow): number {
  return Math.max(sumOf(row), row.upTo?.value ?? 0);
}
