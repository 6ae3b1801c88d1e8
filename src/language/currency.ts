/** Currency of an amount for which the source states none (the code that ISO 4217 keeps for it). */
export const UNSTATED_CURRENCY = "XXX";

/**
 * A label or unit of ours that speaks of yuan (万元, 亿元, 10⁴ yuan, million yuan), for amounts in another currency
 * (ISO 4217): 万元 becomes 万PHP. The yuan is the currency of a source that names no other.
 */
export function inCurrency(words: string, currency = "CNY"): string {
  if (currency === "CNY") return words;
  const unstated = currency === UNSTATED_CURRENCY;
  return words
    .replace(/(?<=[万亿])元/g, unstated ? "（币种未注明）" : currency)
    .replace(/ ?\byuan\b/g, unstated ? " (currency not stated)" : ` ${currency}`);
}

/** The currency of a unit made by `inCurrency("万元", …)`; the yuan for a unit that isn't one of money. */
export function currencyOfUnit(unit: string): string {
  if (!unit.startsWith("万")) return "CNY";
  const words = unit.replace(/^万/, "").replace(/\/户$/, "");
  return words === "元" ? "CNY" : /^[A-Z]{3}$/.test(words) ? words : UNSTATED_CURRENCY;
}
