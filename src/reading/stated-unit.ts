import type { Words } from "../language/words.ts";
import { isCurrencyHeader, type MoneyUnit, readMoneyUnit } from "../lexicon/money-terms.ts";
import { unitTokens } from "../lexicon/unit-tokens.ts";
import { unitOfLine, wordsBesideUnit } from "../lexicon/unit-words.ts";
import { isNote } from "../lexicon/row-words.ts";
import type { RawRow } from "../table/raw-table.ts";
import type { Column } from "./columns.ts";
import type { Entry } from "./draft.ts";
import { ONES, WAN } from "./money.ts";

/** A unit of money and the words that state it. */
export interface StatedUnit {
  readonly unit: MoneyUnit;
  readonly from: Words;
}

/**
 * The unit of a table's money, from the rows above its header, or else of the table that it goes on with; where none is
 * stated, 万元 for Chinese headings, as is usual, and ones of a currency that isn't stated for others.
 */
export function unitStated(
  above: readonly RawRow[],
  inherited: StatedUnit | null,
  columns: readonly Column[] | undefined,
): StatedUnit {
  const stated = statedIn(above);
  if (stated) return { unit: stated.unit, from: aboveTable(stated.words) };
  if (inherited) return inherited;
  // The records that this program writes itself: their amounts are in 万元, and their columns say so by their names.
  if (["investment", "completionYear"].every((own) => columns?.some(({ label }) => label === own)))
    return { unit: WAN, from: { zh: "本工具自己的记录", en: "the records of key-projects" } };
  const currency = columns?.find(({ label }) => isCurrencyHeader(label));
  if (currency) return { unit: ONES, from: { zh: `“${currency.label}”列`, en: `the column ${currency.label}` } };
  const chinese = columns?.some(({ target, label }) => target === "name" && /\p{Script=Han}/u.test(label)) ?? true;
  if (chinese) return { unit: { ...WAN, unknown: true }, from: ASSUMED };
  return { unit: ONES, from: ASSUMED };
}

/** The unit that the last of some lines states which states any. */
function statedIn(lines: readonly RawRow[]): { readonly unit: MoneyUnit; readonly words: string } | null {
  for (const row of [...lines].reverse()) {
    const text = row.text.normalize("NFKC");
    // A line may name the reporting unit too (填报单位：…), or a unit of length beside that of money (单位：公里、万元).
    for (const [words, names = ""] of text.slice(0, 500).matchAll(/(?:[单單]位|units?)[:\s]*([^\n;|]{1,40})/gi)) {
      const short = /^[^\s]{1,24}/.exec(names)?.[0] ?? "";
      const several = /\p{Script=Han}/u.test(short)
        ? short.split(/[、,/]/).flatMap((part) => readMoneyUnit(part) ?? [])
        : [];
      // 单位：亿元、万元 doesn't say which column is in which.
      if (new Set(several.map(({ exponent }) => exponent)).size > 1) return null;
      const unit = /\p{Script=Han}/u.test(short) ? several[0] : readMoneyUnit(names.replace(/[)）].*$/, ""));
      const shown = /\p{Script=Han}/u.test(short) ? words.slice(0, words.length - names.length + short.length) : words;
      if (unit) return { unit, words: shown.replace(/[)）\s]+$/, "") };
    }
    const line = unitOfLine(text);
    if (line) return line;
    const figures = (FIGURES_IN.exec(text) ?? SCALE_IN.exec(text))?.[1];
    const unit = figures === undefined ? null : readMoneyUnit(figures);
    if (unit) return { unit, words: figures! };
  }
  return null;
}

// All amounts in Kenya shillings: a note of the unit without the word.
const UNIT_ALONE =
  /^\W*(?:all\s+)?(?:amounts?|figures?|values?|costs?|budgets?|prices?)\s+(?:(?:are|is|shown|stated|given|expressed|quoted)\s+)*in\s+([^|]{2,40}?)[)\s.]*$/i;

/**
 * The unit that a note below a table states for its amounts (注：总投资单位为亿元。 Note: all amounts in EUR million.), where
 * nothing above it does; null where none or several do.
 */
