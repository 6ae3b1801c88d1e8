import { FONT_FAMILY } from "../chart/theme.ts";
import { readBundled } from "../load.ts";
import { subsetFont } from "./font-subset.ts";
import { setTexts } from "./svg-text.ts";

/** File names of the bundled font, under `data/`. */
export const FONT_FILES = {
  regular: ["fonts", "NotoSansSC-Regular.ttf"],
  bold: ["fonts", "NotoSansSC-Bold.ttf"],
} as const;

/** CSS that brings the glyphs of the bundled font which an SVG uses. Throws a MissingGlyphError. */
export function fontFaces(svg: string): string {
  return setTexts(svg)
    .map(({ bold, characters }) => {
      const font = readBundled(bold ? FONT_FILES.bold : FONT_FILES.regular, (read) => subsetFont(read, characters));
      const weight = bold ? "bold" : "normal";
      const data = Buffer.from(font).toString("base64");
      return `@font-face{font-family:"${FONT_FAMILY}";font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
    })
    .join("");
}
