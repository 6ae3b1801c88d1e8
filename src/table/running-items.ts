import type { CellLine } from "./text-region.ts";

const MOST_LINES = 6;
const UNIT = /^[(（]?(?:金额|计量)?单位[:：]/;
const TITLE =
  /^附(?:件|表)[\s\d一二三四五六七八九十]*[:：]?$|(?:表|清单|计划|目录|名单|台账|名录|汇总|安排|一览)(?:[（(][^()（）]{0,12}[)）])?$|^.{13,}$/;
const OWNER = /(?:局|公司|政府|委|委员会|中心|办|院|厂|集团|学校|街道|乡|镇)$/;
// A bare number, or a date with a slash, may be a cell as well.
const PAGE = /^[-—–·_]+\d{1,4}[-—–·_]+$|^第\d{1,4}页|^page\d/i;

/**
 * Items that stand between the pages of a table with a header at `start`: what is printed above it and comes again (title,
 * unit), page numbers, and where the headings come again (`heads`).
 */
export function runningItems(
  items: readonly CellLine[],
  start: number,
  headings: number,
): { items: Set<number>; heads: Set<number> } {
  const above = items.slice(Math.max(0, start - MOST_LINES), start).map(({ text }) => text);
  const titles = new Set(above.filter((text) => (TITLE.test(text) || UNIT.test(text)) && !OWNER.test(text)));
  const labels = items.slice(start, start + headings).map(({ text }) => text);
  const running = new Set<number>();
  const heads = new Set<number>();
  for (let at = start + headings; at < items.length; at += 1) {
    const { text } = items[at]!;
    if (titles.has(text) || UNIT.test(text) || isPage(text)) running.add(at);
    if (text !== labels[0] || labels.some((label, index) => items[at + index]?.text !== label)) continue;
    heads.add(at);
    running.add(at);
    // What stands above the headings as it did the first time.
    for (let back = 1; back <= MOST_LINES && same(above.at(-back), items[at - back]?.text); back += 1)
      running.add(at - back);
    at += headings - 1;
  }
  return { items: running, heads };
}

function same(before: string | undefined, text: string | undefined): boolean {
  if (before === undefined || text === undefined) return false;
  return before === text || (isPage(before) && isPage(text));
}

function isPage(text: string): boolean {
  return text.length < 30 && PAGE.test(text.replace(/\s+/g, ""));
}
