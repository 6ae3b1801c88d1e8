import { textWidth } from "../plot/text-width.ts";

/** How a heading over a column is broken into lines, and how wide it then is in points. */
export interface HeadingLines {
  readonly lines: readonly string[];
  readonly width: number;
}

/**
 * A heading in so many lines at most, broken between words only, so that it is as narrow as can be. Most Chinese words have
 * two characters: a run of them is broken after an even number (计划｜投资), and after a year or a month (2025年｜计划投资).
 */
export function headingLines(label: string, most: number, size: number): HeadingLines {
  const words = label.match(WORD) ?? [label];
  const widthOf = (from: number, to: number) => textWidth(words.slice(from, to).join("").trim(), size, "bold");
  const best = narrowest(words.length, Math.min(most, words.length), widthOf);
  const lines = best.ends.map((end, at) =>
    words
      .slice(best.ends[at - 1] ?? 0, end)
      .join("")
      .trim(),
  );
  return { lines, width: best.width };
}

/** The fewest lines in which a heading is no wider than `room`; if none are, those in which it is narrowest. */
export function headingIn(label: string, room: number, most: number, size: number): readonly string[] {
  for (let count = 1; count < most; count++) {
    const { lines, width } = headingLines(label, count, size);
    if (width <= room) return lines;
  }
  return headingLines(label, most, size).lines;
}

// A sign between two words stays with the one before; brackets with what is in them.
const WORD =
  /[（(「“‘[]*(?:[\d０-９.,–-]+[年月日号]|(?:\p{Script=Han}{2}(?=\p{Script=Han}{2})|\p{Script=Han}{1,3}(?!\p{Script=Han})|\p{Script=Han}{2})|[^\s\p{Script=Han}（(]+)[）)」”’\]，、；：]*(?:\s*[÷×/+＋]\s*|\s+)?/gu;

interface Broken {
  readonly width: number;
  /** Index behind the last word of each line. */
  readonly ends: readonly number[];
}

function narrowest(count: number, lines: number, widthOf: (from: number, to: number) => number): Broken {
  const from = (start: number, left: number): Broken => {
    const whole = { width: widthOf(start, count), ends: [count] };
    if (left === 1) return whole;
    let best: Broken = whole;
    for (let end = start + 1; end < count; end++) {
      const first = widthOf(start, end);
      if (first >= best.width) break;
      const rest = from(end, left - 1);
      const width = Math.max(first, rest.width);
      if (width < best.width) best = { width, ends: [end, ...rest.ends] };
    }
    return best;
  };
  return from(0, lines);
}
