import type { Fact } from "../measure/fact.ts";
import { type ColumnLabels, footHeight, leastWidth, type Slot, slotsOf } from "./column-slots.ts";
import type { KeyEntry, Plot } from "./figure.ts";
import { type Layer, pixel, ruleLayer, textLayer } from "./layers.ts";
import { textWidth } from "./text-width.ts";
import { MUTED, textOn, TYPE } from "./theme.ts";

/** A part of a column: above the part before it. */
export interface ColumnPart {
  readonly fact: Fact;
  readonly label: string;
  readonly colour: string;
  readonly text: string;
}

export interface Column extends ColumnLabels {
  readonly parts: readonly ColumnPart[];
}

/** Columns with a scale of their own. */
export interface Panel {
  readonly title: string;
  readonly columns: readonly Column[];
}

const COLUMN_HEIGHT = 220;
const PANEL_GAP = 28;
const HEAD = 44;
const LINE = TYPE.label.line;
/**
 * Stacked columns in panels, side by side where there is room, else under each other; each panel fills its height, so
 * that one large group doesn't flatten the rest. Null where the words of one panel don't fit beside each other.
 */
export function stackedColumns(panels: readonly Panel[], width: number, key: readonly KeyEntry[]): Plot | null {
  const least = Math.max(...panels.map(({ columns }) => leastWidth(columns)));
  const part = (width - PANEL_GAP * (panels.length - 1)) / panels.length;
  const beside = least <= part;
  if (!beside && least > width) return null;
  const panelWidth = beside ? part : width;
  const slots = panels.map(({ columns }) => slotsOf(columns, panelWidth));
  const feet = slots.map(footHeight);
  let top = key.length > 0 ? 8 : 0;
  const layer = panels.map((panel, index) => {
    const place = { x: beside ? index * (panelWidth + PANEL_GAP) : 0, top, width: panelWidth };
    if (!beside) top += HEAD + COLUMN_HEIGHT + feet[index]! + 24;
    return panelLayer(panel, slots[index]!, place, panels.length > 1);
  });
  const height = beside ? top + HEAD + COLUMN_HEIGHT + Math.max(...feet) + 8 : top - 16;
  return { left: 0, right: 0, height, key, layer, resolve: { scale: { x: "independent", y: "independent" } } };
}

function panelLayer(
  panel: Panel,
  slots: readonly Slot[],
  at: { x: number; top: number; width: number },
  titled: boolean,
): Layer {
  const columnWidth = Math.min(84, ...slots.map(({ width }) => width * 0.75));
  const base = at.top + HEAD + COLUMN_HEIGHT;
  const columns = panel.columns.map((column, index) => ({ ...column, middle: at.x + slots[index]!.middle }));
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
  const y = (field: string) => ({
    field,
    type: "quantitative",
    axis: null,
    scale: { domain: [0, most], range: [base, base - COLUMN_HEIGHT], nice: false, zero: true },
  });
  const x = pixel("middle");
  const under = columns.flatMap(({ middle }, index) => {
    const { name, remarks } = slots[index]!;
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