export function unitOfNotes(rows: readonly RawRow[]): StatedUnit | null {
  const found = rows.flatMap((row) => {
    const filled = row.cells.filter(({ text }) => text !== "");
    const text = filled[0]?.text.normalize("NFKC") ?? "";
    // "All amounts in Kenya shillings" is a note of the unit without the word.
    if (filled.length !== 1) return [];
    const words = UNIT_ALONE.exec(text)?.[1];
    const alone = words === undefined || wordsBesideUnit(words) !== "" ? null : readMoneyUnit(words);
    if (alone) return [{ unit: alone, words: words! }];
    if (!isNote(text)) return [];
    const own = text
      .replace(
        /^(?:[*※]|(?:备?注|说明|notes?|remarks?|anmerkung(?:en)?|hinweise?|notas?|remarques?|opmerking|uwagi|примечание)\s*\d*\s*[:.,、])\s*/i,
        "",
      )
      .replace(/[.。;；]+$/, "");
    const isOfMoney = /(?:^|金额|投资|资金|计量|货币|\W)单位/.test(own) || !/\p{Script=Han}/u.test(own);
    const unit = isOfMoney ? statedIn([{ ...row, text: own }]) : null;
    return unit ? [unit] : [];
  });
  const [first] = found;
  const isOne = found.every(
    ({ unit }) => unit.exponent === first!.unit.exponent && unit.currency === first!.unit.currency,
  );
  return first && isOne
    ? { unit: first.unit, from: { zh: `表下方的“${first.words}”`, en: `"${first.words}" below the table` } }
    : null;
}

// A line that says what all figures are in (Amounts in thousands of dollars) without the word for unit.
const FIGURES_IN =
  /^[\s(|,;*]*(?:all\s+)?(?:amounts?|figures?|values?|costs?|(?:us|hk|[acs])?[$£€])[\s\w]{0,20}?(?:\bin\s+)?((?:thousands?|millions?|billions?|lakhs?|crores?|(?:us|hk|[acs])?[$£€]|[a-z]{3}\s)[^|]{0,30}?)[)\s.,|]*$/i;

// In millions of shillings, alone on its line.
const SCALE_IN =
  /^[\s(|,;*]*(?:(?:expressed|stated|shown|given|figures?)\s+)?in\s+((?:thousands?|millions?|billions?|lakhs?|crores?)\b[^|]{0,40}?)[)\s.,|]*$/i;

// In millions, amounts in '000: words of a scale that aren't those of one amount.
const SCALE_WORDS =
  /(?<![\p{L}\d])(?:in|en|em|w|v|i|в)\s+(?:\p{L}{3}\s+|[$£€]\s*)?(?:thousands?|millions?|billions?|lakhs?|crores?|tausend|millionen|milliarden|milliers|millones|miles|milhares|milhões|migliaia|milioni|miliardi|mln|mio|тыс|млн)(?![\p{L}])|['’´]000(?!\d)|[$£€]\s?(?:000s?|k|m|bn)(?![\p{L}\d])/iu;
const LONGEST_LINE = 160;

/** A line above a table that speaks of a scale of its amounts; null where none does. */
export function scaleAbove(lines: readonly RawRow[]): RawRow | null {
  return lines.find(({ text }) => text.length <= LONGEST_LINE && SCALE_WORDS.test(text)) ?? null;
}

/** Where a unit comes from that the source doesn't state. */
export const ASSUMED: Words = { zh: "假定：来源没有写明", en: "assumed: the source states none" };

/** Where a unit comes from that each amount has beside it. */
export const IN_CELLS: Words = { zh: "各格自带", en: "each cell" };

function aboveTable(text: string): Words {
  // The empty cells of the line's row say nothing.
  const words = text.replace(/[\s,，|;\t]+$/, "").replace(/^"([^"]*)"$/, "$1");
  return { zh: `表上方的“${words}”`, en: `"${words}" above the table` };
}

/** Whether every amount names its unit itself, so that the column needs none. */
export function unitsInCells(entries: readonly Entry[]): boolean {
  const texts = entries.flatMap(({ kind, draft }) => {
    const column = draft?.header.columns.find(({ target }) => target === "investment");
    const text = (kind === "project" && column && draft?.cells[column.index]?.text) || "";
    return /\d/.test(text) ? [text] : [];
  });
  return (
    texts.length > 0 &&
    texts.every(
      (text) =>
        /^\s*[¥￥]\s*\d|^[^(（]*\d\s*[亿万千百]*元|^[^(（]*\d\s*[亿万](?!\p{Script=Han})/u.test(text) ||
        // Rs 5,400 crore, €1.2bn, 125억원: its currency says that it is in ones or in its own scale.
        unitTokens(text.slice(0, 60).replace(/[\d.,]+/g, " ")).currency !== null,
    )
  );
}

/** The unit of each money column: its own, or else the table's. */
export function unitOf({ unit }: StatedUnit): (column: Column) => MoneyUnit {
  return ({ unit: own = unit, signs }) => (signs ? { ...own, signs } : own);
}
