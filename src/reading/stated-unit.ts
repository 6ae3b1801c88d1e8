import type { Words } from "../language/words.ts";
import { isCurrencyHeader, type MoneyUnit, readMoneyUnit } from "../lexicon/money-terms.ts";
import { unitOfLine } from "../lexicon/unit-words.ts";
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
  for (const row of [...above].reverse()) {
    const text = row.text.normalize("NFKC");
    // A line may name the reporting unit too (填报单位：…), or a unit of length beside that of money (单位：公里、万元).
    const stated = [...text.slice(0, 500).matchAll(/(?:单位|unit)[:\s]*([^\s]{1,24}(?: [a-z]{1,10})?)/gi)];
    for (const [words, names] of stated) {
      const unit = names!
        .split(/[、,/]/)
        .map(readMoneyUnit)
        .find((each) => each !== null);
      if (unit) return { unit, from: aboveTable(words.replace(/[)）\s]+$/, "")) };
    }
    const line = unitOfLine(text);
    if (line) return { unit: line.unit, from: aboveTable(line.words) };
    const figures = FIGURES_IN.exec(text)?.[1];
    const unit = figures === undefined ? null : readMoneyUnit(figures);
    if (unit) return { unit, from: aboveTable(figures!) };
  }
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

// A line that says what all figures are in (Amounts in thousands of dollars) without the word for unit.
const FIGURES_IN =
  /^[\s(|,;*]*(?:all\s+)?(?:amounts?|figures?|values?|costs?|(?:us|hk|[acs])?[$£€])[\s\w]{0,20}?(?:\bin\s+)?((?:thousands?|millions?|billions?|lakhs?|crores?|(?:us|hk|[acs])?[$£€]|[a-z]{3}\s)[^|]{0,30}?)[)\s.,|]*$/i;

/** Where a unit comes from that the source doesn't state. */
export const ASSUMED: Words = { zh: "假定：来源没有写明", en: "assumed: the source states none" };

/** Where a unit comes from that each amount has beside it. */
export const IN_CELLS: Words = { zh: "各格自带", en: "each cell" };

const aboveTable = (words: string): Words => ({ zh: `表上方的“${words}”`, en: `"${words}" above the table` });

/** Whether every amount names its unit itself, so that the column needs none. */
export function unitsInCells(entries: readonly Entry[]): boolean {
  const texts = entries.flatMap(({ kind, draft }) => {
    const column = draft?.header.columns.find(({ target }) => target === "investment");
    const text = (kind === "project" && column && draft?.cells[column.index]?.text) || "";
    return /\d/.test(text) ? [text] : [];
  });
  return (
    texts.length > 0 &&
    texts.every((text) => /^[^(（]*\d\s*[亿万千百]*元|^[^(（]*\d\s*[亿万](?!\p{Script=Han})/u.test(text))
  );
}

/** The unit of each money column: its own, or else the table's. */
export function unitOf({ unit }: StatedUnit): (column: Column) => MoneyUnit {
  return (column) => column.unit ?? unit;
}
