import { readMoneyUnit, type MoneyUnit } from "./money-terms.ts";

// What the words of a unit of money may be made of, beside its currency and its scale: they say nothing about the size.
const NEUTRAL =
  /(?<![a-z])(?:in|of|all|the|are|is|and|at|amounts?|figures?|values?|costs?|sums?|shown|stated|given|expressed|reported|project|total|units?|budget|investment|money|nominal|real|current|constant|fixed|prices?|terms|net|gross|excl(?:uding|usive)?|incl(?:uding|usive)?|vat|tax|gst|est(?:imated)?|approx|per annum|fy)(?![a-z])|(?:计量|金额|资金|货币|投资)?单位|总?投资额?|金额|资金|货币|币种|单位|均|为|以|计|不?含税|人民币/g;
const CURRENCY =
  /(?<![a-z])(?:(?:us|hk|nt|nz|au|ca|mop|[acrs])\$|u\.s\.|(?:us|hong kong|canadian|australian|singapore|new zealand)(?![a-z]))|[$£€¥₹₦₱₨฿₽]|(?<![a-z])(?:dollars?|pounds?|sterling|euros?|yuan|rmb|naira|rupees?|rs\.?|rand|ksh|baht|rupiah|ringgit|zlotys?|reais|tenge|birr|cedis?|taka|roubles?|rubles?)(?![a-z])|[美港欧日澳加]元|[港澳]币|英镑|新台币|新加坡元|澳门元|[元圆]/g;
const CODE =
  /(?<![a-z])(?:usd|eur|gbp|inr|cny|hkd|twd|mop|sgd|aud|cad|nzd|jpy|php|ngn|kes|idr|vnd|thb|myr|zar|brl|mxn|rub|pkr|bdt|lkr|npr|egp|ghs|tzs|ugx|etb|aed|sar|krw|chf|sek|nok|dkk|pln|kzt|mnt|mmk|khr|lak|uah|xof|xaf|try|czk|huf|ron|clp|cop|pen|xxx)(?=(?:k|m|mn|bn|mm|mio|million|billion|thousand|crore|lakh)?s?(?![a-z]))/g;
const SCALE =
  /(?<![a-z])(?:trillions?|billions?|millions?|thousands?|ten thousand|crores?|lakhs?|lacs?|bn|mn|mm|mio|mln|cr|[km])(?![a-z])|'?0{3}'?s?|10k|[亿万千百十]+/g;

/** The words of a text that a unit of money leaves over: empty where all of it is understood. */
export function wordsBesideUnit(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘´]/g, "'")
    .replace(/,(?=000)/g, "")
    .replace(CODE, " ")
    .replace(CURRENCY, " ")
    .replace(SCALE, " ")
    .replace(NEUTRAL, " ")
    .replace(/(?:19|20)\d\d/g, " ")
    .replace(/[\s\p{P}\p{S}]+/gu, " ")
    .trim();
}

/** The unit of money that a line states for what stands below it: all of the line, or of a bracket in it, is a unit. Null where it speaks of something else. */
export function unitOfLine(line: string): { readonly unit: MoneyUnit; readonly words: string } | null {
  const text = line.slice(0, 300).normalize("NFKC");
  const parts = [
    ...[...text.matchAll(/\(([^()]*)\)/g)].map(([, inner]) => inner!),
    ...text.split(/[|;]|,(?!\s*\d)/),
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
