/** A sentence, or a heading, of a text whose pages and columns break its lines anywhere. */
export interface Sentence {
  readonly text: string;
  /** 1-based line where it begins. */
  readonly first: number;
  /** Line where it ends: later than `first` where a page break or a running head cuts it. */
  readonly last: number;
  /** The lines that hold some of it. */
  readonly lines: readonly number[];
  /** For each of `lines`, where in `text` its words begin. */
  readonly starts: readonly number[];
  /** Which paragraph of the text it is in, counted from 0. */
  readonly paragraph: number;
  /** A line that stands by itself without a full stop: title, heading, document number. */
  readonly heading: boolean;
}

interface Part {
  readonly text: string;
  readonly line: number;
}

const END = /[。！？；：]["”』」）)]*$|(?<=[a-z\d)%])[.!?]["”)]*$/u;
const STARTS_ANEW =
  /^(?:[一二三四五六七八九十]+、|[-—–·•●*]+\s*\S|[（(](?:[一二三四五六七八九十]+|\d{1,2})[)）]|\d{1,3}[.．、](?!\d)|[①-⑳]|责任分工|责任单位|牵头单位|附件|(?:Action|Measure|Task|Objective|Policy|Table|Figure|Annex|Box)\s+\d+|[A-Z]{1,2}\d{1,2}[.:]\s|\d{1,2}\.\d{1,2}\.?\s+[A-Z]|[（(]此件|(?:19|20)\d\d年\d{1,2}月\d{1,2}日$|第[一二三四五六七八九十百]+[章条节])/u;
const LABELLED =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十百]+[章条节])/u;
// A title, however long, ends before the words that open a document.
const TITLE = /(?:通知|意见|方案|计划|规划|措施|细则|报告|纲要|办法|要点)(?:[（(][^（()）]{1,16}[)）])?$/u;
const OPENS =
  /^(?:为(?!主|辅)|根据|依据|按照|近年来|今年是|现将|各[\p{Script=Han}]{1,12}[，,、：]|(?:19|20)\d\d年[^。]*[，。])/u;
// A heading is shorter than a full printed line; only a full line can go on in the next one.
const FULL_LINE = 30;
const LONGEST_RUNNING_HEAD = 20;
const OFTEN = 3;
// So many unfinished lines of one width show that a text is wrapped at it.
const WRAPPED = 4;

/**
 * The sentences of some lines of a text, rejoined where a page break, a running head (a short line that comes again and
 * again) or a page number cuts them. `isText` says which 1-based lines to read; a table's lines are left out.
 */
export function readProse(lines: readonly string[], isText: (line: number) => boolean = () => true): Sentence[] {
  const runningHeads = findRunningHeads(lines);
  const full = Math.min(FULL_LINE, wrapWidth(lines));
  const sentences: Sentence[] = [];
  let open: Part[] = [];
  let paragraph = 0;
  const close = () => {
    if (open.length > 0) sentences.push(...splitParagraph(open, paragraph++));
    open = [];
  };
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    const text = raw.trim();
    if (!isText(line)) {
      close();
      continue;
    }
    // Between Chinese lines a blank one may be a page's end; words with spaces end their paragraph at it.
    if (text === "" && open.length > 0 && isSpaced(open.at(-1)!.text)) close();
    if (text === "" || runningHeads.has(text) || /^[-–—\s]*\d{1,4}[-–—\s]*$/.test(text)) continue;
    if (open.length > 0 && !goesOn(open, text, full)) close();
    open.push({ text, line });
  }
  close();
  return sentences;
}

/** Short lines without a full stop that stand in a text several times. */
export function findRunningHeads(lines: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const cutting = new Set<string>();
  const used = lines.map((raw) => raw.trim()).filter((text) => text !== "");
  for (const [index, text] of used.entries()) {
    const before = used[index - 1] ?? "";
    if (text.length <= LONGEST_RUNNING_HEAD && !/[。；，：\t]/.test(text) && !STARTS_ANEW.test(text)) {
      counts.set(text, (counts.get(text) ?? 0) + 1);
      const goesOnBelow = !STARTS_ANEW.test(used[index + 1] ?? "");
      if (before.length >= FULL_LINE && !END.test(before) && goesOnBelow) cutting.add(text);
    }
  }
  // One that cuts a sentence even once needn't come so often.
  return new Set([...counts].filter(([text, n]) => n >= OFTEN || (n > 1 && cutting.has(text))).map(([text]) => text));
}

