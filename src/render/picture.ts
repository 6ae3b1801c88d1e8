import { misfit } from "../language/misfit.ts";
import { WordedError } from "../language/worded-error.ts";
import type { Chart } from "../chart/chart.ts";

/** A Vega-Lite or Vega specification of any kind, as plain JSON. */
export type Specification = Readonly<Record<string, unknown>>;

/** What is drawn: a specification and the words for those who can't see it. */
export type Picture = Pick<Chart, "grammar" | "spec" | "title" | "alt">;

/** Something that can't be drawn: neither a chart nor a specification, or one with data that would have to be fetched. */
export class SpecificationError extends WordedError {
  readonly code = "chart.specification";
}

/** What is to be drawn, as messages name it. */
export const CHART = { zh: "图", en: "chart" } as const;

// What only one of the two grammars has at the top.
const VEGA = ["marks", "signals", "scales", "axes"];
const VEGA_LITE = ["mark", "layer", "concat", "hconcat", "vconcat", "repeat", "facet", "spec"];

/** A chart of the catalogue as it is, or a specification with its own title and description. Throws a SpecificationError. */
export function pictureOf(value: Chart | Specification): Picture {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new SpecificationError(
      misfit(
        CHART,
        { zh: "图，或 Vega-Lite、Vega 的图形说明", en: "a chart, or a Vega-Lite or Vega specification" },
        named(value),
      ),
    );
  if (isChart(value)) return value;
  const alt = typeof value.description === "string" ? value.description : "";
  return { grammar: grammarOf(value), spec: value, title: titleText(value.title), alt };
}

/** Whether a value is a chart of the catalogue, or has its shape. */
export function isChart(value: object): value is Chart {
  const { grammar, spec } = value as Partial<Chart>;
  return (grammar === "vega" || grammar === "vega-lite") && typeof spec === "object" && spec !== null;
}

function grammarOf(spec: Specification): Chart["grammar"] {
  const stated = /\/schema\/(vega-lite|vega)\//.exec(String(spec.$schema ?? ""))?.[1];
  if (stated === "vega" || stated === "vega-lite") return stated;
  if (VEGA_LITE.some((key) => key in spec)) return "vega-lite";
  if (VEGA.some((key) => key in spec)) return "vega";
  throw new SpecificationError(
    misfit(
      CHART,
      {
        zh: `Vega-Lite 的图形说明（${VEGA_LITE.join("、")}）或 Vega 的（${VEGA.join("、")}）`,
        en: `a Vega-Lite specification (${VEGA_LITE.join(", ")}) or a Vega one (${VEGA.join(", ")})`,
      },
      {
        zh: Object.keys(spec).length === 0 ? "空对象" : `有 ${Object.keys(spec).join("、")} 的对象`,
        en: `an object with ${Object.keys(spec).join(", ") || "nothing in it"}`,
      },
    ),
  );
}

/** The title's words: Vega takes a text, lines, or either with its looks. */
function titleText(title: unknown): string {
  if (typeof title === "string") return title;
  if (Array.isArray(title)) return title.join(" ");
  const text = typeof title === "object" && title !== null && "text" in title ? title.text : undefined;
  return text === undefined ? "" : titleText(text);
}

const named = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "a list" : typeof value);
