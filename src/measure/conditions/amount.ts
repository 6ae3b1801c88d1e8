import { formatNumber } from "../../language/format.ts";
import type { Language } from "../../language/language.ts";
import { moneyScale } from "../../unit/amount.ts";
import { movedTo } from "../../unit/exact-amount.ts";
import { tenThousand } from "../../unit/unit.ts";
import { UnknownValueError } from "../request/misuse.ts";
import { defineCondition } from "./condition.ts";

const RANGE = /^(\d+(?:\.\d+)?)?\.\.(\d+(?:\.\d+)?)?$/;

/** From and to, both included; a range that is open at one end goes on without end. */
interface Range {
  readonly from: number;
  readonly to: number;
}

function parse(text: unknown): Range {
  const [, from, to] = RANGE.exec(String(text)) ?? [];
  const range = { from: from === undefined ? Number.NEGATIVE_INFINITY : Number(from), to: Number(to ?? Infinity) };
  if ((from !== undefined || to !== undefined) && range.from <= range.to) return range;
  const got = JSON.stringify(text) ?? String(text);
  throw new UnknownValueError({
    zh: `金额：应为范围，如 1000..5000、1000.. 或 ..5000，实为 ${got}`,
    en: `amount: expected a range such as 1000..5000, 1000.. or ..5000, got ${got}`,
  });
}

const format = ({ from, to }: Range): string =>
  `${Number.isFinite(from) ? from : ""}..${Number.isFinite(to) ? to : ""}`;

/** An amount without its currency, with all of its digits: 1,000万, 10 million, 2,500. */
function inWords(wan: number, language: Language): string {
  if (language === "zh") return `${formatNumber(wan)}万`;
  const { exponent } = moneyScale(wan, language).of;
  const own = tenThousand();
  const scale = exponent === 0 ? "" : exponent === 6 ? " million" : " billion";
  const shown = { ...own, exponent: Math.min(exponent, 9) };
  return `${formatNumber(movedTo(wan, own, shown))}${scale}`;
}

/** The project's investment lies within a range (ten thousands of its currency); one without an amount lies in none. */
export const amount = defineCondition<Range>({
  id: "amount",
  names: { zh: "金额", en: "Amount" },
  grammar: 2,
  parse: (texts) => parse(texts.length === 1 ? texts[0] : texts),
  format: (range) => [format(range)],
  check: (value) =>
    parse(typeof value === "object" && value !== null && "from" in value ? format(value as Range) : value),
  test:
    ({ from, to }) =>
    ({ investment }) =>
      investment !== null && investment >= from && investment <= to,
  words: ({ from, to }, language) => {
    const zh = language === "zh";
    if (!Number.isFinite(to))
      return zh ? `金额不少于${inWords(from, language)}` : `amounts from ${inWords(from, language)}`;
    if (!Number.isFinite(from))
      return zh ? `金额不超过${inWords(to, language)}` : `amounts up to ${inWords(to, language)}`;
    return zh
      ? `金额${inWords(from, language)}至${inWords(to, language)}`
      : `amounts from ${inWords(from, language)} to ${inWords(to, language)}`;
  },
});
