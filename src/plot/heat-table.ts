import { literal, tooltipOf, when } from "./encodings.ts";
import { CELL_GAP, layHeads } from "./heat-heads.ts";
import { keysOf, namesBeside, namesOnTop } from "./name-axis.ts";
import { shadeScale } from "./shade-scale.ts";
import { INK, MUTED, PAPER, RANGE_GREY, TYPE } from "./theme.ts";
import type { Amount, View } from "./view.ts";
import { wrapBalanced } from "./wrap.ts";

/** What stands in a cell, and how much it is; without a fact where there is nothing. */
export interface HeatCell extends Omit<Amount, "fact"> {
  readonly fact?: string;
  /** How many projects it is made of, and how that is written under the amount. */
  readonly projects: number;
  readonly count: string;
}

export interface HeatTable {
  readonly rows: readonly { readonly name: string; readonly apart: boolean }[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly HeatCell[])[];
  /** At the end of each row. */
  readonly totals: readonly HeatCell[];
  /** Under each column, and the grand total. */
  readonly foot: readonly HeatCell[];
  readonly totalName: string;
  readonly titles: {
    readonly row: string;
    readonly column: string;
    readonly amount: string;
    readonly projects: string;
    /** Unit of the legend; none where shades need none. */
    readonly unit: string | null;
  };
}

const LINE = TYPE.label.line;
const SMALL = { size: 12, line: 14 };

/**
 * A table whose cells are darker the more they hold. Where its columns have no room beside each other, it goes on in a
 * second block under the first, with the names of its rows again.
 */
export function heatTable(table: HeatTable, room: number): View {
  const { titles, totalName } = table;
  const heads = [...table.columns, totalName];
  const all = [...table.cells.map((line, row) => [...line, table.totals[row]!]), table.foot];
  const rows = [...table.rows, { name: totalName, apart: false }];
  const laid = layHeads(
    rows.map(({ name }) => name),
    heads,
    all.flat().flatMap(({ text, count }) => [text, count]),
    room,
  );
  const [rowKeys, columnKeys] = [keysOf(rows.map(({ name }) => name)), keysOf(heads)];
  const counted = all.flat().some(({ count }) => count !== "");
  const named = rows.map(({ name }, at) => ({ key: rowKeys[at]!, name }));
  const usual = namesBeside(named, laid.mostName);
  const names = usual.lines > (counted ? 2 : 1) ? namesBeside(named, laid.mostName, SMALL.size) : usual;
  const onTop = namesOnTop(
    heads.map((name, at) => ({ key: columnKeys[at]!, name })),
    laid.mostHead,
    laid.size,
  );
  const columnWidth = Math.floor((room - names.left - 1) / laid.beside);
  const lines = ({ text }: HeatCell) => wrapBalanced(text, columnWidth - CELL_GAP + 1, TYPE.value);
  const apart = rows.findIndex((row, at) => row.apart && at > 0);
  const lineOver = (row: number) => (row === rows.length - 1 ? "total" : row === apart ? "apart" : undefined);
  const values = all.flatMap((line, row) =>
    line.map((cell, column) => ({
      district: rowKeys[row],
      category: columnKeys[column],
      ...cell,
      ...(lines(cell).length > 1 && { text: lines(cell) }),
      ...((row === rows.length - 1 || column === heads.length - 1) && { total: true }),
      ...(column % laid.beside === 0 && lineOver(row) && { line: lineOver(row) }),
    })),
  );
  const broken = values.some(({ text }) => Array.isArray(text));
  const cell = (counted ? 2 * LINE : LINE) + (broken ? 8 : 4);
  const most = Math.max(0, ...table.cells.flat().map(({ amount }) => amount ?? 0));
  const block = (columns: readonly string[], at: number) => ({
    ...(columns.length < columnKeys.length && {
      transform: [{ filter: `indexof(${literal(columns)}, datum.category) >= 0` }],
    }),
    width: { step: columnWidth },
    height: { step: Math.max(cell, names.lines * (names === usual ? LINE : SMALL.line) + 6) },
    encoding: {
      y: { field: "district", type: "nominal", sort: null, axis: names.axis, scale: { domain: rowKeys, padding: 0 } },
      x: {
        field: "category",
        type: "nominal",
        sort: null,
        axis: onTop.axis,
        scale: { domain: columns, padding: 0 },
      },
      tooltip: tooltipOf(
        ["district", titles.row],
        ["category", titles.column],
        ["text", titles.amount],
        ["projects", titles.projects],
      ),
    },
    layer: [
      ...cellLayers(most, at === 0 ? titles.unit : null, counted, room - names.left),
      line("total", names.left, { color: MUTED }),
      line("apart", names.left, { style: "divider" }),
    ],
  });
  const blocks = columnKeys.flatMap((_, at) =>
    at % laid.beside === 0 ? [block(columnKeys.slice(at, at + laid.beside), at)] : [],
  );
  const data = { name: "cells", values };
  const resolve = { scale: { color: "independent" }, legend: { color: "independent" } };
  return {
    left: names.left,
    view: blocks.length === 1 ? { data, ...blocks[0] } : { data, vconcat: blocks, spacing: 22, resolve },
  };
}

