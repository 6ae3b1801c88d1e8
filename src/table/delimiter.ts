import { lookUpHeader } from "../lexicon/header-terms.ts";
import { readMoneyRole } from "../lexicon/money-terms.ts";
import { LONGEST_ROW } from "./limits.ts";

const SAMPLE_LINES = 60;
const LONGEST_HEADING = 60;
// What lines of one width weigh against headings that are known.
const REGULAR = 4;
// A text that isn't called CSV is one where it has a header with so many known headings, or nearly all lines are as wide.
const FEWEST_HEADINGS = 3;
const FEWEST_COLUMNS = 3;
const FEWEST_LINES = 4;
const MOSTLY = 0.85;

interface Cut {
  readonly delimiter: string;
  /** Known headings of the line that has most. */
  readonly headings: number;
  /** Cells that most lines have, and the share of lines that have as many. */
  readonly width: number;
  readonly share: number;
}

/**
 * The character that separates the cells of a CSV or TSV text: the one that gives rows of one width, under headings that
 * are known. Null where a text that isn't called CSV is laid out in another way.
 */
export function detectDelimiter(lines: readonly string[], format: string): string | null {
  const sample = lines
    .filter((line) => line.length < LONGEST_ROW && line.trim() !== "")
    .slice(0, SAMPLE_LINES)
    .map((line) => line.replace(/"[^"]*"/g, (quoted) => quoted.replace(/[^\p{L}\p{N}"]/gu, "")));
  const isNamed = format === "csv" || format === "tsv";
  const candidates = format === "tsv" ? ["\t"] : isNamed ? [",", ";", "\t", "，", "；", "|"] : [",", ";", "，", "；"];
  const cuts = candidates.map((delimiter) => cutBy(delimiter, sample));
  const best = cuts.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
  if (isNamed) return best.width > 1 || best.headings > 1 ? best.delimiter : candidates[0]!;
  const isRegular = best.share >= MOSTLY && best.width >= FEWEST_COLUMNS && sample.length >= FEWEST_LINES;
  const isOther = sample.some((line) => /\t|[│┃║|]|[。！？]|[.!?]$/.test(line));
  // Full-width commas stand in every sentence.
  const isWide = best.delimiter === "，" || best.delimiter === "；";
  const isKnown = best.headings >= FEWEST_HEADINGS && (!isWide || isRegular);
  return isKnown || (isRegular && !isOther) ? best.delimiter : null;
}

function weightOf({ headings, width, share }: Cut): number {
  return width < 2 ? 0 : headings + REGULAR * share + Math.log2(Math.min(width, 64));
}

function cutBy(delimiter: string, sample: readonly string[]): Cut {
  const counts = new Map<number, number>();
  let headings = 0;
  for (const line of sample) {
    const cells = line.split(delimiter);
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    headings = Math.max(headings, knownHeadings(cells));
  }
  let width = 1;
  let most = 0;
  for (const [cells, count] of counts)
    if (count > most || (count === most && cells > width)) [width, most] = [cells, count];
  return { delimiter, headings, width, share: sample.length === 0 ? 0 : most / sample.length };
}

/** How many cells of a line are terms of a header. */
function knownHeadings(texts: readonly string[]): number {
  const cells = texts.map((cell) => cell.replace(/^\s*"|"\s*$/g, ""));
  const long = cells.filter((cell) => cell.length > LONGEST_HEADING).length;
  if (cells.length < 2 || long > cells.length / 4) return 0;
  return cells.filter((cell) => lookUpHeader(cell) !== null || readMoneyRole([cell]) !== null).length;
}
