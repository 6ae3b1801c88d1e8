import { normaliseHeader } from "../lexicon/header-terms.ts";
import type { RawRow } from "../table/raw-table.ts";

// What is planned or done, without a word on what it is of: 截至2023年底累计完成, 2024年计划, actual to date.
const FLOW = /计划|完成|安排|到位|支付|拨付|plan|actual|spent|done|todate/;
// What is done of a work, or when, isn't money.
const OF_WORKS =
  /面积|里程|公里|户|人|套|吨|亩|形象|进度|率|比例|百分|时间|日期|时限|期限|节点|单位|情况|内容|工程量|数量/;

/** Whether a heading says that something is planned or done and nothing more: it names no unit and no work. */
export function isBareFlow(heading: string): boolean {
  const { outer, brackets } = normaliseHeader(heading);
  return brackets.length === 0 && FLOW.test(outer) && !OF_WORKS.test(outer);
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
