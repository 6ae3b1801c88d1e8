import { viewOf } from "./font-bytes.ts";
import type { TrueType } from "./true-type.ts";

// ‘ ’ “ ”: a Chinese font has them as wide as a Chinese character.
const QUOTES = [0x2018, 0x2019, 0x201c, 0x201d];
/** Beyond the glyphs of any font. */
const OWN = 0x10000;
/** Free room on each side of a mark, in parts of the font's em. */
const BEARING = 0.06;

/** A font in which quotation marks are no wider than a Western text has them: the same outlines, moved. */
export function westernQuotes(font: TrueType): TrueType {
  const glyphOf = new Map(QUOTES.flatMap((mark, at) => (font.glyphOf(mark) === 0 ? [] : [[mark, OWN + at]])));
  const original = (glyph: number) => font.glyphOf(QUOTES[glyph - OWN]!);
  const bearing = Math.round(BEARING * viewOf(font.table("head")!).getUint16(18));
  const box = (glyph: number) => {
    const view = viewOf(font.outline(original(glyph)));
    return [2, 4, 6, 8].map((at) => view.getInt16(at)) as [number, number, number, number];
  };
  return {
    ...font,
    glyphOf: (codePoint) => glyphOf.get(codePoint) ?? font.glyphOf(codePoint),
    metrics: (glyph) => {
      if (glyph < OWN) return font.metrics(glyph);
      const [left, , right] = box(glyph);
      return { advance: right - left + 2 * bearing, leftSideBearing: bearing };
    },
    outline: (glyph) => {
      if (glyph < OWN) return font.outline(glyph);
      const [left, bottom, right, top] = box(glyph);
      return moved(original(glyph), bearing - left, [bearing, bottom, right - left + bearing, top]);
    },
  };
}

/** An outline that is another glyph, moved to the right. */
function moved(glyph: number, right: number, box: readonly [number, number, number, number]): Uint8Array {
  const outline = new Uint8Array(18);
  const view = viewOf(outline);
  view.setInt16(0, -1);
  for (const [at, side] of box.entries()) view.setInt16(2 + 2 * at, side);
  // Offsets in words; nothing follows.
  view.setUint16(10, 0x0003);
  view.setUint16(12, glyph);
  view.setInt16(14, right);
  return outline;
}
