import { formatNumber } from "../language/format.ts";
import type { Fact } from "../measure/fact.ts";
import { CONTENT_WIDTH, type Plot, plotWidth } from "./figure.ts";
import { type Layer, pixel, ruleLayer, textLayer } from "./layers.ts";
import { stack } from "./row-heights.ts";
import { textWidth } from "./text-width.ts";
import { AMOUNT, MUTED, PAPER, TYPE } from "./theme.ts";
import { widest, wrapBalanced } from "./wrap.ts";

export interface DotRow {
  /** Named once for all its rows, on the left. */
  readonly group: string;
  readonly name: string;
  readonly fact: Fact;
  /** Area of the dot, in any unit; dots of one size where it isn't given. */
  readonly size?: number;
  readonly value: string;
  readonly remark: string;
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

const NAME_WIDTH = 240;
const GROUP_WIDTH = 120;
const GAP = 12;
const LINE = TYPE.label.line;
const LARGEST_RADIUS = 9;
const MOST_TICKS = 5;

/** A dot a row on one scale, rows of a group together, values beside the dots. */
export function dotRows(rows: readonly DotRow[], { log, reference, tick: writeTick = formatNumber }: DotScale): Plot {
  const names = rows.map(({ name }) => wrapBalanced(name, NAME_WIDTH, TYPE.label));
  const groups = rows.map(({ group }, index) =>
    rows[index - 1]?.group === group ? [] : wrapBalanced(group, GROUP_WIDTH, TYPE.value),
  );
  const left = Math.ceil(widest(groups.flat(), TYPE.value) + GAP + widest(names.flat(), TYPE.label) + GAP);
  const width = plotWidth(left, 0);
  const { tops, middles, height } = stack(
    rows.map((_, index) =>
      Math.max(2 * LARGEST_RADIUS + 6, Math.max(names[index]!.length, groups[index]!.length) * LINE + 8),
    ),
  );
  const room = width - LARGEST_RADIUS - 6 - Math.max(...rows.map(labelWidth));
  const values = rows.map(({ fact }) => fact.value ?? 0);
  const scaled = reference ? [...values, reference.value] : values;
  const most = Math.max(...scaled, 0) || 1;
  const least = Math.min(most, ...scaled.filter((value) => value > 0)) / 1.3;
  const px = (value: number) =>
    log
      ? LARGEST_RADIUS + ((room - LARGEST_RADIUS) * Math.log(value / least)) / Math.log(most / least)
      : (value / most) * room;
  const scale = log
    ? { type: "log", domain: [least, most], range: [LARGEST_RADIUS, room], nice: false }
    : { type: "linear", domain: [0, most], range: [0, room], nice: false, zero: true };
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
  const clearings = rows.map((row, index) => {
    const from = px(row.fact.value ?? least) + dots[index]!.gap - 2;
    const y = middles[index]!;
    return { x: from, x2: from + labelWidth(row) + 4, y: y - LINE / 2, y2: y + LINE / 2 };
  });
  const ticks = logTicks(least, most).filter((tick) => {
    if (!reference) return true;
    const apart = Math.abs(px(tick) - px(reference.value));
    return apart > (textWidth(writeTick(tick), TYPE.label.size) + textWidth(reference.label, TYPE.label.size)) / 2 + 6;
  });
  const heads = groups.flatMap((words, index) => (words.length === 0 ? [] : [{ words, index }]));
  const middle = (index: number, { length }: readonly string[]) => middles[index]! - ((length - 1) * LINE) / 2;
  const text = { type: "text", align: "left", baseline: "middle" };
  return {
    left,
    right: 0,
    height,
    above: reference || log ? LINE + 4 : 0,
    layer: [
      ruleLayer(
        heads.map(({ index }) => ({ x: -left, x2: CONTENT_WIDTH - left, y: tops[index]!, y2: tops[index]! })),
        { strokeDash: [2, 2] },
      ),
      ...(log
        ? tickLayers(
            ticks.map((tick) => ({ x: px(tick), text: writeTick(tick) })),
            height,
          )
        : []),
      ...(reference ? referenceLayers(reference, height, x) : []),
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
      {
        data: { values: dots },
        mark: { ...text, color: MUTED, dx: { expr: "datum.shift" } },
        encoding: { x, y, text: { field: "remark" } },
      },
      textLayer(
        names.map((words, index) => ({ x: -GAP, y: middle(index, words), text: words })),
        { align: "right", baseline: "middle" },
      ),
      textLayer(
        heads.map(({ words, index }) => ({ x: -left, y: middle(index, words), text: words })),
        { baseline: "middle", fontWeight: "bold" },
      ),
    ],
  };
}

function labelWidth({ value, remark }: DotRow): number {
  return textWidth(value, TYPE.value.size, "bold") + 6 + textWidth(remark, TYPE.label.size);
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

function tickLayers(ticks: readonly { readonly x: number; readonly text: string }[], height: number): Layer[] {
  return [
    ruleLayer(ticks.map(({ x }) => ({ x, x2: x, y: 0, y2: height }))),
    textLayer(
      ticks.map(({ x, text }) => ({ x, y: -4, text })),
      { align: "center", baseline: "bottom", color: MUTED },
    ),
  ];
}

/** A dashed line through all rows with its label over it. */
function referenceLayers(
  { value, label }: NonNullable<DotScale["reference"]>,
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
      mark: { type: "text", baseline: "bottom", align: "center", color: MUTED },
      encoding: { x, y: pixel("y"), text: { field: "text" } },
    },
  ];
}
