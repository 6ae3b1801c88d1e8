import { theme } from "../plot/vega-config.ts";
import { isChart, type Picture, pictureOf } from "../render/picture.ts";
import { renderSvg } from "../render/svg.ts";
import { type PictureView, type Viewer, withKeys } from "./view.ts";

type Spec = Readonly<Record<string, unknown>>;

/** Shows a chart of the catalogue, or a Vega-Lite or Vega specification of one's own that names its `$schema`. */
export const viewChart: Viewer = (value) => {
  const picture = withKeys(value, "grammar", "spec", "title", "alt") ? pictureOf(value as Spec) : ownPicture(value);
  if (!picture) return null;
  return draw(picture, isChart(value as object) ? (value as Spec) : picture.spec);
};

async function draw({ grammar, spec, title, alt }: Picture, drawn: Spec): Promise<PictureView> {
  const svg = await renderSvg(drawn);
  return { kind: "picture", svg, grammar, spec, text: alt === "" ? title : `${title}\n${alt}` };
}

/** A specification of one's own in the looks of all others where it doesn't say otherwise. */
function ownPicture(value: unknown) {
  const schema = withKeys(value, "$schema")?.$schema;
  if (!/^https:\/\/vega\.github\.io\/schema\/(vega|vega-lite)\//.test(String(schema))) return null;
  const spec = value as Spec;
  return pictureOf({ ...spec, config: { ...theme, ...(spec.config as Spec | undefined) } });
}
