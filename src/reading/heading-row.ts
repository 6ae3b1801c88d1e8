import type { RawRow } from "../table/raw-table.ts";
import { continueDraft, continueLast, continueName } from "./continuation.ts";
import { draftOf, isFirstOfPage, type Entry, type RowContext } from "./draft.ts";
import { cellOf, rawCellOf } from "./row-cells.ts";
import { repeatsHeader } from "./header.ts";
import {
  amountInLabel,
  countedProjects,
  type HeadingStyle,
  headingStyle,
  isDetail,
  isNote,
  isPageNumber,
  totalLabel,
} from "../lexicon/row-words.ts";
import { isRestOfName, mayBeRestOfName } from "./wrapped-name.ts";
import { namesPlaces } from "./places.ts";
import { enterSection } from "./section-stack.ts";
import { readSequence } from "./sequence.ts";
import { withoutHashes } from "./table-leads.ts";

/** A row with one text: a heading, the rest of a wrapped cell, or what stands between two pages. */
export function loneText(context: RowContext, printed: string): Entry {
  const text = withoutHashes(printed);
  const isNumber = isPageNumber(text.replace(/\s+/g, ""));
  const isOpen = !isNumber && headingStyle(text) === null && !breaksPage(context) && mayBeRestOfName(context, text);
  const entry = readLone(context, text, printed);
  const isApart = entry.kind === "section" || entry.kind === "running-head";
  return isOpen && isApart && !context.state.repeated.has(context.row.text.trim())
    ? { ...entry, doubt: "rest-of-name" }
    : entry;
}

