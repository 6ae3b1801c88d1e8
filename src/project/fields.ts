/** What a cell was read as, or why it couldn't be. A blank cell reads as null without a complaint. */
export type Reading<T> = { readonly value: T } | { readonly expected: string };

/** An amount in 万元. */
export function readInvestment(text: string): Reading<number | null> {
  if (text === "") return { value: null };
  const plain = text.replace(/[,，\s]/g, "");
  return /^\d+(\.\d+)?$/.test(plain) ? { value: Number(plain) } : { expected: "an amount in 万元" };
}

/** A year of completion, or work that goes on without an end. */
export function readCompletion(text: string): Reading<{ year: number | null; ongoing: boolean }> {
  const plain = text.replace(/\s/g, "");
  if (plain === "") return { value: { year: null, ongoing: false } };
  if (/持续|长期/.test(plain)) return { value: { year: null, ongoing: true } };
  const year = /^(?:19|20)\d\d(?=年|$)/.exec(plain)?.[0];
  return year ? { value: { year: Number(year), ongoing: false } } : { expected: "a year or 持续开展" };
}

/** The districts that a cell names, as printed. */
export function readDistricts(text: string): string[] {
  return text === ""
    ? []
    : text
        .split(/[、,，;；]/)
        .map((part) => part.trim())
        .filter((part) => part !== "");
}
