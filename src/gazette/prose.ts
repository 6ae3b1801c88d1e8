/** A sentence, or a heading, of a text whose pages and columns break its lines anywhere. */
export interface Sentence {
  readonly text: string;
  /** 1-based line where it begins. */
  readonly first: number;
  /** Line where it ends: later than `first` where a page break or a running head cuts it. */
  readonly last: number;
  /** The lines that hold some of it. */
  readonly lines: readonly number[];
  /** A line that stands by itself without a full stop: title, heading, document number. */
  readonly heading: boolean;
}

interface Part {
  readonly text: string;
  readonly line: number;
}

const END = /[。！？；：]["”』」）)]*$/u;
const STARTS_ANEW =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d{1,3}[.．、]|责任分工|附件|第[一二三四五六七八九十百]+[章条节])/u;
// A heading is shorter than a full printed line; only a full line can go on in the next one.
const FULL_LINE = 30;
const LONGEST_RUNNING_HEAD = 20;
const OFTEN = 3;

/**
 * The sentences of some lines of a text, rejoined where a page break, a running head (a short line that comes again and
 * again) or a page number cuts them. `isText` says which 1-based lines to read; a table's lines are left out.
 */
export function readProse(lines: readonly string[], isText: (line: number) => boolean = () => true): Sentence[] {
  const runningHeads = findRunningHeads(lines);
  const sentences: Sentence[] = [];
  let open: Part[] = [];
  const close = () => {
    sentences.push(...splitParagraph(open));
    open = [];
  };
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    const text = raw.trim();
    if (!isText(line)) {
      close();
      continue;
    }
    if (text === "" || runningHeads.has(text) || /^[-–—\s]*\d{1,4}[-–—\s]*$/.test(text)) continue;
    if (open.length > 0 && !goesOn(open, text)) close();
    open.push({ text, line });
  }
  close();
  return sentences;
}

/** Short lines without a full stop that stand in a text several times. */
export function findRunningHeads(lines: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const raw of lines) {
    const text = raw.trim();
    if (text !== "" && text.length <= LONGEST_RUNNING_HEAD && !/[。；，：\t]/.test(text))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= OFTEN).map(([text]) => text));
}

function goesOn(paragraph: readonly Part[], next: string): boolean {
  const text = paragraph.map((part) => part.text).join("");
  if (END.test(text) || STARTS_ANEW.test(next)) return false;
  const opened = (text.match(/[《（“]/g) ?? []).length;
  const closed = (text.match(/[》）”]/g) ?? []).length;
  return paragraph.at(-1)!.text.length >= FULL_LINE || opened > closed;
}

function splitParagraph(parts: readonly Part[]): Sentence[] {
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
    const lines = parts.flatMap((part, index) =>
      starts[index]! < to && starts[index]! + part.text.length > from ? [part.line] : [],
    );
    sentences.push({
      text: match[0],
      first: lines[0]!,
      last: lines.at(-1)!,
      lines,
      heading: !/[。！？]/.test(match[0]) && match[0].length < FULL_LINE,
    });
  }
  return sentences;
}
