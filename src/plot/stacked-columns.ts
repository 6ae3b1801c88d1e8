import { inkWhere, isDark, literal, tooltipOf, when } from "./encodings.ts";
import { legendOf } from "./legend.ts";
import { namesUnder } from "./name-axis.ts";
import { textWidth } from "./text-width.ts";
import { MUTED, PAPER, TYPE } from "./theme.ts";
import type { Amount, View } from "./view.ts";
import { widestWord, wrap } from "./wrap.ts";

/** A column with its words. */
export interface Column {
  readonly name: string;
  /** Number over it. */
  readonly total: Amount | null;
  /** What stands under its name. */
  readonly remarks: readonly string[];
  /** It is of another kind than those before it. */
  readonly apart: boolean;
  readonly parts: readonly (Amount & { readonly part: string; readonly category: string })[];
}

/** Columns with a scale of their own. */
export interface Panel {
  readonly title: string;
  readonly columns: readonly Column[];
}

/** Parts in the order in which they are stacked, with their colours. */
export type PartColours = readonly (readonly [part: string, colour: string])[];

const HEIGHT = 220;
const PANEL_GAP = 20;
/** A column takes this part of its place, and no more than so many px. */
const COLUMN = 0.75;
const WIDEST = 84;
/** Remarks under a column's name, where room is scarce. */
const REMARK = { size: 12 };
/** 持续开展, 未标金额: four characters stay in one line. */
const KEPT_WHOLE = 4 * TYPE.label.size;

/**
 * Stacked columns in panels, side by side where there is room, else under each other; each panel fills its height, so
 * that one large group doesn't flatten the rest. Null where the words of one panel don't fit beside each other.
 */
export function stackedColumns(
  panels: readonly Panel[],
  room: number,
  titles: { readonly name: string; readonly amount: string },
  colours: PartColours,
): View | null {
  const columns = panels.flatMap((panel) => panel.columns);
  const count = panels[0]!.columns.length;
  const least = count * Math.max(...columns.map(needOf));
  const part = Math.floor((room - PANEL_GAP * (panels.length - 1)) / panels.length) - 1;
  const beside = least <= part;
  const width = beside ? part : room - 1;
  if (least > width) return null;
  const faceted = panels.length > 1;
  const lines = (remarks: readonly string[]) => remarks.flatMap((remark) => wrap(remark, width / count, REMARK));
  const values = panels.flatMap(({ title, columns: own }) =>
    own.flatMap((one) => rowsOf(one, lines(one.remarks), faceted ? title : null)),
  );
  const names = namesUnder(
    panels[0]!.columns.map(({ name }) => ({ key: name, name })),
    width / count,
  );
  const apart = panels[0]!.columns.find((column, index) => column.apart && index > 0)?.name;
  const column = Math.min(WIDEST, (COLUMN * width) / count);
  // Its line lies on the columns' white edges.
  const axis = { ...names.axis, domain: true, zindex: 1 };
  const under = 26 + TYPE.label.line * (names.lines - 1);
  const view = {
    width,
    height: HEIGHT,
    encoding: {
      x: {
        field: "year",
        type: "nominal",
        sort: null,
        axis,
        scale: { domain: panels[0]!.columns.map(({ name }) => name) },
      },
    },
    layer: layersOf(
      titles,
      colours,
      // One kind of parts needs no key.
      colours.length === 1
        ? null
        : {
            ...legendOf(
              colours.map(([name]) => name),
              room,
            ),
            // Over the number of the highest column.
            ...(!faceted && { offset: 32 }),
          },
      column,
      faceted,
      under,
      apart,
      columns.every((one) => one.parts.length === 0),
    ),
  };
  const data = { name: "years", values };
  const below = under + TYPE.label.line * Math.max(...columns.map(({ remarks }) => lines(remarks).length));
  if (!faceted) return { left: 0, below, view: { data, ...view } };
  return {
    left: 0,
    view: {
      data,
      facet: {
        field: "scope",
        type: "nominal",
        sort: panels.map(({ title }) => title),
        // The highest column has its number over it.
        header: { labelAnchor: "start", labelPadding: 26 },
      },
      columns: beside ? panels.length : 1,
      spacing: beside ? PANEL_GAP : 24,
      resolve: { scale: { y: "independent" }, axis: { x: "independent" } },
      spec: view,
    },
  };
}

