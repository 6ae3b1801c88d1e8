import type { Chart } from "../chart/chart.ts";
import { INK, MUTED, RULE, THEME, TYPE } from "../plot/theme.ts";
import { renderSvg } from "../render/svg.ts";
import { type Viewer, withKeys } from "./view.ts";

const LABELS = {
  labelFontSize: TYPE.label.size,
  labelColor: INK,
  titleFontSize: TYPE.label.size,
  titleFontWeight: "normal",
  titleColor: MUTED,
} as const;

/** The looks of the catalogue's charts, for a specification that sets none. */
const LOOKS = {
  ...THEME,
  title: {
    anchor: "start",
    offset: 14,
    fontSize: TYPE.title.size,
    color: INK,
    subtitleFontSize: TYPE.subtitle.size,
    subtitleColor: MUTED,
    subtitlePadding: 6,
  },
  axis: { ...LABELS, labelLimit: 240, domainColor: RULE, tickColor: RULE, gridColor: RULE },
  legend: LABELS,
} as const;

type Spec = Readonly<Record<string, unknown>>;

/** Shows a chart of the catalogue, or a Vega-Lite or Vega specification of one's own that names its `$schema`. */
export const viewChart: Viewer = async (value) => {
  const chart = withKeys(value, "grammar", "spec", "title", "alt") ? (value as Chart) : ownChart(value);
  if (!chart) return null;
  const { grammar, spec, title, alt } = chart;
  return { kind: "picture", svg: await renderSvg(chart), grammar, spec, text: alt === "" ? title : `${title}\n${alt}` };
};

/** A specification of one's own as a chart, set in the type of all others where it doesn't say otherwise. */
function ownChart(value: unknown): Chart | null {
  const schema = withKeys(value, "$schema")?.$schema;
  const grammar = /^https:\/\/vega\.github\.io\/schema\/(vega|vega-lite)\//.exec(String(schema))?.[1];
  if (grammar !== "vega" && grammar !== "vega-lite") return null;
  const { title, description, config, ...rest } = value as Spec;
  const words = {
    title: titleText(title),
    subtitle: "",
    note: "",
    alt: typeof description === "string" ? description : "",
  };
  const spec = {
    ...rest,
    ...(title !== undefined && { title }),
    config: { ...LOOKS, ...(config as Spec | undefined) },
  };
  return { name: "own", grammar, spec, ...words, facts: [] };
}

/** The title's words: Vega takes a text, lines, or either with its looks. */
function titleText(title: unknown): string {
  if (typeof title === "string") return title;
  if (Array.isArray(title)) return title.join(" ");
  const { text } = withKeys(title, "text") ?? {};
  return text === undefined ? "" : titleText(text);
}
