/** What an English sentence says of time. */
export interface EnglishTime {
  /** Years that something is due, with where they stand. */
  readonly due: readonly { readonly at: number; readonly year: number }[];
  readonly bases: readonly { readonly at: number; readonly year: number }[];
}

const Y = "((?:19|20)\\d\\d)";
const BASE = new RegExp(
  `(?:than in|against|compared (?:with|to)|relative to|versus|from|below|on|over|above)\\s+(?:an?\\s+|the\\s+|its\\s+|a baseline of\\s+)?${Y}(?:\\s+(?:levels?|baseline|values?|base year))?(?![-–—/]\\d)`,
  "giu",
);
const START = new RegExp(`\\bfrom\\s+${Y}(?!\\s*(?:[-–—]|to\\b))`, "giu");
const SPAN = new RegExp(`${Y}\\s*(?:[-–—]|to)\\s*${Y}`, "gu");
const DUE = new RegExp(
  `(?:by|in|before|until|no later than|not later than|during)\\s+(?:the\\s+)?(?:(?:end|close|start|middle|mid)[- ](?:of\\s+)?)?(?:(?:early|late|mid|spring|summer|autumn|winter)[- ]?)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4])\\s+)?${Y}`,
  "giu",
);

/** Reads the years of a sentence: what is due by one, and what is compared with one. */
export function readEnglishTime(text: string): EnglishTime {
  const bases = [...text.matchAll(BASE)]
    // From 2024, without "levels", is when something begins.
    .filter(([words, year]) => !new RegExp(`^from\\s+${year}$`, "iu").test(words))
    .map(({ index, 1: year }) => ({ at: index, year: Number(year) }));
  // 15% lower than in 2019: the year is what is compared with, and none that something is due.
  const compared = [...text.matchAll(BASE)].map(({ 0: words, index }) => [index, index + words.length] as const);
  const isDue = ({ at }: { readonly at: number }) => !compared.some(([from, to]) => at > from && at < to);
  const started = [...text.matchAll(START)].filter(({ index }) => !bases.some(({ at }) => at === index));
  const due = [
    ...started.map(({ index, 1: year }) => ({ at: index, year: Number(year) })),
    ...[...text.matchAll(SPAN)].map(({ index, 2: year }) => ({ at: index, year: Number(year) })),
    ...[...text.matchAll(DUE)].map(({ index, 1: year }) => ({ at: index, year: Number(year) })),
  ]
    .filter(isDue)
    .sort((a, b) => a.at - b.at);
  return { due, bases };
}

/** The year of the nearest words of time behind a place, before the next value; else the last before it. */
export function nearestYear(
  years: readonly { readonly at: number; readonly year: number }[],
  at: number,
  until: number,
): number | null {
  const behind = years.find((each) => each.at >= at && each.at < until);
  return (behind ?? years.findLast((each) => each.at < at) ?? years.find((each) => each.at >= at))?.year ?? null;
}
