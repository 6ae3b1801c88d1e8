import { expect, test } from "vitest";
import { CHARTS } from "../../src/chart/catalogue.ts";
import { LANGUAGES } from "../../src/language/language.ts";
import { renderSvg } from "../../src/render/svg.ts";
import { gazette } from "./charts.ts";

const dataset = gazette();

// `npx vitest -u` writes them; look at each as a picture before it is committed.
test.each(
  CHARTS.flatMap((definition) => LANGUAGES.map((language) => [definition.name, language, definition] as const)),
)("%s in %s is as it was", async (name, language, definition) => {
  const chart = definition.draw(await dataset, { language })!;
  await expect(await renderSvg(chart, { embedFonts: false })).toMatchFileSnapshot(`golden/${name}.${language}.svg`);
});
