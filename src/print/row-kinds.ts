import type { Language } from "../language/language.ts";
import type { RowKind } from "../project/dataset.ts";

/** What the rows of a source turned out to be, after a number of them in English (`3 projects`), before it in Chinese. */
export const ROW_KINDS: Readonly<Record<Language, Readonly<Record<RowKind, string>>>> = {
  zh: {
    project: "项目",
    continuation: "续行",
    header: "表头",
    section: "分组标题",
    subtotal: "小计",
    total: "合计",
    detail: "其中项",
    note: "注释",
    "running-head": "页眉",
    rule: "分隔线",
    other: "其他内容",
    blank: "空行",
    issue: "未能读懂",
  },
  en: {
    project: "projects",
    continuation: "continued",
    header: "headers",
    section: "section headings",
    subtotal: "subtotals",
    total: "totals",
    detail: "details",
    note: "notes",
    "running-head": "running heads",
    rule: "rules",
    other: "of other content",
    blank: "blank",
    issue: "not understood",
  },
};

// What isn't counted as things (`3 blank`) has no other form for one.
const COUNTED: ReadonlySet<RowKind> = new Set([
  "project",
  "header",
  "section",
  "subtotal",
  "total",
  "detail",
  "note",
  "running-head",
  "rule",
]);

/** How many rows are of a kind, in English: `1 header`, `3 projects`, `2 blank`. */
export function rowsInEnglish(kind: RowKind, count: number): string {
  const word = ROW_KINDS.en[kind];
  return `${count} ${count === 1 && COUNTED.has(kind) ? word.replace(/s$/, "") : word}`;
}
