import { theme } from "../plot/vega-config.ts";
import { isChart, pictureOf } from "../render/picture.ts";
import { renderSvg } from "../render/svg.ts";
import { type Viewer, withKeys } from "./view.ts";

type Spec = Readonly<Record<string, unknown>>;

/** Shows a chart of the catalogue, or a Vega-Lite or Vega specification of one's own that names its `$schema`. */
export const viewChart: Viewer = async (value) => {
  const picture = withKeys(value, "grammar", "spec", "title", "alt") ? pictureOf(value as Spec) : ownPicture(value);
  if (!picture) return null;
  const { grammar, spec, title, alt } = picture;
  const svg = await renderSvg(isChart(value as object) ? (value as Spec) : spec);
  return { kind: "picture", svg, grammar, spec, text: alt === "" ? title : `${title}\n${alt}` };
};

/** A specification of one's own in the looks of all others where it doesn't say otherwise. */
function ownPicture(value: unknown) {
  const schema = withKeys(value, "$schema")?.$schema;
  if (!/^https:\/\/vega\.github\.io\/schema\/(vega|vega-lite)\//.test(String(schema))) return null;
  const spec = value as Spec;
  return pictureOf({ ...spec, config: { ...theme, ...(spec.config as Spec | undefined) } });
}