function needOf({ name, total, remarks }: Column): number {
  const words = [[name], remarks].flatMap((texts, at) => {
    const type = [TYPE.label, REMARK][at]!;
    const widths = texts.map((text) => [textWidth(text, type.size), widestWord(text, type)] as const);
    return widths.map(([whole, word]) => (whole <= KEPT_WHOLE ? whole : word));
  });
  return 0.5 + Math.max(total ? textWidth(total.text, TYPE.value.size, "bold") + 2 : 0, ...words);
}

function rowsOf({ name, total, parts }: Column, remarks: readonly string[], scope: string | null) {
  const place = { ...(scope !== null && { scope }), year: name };
  return [
    ...parts.map((part) => ({ ...place, ...part })),
    { ...place, total: true, ...(total ?? { amount: null, text: "" }), remarks },
  ];
}

function layersOf(
  titles: { readonly name: string; readonly amount: string },
  colours: PartColours,
  legend: Readonly<Record<string, unknown>> | null,
  width: number,
  faceted: boolean,
  under: number,
  apart: string | undefined,
  empty: boolean,
) {
  const parts = colours.map(([name]) => name);
  const y = {
    field: "amount",
    type: "quantitative",
    title: titles.amount,
    axis: null,
    scale: empty ? { domain: [0, 1] } : { nice: false },
  };
  const stacked = {
    transform: [
      { filter: "!datum.total" },
      { calculate: `indexof(${literal(parts)}, datum.part)`, as: "order" },
      { joinaggregate: [{ op: "count", as: "parts" }], groupby: [...(faceted ? ["scope"] : []), "year"] },
    ],
    order: { field: "order", type: "quantitative" },
  };
  // As Vega-Lite names the scales of facets over a note.
  const fill = `scale('${faceted ? "concat_0_color" : "color"}', datum.part)`;
  const scale = faceted ? "concat_0_child_y" : "y";
  const bars = [
    {
      transform: stacked.transform,
      mark: { type: "bar", width, stroke: PAPER, strokeWidth: 0.5 },
      encoding: {
        y: { ...y, stack: "zero" },
        order: stacked.order,
        color: {
          field: "part",
          type: "nominal",
          scale: { domain: parts, range: colours.map(([, colour]) => colour) },
          legend,
        },
        tooltip: tooltipOf(["year", titles.name], ["part", " "], ["text", titles.amount]),
      },
    },
    {
      transform: stacked.transform,
      mark: { type: "text", style: "inside" },
      encoding: {
        y: { ...y, stack: "zero", bandPosition: 0.5 },
        order: stacked.order,
        text: {
          condition: {
            test: `datum.parts > 1 && scale('${scale}', 0) - scale('${scale}', datum.amount) > ${TYPE.label.line + 2} && 7.3 * length(datum.text) < ${Math.floor(width)}`,
            field: "text",
          },
          value: "",
        },
        color: inkWhere(isDark(fill)),
      },
    },
  ];
  return [
    ...when(!empty, ...bars),
    {
      transform: [{ filter: "datum.total && datum.amount !== null" }],
      mark: { type: "text", fontWeight: "bold", baseline: "bottom", dy: -4 },
      encoding: { y, text: { field: "text" } },
    },
    {
      transform: [{ filter: "datum.total" }],
      mark: { type: "text", color: MUTED, fontSize: REMARK.size, baseline: "top", dy: under },
      encoding: { y: { value: "height" }, text: { field: "remarks", type: "nominal" } },
    },
    ...when(apart !== undefined, {
      transform: [{ filter: `datum.total && datum.year === ${literal(apart)}` }, { calculate: "null", as: "fact" }],
      mark: { type: "rule", style: "divider" },
      encoding: { x: { field: "year", bandPosition: 0 }, y: { value: 0 }, y2: { value: "height" } },
    }),
  ];
}
