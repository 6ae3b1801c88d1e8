import type { Words } from "../language/words.ts";
import type { Language } from "../language/language.ts";
import { CURRENCIES } from "./currencies.ts";
import { type AmountUnit, type MoneyUnit, THINGS, type Unit, UNSTATED_CURRENCY, YUAN } from "./unit.ts";

const ZH_SCALES: Readonly<Record<number, string>> = {
  0: "",
  3: "千",
  4: "万",
  6: "百万",
  8: "亿",
  9: "十亿",
  12: "万亿",
};
const EN_SCALES: Readonly<Record<number, string>> = {
  0: "",
  3: "thousand",
  6: "million",
  9: "billion",
  12: "trillion",
};
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A unit in data, the same in every language: 万元, 万USD, 元/m², 万元/户, 个, 户, m², 1 for a share. */
export function unitSymbol(unit: Unit): string {
  switch (unit.kind) {
    case "share":
      return "1";
    case "thing":
      return THINGS[unit.id].zh;
    case "printed":
      return unit.text;
    case "money":
      return moneySymbol(unit);
    case "ratio":
      return `${unitSymbol(unit.of)}/${unitSymbol(unit.per)}`;
  }
}

function moneySymbol({ currency, exponent }: MoneyUnit): string {
  const scale = ZH_SCALES[exponent] ?? `10^${exponent} `;
  if (currency === YUAN) return `${scale}元`;
  return currency === UNSTATED_CURRENCY ? `${scale}（币种未注明）` : `${scale}${currency}`;
}

/** What a unit is called in a language: 万美元, "million US dollars", 万元/户. */
export function unitName(unit: Unit, language: Language): string {
  switch (unit.kind) {
    case "share":
      return "";
    case "thing":
      return thingName(unit, 2, language);
    case "printed":
      return unit.text;
    case "money":
      return moneyName(unit, language);
    case "ratio":
      return language === "zh"
        ? `${unitName(unit.of, language)}/${unitName(unit.per, language)}`
        : `${unitName(unit.of, language)} per ${thingName(unit.per, 1, language)}`;
  }
}

/** What things are called beside a number of them: 户, "1 household", "2 households". */
export function thingName(unit: AmountUnit, count: number, language: Language): string {
  if (unit.kind === "money") return moneyName(unit, language);
  if (unit.kind === "printed") return unit.text;
  const { zh, en } = THINGS[unit.id];
  return language === "zh" ? zh : en[count === 1 ? 0 : 1];
}

/** What a currency is called where it is asked for, never its code alone: 人民币, "US dollars", a currency that isn't stated. */
export function currencyName(currency: string): Words {
  if (currency === UNSTATED_CURRENCY) return { zh: "未注明的币种", en: "a currency that isn't stated" };
  if (currency === YUAN) return { zh: "人民币", en: "yuan" };
  return CURRENCIES[currency] ?? { zh: currency, en: currency };
}

function moneyName({ currency, exponent }: MoneyUnit, language: Language): string {
  const unstated = currency === UNSTATED_CURRENCY;
  const name = CURRENCIES[currency];
  if (language === "zh") {
    const scale = ZH_SCALES[exponent] ?? `10${superscript(exponent)} `;
    return unstated ? `${scale}（币种未注明）` : `${scale}${name?.zh ?? currency}`;
  }
  // 万元 is the unit of a source; no source prints ten thousands of another currency under that sign.
  if (exponent === 4 && currency !== YUAN)
    return unstated ? "ten thousands in an unstated currency" : `ten thousands of ${name?.en ?? currency}`;
  const scale = EN_SCALES[exponent] ?? `10${superscript(exponent)}`;
  if (name?.sign !== undefined) return `${name.sign} ${scale}`.trim();
  return [scale, unstated ? "in an unstated currency" : (name?.en ?? currency)].filter((part) => part !== "").join(" ");
}

/** A number and what stands behind it for its unit: £4.2 and "million", 9.44 and "billion yuan", 94.42 and 亿元. */
export function besideUnit(number: string, unit: Unit, language: Language): readonly [number: string, unit: string] {
  const name = unitName(unit, language);
  const sign = language === "en" && unit.kind === "money" ? CURRENCIES[unit.currency]?.sign : undefined;
  if (sign === undefined || !name.startsWith(sign)) return [number, name];
  const [, before = "", digits = ""] = /^([−+<-]*)(.*)$/.exec(number) ?? [];
  return [`${before}${sign}${digits}`, name.slice(sign.length).trim()];
}

/** A number with its unit: 94.42亿元, "9.44 billion yuan", £4.2 million, 1,450户. */
export function withUnit(number: string, unit: Unit, language: Language): string {
  const [first, name] = besideUnit(number, unit, language);
  if (language === "zh" || name === "") return `${first}${name}`;
  return `${first}${/^\d/.test(name) ? " × " : " "}${name}`;
}

function superscript(exponent: number): string {
  return [...String(exponent)].map((digit) => SUPERSCRIPTS[Number(digit)]).join("");
}
