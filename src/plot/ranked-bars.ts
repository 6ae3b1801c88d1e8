import { type BarColours, colourOf, isDarkPart } from "./bar-colours.ts";
import { cutAt, layNames, type RankedBar } from "./bar-places.ts";
import { inkWhere, literal, tooltipOf, when } from "./encodings.ts";
import { keysOf, remarks } from "./name-axis.ts";
import { PAPER, RANGE_LINE } from "./theme.ts";
import type { View } from "./view.ts";

/** What the bars are of, in words. */
export interface BarTitles {
  /** Field of the names, such as `district`, and its title. */
  readonly field: string;
  readonly name: string;
  readonly amount: string;
}

const BAR = 22;
const LOW_BAR = 18;
/** Stands where a bar is cut short. */
export const CUT_MARK = "//";

/**
 * Horizontal bars in the order given, values at their ends. Names stand on the left, wrapped to `mostName` px and never
 * cut; where that leaves too little of the room (px) for the bars, each name stands over its bar.
 */
export function rankedBars(
  rows: readonly RankedBar[],
  room: number,
  mostName: number,
  titles: BarTitles,
  colours: BarColours,
): View {
  const keys = keysOf(rows.map(({ key, name }) => key ?? name));
  const laid = layNames(
    rows,
    rows.map(({ name }, index) => ({ key: keys[index]!, name })),
    room,
    mostName,
  );
  const { axis, left, over, width } = laid;
  const headings = keys.flatMap((key, index) =>
    rows[index]!.heading ? [{ [titles.field]: key, heading: rows[index]!.name }] : [],
  );
  const { field } = titles;
  const parts = rows.flatMap(({ parts: own }, index) =>
    own.filter(({ amount }) => amount).map((part) => ({ [field]: keys[index], ...part })),
  );
  const totals = rows.flatMap(({ total, reach, remark, heading }, index) =>
    heading
      ? []
      : {
          [field]: keys[index],
          ...total,
          ...(reach && { reach }),
          ...(remark !== "" && { remark: laid.remarks[index], shift: laid.shifts[index] }),
        },
  );
  const wholes = rows.flatMap(({ whole }, index) => (whole ? [{ [field]: keys[index], ...whole }] : []));
  const bounds = rows.flatMap(({ total, upTo }, index) =>
    upTo ? [{ [field]: keys[index], from: total.amount ?? 0, ...upTo }] : [],
  );
  const most = Math.max(0, ...[...totals, ...bounds, ...parts].map(({ amount }) => amount ?? 0));
  const cut = cutAt(rows);
  const x = {
    field: "amount",
    type: "quantitative",
    title: titles.amount,
    axis: null,
    // Nothing but zeros has no scale of its own.
    scale:
      cut !== null ? { domain: [0, cut], clamp: true, nice: false } : most > 0 ? { nice: false } : { domain: [0, 1] },
  };
  const tooltip = tooltipOf([field, titles.name], ["part", " "], ["text", titles.amount]);
  const order = {
    transform: [
      { calculate: `indexof(${literal([...new Set(parts.map(({ part }) => part))])}, datum.part)`, as: "order" },
    ],
  };
  const end = { calculate: "max(datum.amount || 0, datum.reach || 0)", as: "end" };
  const stacked = { x: { ...x, stack: "zero" }, order: { field: "order", type: "quantitative" } };
  const apart = rows.flatMap((row, index) => (row.apart && index > 0 ? [{ [field]: laid.firsts[index] }] : []));
  const bar = over ? LOW_BAR : BAR;
  return {
    left,
    view: {
      width,
      height: { step: laid.step },
      encoding: {
        y: { field, type: "nominal", sort: null, axis, scale: { domain: laid.domain, padding: 0 } },
      },
      layer: [
        ...when(wholes.length > 0, {
          data: { name: "wholes", values: wholes },
          mark: { type: "bar", height: bar },
          encoding: { x: { ...x, stack: null }, ...colourOf(colours, false, room - left), tooltip },
        }),
        ...when(
          parts.length > 0,
          {
            ...order,
            data: { name: "parts", values: parts },
            // One part stands in its whole, several on it.
            mark: {
              type: "bar",
              height: wholes.length === 0 || rows.some(({ parts: own }) => own.length > 1) ? bar : bar / 2,
            },
            encoding: { ...stacked, ...colourOf(colours, bounds.length > 0, room - left), tooltip },
          },
          {
            ...order,
            data: { name: "parts" },
            mark: { type: "text", style: "inside" },
            encoding: {
              ...stacked,
              x: { ...stacked.x, bandPosition: 0.5 },
              text: { condition: { test: hasRoom(rows, keys, field), field: "text" }, value: "" },
              color: inkWhere(isDarkPart(colours)),
            },
          },
        ),
        ...when(
          bounds.length > 0,
          {
            data: { name: "bounds", values: bounds },
            mark: { type: "rule", style: "bound", yOffset: bar / 2 - 1 },
            encoding: { x: { ...x, field: "from" }, x2: { field: "amount" }, tooltip },
          },
          {
            data: { name: "bounds" },
            mark: { type: "tick", color: RANGE_LINE, thickness: 1.5, height: 6, yOffset: bar / 2 - 1 },
            encoding: { x },
          },
        ),
        {
          data: { name: "totals", values: totals },
          transform: [{ filter: "datum.amount !== null" }, end],
          mark: { type: "text", style: "value" },
          encoding: { x: { ...x, field: "end" }, text: { field: "text" } },
        },
        ...when(cut !== null, {
          data: { name: "totals" },
          transform: [{ filter: `datum.amount > ${cut}` }],
          mark: { type: "text", color: PAPER, fontSize: bar, fontWeight: "bold", align: "center", dx: -bar },
          encoding: { x, text: { value: CUT_MARK } },
        }),
        ...when(
          totals.some((row) => "remark" in row),
          {
            data: { name: "totals" },
            transform: [{ filter: "datum.remark" }, ...(over ? [] : [end])],
            ...remarks(over, "datum.shift", { ...x, field: "end" }),
          },
        ),
        ...when(headings.length > 0, {
          data: { values: headings },
          mark: { type: "text", align: "left", baseline: "middle", fontWeight: "bold" },
          encoding: { x: { value: -left }, text: { field: "heading" } },
        }),
        ...when(apart.length > 0, {
          data: { values: apart },
          mark: { type: "rule", style: "divider", ...(over && { yOffset: 3 }) },
          encoding: { y: { field, bandPosition: 0 }, x: { value: 0.5 - left }, x2: { value: room - left - 0.5 } },
        }),
      ],
    },
  };
}

/** Whether a part has room for its number, and isn't the whole bar, which has it at its end. */
function hasRoom(rows: readonly RankedBar[], keys: readonly string[], field: string): string {
  const whole = keys.filter((_, index) => rows[index]!.parts.filter(({ amount }) => amount).length < 2);
  const room = `scale('x', datum.amount) - scale('x', 0) > 12 + 7.3 * length(datum.text)`;
  return whole.length === 0 ? room : `indexof(${literal(whole)}, datum[${literal(field)}]) < 0 && ${room}`;
}
