import { textWidth } from "../../src/plot/text-width.ts";

/** A line of text in an SVG and the box that it takes, in px. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every line of text of an SVG as Vega writes it, where it stands. */
export function placedTexts(svg: string): PlacedText[] {
  const placed: PlacedText[] = [];
  const shifts: [number, number][] = [];
  for (const [tag] of svg.matchAll(/<g\b[^>]*>|<\/g>|<text\b[^>]*[^/>]>[\s\S]*?<\/text>/g)) {
    if (tag === "</g>") shifts.pop();
    else if (tag.startsWith("<g")) shifts.push(translation(tag));
    else placed.push(...linesOf(tag, shifts));
  }
  return placed;
}

function linesOf(tag: string, shifts: readonly [number, number][]): PlacedText[] {
  const attributes = tag.slice(0, tag.indexOf(">"));
  const size = Number(/font-size="([\d.]+)px"/.exec(attributes)?.[1]);
  const bold = /font-weight="bold"/.test(attributes);
  const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? "start";
  let [x, y] = [...shifts, translation(attributes)].reduce(([a, b], [dx, dy]) => [a + dx, b + dy], [0, 0]);
  const spans = [...tag.matchAll(/<tspan([^>]*)>([^<]*)<\/tspan>/g)];
  const lines = spans.length > 0 ? spans.map(([, a, t]) => [a!, t!]) : [["", tag.slice(tag.indexOf(">") + 1, -7)]];
  return lines.flatMap(([span = "", words = ""]) => {
    y += Number(/dy="([\d.]+)"/.exec(span)?.[1] ?? 0);
    const text = words.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
    const width = textWidth(text, size, bold ? "bold" : "normal");
    const left = x - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
    return text === "" ? [] : [{ text, left, right: left + width, top: y - 0.82 * size, bottom: y + 0.12 * size }];
  });
}

function translation(tag: string): [number, number] {
  const [, x = "0", y = "0"] = /transform="translate\((-?[\d.]+),(-?[\d.]+)\)/.exec(tag) ?? [];
  return [Number(x), Number(y)];
}

/** Lines of text that reach beyond the view box. */
export function clipped(svg: string): PlacedText[] {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!.map(Number);
  return placedTexts(svg).filter(
    ({ left, right, top, bottom }) => left < -0.5 || right > width! + 0.5 || top < -0.5 || bottom > height! + 0.5,
  );
}

/** Pairs of lines of text that lie on each other. */
export function overlaps(svg: string): [string, string][] {
  const texts = placedTexts(svg);
  const slack = 0.5;
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .flatMap((b): [string, string][] =>
        a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack
          ? [[a.text, b.text]]
          : [],
      ),
  );
}
