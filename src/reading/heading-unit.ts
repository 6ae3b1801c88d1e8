import { normaliseHeader } from "../lexicon/header-terms.ts";
import { type MoneyUnit, readMoneyUnit } from "../lexicon/money-terms.ts";
import { wordsBesideUnit } from "../lexicon/unit-words.ts";
import { UNSTATED_CURRENCY } from "../unit/unit.ts";

/** The unit of money that a heading states, in brackets or behind its words; marked unknown where it is understood in part. */
export function unitOfHeading(header: string): MoneyUnit | null {
  const texts = [...header.normalize("NFKC").matchAll(/[([【〔]([^()[\]【】〔〕]*)[)\]】〕]?/g)].flatMap(
    ([, text = ""]) => (text.trim() === "" ? [] : [text.trim()]),
  );
  for (const text of texts) {
    const unknown = ofSeveral(text) ?? understoodInPart(text, header);
    if (unknown) return unknown;
  }
  const inBrackets = texts.map((text) => readMoneyUnit(text)).find((unit) => unit !== null);
  if (inBrackets) return inBrackets;
  const behind = /,([^,()]+)$/.exec(header)?.[1]?.trim();
  return (behind && understoodInPart(behind, header)) || readMoneyUnit(unitWords(header));
}

// 亿元/万元, 万元或美元: which of them an amount is in isn't said.
function ofSeveral(text: string): MoneyUnit | null {
  const units = text.split(/[/、，,]|或|\bor\b/).map((part) => readMoneyUnit(part));
  const [first] = units;
  const differ = units.some((unit) => unit?.exponent !== first?.exponent || unit?.currency !== first?.currency);
  return first &&
    units.length > 1 &&
    differ &&
    units.every((unit) => unit !== null && unit.currency !== UNSTATED_CURRENCY)
    ? { ...first, label: text, unknown: true }
    : null;
}

// Only the end of a Chinese heading can be a unit without brackets (总投资万元, 投资/亿元, 投资/10⁴元), any words of another one (cost in million yuan).
function unitWords(header: string): string {
  const { outer } = normaliseHeader(header);
  const chinese = /(?:10(?:\^?[2-9]|0{1,8})元|亿元|万元|千元|百元|円|[:/,_-](?:亿|万|元)|[^单]元)$/.exec(outer)?.[0];
  return chinese ?? (/(?!\p{Script=Han})\p{L}/u.test(outer) ? header : "");
}

const ENGLISH_MONEY = /cost|budget|amount|price|expenditure|funding|estimate/i;

// A word beside a currency may be its scale (USD zillion): what isn't understood wholly is read as nothing, not as ones.
function understoodInPart(text: string, header: string): MoneyUnit | null {
  const unit = readMoneyUnit(text);
  if (!unit) return null;
  // Mil is a thousand in Portuguese, and short for a million in English.
  if (ENGLISH_MONEY.test(header) && /(?<!\p{L})mil(?!\p{L})/iu.test(text))
    return { ...unit, label: text, unknown: true };
  const left = wordsBesideUnit(text.replace(/,.*$/, ""));
  const inPart = unit.currency === UNSTATED_CURRENCY || (unit.exponent === 0 && unit.currency !== "CNY");
  return inPart && /^\p{L}+\.?(?: \p{L}+)*$/u.test(left) ? { ...unit, label: text, unknown: true } : null;
}
