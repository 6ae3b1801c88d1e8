import { readFont } from "./font-face.ts";
import { openTrueType } from "./true-type.ts";

/** Stands for a character that the font lacks, as the geta mark does in East Asian print. */
const GETA = "〓";

// Controls, and marks that only steer how text is set (zero-width spaces, soft hyphens), show nothing and have no glyph.
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** Makes texts such that the bundled font can show them: a character that it lacks becomes 〓, an invisible one goes. */
export function textShower(): (text: string) => string {
  const { glyphOf } = readFont(false, openTrueType);
  const known = new Map<string, string>();
  const show = (character: string): string => {
    const code = character.codePointAt(0)!;
    if (character === "\n" || (code >= 0x20 && glyphOf(code) !== 0)) return character;
    return INVISIBLE.test(character) ? "" : GETA;
  };
  const shownAs = (character: string): string => {
    const found = known.get(character);
    if (found !== undefined) return found;
    const shown = show(character);
    known.set(character, shown);
    return shown;
  };
  return (text) => {
    // Nearly every text can be shown as it is, and then isn't built anew.
    for (const character of text) {
      if (shownAs(character) !== character) return Array.from(text, shownAs).join("");
    }
    return text;
  };
}
