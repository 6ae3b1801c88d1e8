import { formatNumber } from "../language/format.ts";
import { type DotWords, LARGEST_RADIUS, layDots } from "./dot-places.ts";
import { literal, tooltipOf, when } from "./encodings.ts";
import { NAME_GAP, remarks, upByLines } from "./name-axis.ts";
import { spacedTicks } from "./spaced-ticks.ts";
import { textWidth } from "./text-width.ts";
import { AMOUNT, MUTED, PAPER, RULE, TYPE } from "./theme.ts";
import type { Amount, View } from "./view.ts";

export interface DotRow extends DotWords, Amount {
  readonly amount: number;
  /** What the area of the dot is; dots of one size where it isn't given. */
  readonly size?: number;
  /** The dot is drawn hollow: a value not to be trusted. */
  readonly suspect?: boolean;
}

export interface DotTitles {
  readonly log: boolean;
  /** What groups, names and amounts are. */
  readonly group: string;
  readonly name: string;
  readonly amount: string;
  /** Field of the area, and what it is. */
  readonly size?: { readonly field: string; readonly title: string };
  /** A line through all rows. */
  readonly reference?: Amount & { readonly amount: number; readonly label: string };
}

const MOST_TICKS = 5;
const LARGEST = (2 * LARGEST_RADIUS) ** 2;
const GAP = 6;

/**
 * A dot a row on one scale, rows of a group together, values beside the dots. Names stand on the left; where that leaves
 * too little of the room (px) for the dots, each name stands over its dot.
 */
export function dotRows(rows: readonly DotRow[], room: number, titles: DotTitles): View {
  const laid = layDots(rows, room);
  const { left, over, width, step } = laid;
  const { log, reference, size } = titles;
  const scaled = [...rows.map(({ amount }) => amount), ...(reference ? [reference.amount] : [])];
  const most = Math.max(...scaled, 0) || 1;
  const least = Math.min(most, ...scaled.filter((value) => value > 0)) / 1.3;
  const px = (value: number) =>
    log ? (width * Math.log(value / least)) / Math.log(most / least) : (value / most) * width;
  const ticks = log ? ticksBeside(least, most, px, reference) : [];
  const values = rows.map(({ key, group, name, size: area, remark: _, ...row }, at) => ({
    seq: key,
    group,
    name,
    ...row,
    ...(size && { [size.field]: area }),
    remark: laid.words[at]!.remark,
    shift: laid.words[at]!.shift,
    first: laid.ends[at]![0],
    last: laid.ends[at]![1],
  }));
  const x = {
    field: "amount",
    type: "quantitative",
    title: titles.amount,
    scale: log
      ? { type: "log", domain: [least, most], nice: false }
      : { nice: false, ...(most === 1 && { domain: [0, 1] }) },
    axis: log ? { orient: "top", values: ticks, format: ",~r", title: null, labelPadding: 4, grid: false } : null,
  };
  const radius = size ? `sqrt(scale('size', datum[${literal(size.field)}])) / 2` : `${LARGEST_RADIUS * 0.6}`;
  const text = { text: { field: "text" } };
  return {
    left,
    view: {
      data: { name: "projects", values },
      width,
      height: { step },
      encoding: {
        y: { field: "seq", type: "nominal", sort: null, axis: laid.axis, scale: { domain: laid.domain, padding: 0 } },
        x,
      },
      layer: [
        {
          data: {
            values: laid.groups.map(({ line, place, name }) => ({
              ...(line !== undefined && { line }),
              seq: place,
              group: name,
            })),
          },
          layer: [
            {
              transform: [{ filter: "isValid(datum.line)" }],
              mark: { type: "rule", style: "divider", ...(over && { yOffset: 4 }) },
              encoding: {
                y: { field: "line", type: "nominal", bandPosition: over ? 0 : 0.5 },
                x: { value: 0.5 - left },
                x2: { value: room - left - 0.5 },
              },
            },
            groupNames(left, over),
          ],
        },
        ...guides(ticks, reference, radius, over),
        {
          mark: { type: "point", filled: true, opacity: 1, stroke: AMOUNT, strokeWidth: 1.5 },
          encoding: {
            ...(size
              ? {
                  size: {
                    field: size.field,
                    type: "quantitative",
                    scale: { range: [0, LARGEST], zero: true, nice: false },
                    legend: sizeLegend(
                      size.title,
                      values.map((row) => Number(row[size.field as "seq"])),
                    ),
                  },
                }
              : { size: { value: LARGEST * 0.36 } }),
            fill: { condition: { test: "datum.suspect", value: PAPER }, value: AMOUNT },
            tooltip: tooltipOf(
              ["group", titles.group],
              ["name", titles.name],
              ["text", titles.amount],
              ["remark", " "],
            ),
          },
        },
        {
          mark: { type: "text", style: "value", dx: { expr: `${radius} + ${GAP}` } },
          encoding: text,
        },
        {
          transform: [{ filter: "datum.remark" }],
          ...remarks(over, `${radius} + ${GAP} + datum.shift`),
        },
        ...(reference ? [referenceLabel(reference, px(reference.amount), left, room)] : []),
      ],
    },
  };
}

