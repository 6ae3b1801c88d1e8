import type { CellKind } from "./cell-alignment.ts";
import { joinText } from "../lexicon/cell-text.ts";
import { LOWEST_RANK, lookUpHeader } from "../lexicon/header-terms.ts";
import { readMoneyRole } from "../lexicon/money-terms.ts";
import { totalLabel } from "../lexicon/row-words.ts";
import type { CellLine } from "./text-region.ts";

/** A header whose headings stand one a line, some of them over several lines. */
export interface CellHeader {
  /** Lines that it takes. */
  readonly length: number;
  /** The first of them. */
  readonly first: string;
  readonly labels: readonly string[];
  readonly kinds: readonly CellKind[];
}

const MOST_HEADINGS = 30;
const LONGEST_HEADING = 24;
const FEWEST_COLUMNS = 3;

/** The headers that begin at an item: with a number's heading, up to the first row; one for each number of columns that the lines can make. */
export function headerAt(items: readonly CellLine[], start: number): CellHeader[] {
  if (lookUpHeader(items[start]!.text)?.field !== "seq") return [];
  let length = 1;
  while (length < MOST_HEADINGS && isHeading(items[start + length]?.text)) length += 1;
  const texts = items.slice(start, start + length).map(({ text }) => text);
  const next = items[start + length]?.text ?? "";
  if (length < FEWEST_COLUMNS || (!/^(?:\d{1,4}|[一二三四五六七八九十]+|[(（].*)/.test(next) && !totalLabel(next)))
    return [];
  const headers: CellHeader[] = [];
  for (let columns = length; columns >= Math.max(FEWEST_COLUMNS, length - 8); columns -= 1) {
    const groups = group(texts, columns);
    // Lines that are headings by themselves aren't put together to one that isn't.
    if (groups.some(swallowsHeading)) continue;
    const labels = groups.map((parts) => parts.reduce(joinText, ""));
    const kinds = labels.map(kindOf);
    const known = labels.filter((label) => isTerm(label)).length;
    if (known >= FEWEST_COLUMNS && kinds.some((kind) => kind === "name" || kind === "content"))
      headers.push({ length, first: texts[0]!, labels, kinds: named(kinds) });
  }
  return headers;
}

function isHeading(text: string | undefined): boolean {
  if (text === undefined || text.length > LONGEST_HEADING || /[。；]/.test(text) || totalLabel(text) !== null)
    return false;
  // A year may begin a heading (2021年计划投资); any other number begins a row, and 一、 or （一） a heading of rows.
  return !/^(?!(?:19|20)\d\d年)\d|^[(（]?[一二三四五六七八九十]+(?:[、.）)]|$)/.test(text);
}

function isTerm(label: string): boolean {
  return lookUpHeader(label) !== null || readMoneyRole([label]) !== null;
}

function kindOf(label: string): CellKind {
  const found = lookUpHeader(label);
  if (found) return found.field === "investment" ? "money" : found.field;
  if (readMoneyRole([label]) !== null) return "money";
  if (/(?:建设|项目|工程)性质$/.test(label)) return "nature";
  return /时间|年限|日期/.test(label) ? "completion" : "other";
}

// A list without a name column is named by its content.
function named(kinds: readonly CellKind[]): CellKind[] {
  if (kinds.includes("name")) return [...kinds];
  const content = kinds.indexOf("content");
  return kinds.map((kind, index) => (index === content ? "name" : kind));
}

/** Puts lines together to so many headings, so that as many as can be are terms of the dictionary. */
function group(texts: readonly string[], columns: number): string[][] {
  // best[count][end]: the best score of the first `end` lines as `count` headings, and where the last one begins.
  const best: { score: number; from: number }[][] = Array.from({ length: columns + 1 }, () => []);
  best[0]![0] = { score: 0, from: 0 };
  for (let count = 1; count <= columns; count += 1)
    for (let end = count; end <= texts.length; end += 1)
      for (let from = Math.max(count - 1, end - 4); from < end; from += 1) {
        const before = best[count - 1]![from];
        // A line in brackets goes with the heading above it.
        if (!before || /^[(（]/.test(texts[from]!)) continue;
        const score = before.score + scoreOf(texts.slice(from, end));
        const known = best[count]![end];
        if (!known || score > known.score) best[count]![end] = { score, from };
      }
  const groups: string[][] = [];
  for (let count = columns, end = texts.length; count > 0; count -= 1) {
    const from = best[count]![end]?.from ?? end - 1;
    groups.unshift(texts.slice(from, end));
    end = from;
  }
  return groups;
}

function swallowsHeading(parts: readonly string[]): boolean {
  if (parts.length < 2 || !parts.some(isTerm)) return false;
  const label = parts.reduce(joinText, "");
  // 补助 above 资金 is one heading, 总投资 above 补助资金 are two.
  if (parts.every((part) => part.length <= 3) && readMoneyRole([label]) !== null) return false;
  const exact = (lookUpHeader(label)?.rank ?? LOWEST_RANK) < LOWEST_RANK;
  return (
    !exact && (parts.filter(isTerm).length > 1 || (readMoneyRole([label]) === null && !/^[(（]/.test(parts.at(-1)!)))
  );
}

// What it is worth to take lines as one heading: as much as they are worth alone, and a little more, where they make up a
// term; nothing good where a heading is swallowed by another.
function scoreOf(parts: readonly string[]): number {
  const alone = parts.reduce((sum, part) => sum + (isTerm(part) ? 3 : 1), 0);
  if (parts.length === 1) return alone;
  if (/^[(（]/.test(parts.at(-1)!) && !swallowsHeading(parts)) return alone + 2;
  if (swallowsHeading(parts)) return -5;
  return isTerm(parts.reduce(joinText, "")) ? alone + 0.5 : 0.2;
}
