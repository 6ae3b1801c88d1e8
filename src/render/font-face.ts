import { readBundled } from "../load.ts";
import { subsetFont } from "./font-subset.ts";

/** File names of the bundled font, under `data/`. */
export const FONT_FILES = {
  regular: ["fonts", "NotoSansSC-Regular.ttf"],
  bold: ["fonts", "NotoSansSC-Bold.ttf"],
} as const;

/** The bundled font with the glyphs of some characters only. Throws a MissingGlyphError. */
export function bundledGlyphs(bold: boolean, characters: string, grid?: number): Uint8Array {
  return readBundled(bold ? FONT_FILES.bold : FONT_FILES.regular, (read) => subsetFont(read, characters, grid));
}
