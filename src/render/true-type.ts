import { misfit, NONE } from "../language/misfit.ts";
import { WordedError } from "../language/worded-error.ts";
import { type ReadFont, viewOf } from "./font-bytes.ts";

/** A TrueType font, opened for reading glyph by glyph. */
export interface TrueType {
  /** A whole table, null where the font hasn't got it. */
  readonly table: (tag: string) => Uint8Array | null;
  /** Glyph of a code point; 0 where the font has none. */
  readonly glyphOf: (codePoint: number) => number;
  /** A glyph's outline record; empty for a blank one. */
  readonly outline: (glyph: number) => Uint8Array;
  readonly metrics: (glyph: number) => { readonly advance: number; readonly leftSideBearing: number };
}

/** A font that can't be read as TrueType. */
export class FontError extends WordedError {
  readonly code = "font.unreadable";
}

const FONT = { zh: "字体", en: "font" } as const;
const withTable = (tag: string) => ({ zh: `有 ${tag} 表的 TrueType 字体`, en: `a TrueType font with a ${tag} table` });

/** Opens a TrueType font (outlines in `glyf`). Throws a FontError where a table that it needs isn't there. */
export function openTrueType(read: ReadFont): TrueType {
  const header = viewOf(read(0, 12));
  const count = header.getUint16(4);
  const directory = viewOf(read(12, 16 * count));
  const places = new Map<string, { offset: number; length: number }>();
  for (let index = 0; index < count; index++) {
    const at = 16 * index;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((i) => directory.getUint8(at + i)));
    places.set(tag, { offset: directory.getUint32(at + 8), length: directory.getUint32(at + 12) });
  }
  const table = (tag: string): Uint8Array | null => {
    const place = places.get(tag);
    return place ? read(place.offset, place.length) : null;
  };
  const needed = (tag: string): DataView => {
    const found = table(tag);
    if (!found) throw new FontError(misfit(FONT, withTable(tag), [...places.keys()].join(", ")));
    return viewOf(found);
  };
  const longOffsets = needed("head").getInt16(50) === 1;
  const loca = needed("loca");
  const hmtx = needed("hmtx");
  const measured = needed("hhea").getUint16(34);
  const glyf = places.get("glyf");
  if (!glyf) throw new FontError(misfit(FONT, withTable("glyf"), NONE));
  const start = (glyph: number) => (longOffsets ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  return {
    table,
    glyphOf: characterMap(needed("cmap")),
    outline: (glyph) => read(glyf.offset + start(glyph), start(glyph + 1) - start(glyph)),
    metrics: (glyph) =>
      glyph < measured
        ? { advance: hmtx.getUint16(4 * glyph), leftSideBearing: hmtx.getInt16(4 * glyph + 2) }
        : {
            // Glyphs at the end share the last advance and have their bearings only.
            advance: hmtx.getUint16(4 * (measured - 1)),
            leftSideBearing: hmtx.getInt16(4 * measured + 2 * (glyph - measured)),
          },
  };
}

/** Looks glyphs up in a `cmap` table: its format 12 (all of Unicode) before its format 4 (the first plane). */
function characterMap(cmap: DataView): (codePoint: number) => number {
  const subtables = Array.from({ length: cmap.getUint16(2) }, (_, index) => {
    const offset = cmap.getUint32(4 + 8 * index + 4);
    return { offset, format: cmap.getUint16(offset) };
  });
  const wide = subtables.find(({ format }) => format === 12);
  if (wide) return (codePoint) => lookUpWide(cmap, wide.offset, codePoint);
  const narrow = subtables.find(({ format }) => format === 4);
  if (narrow) return (codePoint) => lookUpNarrow(cmap, narrow.offset, codePoint);
  throw new FontError(
    misfit(
      FONT,
      { zh: "格式 4 或 12 的 cmap", en: "a cmap of format 4 or 12" },
      subtables.map(({ format }) => format).join(", "),
    ),
  );
}

function lookUpWide(cmap: DataView, offset: number, codePoint: number): number {
  let low = 0;
  let high = cmap.getUint32(offset + 12);
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = offset + 16 + 12 * middle;
    const first = cmap.getUint32(at);
    if (codePoint < first) high = middle;
    else if (codePoint > cmap.getUint32(at + 4)) low = middle + 1;
    else return cmap.getUint32(at + 8) + codePoint - first;
  }
  return 0;
}

function lookUpNarrow(cmap: DataView, offset: number, codePoint: number): number {
  if (codePoint > 0xffff) return 0;
  const doubled = cmap.getUint16(offset + 6);
  const [ends, starts, deltas, ranges] = [14, 16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled].map((o) => o + offset);
  for (let at = 0; at < doubled; at += 2) {
    if (codePoint > cmap.getUint16(ends! + at)) continue;
    const first = cmap.getUint16(starts! + at);
    if (codePoint < first) return 0;
    const delta = cmap.getUint16(deltas! + at);
    const range = cmap.getUint16(ranges! + at);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = cmap.getUint16(ranges! + at + range + 2 * (codePoint - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