/** Names of groups: beside the names of their first rows, or over them. */
function groupNames(left: number, over: boolean) {
  const dy = over ? 5 : { expr: `-0.5 * (${upByLines("datum.group")})` };
  const mark = { type: "text", align: "left", baseline: "middle", fontWeight: "bold", dy };
  return { mark, encoding: { x: { value: -left }, text: { field: "group" } } };
}

/** Lines through the rows of dots, but not through words. */
function guides(ticks: readonly number[], reference: DotTitles["reference"], radius: string, over: boolean) {
  const from = `scale('x', datum.amount) + ${radius} + 2`;
  const words = over ? "datum.text" : "datum.text + datum.remark";
  const hidden = `${from} < scale('x', datum.line) && ${from} + 16 + 7.7 * length(${words}) > scale('x', datum.line)`;
  const lines = (values: readonly number[], mark: Readonly<Record<string, unknown>>) =>
    when(values.length > 0, {
      transform: [
        { calculate: literal(values), as: "line" },
        { flatten: ["line"] },
        // A line stands for no number of the row that it goes through.
        { calculate: "null", as: "fact" },
      ],
      mark: { type: "rule", ...mark },
      encoding: {
        x: { field: "line", type: "quantitative" },
        y: { field: "first", type: "nominal", bandPosition: 0 },
        y2: { field: "last", bandPosition: 1 },
        opacity: { condition: { test: hidden, value: 0 }, value: 1 },
      },
    });
  return [...lines(ticks, { color: RULE }), ...lines(reference ? [reference.amount] : [], { style: "reference" })];
}

function referenceLabel(
  { label, ...amount }: NonNullable<DotTitles["reference"]>,
  middle: number,
  left: number,
  room: number,
) {
  const half = textWidth(label, TYPE.label.size) / 2;
  const shift = Math.max(0, -left + half - middle) || Math.min(0, room - left - half - middle);
  return {
    data: { values: [{ ...amount, text: label }] },
    mark: { type: "text", color: MUTED, baseline: "bottom", dy: -6, ...(shift !== 0 && { dx: shift }) },
    encoding: { y: { value: 0 }, text: { field: "text" } },
  };
}

/** Three round areas up to the largest. */
function sizeLegend(title: string, sizes: readonly number[]) {
  const most = Math.max(...sizes);
  const round = (value: number) =>
    Math.floor(value / 10 ** Math.floor(Math.log10(value))) * 10 ** Math.floor(Math.log10(value));
  const values = most < 32 ? [most] : [round(most / 16), round(most / 4), round(most)];
  return {
    title,
    values,
    format: ",d",
    titleOrient: "left",
    symbolType: "circle",
    symbolFillColor: AMOUNT,
    // Over the label of a line through all rows.
    offset: 30,
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

/** Ticks that stand apart, and of which none lies on the reference's label. */
function ticksBeside(
  least: number,
  most: number,
  px: (value: number) => number,
  reference: DotTitles["reference"],
): number[] {
  const ticks = spacedTicks(logTicks(least, most), px, (tick) => formatNumber(tick));
  const half = (text: string) => textWidth(text, TYPE.label.size) / 2;
  const isFree = (tick: number) =>
    !reference ||
    Math.abs(px(tick) - px(reference.amount)) > half(formatNumber(tick)) + half(reference.label) + 6 + NAME_GAP;
  return ticks.filter(isFree);
}
