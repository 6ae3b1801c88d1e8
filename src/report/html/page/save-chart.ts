import type { Chart } from "../../../chart/chart.ts";
import { fontInMemory } from "../../../render/font-bytes.ts";
import { subsetKnown } from "../../../render/font-subset.ts";
import { selfContainedSvg } from "../../../render/self-contained-svg.ts";
import { pageFont } from "./page-font.ts";
import { saveFile } from "./save-file.ts";

// Twice the size on the page: sharp on paper and on fine screens.
const PNG_SCALE = 2;

/** Saves a drawing as an SVG that carries its font. */
export async function saveAsSvg(chart: Chart, svg: string): Promise<void> {
  saveFile(`${chart.name}.svg`, "image/svg+xml", withFont(chart, svg));
}

/** Saves a drawing as a PNG. */
export async function saveAsPng(chart: Chart, svg: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(withFont(chart, svg))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * PNG_SCALE;
  canvas.height = image.naturalHeight * PNG_SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob) saveFile(`${chart.name}.png`, "image/png", blob);
}

function withFont(chart: Chart, svg: string): string {
  return selfContainedSvg(svg, chart, (bold, characters) => subsetKnown(fontInMemory(pageFont(bold)), characters));
}
