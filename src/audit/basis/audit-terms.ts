import { withUnit } from "../../unit/unit-words.ts";
import { BLANK, formatNumber } from "../../language/format.ts";
import type { Language } from "../../language/language.ts";
import { exactDigits, exactUnitName, exactUnit } from "../../unit/exact-amount.ts";
import type { MoneyUnit } from "../../unit/unit.ts";
import type { Claim, Status } from "./reconciliation.ts";
import type { Certainty, Severity } from "./rule.ts";
import type { Words } from "../../language/words.ts";

export const SEVERITY_WORDS: Readonly<Record<Severity, Words>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警示", en: "warning" },
  note: { zh: "提示", en: "note" },
};

export const CERTAINTY_WORDS: Readonly<Record<Certainty, Words>> = {
  certain: { zh: "确定", en: "certain" },
  suspicion: { zh: "存疑", en: "suspicion" },
};

export const STATUS_WORDS: Readonly<Record<Status, Words>> = {
  differs: { zh: "不符", en: "differs" },
  "not-evidenced": { zh: "项目表中未见", en: "not evidenced" },
  unverifiable: { zh: "无从核对", en: "can't be checked" },
  "agrees-if-zero": { zh: "缺额计零才相符", en: "agrees only if what is missing is zero" },
  agrees: { zh: "相符", en: "agrees" },
};

const UNIT_WORDS: Readonly<Record<string, Words>> = {
  年: { zh: "年", en: "" },
  户: { zh: "户", en: "households" },
  个: { zh: "个", en: "" },
};

type Shown = Pick<Claim, "unit" | "moneyUnit" | "quote">;

// What a claim says in another language isn't counted by 万 in English.
const isForeign = (quote: string): boolean => !/\p{Script=Han}/u.test(quote);

/** A number of the ledger as it is shown; a year isn't grouped by thousands. */
export function claimNumber(value: number | null, { unit, moneyUnit, quote }: Shown, language: Language): string {
  if (value === null) return BLANK;
  if (moneyUnit) return exactDigits(value, moneyUnit, language, isForeign(quote));
  return unit === "年" ? String(value) : formatNumber(value);
}

/** A difference of the ledger with its sign. */
export function claimDifference(
  value: number | null,
  { moneyUnit, quote }: Omit<Shown, "unit">,
  language: Language,
): string {
  if (value === null) return BLANK;
  return `${value > 0 ? "+" : ""}${moneyUnit ? exactDigits(value, moneyUnit, language, isForeign(quote)) : formatNumber(value)}`;
}

/** How many rows do something in English: "1 states", "3 state". */
export function rowsThat(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What the amounts of some rows add up to, in the unit of the claim. */
export function sumWords(rows: number, total: number | null, unit: MoneyUnit, foreign: boolean): Words {
  const digits = (language: Language) => (total === null ? BLANK : exactDigits(total, unit, language, foreign));
  if (rows === 0) return { zh: "没有项目写明确切金额", en: "no project states an exact amount" };
  const en = withUnit(digits("en"), exactUnit(unit, "en", foreign), "en");
  return {
    zh: `${rows}个项目的金额${rows === 1 ? "" : "之和"}为${digits("zh")}${exactUnitName(unit, "zh")}`,
    en: rows === 1 ? `the amount of 1 project is ${en}` : `the amounts of ${rows} projects add up to ${en}`,
  };
}

/** The unit of a claim in a language. */
export function unitWord({ unit, moneyUnit, quote }: Shown, language: Language): string {
  if (moneyUnit) return exactUnitName(moneyUnit, language, language === "en" && isForeign(quote));
  return UNIT_WORDS[unit]?.[language] ?? unit;
}

/** A number of the ledger with its unit: £4.2 million, 94.42亿元, "10,896 households", 2018. */
export function claimAmount(value: number | null, claim: Shown, language: Language): string {
  const number = claimNumber(value, claim, language);
  if (value === null) return number;
  if (claim.moneyUnit)
    return withUnit(
      number,
      exactUnit(claim.moneyUnit, language, language === "en" && isForeign(claim.quote)),
      language,
    );
  const word = unitWord(claim, language);
  return `${number}${language === "zh" || word === "%" || word === "" ? "" : " "}${word}`;
}
