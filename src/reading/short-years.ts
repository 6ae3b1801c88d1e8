/** Where the last two digits of a year stand in dates of a column: behind the day and the month, or before them. */
export interface ShortYears {
  /** Of dates of three parts: 31/12/27, 27-12-31. */
  readonly inThree: "first" | "last" | null;
  /** Of dates of two parts: 12/27, 12.27. */
  readonly inTwo: "last" | null;
  /** Only the plan's years speak against days of months in dates of two parts (12/27): that is to be said. */
  readonly mayBeDays?: true;
}

const THREE = /^(\d{1,2})([-./])(\d{1,2})\2(\d{2})$/;
const TWO = /^(0?[1-9]|1[0-2])[-./](\d{2})$/;
const FULL_YEAR = /(?<!\d)20(\d\d)(?!\d)/g;
// Years that no plan states, where nothing says when it begins.
const LEAST = 20;
// How long a plan may go on.
const LONGEST = 30;

/**
 * Where years of two digits stand in the dates of a column, as far as all of them make it sure: each can be one of the
 * plan's, which begins in the least year that its title names, and no other part of the dates could be one. Undefined
 * where no date of the column has such a year, or one alone stands there. `dayFirst` says that the table's language writes
 * the day before the month, so that 12/27 is no day of December.
 */
export function shortYearsOf(dates: readonly string[], title: string, dayFirst = false): ShortYears | undefined {
  const plain = dates.map(withoutSpaces);
  const three = plain.flatMap((text) => {
    const [, first, mark, second, last] = THREE.exec(text) ?? [];
    return first === undefined ? [] : [{ first: Number(first), mark, second: Number(second), last: Number(last) }];
  });
  const two = plain.flatMap((text) => TWO.exec(text)?.[2] ?? []).map(Number);
  const full = plain.flatMap((text) => [...text.matchAll(FULL_YEAR)].map(([, year]) => Number(year)));
  if (three.length + two.length + full.length < 2 || three.length + two.length === 0) return undefined;
  const named = [...title.matchAll(FULL_YEAR)].map(([, year]) => Number(year));
  const from = named.length > 0 ? Math.min(...named) : LEAST;
  const isYear = (number: number) => number >= from && number <= from + LONGEST;
  const isDay = (number: number) => number >= 1 && number <= 31;
  const isMonth = (number: number) => number >= 1 && number <= 12;
  const canBeLast = three.every(
    ({ first, second, last }) => isYear(last) && isDay(Math.max(first, second)) && isMonth(Math.min(first, second)),
  );
  const canBeFirst = three.every(({ first, second, last }) => isYear(first) && isMonth(second) && isDay(last));
  // A day first and the year last is what strokes and points separate everywhere but in dates that begin with the year.
  const inThree =
    three.length === 0 || canBeLast === canBeFirst
      ? three.length > 0 && canBeLast && three.every(({ mark }) => mark !== "-") && !/\p{Script=Han}/u.test(title)
        ? "last"
        : null
      : canBeLast
        ? "last"
        : "first";
  // 12/27 may be a day of December: not where days stand first, nor where the plan's years leave no other days but the last
  // ones of months, of which one isn't.
  const isDayFirst = dayFirst || (inThree === "last" && three.some(({ first }) => first > 12));
  const isSure = isDayFirst || (named.length > 0 && two.some((year) => year < 28 || year > 31));
  const inTwo = two.length > 0 && isSure && two.every((year) => isYear(year) && year > 12) ? "last" : null;
  const mayBeDays = inTwo !== null && !isDayFirst && two.every(isDay);
  return inThree || inTwo ? { inThree, inTwo, ...(mayBeDays && { mayBeDays }) } : undefined;
}

/** The year of a date that states its last two digits where the column has them; null for any other text. */
export function shortYear(text: string, { inThree, inTwo }: ShortYears): number | null {
  const plain = withoutSpaces(text);
  const three = inThree && THREE.exec(plain);
  if (three) return 2000 + Number(inThree === "last" ? three[4] : three[1]);
  const two = inTwo && TWO.exec(plain);
  return two ? 2000 + Number(two[2]) : null;
}

const withoutSpaces = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");
