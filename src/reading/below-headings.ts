import { readMoneyUnit } from "../lexicon/money-terms.ts";
import { headingStyle } from "../lexicon/row-words.ts";
import type { RawRow } from "../table/raw-table.ts";

/** Whether a row below the headings holds nothing but their units: （亿元）, （万元）. */
export function isUnitRow(row: RawRow | undefined): boolean {
  const texts = row?.cells.flatMap(({ text, merged }) => (text === "" || merged ? [] : [text])) ?? [];
  // 单位：万元 alone is of the whole table.
  if (texts.length === 1 && /^[(（]?(?:单位|units?)\s*[:：]/i.test(texts[0]!)) return false;
  return texts.length > 0 && texts.every((text) => text.length <= 24 && !/\d{1,2}$/.test(text) && isUnit(text));
}

// An amount, or the heading of a section that states one (一、水利（2个，4亿元）), isn't a unit.
const AMOUNT = /(?<!\d|\^)(?!10(?:\^?[2-9](?!\d)|0{1,8}(?!\d))|0{3}(?!\d)|(?:19|20)\d\d(?!\d))\d+/;

function isUnit(text: string): boolean {
  const plain = text.normalize("NFKC").replace(/^[([]|[)\]]$/g, "");
  if (headingStyle(plain) !== null || AMOUNT.test(plain.replace(/m[23]|co2/gi, "m"))) return false;
  return (
    readMoneyUnit(plain) !== null ||
    /^(?:单位:?)?(?:公里|千米|米|亩|公顷|平方米|m2|㎡|km2?|ha|mw|户|人|%|年月?|个|no\.?|nos\.?|fy|years?|months?|dd\/mm\/yyyy|yyyy)$/i.test(
      plain,
    )
  );
}

/** A path of headings whose last one states the unit that stands below it. */
export function withUnit(path: string[], unit: string | undefined): string[] {
  if (!unit || path.length === 0) return path;
  return [...path.slice(0, -1), `${path.at(-1)!}（${unit.replace(/[()（）]/g, "")}）`];
}

/** Whether a row below the headings numbers the columns, as some forms do. */
export function isNumberRow(row: RawRow | undefined): boolean {
  if (!row || row.cells.length < 4) return false;
  const texts = row.cells.map(({ text }) => text.replace(/[()（）\s]/g, ""));
  const filled = texts.filter((text) => text !== "");
  const numbers = filled.filter((text) => /^\d+(=.*)?$/.test(text)).map((text) => Number.parseInt(text, 10));
  const letters = filled.filter((text) => /^[甲乙丙丁戊己庚辛A-Z]$/.test(text));
  return (
    numbers.length + letters.length === filled.length &&
    filled.length >= row.cells.length - 1 &&
    numbers.length >= 3 &&
    numbers.every((number, index) => index === 0 || number === numbers[index - 1]! + 1)
  );
}