// A title that goes on over the page.
const CONTINUED =
  /[（(](?:上?接|续)?(?:前页|上页|上表|前表|续|续表|续前表|续上表|continued|cont'?d?\.?|suite|fortsetzung|continuaci[oó]n|continua[cç][aã]o|segue)[)）]$|^续表?\d*$/iu;

function readLone(context: RowContext, text: string, printed: string): Entry {
  const { row, header, state } = context;
  const structured = row.cells.length >= Math.min(3, header.columns.length);
  const column = row.cells.findIndex((cell) => cell.text !== "");
  const isNameColumn = header.columns[column]?.target === "name";
  if (isPageNumber(text) || (!structured && state.repeated.has(row.text.trim()))) return { row, kind: "running-head" };
  if (CONTINUED.test(text)) return { row, kind: "running-head" };
  if (isNote(text)) return { row, kind: "note" };
  const style = headingStyle(text);
  // A sentence over the rows sums them up; it is no heading of them, unless it only does so in brackets behind one.
  const outer = text.replace(/(?<=[\p{L}])[（(][^（）()]*[）)]$/u, "");
  if (!style && /[。；]$|[。；].|\d.*[,，].*\d/.test(outer) && /[。；]|共\s*\d|\d\s*[个项]/.test(outer))
    return { row, kind: "note" };
  if (structured && state.draft && isFirstOfPage(state)) return continueDraft(context);
  if (!style && isRestOfName(context, text)) return continueName(context, text);
  if (structured) {
    if (readSequence(text).number !== null)
      return { row, kind: "issue", problem: { zh: "项目，不是单独一个数", en: "a project, not a number alone" } };
    if (
      (column === 0 || isNameColumn || style) &&
      text.length <= 60 &&
      !/[。;；]/.test(text) &&
      projectFollows(context)
    )
      return enterHeading(context, text, 0);
    if (column > 0 && state.draft) return continueDraft(context);
    const target = header.columns[column]?.target;
    if ((target === "investment" || target === "amount") && /^\D{0,2}[\d.,，]+\D{0,4}$/.test(text))
      return { row, kind: "issue", problem: { zh: "项目，不是单独一个金额", en: "a project, not an amount alone" } };
    return text.length > 60 || !projectFollows(context) ? { row, kind: "note" } : enterHeading(context, text, 0);
  }
  if (state.draft && /[、,，]$/.test(state.draft.rows.at(-1)!.text.trim())) return continueLast(context, text);
  if (isDetail(text)) return { row, kind: "detail", ...draftOf(state) };
  if (style && text.length <= 60 && !/[。；]$/.test(text)) return enterHeading(context, text, 0);
  const short = text.length <= 24 && !/[。；，]/.test(text);
  const headsRows = /(?:项目|工程|类|建设|[省市区县旗盟州镇乡村])(?:[（(].*[)）])?$/.test(text);
  // Before headings that come again a line is what stands at the head of pages, or a place that the rows below it are of.
  const mayHead = !breaksPage(context) || text !== printed || namesPlaces(text);
  if (short && (headsRows || text !== printed) && mayHead && projectFollows(context))
    return enterHeading(context, text, 0);
  // A number with words behind it is hardly what stands at the head of pages: it may be a row whose cells weren't told apart.
  if (/^\d{1,4}[\s.、]*\p{L}{2}/u.test(text) && !/^(?:19|20)\d\d\s*(?:年|\p{Script=Latin})/u.test(text))
    return { row, kind: "issue", problem: A_ROW };
  return { row, kind: "running-head" };
}

const A_ROW = { zh: "一行单元格", en: "a row of cells" };

// Whether the next row that isn't blank begins a new page: it repeats the header.
function breaksPage({ state, index, header }: RowContext): boolean {
  const next = state.raw.rows.slice(index + 1, index + 8).find((row) => row.text.trim() !== "");
  return next !== undefined && repeatsHeader(header, next);
}

function projectFollows({ state, index, header }: RowContext): boolean {
  for (const row of state.raw.rows.slice(index + 1, index + 10)) {
    const filled = row.cells.filter(({ text }) => text !== "").length;
    if (filled < 2) continue;
    if (repeatsHeader(header, row) || totalLabel(row.cells.find(({ text }) => text !== "")?.text ?? "")) continue;
    return cellOf({ row, header }, "name") !== "";
  }
  return false;
}

/** The heading that a row with several cells is (一 | 农业项目 | | 1200), or null. */
export function headingOf(context: RowContext, numbered: boolean): string | null {
  if (numbered) return null;
  const { row, header } = context;
  const seqText = cellOf(context, "seq");
  const name = cellOf(context, "name");
  const own = ["content", "unit", "completion"] as const;
  const told = own.filter((target) => cellOf(context, target) !== "" && !rawCellOf(context, target)?.merged).length;
  const marked = headingStyle(seqText);
  if (seqText !== "" && marked && marked !== "digit-bracket" && told <= 1) {
    const words = row.cells.find(
      (cell, index) => cell.text !== "" && header.columns[index]?.target !== "seq" && !/^[\d.,]+$/.test(cell.text),
    )?.text;
    // A number in the column of names counts what stands below (二、农业 | 1 | 2000).
    const named = /^[\d.,]+$/.test(name) ? words : name || words;
    return named === undefined
      ? seqText
      : `${seqText}${/[、.:：)）]$/.test(seqText) || seqText.length > 4 ? "" : "、"}${named}`;
  }
  const first = row.cells.find(({ text }) => text !== "")?.text ?? "";
  const style = headingStyle(first);
  if (seqText === "" && style && style !== "digit" && style !== "digit-bracket" && style !== "letter" && told === 0)
    return first;
  return null;
}

/** A heading row: the rows below it stand under it. */
export function enterHeading(
  context: RowContext,
  text: string,
  rest: number,
  style?: HeadingStyle,
  covers: readonly RawRow[] = [],
): Entry {
  const { row, header, state } = context;
  state.draft = null;
  state.parts = false;
  state.sections = enterSection(state.sections, text, style);
  const depth = state.sections.open.length - 1;
  if (rest === 0 && countedProjects(text) === null && amountInLabel(text) === null)
    return { row, kind: "section", depth };
  const counted = row.cells.map((cell) => countedProjects(cell.text)).find((count) => count !== null) ?? null;
  return {
    row,
    kind: "section",
    depth,
    total: { row, header, label: text, scope: "section", depth, projects: counted, covers },
  };
}
