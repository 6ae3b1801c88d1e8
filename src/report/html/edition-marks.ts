import { comparisonOf } from "../../compare/against.ts";
import type { Change } from "../../compare/changes.ts";
import type { Comparison, ProjectEnd } from "../../compare/compare-editions.ts";
import type { Language } from "../../language/language.ts";
import type { Words } from "../../language/words.ts";
import type { Dataset } from "../../project/dataset.ts";
import { kindWord } from "../../print/comparison-grid.ts";
import { differenceText, fieldWord, listOf, statedText } from "../../print/comparison-words.ts";

/** The two editions of a page that is set against an earlier one. */
export const EDITION_NAMES = ["new", "old"] as const;
export type EditionName = (typeof EDITION_NAMES)[number];

/** What became of a project from one edition to the other. */
export interface EditionMark {
  /** `added`, `removed`, `unchanged`, `doubtful` (beside added or removed), and `changed.FIELD` for each change. */
  readonly kinds: readonly string[];
  readonly changes: readonly Change[];
  /** Its names in the other edition, where they aren't its own. */
  readonly others: readonly string[];
  /** What a place is called in both editions. */
  readonly place: Words;
}

export type EditionMarks = ReadonlyMap<number, EditionMark>;

const CHANGED = "changed.";
const PLAIN_KINDS = ["added", "removed", "unchanged", "doubtful"] as const;

/** What became of each project of an edition, by its key; null for a dataset that is set against none. */
export function editionMarks(dataset: Dataset, side: EditionName): EditionMarks | null {
  const comparison = comparisonOf(dataset, {});
  return comparison && marksOf(comparison, side);
}

function marksOf({ matched, added, removed, doubtful, place }: Comparison, side: EditionName): EditionMarks {
  const marks = new Map<number, EditionMark>();
  for (const pair of matched) {
    const kinds = pair.changes.map(({ field }) => `${CHANGED}${field}`);
    const own = listOf(pair[side]);
    const names = new Set(own.map(({ name }) => name));
    const others = listOf(pair[side === "new" ? "old" : "new"]).map(({ name }) => name);
    const mark = {
      kinds: kinds.length > 0 ? kinds : ["unchanged"],
      changes: pair.changes,
      others: others.filter((name) => !names.has(name)),
      place,
    };
    for (const { seq } of own) marks.set(seq, mark);
  }
  const open = new Map<number, string[]>();
  for (const question of doubtful) {
    const other = question[side === "new" ? "old" : "new"].name;
    open.set(question[side].seq, [...(open.get(question[side].seq) ?? []), other]);
  }
  const alone: readonly ProjectEnd[] = side === "new" ? added : removed;
  for (const { seq } of alone) {
    const others = open.get(seq) ?? [];
    const kind = side === "new" ? "added" : "removed";
    marks.set(seq, { kinds: others.length > 0 ? [kind, "doubtful"] : [kind], changes: [], others, place });
  }
  return marks;
}

/** The kinds that some marks have, with how many projects have each: what came and went first, then each changed field, and what stayed. */
export function kindsIn(marks: EditionMarks, seqs: readonly number[]): (readonly [kind: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const seq of seqs)
    for (const kind of new Set(marks.get(seq)?.kinds)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const ranks = ["added", "removed", "doubtful", CHANGED, "unchanged"];
  const rank = (kind: string) => ranks.indexOf(kind.startsWith(CHANGED) ? CHANGED : kind);
  return [...counts].toSorted(([a], [b]) => rank(a) - rank(b));
}

/** Whether a project is of one of some kinds; none asked for is all. */
export function isOfKinds(mark: EditionMark | undefined, kinds: readonly string[]): boolean {
  return kinds.length === 0 || (mark?.kinds.some((kind) => kinds.includes(kind)) ?? false);
}

/** A kind in words: 新增, or the field that has changed. */
export function markWord(kind: string, language: Language, place: Words): string {
  const plain = PLAIN_KINDS.find((one) => one === kind);
  return plain ? kindWord(plain, language) : fieldWord(kind.slice(CHANGED.length), language, { place });
}

/** What became of a project, a text for each change: 竣工时间 2018年 → 2020年（+2年）. */
export function markLines({ kinds, changes, others, place }: EditionMark, language: Language): string[] {
  const zh = language === "zh";
  const lines = changes
    .filter(({ field }) => field !== "name")
    .map((change) => {
      const difference = differenceText(change, language);
      const old = statedText(change.old, change.oldText, change.oldUnit);
      const now = statedText(change.new, change.newText, change.newUnit);
      const behind = difference === "" ? "" : zh ? `（${difference}）` : ` (${difference})`;
      return `${fieldWord(change.field, language, { place })} ${old} → ${now}${behind}`;
    });
  if (others.length === 0) return lines;
  const names = others.join(zh ? "、" : ", ");
  if (kinds.includes("doubtful")) return [zh ? `可能是${names}，未经审定` : `may be ${names}; nobody has decided it`];
  return [zh ? `另一版名称：${names}` : `in the other edition: ${names}`, ...lines];
}
