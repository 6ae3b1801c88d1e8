import type { BridgeSums } from "../compare/bridge.ts";
import type { Change } from "../compare/changes.ts";
import type { Comparison, ProjectEnd } from "../compare/compare-editions.ts";
import { BLANK, formatNumber, formatShare } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { term } from "../language/terms.ts";
import { sum } from "../measure/decimal.ts";
import { differenceText, endPlaces, fieldWord, listOf, pairName, signed, statedText } from "./comparison-words.ts";
import type { Grid, GridColumn } from "./grid.ts";

/** What became of a project from one edition to the next. */
export type ComparisonKind = "added" | "removed" | "changed" | "unchanged" | "doubtful";

const KINDS: Readonly<Record<Language, Readonly<Record<ComparisonKind, string>>>> = {
  zh: { added: "新增", removed: "不再列入", changed: "变化", unchanged: "未变", doubtful: "待定" },
  en: { added: "added", removed: "gone", changed: "changed", unchanged: "unchanged", doubtful: "open" },
};

/** What became of a project, in words. */
export function kindWord(kind: ComparisonKind, language: Language): string {
  return KINDS[language][kind];
}

const LABELS = {
  zh: {
    changes: ["", "项目", "旧版行", "新版行", "字段", "旧", "新", "差"],
    bridge: ["旧版", "不再列入", "新增", "金额变化", "新有确数", "不再有确数", "归属改变", "新版"],
    doubtful: ["旧版项目", "旧版行", "新版项目", "新版行", "相同", "不同", "名称相似"],
    total: "合计",
    comma: "、",
  },
  en: {
    changes: ["", "Project", "Old line", "New line", "Field", "Old", "New", "Difference"],
    bridge: ["Old", "Gone", "Added", "Amounts", "Newly stated", "No longer stated", "Moved", "New"],
    doubtful: ["Old project", "Old line", "New project", "New line", "Alike", "Not alike", "Names alike"],
    total: "Total",
    comma: ", ",
  },
} as const;

interface Line {
  readonly kind: ComparisonKind;
  readonly old: readonly ProjectEnd[];
  readonly new: readonly ProjectEnd[];
  readonly change?: Change;
}

/** What became of each project, a line for each change; unchanged ones only where they are asked for. */
function linesOf({ matched, added, removed }: Comparison, withUnchanged: boolean): Line[] {
  return [
    ...matched.flatMap(({ old, new: next, changes }): Line[] => {
      const ends = { old: listOf(old), new: listOf(next) };
      if (changes.length === 0) return withUnchanged ? [{ kind: "unchanged", ...ends }] : [];
      return changes.map((change): Line => ({ kind: "changed", ...ends, change }));
    }),
    ...added.map((end): Line => ({ kind: "added", old: [], new: [end] })),
    ...removed.map((end): Line => ({ kind: "removed", old: [end], new: [] })),
  ];
}

/** Every change, addition and removal, with the lines of both editions. */
export function changesGrid(comparison: Comparison, language: Language): Grid {
  const amount = (end: ProjectEnd | undefined) => (end?.investment == null ? BLANK : formatNumber(end.investment));
  return {
    columns: columnsOf(LABELS[language].changes, [2, 3, 7]),
    rows: linesOf(comparison, false).map(({ kind, old, new: next, change }) => [
      kindWord(kind, language),
      pairName(old, next, language),
      endPlaces(old),
      endPlaces(next),
      fieldWord(change?.field ?? "investment", language, comparison),
      change ? statedText(change.old, change.oldText, change.oldUnit) : old.length > 0 ? amount(old[0]) : "",
      change ? statedText(change.new, change.newText, change.newUnit) : next.length > 0 ? amount(next[0]) : "",
      change ? differenceText(change, language) : "",
    ]),
  };
}

/**
 * The bridge by a dimension, or of the whole, in ten thousands of the currency. An edition that states no amount at all comes
 * to nothing that could be told: not to zero.
 */
