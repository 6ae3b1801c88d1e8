import { readBundled } from "../disk/bundled.ts";
import { type ReadFont, rememberPieces } from "./font-bytes.ts";
import { subsetFont, subsetKnown } from "./font-subset.ts";

/** File names of the bundled font, under `data/`. */
export const FONT_FILES = {
  regular: ["fonts", "NotoSansSC-Regular.ttf"],
  bold: ["fonts", "NotoSansSC-Bold.ttf"],
} as const;

// The charts of a report need much the same glyphs.
const remember = { regular: rememberPieces(), bold: rememberPieces() };

/** Reads the bundled font; what was read before isn't read again. */
export function readFont<T>(bold: boolean, use: (read: ReadFont) => T): T {
  const face = bold ? "bold" : "regular";
  return readBundled(FONT_FILES[face], (read) => use(remember[face](read)));
}

/** The bundled font with the glyphs of those of some characters that it has; `western` text has narrow quotation marks. */
export function knownGlyphs(bold: boolean, characters: string, western = false): Uint8Array {
  return readFont(bold, (read) => subsetKnown(read, characters, western));
}

/** The bundled font with the glyphs of some characters only. Throws a MissingGlyphError. */
export function bundledGlyphs(bold: boolean, characters: string, western = false): Uint8Array {
  return readFont(bold, (read) => subsetFont(read, characters, western));
}
