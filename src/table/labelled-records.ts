import { readHanNumber } from "../language/han-number.ts";
import { joinText } from "../lexicon/cell-text.ts";
import { lookUpHeader } from "../lexicon/header-terms.ts";
import { readMoneyRole } from "../lexicon/money-terms.ts";
import type { TextRegion, TextRow, TextSearch } from "./text-region.ts";

interface Pair {
  readonly label: string;
  readonly value: string;
  /** Line that its value ends on. */
  readonly last: number;
}

interface LabelledRecord {
  /** As printed; "" where its name has a label and no number. */
  readonly number: string;
  name: string;
  readonly pairs: Pair[];
  readonly first: number;
}

const HEAD = /^\s*(?:(\d{1,4})\s*[.、．)）]|[（(](\d{1,4})[)）])\s*(\S.*)$/;
/** 项目一：…, where the number is part of a label. */
const NAMED_HEAD = /^\s*(?:项目|工程)\s*(\d{1,4}|[一二三四五六七八九十]{1,3})\s*[:：、.]\s*(\S.*)$/;
/** A label at the beginning of a line may be longer than one behind a value. */
const LABEL =
  /(?:(?<=^\s*)(?<first>\p{L}[\p{L}\p{M}（）()/'’ -]{0,40}?)|(?<=[\s；;，,。）)])(?<label>[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z（）()/ ]{0,18}?))\s*[:：]/gu;
const RULE = /^[-=_*—~·.]{3,}$/;
const LONGEST_NAME = 80;
const LONGEST_LINE = 1_000;
const MOST_LINES = 40;
const FEWEST = 2;
const MOSTLY = 0.6;

/**
 * Lists of projects without a table: each is a numbered name, or one behind a label (项目名称：甲桥), and below it lines of
 * labels and values (投资：480万元). The labels are the headings.
 */
export function readLabelledRecords({ lines, taken }: TextSearch): TextRegion[] {
  const regions: TextRegion[] = [];
  let open: LabelledRecord[] = [];
  const close = () => {
    const region = regionOf(open);
    if (region) regions.push(region);
    open = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    if (taken[index]) {
      close();
      continue;
    }
    const head = headOf(lines[index]!, index);
    if (!head) continue;
    if (open.length > 0 && !follows(head, open.at(-1)!)) close();
    index = readBelow(head, lines, taken) - 1;
    if (head.pairs.some(({ label }) => isKnown(label))) open.push(head);
    else close();
  }
  close();
  return regions;
}

function follows(head: LabelledRecord, before: LabelledRecord): boolean {
  if (head.number === "" || before.number === "") return head.number === before.number;
  return Number(head.number) === Number(before.number) + 1;
}

/** The name behind a label that names projects, at the beginning of a line. */
function labelledName(line: string): string | null {
  const [, label = "", name = ""] =
    line.length > LONGEST_LINE ? [] : (/^\s*([^:：]{1,40}?)\s*[:：]\s*(\S.*)$/.exec(line) ?? []);
  return label !== "" && lookUpHeader(label)?.field === "name" ? name.trim() : null;
}

function headOf(line: string, index: number): LabelledRecord | null {
  const labelled = labelledName(line);
  if (labelled !== null) {
    const { before, pairs } = split(labelled, index);
    return before === "" || before.length > LONGEST_NAME ? null : { number: "", name: before, pairs, first: index };
  }
  const found = line.length > LONGEST_LINE ? null : HEAD.exec(line);
  const named = found || line.length > LONGEST_LINE ? null : NAMED_HEAD.exec(line);
  if (!found && !named) return null;
  const number = named ? String(readHanNumber(named[1]!) ?? named[1]!) : (found![1] ?? found![2]!);
  const { before, pairs } = split(named ? named[2]! : found![3]!, index);
  if (before === "" || before.length > LONGEST_NAME || /[。！？]/.test(before)) return null;
  return { number, name: before, pairs, first: index };
}

/** Takes the lines of labels and values below a head into its record; gives the line after the last that it looked at. */
function readBelow(record: LabelledRecord, lines: readonly string[], taken: readonly boolean[]): number {
  let index = record.first + 1;
  for (; index <= record.first + MOST_LINES && index < lines.length; index += 1) {
    const line = lines[index]!.trim();
    if (taken[index] || line.length > LONGEST_LINE || HEAD.test(line) || NAMED_HEAD.test(line)) break;
    if (labelledName(line) !== null) break;
    if (line === "" || RULE.test(line)) continue;
    const { before, pairs } = split(line, index);
    if (pairs.length === 0 && (record.pairs.length > 0 ? /[。！？]$/.test(line) : line.length > LONGEST_NAME)) break;
    const last = record.pairs.at(-1);
    if (before !== "" && last)
      record.pairs[record.pairs.length - 1] = { ...last, value: joinText(last.value, before), last: index };
    else if (before !== "") record.name = joinText(record.name, before);
    record.pairs.push(...pairs);
  }
  return index;
}

function split(text: string, line: number): { before: string; pairs: Pair[] } {
  const found = /[:：]/.test(text) ? [...text.matchAll(LABEL)] : [];
  const trimmed = (from: number, to?: number) =>
    text
      .slice(from, to)
      // A comma at the end of a line goes on in the next one.
      .replace(to === undefined ? /[\s；;]+$/ : /[\s；;，,。]+$/, "")
      .trim();
  const pairs = found.map((match, index) => ({
    label: (match.groups?.first ?? match.groups?.label ?? "").trim(),
    value: trimmed(match.index + match[0].length, found[index + 1]?.index),
    last: line,
  }));
  return { before: trimmed(0, found[0]?.index), pairs };
}

function isKnown(label: string): boolean {
  return lookUpHeader(label) !== null || isMoney(label);
}

function isMoney(label: string): boolean {
  return readMoneyRole([label]) !== null;
}

function regionOf(records: readonly LabelledRecord[]): TextRegion | null {
  const money = records.filter(({ pairs }) => pairs.some(({ label }) => isMoney(label))).length;
  if (records.length < FEWEST || money < records.length * MOSTLY) return null;
  // What stands under the last record with a label of its own (公告期) is no part of it.
  const inner = new Set(records.slice(0, -1).flatMap(({ pairs }) => pairs.map(({ label }) => label)));
  const labels = [...new Set(records.flatMap(({ pairs }) => pairs.map(({ label }) => label)))].filter(
    (label) => isKnown(label) || inner.has(label),
  );
  const isColumn = new Set(labels);
  const isNumbered = records.some(({ number }) => number !== "");
  const lead = (number: string, name: string) => (isNumbered ? [number, name] : [name]);
  const header: TextRow = {
    cells: [...lead("序号", "项目名称"), ...labels],
    first: records[0]!.first,
    last: records[0]!.first,
    made: true,
  };
  const rows = records.map(({ number, name, pairs, first }): TextRow => {
    const own = pairs.slice(0, pairs.findLastIndex(({ label }) => isColumn.has(label)) + 1);
    const textOf = (label: string) => own.flatMap((pair) => (pair.label === label ? [pair.value] : [])).join("；");
    return { cells: [...lead(number, name), ...labels.map(textOf)], first, last: own.at(-1)?.last ?? first };
  });
  return { layout: "records", rows: [header, ...rows] };
}
