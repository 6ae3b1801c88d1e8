import type { Fact } from "../measure/fact.ts";
import { type KeyEntry, type Layer, type Plot, ruleLayer, textLayer } from "./figure.ts";
import { textWidth } from "./text-width.ts";
import { MUTED, textOn, TYPE } from "./theme.ts";
import { wrap } from "./wrap.ts";

/** A part of a column: above the part before it. */
export interface ColumnPart {
  readonly fact: Fact;
  readonly label: string;
  readonly colour: string;
  readonly text: string;
}

export interface Column {
  readonly name: string;
  readonly parts: readonly ColumnPart[];
  /** Number over the column, in bold. */
  readonly value: string;
  /** What stands under its name. */
  readonly remarks: readonly string[];
  /** It is of another kind than those before it, and stands a little apart. */
  readonly apart: boolean;
}

/** Columns with a scale of their own. */
export interface Panel {
  readonly title: string;
  readonly columns: readonly Column[];
}

const COLUMN_HEIGHT = 220;
const PANEL_GAP = 36;
const HEAD = 44;
const LINE = TYPE.label.line;
/** Columns beyond this number leave no room for a second panel beside them. */
const MOST_BESIDE = 6;

/**
 * Stacked columns in panels, side by side where there is room, else under each other; each panel fills its height, so
 * that one large group doesn't flatten the rest.
 */
export function stackedColumns(panels: readonly Panel[], width: number, key: readonly KeyEntry[]): Plot {
  const count = panels[0]?.columns.length ?? 0;
  const beside = count <= MOST_BESIDE;
  const panelWidth = beside ? (width - PANEL_GAP * (panels.length - 1)) / panels.length : width;
  const drawn = panels.map((panel, index) => {
    const x = beside ? index * (panelWidth + PANEL_GAP) : 0;
    return { panel, x };
  });
  const feet = drawn.map(({ panel }) => footOf(panel, panelWidth));
  let top = key.length > 0 ? 8 : 0;
  const layer: Layer[] = [];
  for (const [index, { panel, x }] of drawn.entries()) {
    const foot = beside ? Math.max(...feet) : feet[index]!;
    layer.push(panelLayer(panel, { x, top, width: panelWidth }, panels.length > 1));
    if (!beside || index === drawn.length - 1) top += HEAD + COLUMN_HEIGHT + foot;
    if (!beside && index < drawn.length - 1) top += 16;
  }
  return { left: 0, right: 0, height: top, key, layer, resolve: { scale: { x: "independent", y: "independent" } } };
}

function slotOf({ columns }: Panel, width: number): number {
  // A column that stands apart takes a third of a slot more.
  const apart = columns.filter((column, index) => column.apart && index > 0 && !columns[index - 1]!.apart).length;
  return width / (columns.length + apart / 3);
}

function labelsOf(panel: Panel, width: number): { name: string[]; remarks: string[] }[] {
  const slot = slotOf(panel, width) - 3;
  return panel.columns.map(({ name, remarks }) => ({
    name: wrap(name, slot, TYPE.label),
    remarks: remarks.flatMap((remark) => wrap(remark, slot, TYPE.label)),
  }));
}

/** Room under the columns of a panel. */
function footOf(panel: Panel, width: number): number {
  return 8 + LINE * Math.max(...labelsOf(panel, width).map(({ name, remarks }) => name.length + remarks.length));
}

function panelLayer(panel: Panel, at: { x: number; top: number; width: number }, titled: boolean): Layer {
  const slot = slotOf(panel, at.width);
  const columnWidth = Math.min(84, slot * 0.72);
  const base = at.top + HEAD + COLUMN_HEIGHT;
  let shift = 0;
  const columns = panel.columns.map((column, index) => {
    if (column.apart && index > 0 && !panel.columns[index - 1]!.apart) shift += slot / 3;
    return { ...column, middle: at.x + shift + (index + 0.5) * slot };
  });
  const parts = columns.flatMap(({ name, parts: stack, middle }) => {
    let from = 0;
    return stack.map(({ fact, label, colour, text }) => {
      const to = from + Math.max(0, fact.value ?? 0);
      const part = { name, label, text, value: fact.value, fact: fact.id, colour, middle, from, to };
      from = to;
      return part;
    });
  });
  const most = Math.max(0, ...parts.map(({ to }) => to)) || 1;
  const height = (value: number) => (value / most) * COLUMN_HEIGHT;
  const top = (name: string) => Math.max(0, ...parts.filter((part) => part.name === name).map(({ to }) => to));
  const inside = parts.filter(
    ({ text, from, to, name }) =>
      height(to - from) >= LINE + 2 &&
      textWidth(text, TYPE.label.size) + 6 <= columnWidth &&
      parts.filter((part) => part.name === name).length > 1,
  );
  const labels = labelsOf(panel, at.width);
  const y = (field: string) => ({
    field,
    type: "quantitative",
    axis: null,
    scale: { domain: [0, most], range: [base, base - COLUMN_HEIGHT], nice: false, zero: true },
  });
  const x = { field: "middle", type: "quantitative", scale: null, axis: null };
  const under = columns.flatMap(({ middle }, index) => {
    const { name, remarks } = labels[index]!;
    return [
      { x: middle, y: base + 8, text: name, muted: false },
      { x: middle, y: base + 8 + name.length * LINE, text: remarks, muted: true },
    ].filter(({ text }) => text.length > 0);
  });
  return {
    layer: [
      ...(parts.length === 0
        ? []
        : [
            {
              data: { values: parts },
              mark: { type: "bar", width: columnWidth, stroke: "white", strokeWidth: 0.5 },
              encoding: {
                x,
                y: y("from"),
                y2: { field: "to" },
                color: { field: "colour", type: "nominal", scale: null },
                tooltip: ["name", "label", "text"].map((field) => ({ field, type: "nominal" })),
              },
            },
          ]),
      ...(inside.length === 0
        ? []
        : [
            {
              data: {
                values: inside.map((part) => ({
                  ...part,
                  centre: (part.from + part.to) / 2,
                  ink: textOn(part.colour),
                })),
              },
              mark: { type: "text", baseline: "middle" },
              encoding: {
                x,
                y: y("centre"),
                text: { field: "text" },
                color: { field: "ink", type: "nominal", scale: null },
              },
            },
          ]),
      textLayer(
        columns.map(({ name, value, middle }) => ({ x: middle, y: base - height(top(name)) - 6, text: value })),
        { align: "center", baseline: "bottom", fontWeight: "bold" },
      ),
      textLayer(
        under.filter(({ muted }) => !muted),
        { align: "center", baseline: "top" },
      ),
      textLayer(
        under.filter(({ muted }) => muted),
        { align: "center", baseline: "top", color: MUTED },
      ),
      ruleLayer([{ x: at.x, x2: at.x + at.width, y: base, y2: base }], { color: MUTED }),
      ...(titled
        ? [textLayer([{ x: at.x, y: at.top, text: panel.title }], { baseline: "top", fontWeight: "bold" })]
        : []),
    ],
  };
}
