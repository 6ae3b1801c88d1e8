import { readHanNumber } from "../language/han-number.ts";
import { saysFirstLeads } from "./duties.ts";
import type { Sentence } from "./prose.ts";

/** A heading that tasks stand under: （二）实施能源结构调整优化工程. */
export interface TaskHead {
  /** Its number as printed: `（二）`, `三、`. */
  readonly label: string;
  readonly title: string;
  /** 1-based line where it begins. */
  readonly line: number;
}

/** A numbered task of a plan. */
export interface Task {
  readonly number: number;
  /** The words that name it: its first sentence, without its number. */
  readonly title: string;
  /** Null where the plan puts its tasks under no headings. */
  readonly head: TaskHead | null;
  /** The plan says that the first of those who are responsible leads. */
  readonly firstLeads: boolean;
  /** What is to be done, title and all, rejoined over page breaks. */
  readonly text: string;
  /** Who is to do it, in the plan's words (责任分工：…); null where it isn't said. */
  readonly duty: string | null;
  /** 1-based line where it begins. */
  readonly first: number;
  /** Line where it ends. */
  readonly last: number;
  /** The lines that hold some of it; running heads and page numbers between them aren't among them. */
  readonly lines: readonly number[];
}

/** Fewer numbered items are a list of something else. */
const LEAST_TASKS = 5;
const FEWEST_ACTIONS = 2;
/** A longer first sentence is no title: it is cut at its first pause. */
const LONGEST_TITLE = 30;

