import { simplified } from "./fold.ts";
import { readMoneyUnit, type MoneyUnit } from "./money-terms.ts";
import { unitTokens } from "./unit-tokens.ts";

// What Chinese words of a unit of money may be, beside its currency and its scale: they say nothing about the size.
const NEUTRAL =
  /(?:计量|金额|资金|货币|投资)?单位|总?投资额?|金额|资金|货币|币种|单位|均|为|以|计|不?含税|人民币|[美港欧日澳加新]元|[港澳台]币|英镑|新台币|新加坡元|澳门元|[元圆円]|[亿万千百十]+/g;

/** The words of a text that a unit of money leaves over: empty where all of it is understood. */
export function wordsBesideUnit(text: string): string {
  return unitTokens(simplified(text.normalize("NFKC")).replace(NEUTRAL, " ")).unknown.join(" ");
}

/** The unit of money that a line states for what stands below it: all of the line, or of a bracket in it, is a unit. Null where it speaks of something else. */
export function unitOfLine(line: string): { readonly unit: MoneyUnit; readonly words: string } | null {
  const text = line.slice(0, 300).normalize("NFKC");
  const parts = [
    ...[...text.matchAll(/\(([^()]*)\)/g)].map(([, inner]) => inner!),
    ...text.split(/[|;:]|\s[-–—]\s|,(?!\s*\d)/),
    text,
  ];
  for (const part of parts) {
    if (part.trim() === "" || /\d/.test(part.replace(/(?:10)?[, ]?'?000/g, "")) || wordsBesideUnit(part) !== "")
      continue;
    const unit = readMoneyUnit(part);
    if (unit) return { unit, words: part.trim() };
  }
  return null;
}
