import { readMoneyUnit } from "../lexicon/money-terms.ts";
import { numberText } from "./number-text.ts";

/** What the format of a cell makes of the number that is stored in it. */
interface Shown {
  /** The number is divided by this power of ten; below zero, multiplied by it: 0.35 is shown as 35%. */
  readonly shift: number;
  /** What stands before and behind it. */
  readonly before: string;
  readonly after: string;
}

/** A number as it is shown, and whether that is in a unit that nothing beside it names. */
export interface ShownNumber {
  readonly text: string;
  readonly scaled: boolean;
}

const AS_STORED: Shown = { shift: 0, before: "", after: "" };
const AS_PERCENT: Shown = { shift: -2, before: "", after: "%" };
const AS_PER_MILLE: Shown = { shift: -3, before: "", after: "‰" };
const LONGEST_FORMAT = 200;
/** Letters that stand for the literals of a format while it is read; no format holds them. */
const MARKS = 0xe000;

/**
 * The number of a cell as its format code shows it, exact: in the thousands or ten thousands that it shows (`#,##0,`,
 * `0!.0,"万元"`), with the unit of money that it writes beside it (`0"万元"`, `[$€-407] #,##0`), and in percent (`0.0%`). Whoever
 * typed the heading saw the number so.
 */
export function numberAsFormatted(value: number, format: unknown): ShownNumber {
  const known = typeof format === "string" && format.length <= LONGEST_FORMAT;
  return written(value, known ? shownBy(format, value) : AS_STORED);
}