const ITEM = /^(\d{1,3})\s*[.．、](?!\d)\s*/u;
// Action 3: Home heating.
const ACTION = /^(?:(?:Action|Measure|Task|Objective|Policy)\s+|[A-Z]{1,2})(\d{1,3})\s*[:.—–-]\s*/u;
// 2.1 Primary care.
const PART_OF_SECTION = /^\d{1,2}\.(\d{1,2})\.?\s+(?=[A-Z])/u;
const SECTION = /^\d{1,2}\.?\s+(?=[A-Z])/u;
const PART = /^[（(]([一二三四五六七八九十]+)[)）]、?\s*/u;
const CHAPTER_NUMBER = /^([一二三四五六七八九十]+)、\s*/u;
const CHAPTER = /^[一二三四五六七八九十]+、\s*/u;
const DUTY =
  /[（(]?(?:责任分工|责任单位|责任部门|责任主体|实施主体|牵头单位|牵头部门|牵头责任单位|主办单位|配合单位)(?:及[\p{Script=Han}]{2,6})?[：:]/u;

interface Numbered {
  readonly index: number;
  readonly number: number;
}

/**
 * The numbered tasks in the prose of a plan: 1., 2., 3. or 1、2、3、 under headings （一） or 一、, or else （一）, （二）
 * under headings 一、. They are numbered from 1 through the whole plan, without gaps, and a list within a task, which begins
 * at 1 again, is part of it; or from 1 under each heading. None where fewer than `least` items are numbered so.
 */
export function readTasks(sentences: readonly Sentence[], least = LEAST_TASKS): Task[] {
  const through = longestRun(numbered(sentences, ITEM, Number));
  const restarted = runsUnderHeadings(sentences);
  const items = restarted.length > through.length ? restarted : through;
  const parts = longestRun(numbered(sentences, PART, (text) => readHanNumber(text) ?? 0));
  const byItem = items.length >= parts.length;
  const named = longestRun(numbered(sentences, ACTION, Number));
  const actions = named.length > 0 ? named : numbered(sentences, PART_OF_SECTION, Number);
  const english = actions.length >= Math.min(least, FEWEST_ACTIONS);
  // 一、新建学校5所。牵头单位：…: chapters that each say who does them.
  const chapters = longestRun(numbered(sentences, CHAPTER_NUMBER, (text) => readHanNumber(text) ?? 0));
  const told = chapters.filter(({ index }, at) =>
    sentences.slice(index, chapters[at + 1]?.index).some(({ text }) => DUTY.test(text)),
  );
  const byChapter = Math.max(items.length, parts.length) < least && told.length >= least;
  const starts = byChapter ? chapters : english ? actions : byItem ? items : parts;
  if (!english && !byChapter && starts.length < least) return [];
  const firstLeads = sentences.some(({ text }) => saysFirstLeads(text));
  const mark = byChapter
    ? CHAPTER_NUMBER
    : english
      ? named.length > 0
        ? ACTION
        : PART_OF_SECTION
      : byItem
        ? ITEM
        : PART;
  const headings = byChapter ? [] : english ? [SECTION] : byItem ? [PART, CHAPTER] : [CHAPTER];
  return starts.map(({ index, number }, at) => {
    const next = starts[at + 1]?.index ?? sentences.length;
    const rest = sentences.slice(index + 1, next).findIndex(({ text }) => headings.some((head) => head.test(text)));
    return taskOf(sentences.slice(index, rest === -1 ? next : index + 1 + rest), number, mark, {
      head: headOf(sentences.slice(0, index), headings),
      firstLeads,
    });
  });
}

function numbered(sentences: readonly Sentence[], mark: RegExp, read: (text: string) => number): Numbered[] {
  return sentences.flatMap(({ text }, index) => {
    const found = mark.exec(text);
    return found ? [{ index, number: read(found[1]!) }] : [];
  });
}

// What a plan opens and ends with has no tasks.
const FRAME = /总体要求|指导思想|原则|目标|保障|组织|要求$/u;

/** Items that are numbered from 1 under each of several headings （一）, （二）; a second list below one heading is part of a task. */
function runsUnderHeadings(sentences: readonly Sentence[]): Numbered[] {
  const runs: Numbered[][] = [];
  let frame = false;
  let open: Numbered[] | null = null;
  for (const [index, { text }] of sentences.entries()) {
    if (CHAPTER.test(text)) frame = FRAME.test(text.slice(0, LONGEST_TITLE));
    if (CHAPTER.test(text) || PART.test(text)) {
      open = frame ? null : [];
      if (open) runs.push(open);
    }
    const number = Number(ITEM.exec(text)?.[1] ?? 0);
    if (open && number === open.length + 1) open.push({ index, number });
  }
  const filled = runs.filter((run) => run.length > 0);
  return filled.length > 1 ? filled.flat() : [];
}

/** The longest run of 1, 2, 3, …; of several as long the last one, since what stands before it may be another list. */
function longestRun(items: readonly Numbered[]): Numbered[] {
  let longest: Numbered[] = [];
  for (const [at, first] of items.entries()) {
    if (first.number !== 1) continue;
    const run: Numbered[] = [];
    for (const item of items.slice(at)) if (item.number === run.length + 1) run.push(item);
    if (run.length >= longest.length) longest = run;
  }
  return longest;
}

/** The heading that stands over what follows some sentences: the nearest of the lower kind, unless a higher one is nearer. */
function headOf(before: readonly Sentence[], headings: readonly RegExp[]): TaskHead | null {
  const sentence = before.findLast(({ text }) => headings.some((head) => head.test(text)));
  const mark = sentence && headings.find((head) => head.test(sentence.text));
  if (!sentence || !mark) return null;
  const label = mark.exec(sentence.text)![0].trim();
  return { label, title: titleOf(sentence.text.replace(mark, "")), line: sentence.first };
}

function taskOf(
  sentences: readonly Sentence[],
  number: number,
  mark: RegExp,
  { head, firstLeads }: Pick<Task, "head" | "firstLeads">,
): Task {
  const whole = sentences
    .map(({ text }) => (/\p{Script=Han}/u.test(text) ? text : `${text}\n`))
    .join("")
    .replace(mark, "");
  const duty = DUTY.exec(whole);
  const text = whole.slice(0, duty?.index).trim();
  return {
    number,
    title: titleOf(text),
    head,
    firstLeads,
    text,
    duty: duty && whole.slice(duty.index).replace(/^[（(](.*?)[)）]?([。；]?)$/su, "$1$2"),
    first: sentences[0]!.first,
    last: sentences.at(-1)!.last,
    lines: [...new Set(sentences.flatMap(({ lines }) => lines))],
  };
}

function titleOf(text: string): string {
  if (/^[\w]/u.test(text)) return /^[^\n]*?(?=[.:;](?:\s|$)|\n|$)/u.exec(text)![0].trim();
  const sentence = /^[^。！？；\n]*/u.exec(text)![0].trim();
  return sentence.length <= LONGEST_TITLE ? sentence : /^[^，：:,]*/u.exec(sentence)![0];
}
