import { AMOUNT, categoryHue, HUES, INK, MUTED, RULE, SHADES, THEME, TYPE } from "./theme.ts";

const GUIDE = {
  labelFontSize: TYPE.label.size,
  labelColor: INK,
  titleFontSize: TYPE.label.size,
  titleFontWeight: "normal",
  titleColor: MUTED,
} as const;

/**
 * The looks of the report's charts as a Vega config, plain JSON: the `config` of a Vega-Lite or Vega specification of
 * one's own.
 *
 * @example
 * const svg = await renderSvg({ data: { values }, mark: "bar", encoding, config: theme });
 */
export const theme = {
  ...THEME,
  mark: { color: AMOUNT },
  line: { stroke: AMOUNT, strokeWidth: 2 },
  rule: { stroke: RULE },
  title: {
    anchor: "start",
    offset: 14,
    fontSize: TYPE.title.size,
    fontWeight: TYPE.title.weight,
    color: INK,
    subtitleFontSize: TYPE.subtitle.size,
    subtitleColor: MUTED,
    subtitlePadding: 6,
  },
  axis: { ...GUIDE, labelLimit: 240, domainColor: RULE, tickColor: RULE, gridColor: RULE },
  legend: { ...GUIDE, symbolType: "square", symbolSize: 144, symbolStrokeWidth: 0 },
  header: GUIDE,
  range: {
    category: Array.from({ length: HUES }, (_, index) => categoryHue(index)),
    ordinal: [...SHADES],
    ramp: [...SHADES],
    heatmap: [...SHADES],
  },
} as const;
