import { CURRENCIES } from "../unit/currencies.ts";

// 亿元, 万美元, 万; £m, GBP million, USD '000, lakh; 公里, 座, km: what a row's numbers are counted in.
const CHINESE_MONEY = /^(?:(?:亿|千万|百万|十万|万|千|百)?(?:人民币|美|欧|港|日|英|澳|加|新台)?(?:元|圆|镑)|亿|万)$/u;
const SCALE = "(?:'?000s?|thousands?|millions?|billions?|mn|bn|[mk]|lakhs?|crores?)";
const MONEY = new RegExp(`^(?:([A-Z]{3})|US\\$|HK\\$|A\\$|C\\$|Rs\\.?|[£€$¥₹])?\\s*${SCALE}?\\s*([A-Z]{3})?$`, "u");
const THINGS =
  /^(?:公里|千米|米|平方米|平方公里|立方米|亩|万亩|公顷|吨|万吨|座|处|个|条|台|套|户|盏|株|项|眼|km|m|m[²2]|m[³3]|ha|MW|t|No\.?)$/u;

/** Whether a text is the unit that a row's amounts or quantities are written in, and nothing of what it is about. */
export function isRowUnit(text: string): boolean {
  const plain = text.normalize("NFKC").trim();
  if (CHINESE_MONEY.test(plain) || THINGS.test(plain)) return true;
  const [all = "", before, behind] = MONEY.exec(plain) ?? [];
  return all !== "" && [before, behind].every((code) => code === undefined || Object.hasOwn(CURRENCIES, code));
}
