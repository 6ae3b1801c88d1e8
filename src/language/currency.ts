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
