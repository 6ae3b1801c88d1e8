import { isHeld } from "./held.ts";
import type { Dataset } from "./dataset.ts";
import type { Language } from "../language/language.ts";
import { planDate } from "./plan-date.ts";

// The title of a published table ends with what it is.
const TITLE = /(表|清单|名单|名录|目录|一览|计划|项目库)$/u;
const TITLE_EN =
  /^(?=.{8,120}$)(?!.*[.:;]$).*\b(?:projects?|programmes?|programs?|plan|list|schedule|register|pipeline)\b/iu;
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
  return (TITLE.test(plain) && !/[，,]/.test(plain)) || TITLE_EN.test(plain) ? plain : null;
}

/** The day that the source bears, as it is written in a language; null where it bears none. */
export function dayOf(dataset: Dataset, language: Language): string | null {
  const day = dataset.parts ? null : planDate(dataset);
  if (day === null) return null;
  if (language === "zh") return `${day.year}年${day.month}月${day.day}日`;
  return [day.year, day.month, day.day].map((part) => String(part).padStart(2, "0")).join("-");
}

/** What the source calls itself, with its day, as it is cited before the name of its file; empty where it says neither. */
export function citation(dataset: Dataset, language: Language): string {
  const title = sourceTitle(dataset);
  if (title === null) return "";
  const day = dayOf(dataset, language);
  if (language === "zh") return `《${title}》${day === null ? "" : `（${day}）`}，`;
  return `“${title}”${day === null ? "" : ` (${day})`}, `;
}