function cellLayers(most: number, unit: string | null, counted: boolean, room: number) {
  const shades = shadeScale(most);
  const ink = {
    condition: [
      { test: "datum.amount === null || !datum.projects", value: MUTED },
      { test: `!datum.total && datum.amount >= ${shades.darkFrom}`, value: PAPER },
    ],
    value: INK,
  };
  const text = { type: "text", baseline: "middle", align: "center" };
  const up = `(isArray(datum.text) ? length(datum.text) - 1 : 0)`;
  // Lines of a word that is broken stand closer.
  const step = `(${up} ? ${SMALL.line} : ${LINE})`;
  const value = {
    ...text,
    fontSize: { expr: `${up} ? ${SMALL.size} : ${TYPE.label.size}` },
    lineHeight: SMALL.line,
    dy: { expr: `${step} * -0.5 * (${up} + (datum.count ? 1 : 0))` },
  };
  const cell = (which: string, color: Readonly<Record<string, unknown>>) => ({
    transform: [{ filter: `!datum.total && datum.projects > 0 && ${which}` }],
    mark: { type: "rect", stroke: RANGE_GREY, xOffset: 1, x2Offset: -1, yOffset: 1, y2Offset: -1 },
    encoding: { color },
  });
  const total = (is: boolean) => [{ filter: is ? "datum.total" : "!datum.total" }];
  return [
    cell("datum.amount === null", { value: PAPER }),
    cell("datum.amount !== null", {
      field: "amount",
      type: "quantitative",
      scale: shades.scale,
      legend: unit === null || most === 0 ? null : shades.legend(unit, room),
    }),
    {
      transform: total(false),
      mark: value,
      encoding: { text: { field: "text", type: "nominal" }, color: ink },
    },
    {
      transform: total(true),
      mark: { ...value, fontWeight: "bold" },
      encoding: { text: { field: "text", type: "nominal" }, color: ink },
    },
    ...when(counted, {
      transform: [{ filter: "datum.count" }],
      mark: { ...text, dy: { expr: `${step} * 0.5 * (${up} + 1)` } },
      encoding: {
        text: { field: "count", type: "nominal" },
        color: { ...ink, condition: [{ test: "datum.total", value: MUTED }, ink.condition[1]] },
      },
    }),
  ];
}

/** A line over a row, through its name too. */
function line(over: string, left: number, style: Readonly<Record<string, unknown>>) {
  return {
    // It stands for no number.
    transform: [{ filter: `datum.line === '${over}'` }, { calculate: "null", as: "fact" }],
    mark: { type: "rule", ...style },
    encoding: {
      y: { field: "district", bandPosition: 0 },
      x: { value: 0.5 - left },
      x2: { value: "width" },
      tooltip: null,
    },
  };
}
