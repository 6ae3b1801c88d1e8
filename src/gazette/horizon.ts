import type { Sentence } from "./prose.ts";

/** The years that a plan is for, and the words that say so. */
export interface Horizon {
  readonly first: number;
  readonly last: number;
  readonly quote: string;
  readonly lines: readonly number[];
}

const HAN = "一二三四五六七八九十";

/**
 * The years of a plan of several years: as its title spells them out (2018—2020年), or as many as its title counts
 * (三年行动计划) from the year of its document number, confirmed by an aim for the last of them. Null where no title says so; a plan of a single year is none, since
 * the projects of a year may well end later.
 */
export function planHorizon(prose: readonly Sentence[]): Horizon | null {
  for (const { text, lines, heading } of prose) {
    if (!heading) continue;
    const spelt =
      /((?:19|20)\d\d)\s*年?\s*[-—–－~～至到]+\s*((?:19|20)\d\d)\s*年?\s*[)）]?[^，。]*?(?:计划|规划|方案)|(?:计划|规划|方案)[(（]((?:19|20)\d\d)[-—–－~～至]+((?:19|20)\d\d)年?[)）]/u.exec(
        text,
      );
    const [first, last] = [Number(spelt?.[1] ?? spelt?.[3]), Number(spelt?.[2] ?? spelt?.[4])];
    if (spelt && last > first) return { first, last, quote: text, lines };
    const counted = /([二两三四五六七八九十]|\d)年(?:行动|实施|攻坚|滚动|提升|整治|工作){0,3}(?:计划|规划|方案)/u.exec(
      text,
    )?.[1];
    const issued = issueYear(prose);
    if (counted && issued) {
      const years = counted === "两" ? 2 : HAN.indexOf(counted) + 1 || Number(counted);
      // A plan may be issued in the last days before it begins: the year that its aims are set for decides.
      const last = [issued + years - 1, issued + years].find((year) => aimsAt(prose, year));
      if (last !== undefined) return { first: last - years + 1, last, quote: text, lines };
    }
  }
  return null;
}

function aimsAt(prose: readonly Sentence[], year: number): boolean {
  return prose.some(({ text }) => text.includes(`到${year}年`));
}

function issueYear(prose: readonly Sentence[]): number | null {
  const number = prose.find(({ text }) => /[〔［]((?:19|20)\d\d)[〕］]\s*第?\d+号$/u.test(text));
  return number ? Number(/[〔［](\d{4})/.exec(number.text)![1]) : null;
}
