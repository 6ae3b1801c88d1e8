import { isHeld } from "./held.ts";
import type { Dataset } from "./dataset.ts";
import type { Language } from "../language/language.ts";
import { issueOf } from "./issued.ts";
import type { Masthead } from "./masthead.ts";
import { planDate } from "./plan-date.ts";

// The title of a published table ends with what it is, and a year or a state of progress in brackets.
const TITLE =
  /(?:表|清单|清單|名单|名單|名录|目录|目錄|一[览覽覧]|计划|計[劃畫画]|项目库|进度|进展|情况|完成情况)(?:[（(][^（）()]*[)）])?$/u;
const TITLE_LATIN =
  /^(?=.{8,120}$)(?!.*[.:;]$).*(?:\b(?:projects?|programmes?|programs?|plan|list|schedule|register|pipeline|projets|liste|projekte|proyectos|programa|projetos|progetti|programma|elenco)\b|\p{L}(?:programm|plan|projekte|liste)\b)/iu;
// 附件1, 表三 and the unit of the amounts stand beside a title, not in it.
const AROUND =
  /^#+\s*|^(?:附件|附表|表)\s*[\d一二三四五六七八九十]*[:：、.\s]+|^[一二三四五六七八九十]+、|[（(][^（）()]*单位[^（）()]*[)）]$/gu;
const LINES_ABOVE = 8;
/** Shorter ones are the end of a title that is wrapped over two lines. */
const SHORTEST = 5;

/**
 * What the source calls its table: the nearest row above its headings, or line above it, that reads like a title
 * (…计划表, …项目清单, Capital Projects 2024); null where there is none.
 */
export function sourceTitle({ lines, rows, parts }: Dataset): string | null {
  if (parts || !isHeld(rows)) return null;
  const head = rows.findIndex(({ kind }) => kind === "header");
  const above = rows
    .slice(0, Math.max(0, head))
    .map(({ row }) => row.cells.map(({ text }) => text.trim()).filter((text) => text !== ""))
    .map((cells) => (cells.length === 1 ? cells[0]! : ""));
  const first = rows[0]?.row.at.line ?? 1;
  const before = lines.slice(Math.max(0, first - 1 - LINES_ABOVE), first - 1).map((line) => line.trim());
  const texts = [...before, ...above];
  for (let index = texts.length - 1; index >= 0; index -= 1) {
    const title = asTitle(texts[index]!);
    if (title === null) continue;
    return title.length >= SHORTEST ? title : asTitle(`${texts[index - 1] ?? ""}${texts[index]}`);
  }
  return null;
}

function asTitle(text: string): string | null {
  // A title wrapped over two lines was joined with a space, which Chinese doesn't have.
  const plain = text
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
    .replace(AROUND, "")
    .trim();
  if (/[。；;\t]/.test(plain)) return null;
  return (TITLE.test(plain) && !/[，,]/.test(plain)) || TITLE_LATIN.test(plain) ? plain : null;
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
  const title = sourceTitle(dataset) ?? "";
  const issuer = publisher ?? issueOf(dataset).publisher ?? "";
  // A name that begins with its place says it already.
  const where = place === undefined || `${issuer}${title}`.includes(place) ? "" : place;
  const day = date ?? dayOf(dataset, language) ?? "";
  if (`${title}${issuer}${where}${date ?? ""}` === "") return "";
  if (language === "zh")
    return `${where}${issuer}${title === "" ? "" : `《${title}》`}${day === "" ? "" : `（${day}）`}，`.replace(
      /^（(.*)），$/,
      "$1，",
    );
  const named = [[issuer, where].filter((part) => part !== "").join(", "), title === "" ? "" : `"${title}"`];
  const told = named.filter((part) => part !== "").join(": ");
  return `${told}${day === "" ? "" : told === "" ? day : ` (${day})`}, `;
}
