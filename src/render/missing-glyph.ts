const hex = (codePoint: number) => codePoint.toString(16).toUpperCase().padStart(4, "0");

/** Characters that the bundled font can't show. */
export class MissingGlyphError extends Error {
  readonly code = "font.missing-glyph";
  readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    const named = characters.map((character) => `${character} (U+${hex(character.codePointAt(0)!)})`);
    super(`text: expected characters that the font Noto Sans SC has, got ${named.join(", ")}`);
    this.characters = characters;
  }
}
