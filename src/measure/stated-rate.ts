import { PHYSICAL_PROGRESS } from "../lexicon/rate-words.ts";
import { isHeld } from "../project/held.ts";
import type { Project } from "../project/project.ts";

const RATE = /率|比例|占比|进度|進度|[%％]|percent|progress|\brate\b/iu;
const FEWEST_ROWS = 2;

/**
 * By which of some measures a source measures what is done: the one over which a column of rates gives the quotient in most
 * rows; null where no column tells, or of a long table, whose rows aren't held.
 */
export function measuredBy(projects: readonly Project[], done: string, wholes: readonly string[]): string | null {
  if (!isHeld(projects)) return null;
  const rates = [...new Set(projects.flatMap(({ extra }) => Object.keys(extra)))].filter(
    (heading) => RATE.test(heading) && !PHYSICAL_PROGRESS.test(heading),
  );
  const agreeing = (rate: string, whole: string) => {
    const stated = projects.flatMap((project) => {
      const [part, of] = [amountOf(project, done), amountOf(project, whole)];
      const percent = percentOf(project.extra[rate] ?? "");
      // 0 of anything is 0%.
      return part === null || of === null || percent === null || part === 0 || of === 0
        ? []
        : [Math.abs((100 * part) / of - percent.value) <= percent.within];
    });
    const count = stated.filter((agrees) => agrees).length;
    return count >= FEWEST_ROWS && count * 2 > stated.length ? count : 0;
  };
  const found = rates
    .flatMap((rate) => wholes.map((whole) => ({ whole, count: agreeing(rate, whole) })))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  return found[0]?.whole ?? null;
}

function amountOf({ amounts, investment }: Project, measure: string): number | null {
  return measure === "investment" ? investment : (amounts.find(({ label }) => label === measure)?.value ?? null);
}

/** A percentage, and how far its last printed digit leaves it open. */
function percentOf(text: string): { readonly value: number; readonly within: number } | null {
  const [, number, decimals = ""] = /^\s*(\d{1,6}(?:\.(\d{1,6}))?)\s*[%％]?\s*$/u.exec(text.normalize("NFKC")) ?? [];
  return number === undefined ? null : { value: Number(number), within: 0.51 * 10 ** -decimals.length };
}
