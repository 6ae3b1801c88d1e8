/** How far a glyph (by its number) of a font (by its name on a page, `f0`) moves on, in thousandths of the type size. */
export type Advance = (font: string, glyph: number) => number | undefined;

/**
 * The content objects of a file's pages, each with the advances of the fonts that its page names. `objects` are those
 * that aren't streams, by number.
 */
export function pageContents(objects: ReadonlyMap<number, string>): ReadonlyMap<number, Advance> {
  const widths = new Map<number, ReadonlyMap<number, number>>();
  const widthsOf = (font: number) => {
    const known = widths.get(font) ?? readWidths(font, objects);
    widths.set(font, known);
    return known;
  };
  return new Map(
    [...objects.values()].flatMap((page): [number, Advance][] => {
      const content = /\/Contents (\d+) 0 R/.exec(page)?.[1];
      if (content === undefined) return [];
      const resources = objects.get(Number(/\/Resources (\d+) 0 R/.exec(page)?.[1])) ?? page;
      const named = /\/Font\s*<<([^>]*)>>/.exec(resources)?.[1] ?? "";
      const fonts = new Map(
        [...named.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = "", number]) => [name, widthsOf(Number(number))]),
      );
      return [[Number(content), (font, glyph) => fonts.get(font)?.get(glyph)]];
    }),
  );
}

/** The widths that a composite font states, glyph by glyph; none for another font, or where it states them elsewhere. */
function readWidths(font: number, objects: ReadonlyMap<number, string>): ReadonlyMap<number, number> {
  const descendant = /\/DescendantFonts\s*\[\s*(\d+) 0 R/.exec(objects.get(font) ?? "")?.[1];
  const list = /\/W\s*\[((?:[^[\]]|\[[^[\]]*\])*)\]/.exec(objects.get(Number(descendant)) ?? "")?.[1] ?? "";
  const widths = new Map<number, number>();
  // Either `first last width`, or `first [width width …]`.
  for (const [, first, widthList, last, width] of list.matchAll(/(\d+)\s*(?:\[([^\]]*)\]|\s(\d+)\s+([\d.]+))/g)) {
    if (widthList === undefined)
      for (let glyph = Number(first); glyph <= Number(last); glyph++) widths.set(glyph, Number(width));
    else for (const [at, one] of widthList.trim().split(/\s+/).entries()) widths.set(Number(first) + at, Number(one));
  }
  return widths;
}
