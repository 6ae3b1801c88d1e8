import { readBundled } from "../../load.ts";
import { FONT_FILES } from "../../render/font-face.ts";
import type { ReadFont } from "../../render/font-bytes.ts";
import { MissingGlyphError, subsetFont } from "../../render/font-subset.ts";
import type { PageCharacters } from "./page-characters.ts";

/** The bundled font with the glyphs of some characters, in both weights. Characters that it hasn't got are left out. */
export function pageFonts({ regular, bold }: PageCharacters): { regular: Uint8Array; bold: Uint8Array } {
  return {
    regular: readBundled(FONT_FILES.regular, (read) => subsetOfKnown(read, regular)),
    bold: readBundled(FONT_FILES.bold, (read) => subsetOfKnown(read, bold)),
  };
}

// A page, unlike a figure on paper, can fall back to the fonts of its reader's machine.
function subsetOfKnown(read: ReadFont, characters: string): Uint8Array {
  try {
    return subsetFont(read, characters);
  } catch (error) {
    if (!(error instanceof MissingGlyphError)) throw error;
    const missing = new Set(error.characters);
    return subsetFont(read, [...characters].filter((character) => !missing.has(character)).join(""));
  }
}
