import { readFont } from "../../render/font-face.ts";
import { subsetKnown } from "../../render/font-subset.ts";
import type { PageCharacters } from "./page-characters.ts";

/** The bundled font with the glyphs of some characters, in both weights. Characters that it hasn't got are left out. */
export function pageFonts({ regular, bold }: PageCharacters): { regular: Uint8Array; bold: Uint8Array } {
  return {
    regular: readFont(false, (read) => subsetKnown(read, regular)),
    bold: readFont(true, (read) => subsetKnown(read, bold)),
  };
}
