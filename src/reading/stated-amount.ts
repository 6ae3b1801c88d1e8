import { withoutApproximation } from "../lexicon/approximate-words.ts";
import { plainText } from "../lexicon/cell-text.ts";
import type { MoneyUnit } from "../lexicon/money-terms.ts";
import type { StatedAmount } from "../project/project.ts";
import { currencyOfAmount, readMoney } from "./money.ts";
import type { Convention } from "./number-convention.ts";

/** What a cell states that isn't added to the others: an approximate amount, or one in another currency; null for any other text. */
export function statedAmount(text: string, unit: MoneyUnit, numbers?: Convention | null): StatedAmount | null {
  const plain = plainText(text);
  const exact = withoutApproximation(plain);
  const currency = currencyOfAmount(exact, unit, numbers);
  const read = currency === null ? null : readMoney(exact, unit, currency, numbers);
  if (currency === null || !read || !("value" in read) || read.value === null) return null;
  return { value: read.value, unit: { kind: "money", currency, exponent: 4 }, approximate: exact !== plain };
}
