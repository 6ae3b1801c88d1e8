import { saysFlow, withoutFlowWords } from "../lexicon/flow-words.ts";
import { fold } from "../lexicon/fold.ts";
import { normaliseHeader } from "../lexicon/header-terms.ts";
import type { RawRow } from "../table/raw-table.ts";
import { plainNumbers } from "./plain-numbers.ts";

// Words of a time, of a sum and of money beside those of what is planned or done: what all of them leave over is a work, or when
// or how it is done.
const SAYING_NO_WORK = [
  "完成|安排|开支|支用|付款|[付用支]|截[至止]|[至到]|累计|年度?|月份?|季度?|半|[底末初前后上下本当今明去全第期已]|投资|资金|金额|总?[额値值]|数|济|令和|平成|r(?=\\d)|년도?|액|까지",
  "todate|cumulative|annual|total|amounts?|year|end|this|next|last|fy|q[1-4]|to|by|as|at|in|of|for|ion|ed|s(?=$|\\d)",
  "davon|bis(?:her(?:ige)?)?|zum|ende|ausgaben|kosten|mittel|ist|summe|betrag|t(?=$)",
  "depenses|montant|cumul|jusqu|au|fin|acejour|de(?=\\d)|en(?=\\d)",
  "acumulad[oa]s?|alafecha|(?:para|por|en|em)(?=\\d)|importe|importo|valor|hasta|ate|al|a|dic|ano|s[./]?d",
  "исполнение|ое|фактически|на|по|к|год[а]?|г|сумма|[оа]|ено",
  "do|roku|rok|yili?|sampai|tahun|von|luyke|da|nam|den|ke",
  "january|february|march|april|may|june|july|august|september|october|november|december|[\\d一二三四\\p{P}~]",
].join("|");
const ANY_OF_THEM = new RegExp(SAYING_NO_WORK, "gu");

/** Whether a heading says that something is planned or done and nothing more: it names no unit and no work. */
export function isBareFlow(heading: string): boolean {
  const { outer, brackets } = normaliseHeader(heading);
  return (
    brackets.length === 0 &&
    !/%/.test(outer) &&
    saysFlow(outer) &&
    withoutFlowWords(fold(outer)).replace(ANY_OF_THEM, "") === ""
  );
}

// A part may pass its whole where a plan was exceeded, in few rows.
const MOSTLY = 0.9;

/** Whether the numbers of a column stay within those of another, row by row: a part of it, or what is done of it. */
export function staysWithin(rows: readonly RawRow[], part: number, whole: number): boolean {
  const both = plainNumbers(rows, [part, whole]).filter((pair) => pair.every((value) => value !== null));
  const within = both.filter(([a, b]) => a! <= b!);
  return both.length >= 2 && within.length >= both.length * MOSTLY;
}
