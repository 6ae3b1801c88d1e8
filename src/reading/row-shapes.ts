import { plainText } from "../lexicon/cell-text.ts";
import { countedProjects, headingStyle, isDetail, isNote, totalLabel } from "../lexicon/row-words.ts";
import type { RawRow } from "../table/raw-table.ts";
import { columnSteps } from "./column-steps.ts";
import { fieldsTold } from "./row-cells.ts";
import type { Header } from "./header.ts";
import { isPlaceholder } from "./reading.ts";
import type { RunNode } from "./row-runs.ts";
import { isPartMark, readSequence } from "./sequence.ts";

/** The rows of a table that may be projects or totals, each with the signs of its shape, and their additive columns. */
export interface RowShapes {
  readonly nodes: RunNode[];
  readonly columns: number;
  /** Share of the rows that have a number of their own. */
  readonly numbered: number;
}

const RANKS = ["part", "letter", "han", "han-bracket", "digit", "digit-bracket", "dash"];

interface Seen {
  readonly row: RawRow;
  readonly texts: readonly string[];
  readonly filled: readonly number[];
  readonly seq: string;
  readonly kind: string | null;
  readonly label: string;
  readonly word: boolean;
}

/** Reads the shapes of the rows under a header. Rows of one text, notes, parts by their words and merged rows have none. */
export function rowShapes(rows: readonly RawRow[], header: Header): RowShapes {
  const seqIndex = header.columns.find(({ target }) => target === "seq")?.index ?? -1;
  const nameIndex = header.columns.find(({ target }) => target === "name")?.index ?? -1;
  const steps = columnSteps(rows, header);
  const additive = new Set(steps.map(({ index }) => index));
  const seen: Seen[] = [];
  for (const row of rows) {
    const texts = row.cells.map(({ text, merged }) => (merged ? "" : text));
    const filled: number[] = [];
    for (let index = 0; index < texts.length; index += 1) if (texts[index] !== "") filled.push(index);
    const shared = (row.cells[seqIndex] ?? row.cells[nameIndex])?.merged === true && row.cells[nameIndex]?.merged;
    if (filled.length < 2 || row.problem !== undefined || shared) continue;
    const seq = texts[seqIndex] ?? "";
    const name = texts[nameIndex] ?? "";
    const isNamed = name !== "" && !isCount(name);
    const words = isNamed ? (seq === "" ? firstWords(texts) : []) : texts.filter((text) => /\p{L}/u.test(text));
    const label = isNamed ? name : (words.find((text) => !isCount(text)) ?? name);
    const { number } = readSequence(seq);
    if (isNote(label) || (number === null && isDetail(label))) continue;
    const candidates = [name, seq, ...(name === "" || seq === "" ? words.slice(0, 2) : [])];
    const word = number === null && candidates.some((text) => totalLabel(text) !== null);
    if (seq !== "" || filled.length > 2 || steps.some(({ index }) => filled.includes(index)))
      seen.push({ row, texts, filled, seq, kind: kindOf(seq), label, word });
  }
  const main = mainKinds(seen);
  const isNumbered = ({ kind }: Seen) => kind !== null && main.has(kind);
  const numbered = seen.filter(isNumbered).length / (seen.length || 1);
  const categoryIndex = header.columns.find(({ target }) => target === "category")?.index ?? -1;
  const kept = (index: number) => ![nameIndex, seqIndex, categoryIndex].includes(index) && !additive.has(index);
  const traits = traitsOf(seen, isNumbered, numbered, kept);
  const wordy = traits.filter((index) => share(seen, index, (text) => /^\d+$/.test(text)) < 0.5);
  // Few names stand in another cell of the table, so that the rows beside one needn't be looked through.
  const names = new Set(seen.flatMap((each) => (each.word || !isNumbered(each) ? each.label : [])));
  const others = new Set<string>();
  if (names.size > 0)
    for (const { texts, label } of seen)
      for (const text of texts) if (text !== label && names.has(text)) others.add(text);
  const nodes = seen.map((each, at): RunNode => {
    const own = isNumbered(each);
    // What has a number of its own is no total, whatever its shape.
    const isOpen = !own || each.word;
    const style =
      own || (each.kind === "bracket" && main.has("number")) ? null : markOf(each, nameIndex, categoryIndex);
    const empty = isOpen ? traits.filter((index) => !holds(each, index, wordy)).length / (traits.length || 1) : 0;
    const signs = [
      each.word ? 4 : 0,
      style === null ? 0 : 2,
      numbered >= 0.5 && !own ? 2 : 0,
      traits.length > 0 ? 2 * empty : 0,
      isOpen && others.has(each.label) && namesGroup(each, seen.slice(Math.max(0, at - 5), at + 6)) ? 1.5 : 0,
      own ? -3 : 0,
      // What has no name of its own, but stands in the column of kinds, is no project.
      (each.texts[nameIndex] ?? "") === "" && !own ? 2 : 0,
    ];
    const shape = signs.reduce((sum, sign) => sum + sign, 0);
    const candidate = each.word || (shape >= 1.5 && !own);
    return {
      row: each.row,
      label: each.label,
      amounts: steps.map(({ read }) => read(each.row)),
      shape,
      candidate,
      word: each.word,
      mark: style === null ? null : RANKS.indexOf(style),
      numbered: own,
      seq: each.seq,
      told: fieldsTold(each.row, header) > 0,
      inBrackets: each.kind === "bracket",
      count: own ? null : countOf(each, wordy),
      // Only what may be a total is compared with others.
      signature: candidate ? `${each.filled.join()} ${each.kind ?? ""} ${style ?? ""}` : "",
      leaves: 1,
    };
  });
  return { nodes, columns: steps.length, numbered };
}