export function bridgeGrid(
  rows: readonly (readonly [label: string, sums: BridgeSums])[],
  total: BridgeSums | null,
  heading: string,
  { old: before, new: after }: Pick<Comparison, "old" | "new">,
  language: Language,
): Grid {
  const stated = (edition: { readonly investment: number | null }, amount: number) =>
    edition.investment === null ? BLANK : formatNumber(amount);
  const cells = ({ old, removed, added, ofChanged, new: next }: BridgeSums) => [
    stated(before, old),
    signed(removed === 0 ? 0 : -removed),
    signed(added),
    signed(ofChanged.amounts),
    signed(ofChanged.filled),
    signed(ofChanged.emptied),
    signed(ofChanged.moved),
    stated(after, next),
  ];
  const labels = LABELS[language];
  return {
    columns: columnsOf([heading, ...labels.bridge], [1, 2, 3, 4, 5, 6, 7, 8]),
    rows: rows.map(([label, sums]) => [term(label, language), ...cells(sums)]),
    ...(total && { total: [labels.total, ...cells(total)] }),
  };
}

/** What could be the same and isn't decided, with what speaks for and against it. */
export function doubtfulGrid(comparison: Comparison, language: Language): Grid {
  const { doubtful } = comparison;
  const { comma } = LABELS[language];
  return {
    columns: columnsOf(LABELS[language].doubtful, [1, 3, 6]),
    rows: doubtful.map(({ old, new: next, reasons }) => {
      const stated = reasons.filter((reason) => reason.old !== null && reason.new !== null && reason.field !== "name");
      const words = (same: boolean) =>
        stated
          .filter((reason) => reason.same === same)
          .map(({ field }) => fieldWord(field, language, comparison))
          .join(comma);
      const name = reasons.find(({ field }) => field === "name")?.likeness;
      return [
        old.name,
        endPlaces([old]),
        next.name,
        endPlaces([next]),
        words(true),
        words(false),
        name === undefined ? "" : formatShare(name),
      ];
    }),
  };
}

/** A change of a project, or what became of it. */
export interface ComparisonLine {
  readonly kind: ComparisonKind;
  readonly ends: { readonly old: readonly ProjectEnd[]; readonly new: readonly ProjectEnd[] };
  readonly change?: Change;
  /** What the field was and is; of one that didn't change, came or went, the investment. */
  readonly old: string | number | null;
  readonly new: string | number | null;
}

/** Every project of both editions: a line for each change, unchanged ones and open questions too. */
export function comparisonLines(comparison: Comparison): ComparisonLine[] {
  const lines: Line[] = [
    ...linesOf(comparison, true),
    ...comparison.doubtful.map((question): Line => ({ kind: "doubtful", old: [question.old], new: [question.new] })),
  ];
  return lines.map(({ kind, old, new: next, change }) => ({
    kind,
    ends: { old, new: next },
    ...(change && { change }),
    old: change ? change.old : investmentOf(old),
    new: change ? change.new : investmentOf(next),
  }));
}

/** What ends invest together; null where none states it. */
function investmentOf(ends: readonly ProjectEnd[]): number | null {
  const stated = ends.flatMap(({ investment }) => investment ?? []);
  return stated.length === 0 ? null : sum(stated);
}

/** The same as flat records for programs. */
export function comparisonRecords(comparison: Comparison) {
  const { old, new: next } = comparison;
  const ends = (side: "old" | "new", list: readonly ProjectEnd[]) => ({
    [`${side}Seq`]: list.map(({ seq }) => seq).join(" ") || null,
    [`${side}Name`]: list.map(({ name }) => name).join("；") || null,
    [`${side}File`]: list.length > 0 ? { old, new: next }[side].file : null,
    [`${side}Line`]: endPlaces(list) || null,
  });
  return comparisonLines(comparison).map(({ kind, ends: { old: olds, new: news }, change, old: was, new: is }) => ({
    kind,
    ...ends("old", olds),
    ...ends("new", news),
    field: change?.field ?? null,
    old: was ?? change?.oldText ?? null,
    new: is ?? change?.newText ?? null,
    oldUnit: change?.oldUnit ?? null,
    newUnit: change?.newUnit ?? null,
    difference: change?.difference ?? null,
  }));
}

function columnsOf(labels: readonly string[], numbers: readonly number[]): GridColumn[] {
  return labels.map((label, index) => ({ label, align: numbers.includes(index) ? "right" : "left" }));
}
