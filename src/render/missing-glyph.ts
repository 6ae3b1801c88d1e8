import { WordedError } from "../language/worded-error.ts";
import { misfit } from "../language/misfit.ts";

const hex = (codePoint: number) => codePoint.toString(16).toUpperCase().padStart(4, "0");

/** Characters that the bundled font can't show. */
export class MissingGlyphError extends WordedError {
  readonly code = "font.missing-glyph";
  readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    const named = characters.map((character) => `${character} (U+${hex(character.codePointAt(0)!)})`);
    super(
      misfit(
        { zh: "文字", en: "text" },
        { zh: "字体 Noto Sans SC 有的字符", en: "characters that the font Noto Sans SC has" },
        { zh: named.join("、"), en: named.join(", ") },
      ),
    );
    this.characters = characters;
  }
}