/** The number of a cell as its shown text shows it, where the format isn't at hand. */
export function numberAsShown(value: number, shown: string): ShownNumber {
  const [core] = /\d[\d.,' \u00a0\u202f]*/.exec(shown) ?? [];
  const share = SHARE.exec(shown);
  if (share && core !== undefined) return written(value, shareOf(share[1]!, value, core.trim()));
  const isPlain = core !== undefined && value !== 0 && !/[%‰]|\d\s*[e/:]/i.test(shown);
  const shift = isPlain ? shiftOf(Math.abs(value), core.trim()) : null;
  if (core === undefined || shift === null) return written(value, AS_STORED);
  const at = shown.indexOf(core);
  return written(value, {
    shift,
    before: shown.slice(0, at).replace(/[-−]/, ""),
    after: shown.slice(at + core.length),
  });
}

// A sign of percent at an end of the number and nowhere else.
const SHARE = /^[-−(]?\s*[\d.,' \u00a0\u202f]+([%‰])\)?$/;

/** A share as its document shows it; as it is stored where the two don't agree. */
function shareOf(sign: string, value: number, core: string): Shown {
  const share = sign === "%" ? AS_PERCENT : AS_PER_MILLE;
  return value === 0 || fitsShown(Math.abs(value), core, share.shift) ? share : AS_STORED;
}

/** Whether a number divided by a power of ten is the one that is shown, but for rounding. */
function fitsShown(value: number, core: string, shift: number): boolean {
  return FORMS.some(({ form, group, mark }) => {
    if (!form.test(core)) return false;
    const digits = core.replaceAll(group, "").replace(mark, ".");
    const decimals = digits.split(".")[1]?.length ?? 0;
    return Number(digits) > 0 && Math.abs(value / 10 ** shift - Number(digits)) <= 0.5000001 * 10 ** -decimals;
  });
}

/** By which power of ten a stored number is divided to be shown so; null where it is shown otherwise, or may be by several. */
function shiftOf(value: number, core: string): number | null {
  const fits = (shift: number) => fitsShown(value, core, shift);
  if (fits(0)) return 0;
  const [shift, other] = [3, 4, 6, 8, 9].filter(fits);
  return shift === undefined || other !== undefined ? null : shift;
}

// Three digits behind the only mark of a number are a group of thousands, as formats go.
const FORMS = [
  { group: ",", mark: ".", form: /^(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d{1,2}|\.\d{4,})?)$/ },
  { group: ".", mark: ",", form: /^(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d{1,2}|,\d{4,})?)$/ },
  { group: "\u00a0", mark: ",", form: /^\d{1,3}(?:\u00a0\d{3})+(?:,\d+)?$/ },
  { group: "\u202f", mark: ",", form: /^\d{1,3}(?:\u202f\d{3})+(?:,\d+)?$/ },
  { group: " ", mark: ",", form: /^\d{1,3}(?: \d{3})+(?:,\d+)?$/ },
  { group: "'", mark: ".", form: /^\d{1,3}(?:'\d{3})+(?:\.\d+)?$/ },
] as const;

const CONDITION = /\[(<=|>=|<>|[<>=])(-?\d+(?:\.\d+)?)\]/;
const HOLDS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  "<": (value, bound) => value < bound,
  ">": (value, bound) => value > bound,
  "<=": (value, bound) => value <= bound,
  ">=": (value, bound) => value >= bound,
  "<>": (value, bound) => value !== bound,
  "=": (value, bound) => value === bound,
};

/** The section of a format code that shows a value: the second one the negative, or the first whose condition ([>=1000]) holds. */
function sectionFor(value: number, format: string): string {
  const sections = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  if (!CONDITION.test(format)) return (value < 0 && sections[1]) || sections[0]!;
  const holds = (section: string) => {
    const [, sign, bound] = CONDITION.exec(section) ?? [];
    return sign === undefined || HOLDS[sign]!(value, Number(bound));
  };
  return sections.find(holds) ?? "";
}

function shownBy(format: string, value: number): Shown {
  const section = sectionFor(value, format);
  // Literals out of the way: each leaves a mark, and what it writes is kept.
  const literals: string[] = [];
  const kept = (text: string) => String.fromCharCode(MARKS + literals.push(text) - 1);
  const plain = section
    .replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, (_, sign: string) => kept(sign))
    .replace(/\[[^\]]*\]/g, "")
    .replace(/"([^"]*)"/g, (_, text: string) => kept(text))
    .replace(/[_*]./g, "")
    .replace(/[!\\](.)/g, (_, sign: string) => kept(sign))
    .replace(/general/i, "0");
  if (/[@/]|e[+-]/i.test(plain)) return AS_STORED;
  const [share, ...more] = plain.match(/[%‰]/g) ?? [];
  if (share !== undefined) return more.length > 0 ? AS_STORED : share === "%" ? AS_PERCENT : AS_PER_MILLE;
  const first = plain.search(/[0#?]/);
  const last = Math.max(plain.lastIndexOf("0"), plain.lastIndexOf("#"), plain.lastIndexOf("?"));
  if (first < 0) return AS_STORED;
  const words = (part: string) =>
    part.replace(/[\ue000-\ue0ff]/g, (mark) => literals[mark.charCodeAt(0) - MARKS] ?? "");
  const digits = words(plain.slice(first, last + 1));
  const behind = plain.slice(last + 1);
  const [thousands = ""] = /^,+/.exec(behind) ?? [];
  // A dot that is written as a letter is one among the digits: 0!.0 shows 12345 as 1234.5.
  const isLiteral = !plain.slice(first, last + 1).includes(".");
  const inner = isLiteral ? (/\.([0#?]+)$/.exec(digits)?.[1]?.length ?? 0) : 0;
  return {
    shift: 3 * thousands.length + inner,
    before: words(plain.slice(0, first)).replace(/[-−(]/g, ""),
    after: words(behind.slice(thousands.length)).replace(/\)/g, ""),
  };
}

function written(value: number, { shift, before, after }: Shown): ShownNumber {
  const text = shifted(numberText(value), shift);
  const sign = before.trim();
  const unit = after.trim();
  if (/^[%‰]$/.test(unit)) return { text: `${text}${unit}`, scaled: false };
  const isMoney = (words: string) => words !== "" && words.length <= 24 && readMoneyUnit(words) !== null;
  if (!isMoney(`${sign} ${unit}`)) return { text, scaled: shift !== 0 };
  const negative = text.startsWith("-") ? "-" : "";
  const own = isMoney(sign) ? `${sign}${/[A-Za-z]$/.test(sign) ? " " : ""}` : "";
  return { text: `${negative}${own}${text.slice(negative.length)}${unit}`, scaled: false };
}

/** A number divided by a power of ten by moving its decimal point, so that every digit stays. */
function shifted(text: string, shift: number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (shift === 0 || !match) return text;
  const [, sign = "", whole = "", fraction = ""] = match;
  const [before, behind] = [whole.padStart(shift + 1, "0"), fraction.padEnd(-shift, "0")];
  const digits = `${before}${behind}`;
  const at = before.length - shift;
  const decimals = digits.slice(at).replace(/0+$/, "");
  return `${sign}${digits.slice(0, at).replace(/^0+(?=\d)/, "")}${decimals === "" ? "" : `.${decimals}`}`;
}
