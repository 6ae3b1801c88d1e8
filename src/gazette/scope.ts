import type { Sentence } from "./prose.ts";
import { squeezed } from "./squeezed.ts";
import { readTime, type TimeContext } from "./years.ts";

/** What the headings above a sentence say of time, and whether they head a report of what was done. */
export interface HeadScope {
  /** Takes a sentence in its turn; true where it is numbered 一、 or （一）, or a chapter's or section's. */
  readonly enter: (sentence: Sentence) => boolean;
  /** The year that the nearest heading (or the title) sets; null where none does. */
  readonly year: () => number | null;
  readonly isReport: () => boolean;
}

const LEVELS: readonly RegExp[] = [
  /^(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十百]+[章篇])/u,
  /^(?:[（(][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十百]+[条节])/u,
  /^\d{1,3}\s*[.．、]/u,
];
const RESULTS = /回顾|成效|现状|发展基础|工作基础|基本情况|背景|取得的|存在问题|面临形势|执行情况|完成情况|上年|过去/u;
// A heading that sets the year for what stands below it.
const AIMS = /目标|任务|安排|指标|计划|工作|要点|重点|时期|部署|预期|方案/u;
const LONGEST_HEAD = 40;

/** Follows the headings of a document under its title. */
export function headScope(title: string, context: TimeContext): HeadScope {
  const years: (number | null)[] = [titleYear(title), null, null, null];
  let results: number | null = null;
  return {
    enter: ({ text: printed, heading }) => {
      const { text } = squeezed(printed);
      const level = LEVELS.findIndex((label) => label.test(text)) + 1;
      if (level > 0) {
        const head = text.slice(0, LONGEST_HEAD).split(/[。：]/u)[0]!;
        if (results === null || level <= results) results = RESULTS.test(head.slice(0, 24)) ? level : null;
        years.fill(null, level);
        if (text.length <= LONGEST_HEAD && AIMS.test(head)) years[level] = readTime(head, context).year;
      } else if (heading && AIMS.test(text)) {
        const { year } = readTime(text, context);
        if (year !== null) years.fill(year, 3);
      }
      return level === 1 || level === 2;
    },
    year: () => years.findLast((year) => year !== null) ?? null,
    isReport: () => results !== null,
  };
}

/** The one year that a title is for (2024年工作要点); null where it names none, or several. */
function titleYear(title: string): number | null {
  const years = new Set(
    [...title.matchAll(/((?:19|20)\d\d)\s*年(?![^，。]{0,8}执行情况)/gu)].map(([, year]) => Number(year)),
  );
  const [year] = years;
  return years.size === 1 && !/[-—–－~～至]\s*(?:19|20)\d\d/u.test(title) ? year! : null;
}
