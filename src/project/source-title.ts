import { readMoneyUnit } from "../lexicon/money-terms.ts";
import { isHeld } from "./held.ts";
import type { Dataset, RowReading } from "./dataset.ts";
import type { Language } from "../language/language.ts";
import { issueOf } from "./issued.ts";
import type { Masthead } from "./masthead.ts";
import { foreignOnly } from "../language/foreign-letters.ts";
import { planDate } from "./plan-date.ts";

// The title of a published table ends with what it is, and a year or a state of progress in brackets; with a year in it, it may end with what it lists.
const TITLE =
  /(?:表|清单|清單|名单|名單|名录|目录|目錄|一[览覽覧]|计划|計[劃畫画]|项目库|进度|进展|情况|完成情况)(?:[（(][^（）()]*[)）])?$|(?:19|20)\d\d.*(?:项目|項目|工程|通报|通報|方案)$/u;
const TITLE_LATIN = foreignOnly(
  /^(?=.{8,120}$)(?!.*[.:;]$).*(?:\b(?:projects?|programmes?|programs?|plan|list|schedule|register|pipeline|projets|liste|projekte|proyectos|programa|projetos|progetti|programma|elenco)\b|\p{L}(?:programm|plan|projekte|liste)\b)/iu,
);
// 附件1, 表三 and the unit of the amounts stand beside a title, not in it.
const AROUND =
  /^#+\s*|^(?:附件|附表|表)\s*[\d一二三四五六七八九十]*[:：、.\s]+|^[一二三四五六七八九十]+、|[（(][^（）()]*单位[^（）()]*[)）]$/gu;
const LINES_ABOVE = 8;
/** Shorter ones are the end of a title that is wrapped over two lines. */
const SHORTEST = 5;
/** So many titles of one source are written out. */
const MOST_TITLES = 3;
// A table that goes on is called by the same title: …计划表（续）, 续表.
const GOES_ON = /\s*[（(](?:续|續|continued|cont['’.]?d?\.?)\s*\d*[）)]/iu;

/**
 * What the source calls its table: the nearest row above its headings, or line above it, that reads like a title
 * (…计划表, …项目清单, Capital Projects 2024); of several tables with projects and titles of their own, all of them, or the
 * first and how many there are. Null where there is none above the first.
 */
export function sourceTitle(dataset: Dataset, language: Language = "zh"): string | null {
  const titles = sourceTitles(dataset);
  return titles.length === 0 ? null : listed(titles, language, language === "zh" ? "、" : "; ");
}

/** Titles one after the other; of many the first and how many there are. */
function listed(titles: readonly string[], language: Language, between: string): string {
  if (titles.length <= MOST_TITLES) return titles.join(between);
  return language === "zh"
    ? `${titles[0]}等${titles.length}张表`
    : `${titles[0]} and ${titles.length - 1} other tables`;
}

/** The titles of the tables that hold projects, each once; a table without one belongs to those that have some. */
function sourceTitles(dataset: Dataset): readonly string[] {
  const { lines, rows, parts } = dataset;
  if (parts || !isHeld(rows)) return [];
  const titles: string[] = [];
  for (const above of textsAboveTables(lines, rows)) {
    const title = nearestTitle(above);
    // A table without a title of its own is what the notice around it is about.
    if (title === null && titles.length === 0) return noticeTitle(dataset);
    if (title !== null && !titles.includes(title)) titles.push(title);
  }
  return titles;
}

/** Of each run of headings with projects below: the lines of text since the last project, or those above its table. */
function* textsAboveTables(lines: readonly string[], rows: readonly RowReading[]): Generator<readonly string[]> {
  let table = 0;
  let end = 0;
  let texts: string[] = [];
  let headed = false;
  for (const { row, kind, table: own } of rows) {
    const { line, lastLine = line } = row.at;
    if (own !== table) {
      const from = Math.max(end, (line ?? 1) - 1 - LINES_ABOVE, 0);
      texts = lines.slice(from, (line ?? 1) - 1).map((text) => text.trim());
      [table, headed] = [own, false];
    }
    if (kind === "header") headed = true;
    else if (kind === "project") {
      if (headed) yield texts;
      [texts, headed] = [[], false];
    } else if (!headed) {
      const filled = row.cells.map(({ text }) => text.trim()).filter((text) => text !== "");
      texts.push(filled.length === 1 ? filled[0]! : "");
    }
    end = lastLine ?? end;
  }
}

function nearestTitle(texts: readonly string[]): string | null {
  for (let index = texts.length - 1; index >= 0; index -= 1) {
    const title = asTitle(texts[index]!);
    if (title === null) continue;
    return title.length >= SHORTEST ? title : asTitle(`${texts[index - 1] ?? ""}${texts[index]}`);
  }
  return null;
}

/** What the notice that a table stands in is about, where that reads like the title of a table. */
function noticeTitle(dataset: Dataset): readonly string[] {
  const title = asTitle(issueOf(dataset).about ?? "");
  return title === null ? [] : [title];
}

function asTitle(text: string): string | null {
  // A title wrapped over two lines was joined with a space, which Chinese doesn't have.
  const plain = text
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
    .replace(AROUND, "")
    .replace(GOES_ON, "")
    // The unit of the amounts stands behind a title: ($000), (in EUR million), （万元）.
    .replace(/\s*[(（]([^()（）]{1,24})[)）]$/u, (all, words: string) =>
      readMoneyUnit(words.replace(/^in\s/i, "")) ? "" : all,
    )
    .trim();
  if (/[。；;\t]/.test(plain)) return null;
  // A comma makes a sentence of it, but not in brackets behind it: …计划表（虚构，仅作示例）.
  const isName = TITLE.test(plain) && !/[，,]/.test(plain.replace(/[（(][^（）()]*[)）]$/u, ""));
  return isName || TITLE_LATIN.test(plain) ? plain : null;
}

/** The day that the source bears, as it is written in a language; null where it bears none. */
export function dayOf(dataset: Dataset, language: Language): string | null {
  const day = dataset.parts ? null : planDate(dataset);
  if (day === null) return null;
  if (language === "zh") return `${day.year}年${day.month}月${day.day}日`;
  return [day.year, day.month, day.day].map((part) => String(part).padStart(2, "0")).join("-");
}

/**
 * The source as it is cited before the name of its file: who published it, what it calls itself, its day. What the reader
 * says of it goes first; empty where neither says anything.
 */
export function citation(dataset: Dataset, language: Language, { place, publisher, date }: Masthead = {}): string {
  const titles = sourceTitles(dataset);
  const quotes = language === "zh" ? (["《", "》"] as const) : (['"', '"'] as const);
  const title = listed(
    titles.map((one) => quotes.join(one)),
    language,
    language === "zh" ? "" : " and ",
  );
  const issuer = publisher ?? issueOf(dataset).publisher ?? "";
  // A name that begins with its place says it already.
  const where = place === undefined || `${issuer}${title}`.includes(place) ? "" : place;
  const day = date ?? dayOf(dataset, language) ?? "";
  if (`${title}${issuer}${where}${date ?? ""}` === "") return "";
  if (language === "zh")
    return `${where}${issuer}${title}${day === "" ? "" : `（${day}）`}，`.replace(/^（(.*)），$/, "$1，");
  const named = [[issuer, where].filter((part) => part !== "").join(", "), title];
  const told = named.filter((part) => part !== "").join(": ");
  return `${told}${day === "" ? "" : told === "" ? day : ` (${day})`}, `;
}
