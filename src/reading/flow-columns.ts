import { normaliseHeader } from "../lexicon/header-terms.ts";
import type { RawRow } from "../table/raw-table.ts";

/** What is planned or done: 截至2023年底累计完成, 2024年计划, actual to date. */
export const FLOW = /计划|完成|安排|到位|支付|拨付|plan|actual|spent|done|todate/;
// Such words, and those of a time, of a sum and of money: what they leave over is a work, or when or how it is done.
const SAYING_NO_WORK = [
  "计划|完成|安排|到位|支付|拨付|截[至止]|[至到]|累计|年度?|月份?|季度?|半|[底末初前后上下本当今明去全第期已]|实际|预计|目标|投资|资金|金额|总?额|数",
  "plan(?:ned|s)?|actuals?|spent|done|todate|cumulative|annual|total|amount|year|end|this|next|last|fy|q[1-4]|to|by|as|at|in|of|for",
  "january|february|march|april|may|june|july|august|september|october|november|december|[\\d一二三四\\p{P}~]",
].join("|");
const ANY_OF_THEM = new RegExp(SAYING_NO_WORK, "gu");

/** Whether a heading says that something is planned or done and nothing more: it names no unit and no work. */
export function isBareFlow(heading: string): boolean {
  const { outer, brackets } = normaliseHeader(heading);
  return brackets.length === 0 && !/%/.test(outer) && FLOW.test(outer) && outer.replace(ANY_OF_THEM, "") === "";
}

const PLAIN = /^\d[\d,]*(?:\.\d+)?$/;
// A part may pass its whole where a plan was exceeded, in few rows.
const MOSTLY = 0.9;

/** Whether the numbers of a column stay within those of another, row by row: a part of it, or what is done of it. */
export function staysWithin(rows: readonly RawRow[], part: number, whole: number): boolean {
  let both = 0;
  let within = 0;
  for (const { cells } of rows) {
    const [a, b] = [numberIn(cells[part]?.text), numberIn(cells[whole]?.text)];
    if (a === null || b === null) continue;
    both += 1;
    if (a <= b) within += 1;
  }
  return both >= 2 && within >= both * MOSTLY;
}

function numberIn(text = ""): number | null {
  const plain = text.normalize("NFKC").trim();
  return PLAIN.test(plain) ? Number(plain.replaceAll(",", "")) : null;
}
