import { sum } from "../../measure/decimal.ts";
import { type MoneyCell, type MoneyRow, moneyRows, ofRole } from "../columns/money-row.ts";
import { isStated, statedAmount } from "../columns/stated-amount.ts";
import { defineRule, type Hit } from "../basis/rule.ts";

interface Unequal extends Hit {
  readonly funds: readonly MoneyCell[];
  readonly computed: number;
  readonly total: number;
}

/**
 * Sources of funds that don't come to the total of their row. Which columns are to add up is shown by the rows
 * themselves: those whose sum is the total in most of them. A blank source may hold what is missing.
 */
export const fundsDiffer = defineRule<Unequal>({
  id: "funds-differ",
  severity: "error",
  certainty: "certain",
  title: { zh: "资金来源之和与总投资不符", en: "Sources of funds don't add up to the total" },
  test: (subject) =>
    moneyRows(subject).flatMap((rows) => {
      const labels = addedUp(rows);
      if (!labels) return [];
      return rows.flatMap((row): Unequal[] => {
        const funds = row.cells.filter(({ label }) => labels.has(label));
        const verdict = compared(row, funds);
        return verdict === null || verdict.agrees ? [] : [{ seqs: [row.project.seq], funds, ...verdict }];
      });
    }),
  message: ({ funds, computed, total }, { digits, money }) => {
    const added = funds.flatMap(({ value }) => (value === null ? [] : [digits(value)]));
    const parts = { zh: added.map(({ zh }) => zh).join(" + "), en: added.map(({ en }) => en).join(" + ") };
    const residual = digits(sum([computed, -total]));
    return {
      zh: `资金来源之和${money(computed).zh}（${parts.zh}），总投资${money(total).zh}，差${residual.zh}`,
      en: `the sources of funds add up to ${money(computed).en} (${parts.en}), the total is ${money(total).en}, difference ${residual.en}`,
    };
  },
});

/**
 * The headings whose amounts are the total in at least half of the rows that state any of them; of several such sets the
 * one by which most rows come out. A source that a row leaves blank gives it nothing. Null where there is no such set.
 */
function addedUp(rows: readonly MoneyRow[]): ReadonlySet<string> | null {
  const all = ofRole(rows[0]!, "fund");
  const whole = all.filter(({ period }) => period === null);
  // Those of one year are in those of the whole, and add up to that year's plan.
  const funds = (whole.length > 0 ? whole : all).map(({ label }) => label);
  if (funds.length < 2) return null;
  // A sum of some sources may stand beside them: without one column the others add up.
  const sets = [funds, ...(funds.length > 2 ? funds.map((left) => funds.filter((label) => label !== left)) : [])];
  let best: { labels: ReadonlySet<string>; agreeing: number } | null = null;
  for (const [index, set] of sets.entries()) {
    const labels = new Set(set);
    const stated = rows.filter(
      ({ total, cells }) =>
        total?.value != null && cells.some(({ label, value }) => labels.has(label) && value !== null),
    );
    const agreeing = stated.filter((row) => isExplained(row, labels)).length;
    const enough = agreeing * 2 >= stated.length && agreeing >= (index === 0 ? 1 : 2);
    if (enough && agreeing > (best?.agreeing ?? 0)) best = { labels, agreeing };
  }
  return best?.labels ?? null;
}

/** Whether what a row states under some headings comes to its total. */
function isExplained({ total, cells }: MoneyRow, labels: ReadonlySet<string>): boolean {
  const stated = cells.flatMap(({ label, value }) => (labels.has(label) ? (value ?? []) : []));
  if (total?.value == null || stated.length === 0) return false;
  return isStated(statedAmount(total.text ?? "", total.value), sum(stated));
}

/** The sum of some cells beside the total; null where what they leave blank could make up the difference. */
function compared({ total }: MoneyRow, cells: readonly MoneyCell[]) {
  if (total?.value == null || cells.some(({ approximate }) => approximate)) return null;
  const stated = cells.flatMap(({ value }) => value ?? []);
  if (stated.length === 0) return null;
  const computed = sum(stated);
  const agrees = isStated(statedAmount(total.text ?? "", total.value), computed);
  if (stated.length < cells.length && (agrees || computed < total.value)) return null;
  return { computed, total: total.value, agrees };
}