/** The width that a text is wrapped at: the widest that several unfinished lines share; infinite where none do. */
function wrapWidth(lines: readonly string[]): number {
  const widths = lines.flatMap((raw) => {
    const text = raw.trim();
    return text === "" || END.test(text) || text.includes("\t") ? [] : [text.length];
  });
  const sorted = widths.sort((a, b) => b - a);
  const at = sorted.findIndex((width, index) => width >= 12 && (sorted[index + WRAPPED - 1] ?? 0) >= width - 2);
  return at < 0 ? Number.POSITIVE_INFINITY : sorted[at]! - 2;
}

/** The 1-based line on which a character of a sentence stands. */
export function lineAt({ lines, starts }: Sentence, offset: number): number {
  return lines[starts.findLastIndex((start) => start <= offset)] ?? lines[0]!;
}

function goesOn(paragraph: readonly Part[], next: string, full: number): boolean {
  const text = paragraph.map((part) => part.text).join("");
  if (STARTS_ANEW.test(next) || (TITLE.test(text) && OPENS.test(next))) return false;
  // An item of a list in a language with capitals goes on in small letters.
  if (/^[•*–—-]/u.test(text) && isSpaced(text) && /^[A-Z]/u.test(next)) return false;
  if (/；$/u.test(text)) return paragraph.at(-1)!.text.length >= full;
  if (END.test(text)) return false;
  const opened = (text.match(/[《（“]/g) ?? []).length;
  const closed = (text.match(/[》）”]/g) ?? []).length;
  // A heading holds no comma, so that what does and has no full stop goes on, however short its column was.
  const cut = text.length >= 12 && text.includes("，") && !LABELLED.test(text);
  // Nor does one hold a full stop: what follows it and has none goes on, unless it says who is to do it.
  const begun = /。(?!责任|牵头|配合|完成时限|附)[^。！？；：]{4,}$/u.test(text);
  return paragraph.at(-1)!.text.length >= full || opened > closed || cut || begun;
}

function splitParagraph(parts: readonly Part[], paragraph: number): Sentence[] {
  // Words of a language with spaces are parted by the break of a line.
  const spaced = parts.map(({ text, line }, index) => {
    const next = parts[index + 1]?.text ?? "";
    return { text: next !== "" && isSpaced(text) && isSpaced(next) ? `${text} ` : text, line };
  });
  return sentencesOf(spaced, paragraph);
}

const isSpaced = (text: string): boolean => /[A-Za-z]{2}/u.test(text) && !/\p{Script=Han}/u.test(text);

function sentencesOf(parts: readonly Part[], paragraph: number): Sentence[] {
  const text = parts.map((part) => part.text).join("");
  const starts: number[] = [];
  let length = 0;
  for (const part of parts) {
    starts.push(length);
    length += part.text.length;
  }
  const sentences: Sentence[] = [];
  for (const match of text.matchAll(/[^。！？]+[。！？]?["”』」]*/gu)) {
    const from = match.index;
    const to = from + match[0].length;
    const held = parts.flatMap((part, index) =>
      starts[index]! < to && starts[index]! + part.text.length > from
        ? [{ line: part.line, start: Math.max(0, starts[index]! - from) }]
        : [],
    );
    sentences.push({
      text: match[0],
      first: held[0]!.line,
      last: held.at(-1)!.line,
      lines: held.map(({ line }) => line),
      starts: held.map(({ start }) => start),
      paragraph,
      heading: !/[。！？]/.test(match[0]) && match[0].length < FULL_LINE,
    });
  }
  return sentences;
}
