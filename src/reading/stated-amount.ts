import { plainText } from "../lexicon/cell-text.ts";
import type { MoneyUnit } from "../lexicon/money-terms.ts";
import type { StatedAmount } from "../project/project.ts";
import { currencyOfAmount, readMoney } from "./money.ts";
import type { Convention } from "./number-convention.ts";

const APPROXIMATE =
  /^(?:大?约|约为|接近|近|暂[定估列]|预[计估]|估[计算]|approx(?:imately)?\.?|about|circa|c\.|~|≈)\s*(?=[\d$£€¥])/i;

// 300余万元, 3000万元左右: so many and some more, or thereabouts.
const AND_MORE = /(?<=\d)\s*[余多](?=(?:亿|千万|百万|万|千)?(?:[美欧港日]?元)?$)|(?<=[\d亿万千元])(?:左右|上下)$/;

/** What a cell states that isn't added to the others: an approximate amount, or one in another currency; null for any other text. */
export function statedAmount(text: string, unit: MoneyUnit, numbers?: Convention | null): StatedAmount | null {
  const plain = plainText(text);
  const exact = plain.replace(APPROXIMATE, "").replace(AND_MORE, "");
  const currency = currencyOfAmount(exact, unit, numbers);
  const read = currency === null ? null : readMoney(exact, unit, currency, numbers);
  if (currency === null || !read || !("value" in read) || read.value === null) return null;
  return { value: read.value, unit: { kind: "money", currency, exponent: 4 }, approximate: exact !== plain };
}
