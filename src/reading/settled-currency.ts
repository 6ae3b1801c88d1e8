import { BY_MAPPING } from "./columns.ts";
import { currenciesOfCountries } from "../lexicon/countries.ts";
import { currenciesCalled } from "../lexicon/currency-names.ts";
import { isTraditional } from "../lexicon/fold.ts";
import type { MoneyUnit } from "../lexicon/money-terms.ts";
import { CURRENCY_WORDS, SHARERS } from "../lexicon/money-words.ts";
import { CURRENCIES } from "../unit/currencies.ts";
import { YUAN } from "../unit/unit.ts";
import type { Header } from "./header.ts";
import { BUDGET_OF_REPUBLIC } from "./completion.ts";
import { YEN } from "./money.ts";
import type { RawRow } from "../table/raw-table.ts";
import type { StatedUnit } from "./stated-unit.ts";

/** A table's unit and header whose shared signs of money are settled. */
export interface Settled {
  readonly unit: StatedUnit;
  readonly header: Header;
}

/**
 * Units whose currency stands as a sign of several countries ($, 元 in traditional characters) are in the one that the
 * words around the table name, where they name one; else the sign stays, so that what is assumed is said.
 */
export function settleCurrency(
  unit: StatedUnit,
  header: Header,
  around: readonly string[],
  rows: readonly RawRow[] = [],
): Settled {
  const labels = header.columns.map(({ label }) => label);
  const texts = [...around, ...labels];
  const traditional = labels.some(isTraditional);
  const japanese = isJapanese(texts, rows);
  const settle = (one: MoneyUnit): MoneyUnit => {
    if (one.unknown && one.currency === YUAN && japanese) return { ...YEN, unknown: true };
    if (one.currency === YUAN && traditional && !/人民/.test(one.label)) return settledYuan(one, texts, header);
    // Whose pesos they are stays an assumption that is said.
    const pesos = one.shared !== undefined && one.currency === "PHP" ? pesosOf(texts) : "PHP";
    if (pesos !== "PHP") return settle({ ...one, label: one.label.replace("PHP", pesos), currency: pesos });
    if (one.shared === undefined) return one;
    const family = SHARERS[one.currency] ?? currenciesCalled(one.shared);
    const only = namedOf(family, texts);
    if (only !== null) return { ...without(one), label: one.label.replace(one.currency, only), currency: only };
    const country = countryOf(one.currency, family, texts);
    // Whose it is by a country alone stays an assumption that is said.
    return country === null ? one : { ...one, label: one.label.replace(one.currency, country), currency: country };
  };
  const columns = header.columns.map((column) =>
    column.unit && column.unitFrom !== BY_MAPPING ? { ...column, unit: settle(column.unit) } : column,
  );
  return { unit: { ...unit, unit: settle(unit.unit) }, header: { ...header, columns } };
}

const SPANISH =
  /(?<!\p{L})(?:de|del|monto|obras?|municipio|importe|miles|millones|proyectos?|inversi[oó]n(?:es)?|costos?|presupuesto|nombre|ubicaci[oó]n|departamento|comuna|provincia|descripci[oó]n|plazo|valor)(?!\p{L})/iu;

// Pesos are of the one country that the words around a table name; else a table in Spanish isn't of the Philippines.
function pesosOf(texts: readonly string[]): string {
  const [named, ...others] = currenciesOfCountries(texts, SHARERS.PHP!);
  if (named !== undefined && others.length === 0) return named;
  return texts.some((text) => SPANISH.test(text)) ? "MXN" : "PHP";
}

/** The one currency of those that share a sign that the words around a table name. */
function namedOf(family: readonly string[], texts: readonly string[]): string | null {
  const [named, ...others] = family.filter((code) => texts.some((text) => namesCurrency(text, code)));
  return named !== undefined && others.length === 0 ? named : null;
}

/** The one whose country they name. Dollars are counted in other countries too. */
function countryOf(currency: string, family: readonly string[], texts: readonly string[]): string | null {
  const [named, ...others] = currency === "USD" ? [] : currenciesOfCountries(texts, family);
  return named !== undefined && others.length === 0 ? named : null;
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

// Kana in the words around a table or in a good part of its rows: ¥ is the yen there.
function isJapanese(texts: readonly string[], rows: readonly RawRow[]): boolean {
  const some = rows.slice(0, ROWS_OF_WORDS);
  return (
    texts.some((text) => KANA.test(text) || /^(?:総事業費|事業費|事業名|担当課|所管課)/.test(text)) ||
    some.filter(({ text }) => KANA.test(text)).length * 5 > some.length
  );
}

const ROWS_OF_WORDS = 200;

function without({ shared: _, ...unit }: MoneyUnit): MoneyUnit {
  return unit;
}

// In traditional characters 元 is the dollar of Taiwan or Hong Kong as well.
function settledYuan(unit: MoneyUnit, texts: readonly string[], { calendar }: Header): MoneyUnit {
  const has = (words: RegExp) => texts.some((text) => words.test(text));
  if (has(/人民[币幣]|RMB|CNY/i)) return unit;
  if (calendar === "republic" || has(/新[台臺][币幣]|民國/) || has(BUDGET_OF_REPUBLIC)) return named(unit, "TWD");
  if (has(/港[元币幣]|HK\$/)) return named(unit, "HKD");
  return unit.unknown ? unit : { ...unit, shared: "元" };
}

function named(unit: MoneyUnit, currency: string): MoneyUnit {
  return { ...unit, label: unit.label.replace(/[元圓圆]/, CURRENCIES[currency]!.zh), currency };
}

/** Whether a text names a currency by its code in capitals, its name, or a sign of its own. */
function namesCurrency(text: string, code: string): boolean {
  const name = CURRENCIES[code]?.en ?? code;
  const signs = (CURRENCY_WORDS[code] ?? []).filter((word) => word.includes("$"));
  const plain = text.normalize("NFKC");
  return (
    new RegExp(`(?<![A-Z])${code}(?![A-Z])`).test(plain) ||
    plain.toLowerCase().includes(name.replace(/s$/, "").toLowerCase()) ||
    signs.some((sign) => new RegExp(`(?<![a-z])${sign.replace("$", "\\$")}`, "i").test(plain))
  );
}
