import { MARGIN } from "./figure-width.ts";
import { AMOUNT, categoryHue, FONT_STACK, HUES, INK, MUTED, PAPER, RANGE_LINE, RULE, SHADES, TYPE } from "./theme.ts";

const LABELS = { labelFontSize: TYPE.label.size, labelColor: INK, labelLimit: 0 } as const;
const TITLES = { titleFontSize: TYPE.label.size, titleFontWeight: "normal", titleColor: MUTED, titleLimit: 0 } as const;

/**
 * The looks of the report's charts as a Vega config, plain JSON: the `config` of a Vega-Lite or Vega specification of
 * one's own.
 *
 * @example
 * const svg = await renderSvg({ data: { values }, mark: "bar", encoding, config: theme });
 */
export const theme = {
  font: FONT_STACK,
  aria: false,
  background: PAPER,
  view: { stroke: null },
  text: { font: FONT_STACK, fontSize: TYPE.label.size, lineHeight: TYPE.label.line, color: INK },
  padding: MARGIN,
  mark: { color: AMOUNT },
  line: { stroke: AMOUNT, strokeWidth: 2 },
  rule: { color: RULE },
  title: {
    anchor: "start",
    frame: "bounds",
    offset: 14,
    color: INK,
    fontSize: TYPE.title.size,
    fontWeight: TYPE.title.weight,
    lineHeight: TYPE.title.line,
    subtitleColor: MUTED,
    subtitleFontSize: TYPE.subtitle.size,
    subtitleLineHeight: TYPE.subtitle.line,
    subtitlePadding: 8,
  },
  axis: {
    ...LABELS,
    ...TITLES,
    labelLineHeight: TYPE.label.line,
    labelOverlap: false,
    labelPadding: 8,
    titlePadding: 10,
    domain: false,
    ticks: false,
    domainColor: MUTED,
    tickColor: RULE,
    gridColor: RULE,
  },
  axisQuantitative: { labelColor: MUTED, labelOverlap: true, tickCount: 5 },
  axisBand: { grid: false },
  legend: {
    ...LABELS,
    ...TITLES,
    orient: "top",
    direction: "horizontal",
    title: null,
    symbolType: "square",
    symbolSize: 144,
    symbolStrokeWidth: 0,
    columnPadding: 18,
    rowPadding: 6,
    offset: 12,
  },
  header: { ...LABELS, ...TITLES, labelFontWeight: "bold", title: null },
  range: {
    category: Array.from({ length: HUES }, (_, index) => categoryHue(index)),
    ordinal: [...SHADES],
    ramp: [...SHADES],
    heatmap: [...SHADES],
  },
  /** Marks of one kind, named by what they are. */
  style: {
    value: { fontWeight: "bold", align: "left", baseline: "middle", dx: 6 },
    remark: { color: MUTED, align: "left", baseline: "middle" },
    inside: { align: "center", baseline: "middle" },
    bound: { color: RANGE_LINE, strokeWidth: 1.5 },
    divider: { color: RULE, strokeDash: [2, 2] },
    reference: { color: MUTED, strokeDash: [4, 3] },
    foot: { color: RULE },
    note: { color: MUTED, align: "left", baseline: "top", lineHeight: TYPE.note.line },
  },
} as const;
