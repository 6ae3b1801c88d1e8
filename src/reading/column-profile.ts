import { withoutApproximation } from "../lexicon/approximate-words.ts";
import { plainText } from "../lexicon/cell-text.ts";
import { withoutLead } from "../lexicon/money-lead.ts";
import { readMoneyUnit } from "../lexicon/money-terms.ts";
import { unitTokens } from "../lexicon/unit-tokens.ts";
import { totalLabel } from "../lexicon/row-words.ts";
import { wordsBesideUnit } from "../lexicon/unit-words.ts";
import type { RawRow } from "../table/raw-table.ts";
import { hanAmount } from "./han-amount.ts";
import { isPlaceholder, isSheetError } from "./reading.ts";
import { readSequence } from "./sequence.ts";

/** What the cells of a column hold, as shares of its cells that are neither blank nor stand for a value that isn't there. */
export interface ColumnProfile {
  readonly filled: number;
  /** Filled cells among all rows. */
  readonly fill: number;
  /** Numbers, with or without a sign, a unit or a remark. */
  readonly number: number;
  /** Numbers with a sign or a unit of money beside them. */
  readonly money: number;
  readonly percent: number;
  /** Whole numbers that may be numbers of rows, be they of parts (1.1). */
  readonly sequence: number;
  readonly year: number;
  readonly date: number;
  /** A month and two digits that may be those of a year. */
  readonly monthAndYear: number;
  /** Whole numbers that are years of now by the calendar of the Republic of China or the Buddhist era. */
  readonly eraYear: number;
  readonly words: number;
  /** Units of money and nothing else (亿元, USD million). */
  readonly unitOfMoney: number;
  /** Different texts among all. */
  readonly distinct: number;
}

const NUMBER =
  /^(?:[a-z]{0,3}\.?\s?[$£€¥₹₦₱]|人民币|[a-z]{3}\s)?\s*[(（]?[-−+]?\d[\d.,' \u00a0\u2009\u202f]*(?:e[+-]?\d+)?[)）]?\s*(?:[亿万千百]*\p{Script=Han}{0,2}元|[亿万]|[a-z' ]{1,16}|[$£€])?\s*(?:[(（][^()（）]*[)）])?$/iu;
const MONEY = /[$£€¥₹₦₱元亿万]|\d\s*(?:million|billion|thousand|mn|bn|crores?|lakhs?)\b/i;
const YEAR = /^(?:19|20)\d\d年?$/;
// A year of four digits with none beside it, or with those of a month and a day: 120000 holds none, 20241231 does.
const DATE =
  /(?<!\d)(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?)?(?!\d)|^\d{1,2}([-./])\d{1,2}\1\d\d$|^[a-z]{3,9}[-' ]\d\d$|(?:令和|平成|民[国國])(?:\d|元)|持续|ongoing/i;

// A month and the last two digits of a year, as a number may look too: 12.27.
const MONTH_AND_YEAR = /^(?:0?[1-9]|1[0-2])[-./][2-5]\d$/;

/** The profile of a column over the rows under its header; rows of one cell say nothing of it. */
export function profileOf(rows: readonly RawRow[], index: number): ColumnProfile {
  let rowCount = 0;
  const texts: string[] = [];
  for (const { cells } of rows) {
    if (!hasTwo(cells)) continue;
    rowCount += 1;
    const cell = cells[index];
    if (!cell || cell.text === "" || cell.merged || isPlaceholder(cell.text) || isSheetError(cell.text)) continue;
    texts.push(withoutLead(plainText(cell.text)));
  }
  const share = (test: (text: string) => boolean) =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  const numbers = texts.filter(isNumber);
  const of = (some: readonly string[]) => (texts.length === 0 ? 0 : some.length / texts.length);
  return {
    filled: texts.length,
    fill: rowCount === 0 ? 0 : texts.length / rowCount,
    number: of(numbers),
    money: of(numbers.filter((text) => MONEY.test(text) || isWithUnit(text))),
    percent: share((text) => /^-?[\d.]+\s?%$/.test(text)),
    sequence: share((text) => {
      const { number, part } = readSequence(text, true);
      return number !== null || part;
    }),
    year: share((text) => YEAR.test(text)),
    date: share((text) => text.length <= 40 && DATE.test(text)),
    monthAndYear: share((text) => MONTH_AND_YEAR.test(text)),
    eraYear: share((text) => /^(?:9\d|1[0-5]\d|2[45]\d\d)年?$/.test(text)),
    // What few columns are asked for, and takes longest.
    get unitOfMoney() {
      return share(isUnitOfMoney);
    },
    get distinct() {
      const names = texts.filter((text) => totalLabel(text) === null);
      return names.length === 0 ? 0 : new Set(names).size / names.length;
    },
    words: share((text) => !/\d/.test(text)),
  };
}

function hasTwo(cells: RawRow["cells"]): boolean {
  let filled = 0;
  for (const { text } of cells) {
    if (text !== "") filled += 1;
    if (filled === 2) return true;
  }
  return false;
}

function isNumeric(text: string): boolean {
  return (NUMBER.test(text) && !/\d-\d/.test(text)) || isHanAmount(text) || isWithUnit(text);
}

function isNumber(text: string): boolean {
  if (text.length > 60) return false;
  if (isNumeric(text)) return true;
  const exact = /\d/.test(text) ? withoutApproximation(text) : text;
  return exact !== text && isNumeric(exact);
}

// 三亿二千万元: numerals with the word for money behind them.
function isHanAmount(text: string): boolean {
  const found = /[元圆円]/.test(text) ? hanAmount(withoutApproximation(text).replace(/^人民币/, "")) : null;
  return found !== null && /^\p{Script=Han}{0,4}[元圆円][整正]?$/u.test(found.rest);
}

// 125억원, 12,5 млн руб., ١٢ مليون ريال: a number whose words, in whatever script, are all of a unit of money.
function isWithUnit(text: string): boolean {
  const [, before = "", behind = ""] = /^([^\d]{0,12}?)\d[\d.,' \u00a0\u2009\u202f]*([^\d]{0,24})$/.exec(text) ?? [];
  if (before + behind === "") return false;
  const { currency, scale, unknown } = unitTokens(`${before} ${behind}`);
  return unknown.length === 0 && (currency ?? scale) !== null;
}

/** Whether a text is a unit of money and nothing else. */
export function isUnitOfMoney(text: string): boolean {
  return text.length <= 24 && !/\d/.test(text) && readMoneyUnit(text) !== null && wordsBesideUnit(text) === "";
}
