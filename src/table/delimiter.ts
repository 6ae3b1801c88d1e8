import { lookUpHeader } from "../lexicon/header-terms.ts";
import { LONGEST_ROW } from "./limits.ts";
import { readMoneyRole } from "../lexicon/money-terms.ts";

const SAMPLE_LINES = 60;

/**
 * The character that separates the cells of a CSV or TSV text, or null where the text is laid out in another way. A text
 * that isn't called CSV is one only where a line of it is a header with commas.
 */
export function detectDelimiter(lines: readonly string[], format: string): string | null {
  const sample = lines.filter((line) => line.length < LONGEST_ROW).slice(0, SAMPLE_LINES);
  const candidates = format === "tsv" ? ["\t"] : format === "csv" ? [",", ";", "\t", "，", "|"] : [",", ";"];
  const scored = candidates.map((delimiter) => ({
    delimiter,
    score: Math.max(0, ...sample.map((line) => headings(line, delimiter))),
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  if (format === "csv" || format === "tsv") {
    if (best.score >= 2) return best.delimiter;
    return candidates.find((delimiter) => sample.some((line) => line.includes(delimiter))) ?? candidates[0]!;
  }
  return best.score >= 3 ? best.delimiter : null;
}

/** How many cells of a line are terms of a header, with a delimiter. */
function headings(line: string, delimiter: string): number {
  const cells = line.split(delimiter).map((cell) => cell.replace(/^\s*"|"\s*$/g, ""));
  if (cells.length < 2 || cells.some((cell) => cell.length > 60)) return 0;
  return cells.filter((cell) => lookUpHeader(cell) !== null || readMoneyRole([cell]) !== null).length;
}