/** The first two texts with a letter in them. */
function firstWords(texts: readonly string[]): string[] {
  const words: string[] = [];
  for (const text of texts) if (words.length < 2 && /\p{L}/u.test(text)) words.push(text);
  return words;
}

function isCount(text: string): boolean {
  if (!/[个项]/.test(text)) return false;
  return /^(?:项目)?(?:个?数)?[:：]?\s*共?\d+\s*[个项]$/.test(plainText(text).replace(/\s+/g, " "));
}

// A whole number in a column of words is a count, not a trait.
function holds(each: Seen, index: number, wordy: readonly number[]): boolean {
  const text = each.texts[index] ?? "";
  return text !== "" && !(wordy.includes(index) && /^\d+$/.test(text)) && !isPlaceholder(text);
}

function share(seen: readonly Seen[], index: number, test: (text: string) => boolean): number {
  const texts = seen.map(({ texts: own }) => own[index] ?? "").filter((text) => text !== "");
  return texts.filter(test).length / (texts.length || 1);
}

function kindOf(text: string): string | null {
  if (isPartMark(text)) return "bracket";
  const plain = plainText(text).replace(/\s+/g, "");
  if (plain === "") return null;
  if (/^(?:no\.?|第|#)?\d+[、.号]?$/i.test(plain)) return "number";
  if (/^\d+(?:[.-]\d+)+$/.test(plain)) return "path";
  if (/^\(\d+\)$|^\d+\)$/.test(plain)) return "bracket";
  if (/^[一二三四五六七八九十百]+[、.]?$/.test(plain)) return "han";
  return /^\([一二三四五六七八九十]+\)$/.test(plain) ? "han-bracket" : "text";
}

/** The kinds of numbers that projects have here: whole numbers before Chinese ones, which then mark headings. */
function mainKinds(seen: readonly Seen[]): ReadonlySet<string> {
  const has = (kind: string) => seen.some((each) => each.kind === kind);
  if (has("number") || has("path")) return new Set(["number", "path"]);
  if (has("han") && !has("bracket")) return new Set(["han"]);
  if (has("bracket")) return new Set(["bracket"]);
  return new Set(has("text") ? ["text"] : []);
}

function markOf({ texts, seq, label }: Seen, name: number, category: number): string | null {
  // A kind in its own column marks the project beside it as little as any other word of the row.
  const first = texts.find((each, index) => each !== "" && (index !== category || !texts[name])) ?? "";
  // A letter or a numeral alone is a mark in the column of numbers only; elsewhere it is a name.
  for (const text of [seq, ...[label, first].filter((each) => !/^[A-Z一二三四五六七八九十百]+$/.test(each))]) {
    const style = headingStyle(text);
    if (style !== null && RANKS.includes(style)) return style;
  }
  return null;
}

/** The columns of words that most projects fill. Without numbers the fuller half of the rows stands for the projects. */
function traitsOf(
  seen: readonly Seen[],
  isNumbered: (each: Seen) => boolean,
  numbered: number,
  kept: (index: number) => boolean,
): number[] {
  const plain = seen.filter(({ word }) => !word);
  const sizes = plain.map(({ filled }) => filled.length).sort((a, b) => a - b);
  const middle = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const sure = seen.filter(
    (each) => isNumbered(each) || (numbered < 0.3 && !each.word && each.filled.length >= middle),
  );
  const filled = new Map<number, number>();
  for (const { filled: own } of sure) for (const index of own) filled.set(index, (filled.get(index) ?? 0) + 1);
  return [...filled].filter(([index, count]) => kept(index) && count >= 0.6 * sure.length).map(([index]) => index);
}

// A group is called what the rows beside it hold in another column.
function namesGroup(each: Seen, near: readonly Seen[]): boolean {
  return near.some(
    (other) =>
      other !== each &&
      other.filled.length > each.filled.length &&
      other.label !== each.label &&
      other.texts.some((text) => text !== "" && text === each.label),
  );
}

function countOf({ texts, kind, label }: Seen, traits: readonly number[]): number | null {
  const named = [label, ...texts].map(countedProjects).find((count) => count !== null);
  if (named !== undefined && named !== null) return named;
  if (kind !== null && !/^han|^text/.test(kind)) return null;
  const bare = traits.map((index) => texts[index] ?? "").find((text) => /^\d{1,4}$/.test(text));
  return bare === undefined ? null : Number(bare);
}
