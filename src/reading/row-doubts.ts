import type { Issue } from "../project/issue.ts";
import type { Entry } from "./draft.ts";
import type { RowRole } from "./row-roles.ts";
import type { Table } from "./table.ts";

type Doubt = NonNullable<RowRole["doubt"]>;

const WORDS: Readonly<Record<Doubt, (name: string) => { readonly zh: string; readonly en: string }>> = {
  "project-or-total": (name) => ({
    zh: `“${name}”可能是小计或分组标题，现按项目计入；如是小计，金额会重复计算`,
    en: `"${name}" may be a subtotal or the heading of a group; it is counted as a project, and twice if it is a subtotal`,
  }),
  "total-by-one-sum": (name) => ({
    zh: `“${name}”仅因金额等于相邻各行之和而读作小计，未计入项目`,
    en: `"${name}" is read as a subtotal, and not counted as a project, only because it equals the sum of the rows beside it`,
  }),
  "part-by-one-sum": (name) => ({
    zh: `“${name}”仅因与相邻无序号各行之和等于上一项目而读作其组成部分，未计入项目`,
    en: `"${name}" is read as a part of the project above it, and not counted, only because it and the rows beside it add up to that`,
  }),
  "part-unlike-sum": (name) => ({
    zh: `“${name}”等按序号读作上一项目的组成部分，未计入项目，但其金额之和大于该项目`,
    en: `"${name}" and the rows numbered like it are read as parts of the project above them, and not counted, but add up to more than it`,
  }),
  "rest-of-name": (name) => ({
    zh: `“${name}”读作标题或页眉，可能是上一项目名称的其余部分；如是，该名称不全`,
    en: `"${name}" is read as a heading or a running head, and may be the rest of the name above it, which then lacks it`,
  }),
  "merged-name": (name) => ({
    zh: `“${name}”的序号和名称与上一行合并，金额却各行分列，现每行作一个项目：金额不会重复；如是同一项目，项目数多计`,
    en: `the number and name of "${name}" are merged with the row above, while each has an amount: each is counted as a project; no amount counts twice, but too many projects do if it is one`,
  }),
  "total-of-nothing": (name) => ({
    zh: `“${name}”的形式与其他小计行相同而读作小计，但与各行之和不符`,
    en: `"${name}" has the shape of the subtotals and is read as one, but agrees with no rows`,
  }),
};

/** What remains open about single rows of a table: whether they are projects or totals. */
export function rowDoubts({ entries, header }: Table): Issue[] {
  const nameIndex = header?.columns.find(({ target }) => target === "name")?.index ?? 0;
  return entries.flatMap(({ row, doubt }): Issue[] => {
    if (doubt === undefined) return [];
    const name =
      row.cells[nameIndex]?.text || row.cells.find(({ text }) => /\p{L}/u.test(text))?.text || row.text.trim();
    const words = WORDS[doubt](name.slice(0, 60));
    const code = doubt === "project-or-total" ? "row.total" : "row.role";
    return [{ code, severity: "warning", message: words.en, words, at: row.at, raw: name }];
  });
}

// Fields in words: a number there in a row of a total belongs to another column.
const IN_WORDS: ReadonlySet<string> = new Set(["name", "district", "category", "unit", "content"]);
const NUMBER = /^[$£€¥]?\s?\d[\d,，.\s]*$/;

/** Rows of totals whose cells are moved against the headings, so that their amounts are compared with nothing. */
export function movedTotals({ entries, header }: Pick<Table, "entries" | "header">): Issue[] {
  const column = header?.columns.find(({ target }) => target === "investment");
  if (!header || !column) return [];
  const projects = entries.filter(({ kind }) => kind === "project").length;
  const inWords = header.columns.filter(({ target }) => IN_WORDS.has(target));
  return entries.flatMap(({ total }): Issue[] => {
    if (!total || total.row.cells.length !== header.columns.length || total.scope === "section") return [];
    const { cells, at } = total.row;
    if ((cells[column.index]?.text ?? "").trim() !== "") return [];
    // How many projects there are is often written beside a total.
    const moved = inWords
      .map(({ index }) => (cells[index]?.text ?? "").trim())
      .find((text) => NUMBER.test(text) && text !== String(projects) && text !== String(total.projects));
    if (moved === undefined) return [];
    const words = {
      zh: `“${total.label}”一行的“${moved}”与表头错位，未与各项目之和核对`,
      en: `"${moved}" in the row "${total.label}" doesn't stand under the heading of the amounts; it is compared with nothing`,
    };
    return [{ code: "row.total", severity: "warning", message: words.en, words, at, raw: moved }];
  });
}

// One or two blank rows are a matter of layout.
const LEAST_BLANK = 3;

/** Blocks of blank rows with projects above and below them, where rows may have been lost. */
export function blankDoubts({ entries }: Pick<Table, "entries">): Issue[] {
  const found: Issue[] = [];
  // What a part of a long table begins with goes on with the part before.
  let isAmong = true;
  let blank: Entry[] = [];
  for (const entry of entries) {
    if (entry.kind === "blank") {
      blank.push(entry);
      continue;
    }
    const isProject = entry.kind === "project";
    if (isAmong && isProject && blank.length >= LEAST_BLANK) found.push(blankIssue(blank));
    isAmong = isProject;
    blank = [];
  }
  return found;
}

function blankIssue(blank: readonly Entry[]): Issue {
  const [first, last] = [blank[0]!.row.at, blank.at(-1)!.row.at];
  const [from, to] = [first.line ?? first.row, last.lastLine ?? last.line ?? last.row];
  const words = {
    zh: `第 ${from}–${to} 行空白，其下仍有项目：请核对其间有无缺行`,
    en: `rows ${from}–${to} are blank, with projects below them: check that none is missing`,
  };
  const at = first.line === undefined || to === undefined ? first : { ...first, lastLine: to };
  return { code: "row.blank", severity: "note", message: words.en, words, at, raw: "" };
}
