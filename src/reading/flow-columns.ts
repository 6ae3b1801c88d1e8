import { saysFlow } from "../lexicon/flow-words.ts";
import { fold } from "../lexicon/fold.ts";
import { normaliseHeader } from "../lexicon/header-terms.ts";
import type { RawRow } from "../table/raw-table.ts";
import { plainNumbers } from "./plain-numbers.ts";

// Words of what is planned or done, and those of a time, of a sum and of money: what they leave over is a work, or when or how it is done.
const SAYING_NO_WORK = [
  "计划|完成|安排|到位|支付|拨付|执行|开支|支用|付款|[付用支]|截[至止]|[至到]|累计|年度?|月份?|季度?|半|[底末初前后上下本当今明去全第期已]|实际|预计|目标|投资|资金|金额|总?额|数",
  "plan(?:ned|s)?|budget(?:ed)?|forecast|allocat(?:ion|ed)|actuals?|spent|done|todate|cumulative|annual|total|amount|year|end|this|next|last|fy|q[1-4]|to|by|as|at|in|of|for",
  "davon|bis(?:her(?:ige)?)?|zum|ende|ausgaben|kosten|mittel|verausgabt|ausgegeben|ausgezahlt|ist|soll|ansatz|geplant|summe|betrag",
  "mandatee?s?|realisee?s?|depensee?s?|depenses|payee?s?|credits?|prevue?s?|montant|cumul|jusqu|au|fin",
  "(?:ejecutad|executad|gastad|pagad|realizad|previst|programad|acumulad|erogat|pagat|realizzat|stanziat)[oa]s?|pago|speso|importe|importo|valor|hasta|ate|al|a|dic|ano",
  "освоено|исполнено|профинансировано|израсходовано|выполнено|фактически|факт|план|на|год[а]?|г|сумма",
  "wydatkowano|poniesione|wydano|do|roku|rok|harcanan|gerceklesen|yili?|realisasi|rencana|sampai|tahun|dagiaingan|kehoach|nam|den",
  "january|february|march|april|may|june|july|august|september|october|november|december|[\\d一二三四\\p{P}~]",
].join("|");
const ANY_OF_THEM = new RegExp(SAYING_NO_WORK, "gu");

/** Whether a heading says that something is planned or done and nothing more: it names no unit and no work. */
export function isBareFlow(heading: string): boolean {
  const { outer, brackets } = normaliseHeader(heading);
  return brackets.length === 0 && !/%/.test(outer) && saysFlow(outer) && fold(outer).replace(ANY_OF_THEM, "") === "";
}

// A part may pass its whole where a plan was exceeded, in few rows.
const MOSTLY = 0.9;

/** Whether the numbers of a column stay within those of another, row by row: a part of it, or what is done of it. */
export function staysWithin(rows: readonly RawRow[], part: number, whole: number): boolean {
  const both = plainNumbers(rows, [part, whole]).filter((pair) => pair.every((value) => value !== null));
  const within = both.filter(([a, b]) => a! <= b!);
  return both.length >= 2 && within.length >= both.length * MOSTLY;
}
