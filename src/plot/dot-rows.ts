import { formatNumber } from "../language/format.ts";
import type { Fact } from "../measure/fact.ts";
import { type DotWords, layDots, LARGEST_RADIUS } from "./dot-places.ts";
import type { Plot } from "./figure.ts";
import { type Layer, pixel, ruleLayer, textLayer } from "./layers.ts";
import { textWidth } from "./text-width.ts";
import { AMOUNT, MUTED, PAPER, TYPE } from "./theme.ts";

export interface DotRow extends DotWords {
  readonly fact: Fact;
  /** Area of the dot, in any unit; dots of one size where it isn't given. */
  readonly size?: number;
  /** The dot is drawn hollow: a value not to be trusted. */
  readonly suspect?: boolean;
}

export interface DotScale {
  readonly log: boolean;
  /** How a round number of the scale is written; in the unit of the facts where it isn't given. */
  readonly tick?: (value: number) => string;
  /** A line through all rows. */
  readonly reference?: { readonly value: number; readonly label: string };
}

const LINE = TYPE.label.line;
const MOST_TICKS = 5;

/**
 * A dot a row on one scale, rows of a group together, values beside the dots. Names stand on the left; where that leaves
 * too little of the room (px) for the dots, each name stands over its dot.
 */
export function dotRows(
  rows: readonly DotRow[],
  room: number,
  { log, reference, tick: writeTick = formatNumber }: DotScale,
): Plot {
  const laid = layDots(rows, room);
  const { left, middles, height, scaleWidth } = laid;
  const values = rows.map(({ fact }) => fact.value ?? 0);
  const scaled = reference ? [...values, reference.value] : values;
  const most = Math.max(...scaled, 0) || 1;
  const least = Math.min(most, ...scaled.filter((value) => value > 0)) / 1.3;
  const px = (value: number) =>
    log
      ? LARGEST_RADIUS + ((scaleWidth - LARGEST_RADIUS) * Math.log(value / least)) / Math.log(most / least)
      : (value / most) * scaleWidth;
  const scale = log
    ? { type: "log", domain: [least, most], range: [LARGEST_RADIUS, scaleWidth], nice: false }
    : { type: "linear", domain: [0, most], range: [0, scaleWidth], nice: false, zero: true };
  const x = { field: "value", type: "quantitative", axis: null, scale };
  const y = pixel("y");
  const largest = Math.max(0, ...rows.map(({ size }) => size ?? 0)) || 1;
  const dots = rows.map((row, index) => {
    const area = Math.max(20, 4 * LARGEST_RADIUS ** 2 * (row.size === undefined ? 0.35 : row.size / largest));
    return {
      y: middles[index]!,
      group: row.group,
      name: row.name,
      value: row.fact.value,
      fact: row.fact.id,
      text: row.value,
      remark: row.remark,
      area,
      fill: row.suspect ? PAPER : AMOUNT,
      gap: Math.sqrt(area) / 2 + 6,
      shift: Math.sqrt(area) / 2 + 12 + textWidth(row.value, TYPE.value.size, "bold"),
    };
  });
  const clearings = rows.flatMap((row, index) => {
    const from = px(row.fact.value ?? least) + dots[index]!.gap - 2;
    const y = middles[index]!;
    return [
      { x: from, x2: from + laid.labelWidths[index]! + 4, y: y - LINE / 2, y2: y + LINE / 2 },
      ...(laid.over[index] ? [laid.over[index]] : []),
    ];
  });
  const tickWidth = (tick: number) => textWidth(writeTick(tick), TYPE.label.size);
  const apart = (one: number, other: number) => px(other) - px(one) > (tickWidth(one) + tickWidth(other)) / 2 + 6;
  const referenceWidth = reference ? textWidth(reference.label, TYPE.label.size) : 0;
  const shift = reference ? intoFigure(px(reference.value), referenceWidth, -left, room - left) : 0;
  const ticks = everyFew(logTicks(least, most), apart).filter(
    (tick) =>
      !reference || Math.abs(px(tick) - px(reference.value) - shift) > (tickWidth(tick) + referenceWidth) / 2 + 6,
  );
  const text = { type: "text", align: "left", baseline: "middle" };
  return {
    left,
    right: 0,
    height,
    above: reference || log ? LINE + 4 : 0,
    layer: [
      ruleLayer(
        laid.groupTops.map((y) => ({ x: -left, x2: room - left, y, y2: y })),
        { strokeDash: [2, 2] },
      ),
      ...(log
        ? tickLayers(
            ticks.map((tick) => ({ x: px(tick), text: writeTick(tick) })),
            height,
          )
        : []),
      ...(reference ? referenceLayers(reference, shift, height, x) : []),
      ...(log || reference ? [clearingLayer(clearings)] : []),
      {
        data: { values: dots },
        mark: { type: "point", filled: true, opacity: 1, stroke: AMOUNT, strokeWidth: 1.5 },
        encoding: {
          x,
          y,
          size: { field: "area", type: "quantitative", scale: null },
          fill: { field: "fill", type: "nominal", scale: null },
          tooltip: ["group", "name", "text", "remark"].map((field) => ({ field, type: "nominal" })),
        },
      },
      {
        data: { values: dots },
        mark: { ...text, fontWeight: "bold", dx: { expr: "datum.gap" } },
        encoding: { x, y, text: { field: "text" } },
      },
      laid.remarks
        ? textLayer(laid.remarks, { baseline: "middle", color: MUTED })
        : {
            data: { values: dots },
            mark: { ...text, color: MUTED, dx: { expr: "datum.shift" } },
            encoding: { x, y, text: { field: "remark" } },
          },
      textLayer(laid.names, { align: laid.nameAlign, baseline: "middle" }),
      textLayer(laid.groups, { baseline: "middle", fontWeight: "bold" }),
    ],
  };
}

/** Paper under words, so that no line runs through them. */
function clearingLayer(values: readonly Readonly<Record<"x" | "x2" | "y" | "y2", number>>[]): Layer {
  return {
    data: { values },
    mark: { type: "rect", color: PAPER },
    encoding: { x: pixel("x"), x2: { field: "x2" }, y: pixel("y"), y2: { field: "y2" } },
  };
}

/** Round numbers of a logarithmic scale: powers of ten, and twice and five times these where they are few. */
function logTicks(least: number, most: number): number[] {
  const powers = Array.from({ length: 24 }, (_, index) => 10 ** (index - 9));
  const within = (steps: readonly number[]) =>
    powers.flatMap((power) => steps.map((step) => step * power)).filter((tick) => tick >= least && tick <= most);
  const fine = within([1, 2, 5]);
  return fine.length <= MOST_TICKS ? fine : within([1]);
}

/** Every tick, or every second, third … one, so that neighbours stand apart. */
function everyFew(ticks: readonly number[], apart: (one: number, other: number) => boolean): number[] {
  for (let step = 1; ; step++) {
    const kept = ticks.filter((_, index) => (ticks.length - 1 - index) % step === 0);
    if (kept.every((tick, index) => index === 0 || apart(kept[index - 1]!, tick))) return kept;
  }
}

function tickLayers(ticks: readonly { readonly x: number; readonly text: string }[], height: number): Layer[] {
  return [
    ruleLayer(ticks.map(({ x }) => ({ x, x2: x, y: 0, y2: height }))),
    textLayer(
      ticks.map(({ x, text }) => ({ x, y: -4, text })),
      { align: "center", baseline: "bottom", color: MUTED },
    ),
  ];
}

/** How far a text in the middle of a place has to move so that it stands within the figure. */
function intoFigure(middle: number, width: number, from: number, to: number): number {
  return Math.max(0, from + width / 2 - middle) || Math.min(0, to - width / 2 - middle);
}

/** A dashed line through all rows with its label over it. */
function referenceLayers(
  { value, label }: NonNullable<DotScale["reference"]>,
  shift: number,
  height: number,
  x: Readonly<Record<string, unknown>>,
): Layer[] {
  return [
    {
      data: { values: [{ value, from: 0, to: height }] },
      mark: { type: "rule", color: MUTED, strokeDash: [4, 3] },
      encoding: { x, y: pixel("from"), y2: { field: "to" } },
    },
    {
      data: { values: [{ value, text: label, y: -4 }] },
      mark: { type: "text", baseline: "bottom", align: "center", color: MUTED, ...(shift !== 0 && { dx: shift }) },
      encoding: { x, y: pixel("y"), text: { field: "text" } },
    },
  ];
}
