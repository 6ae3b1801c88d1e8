import { decimal, sum, toNumber } from "../../measure/decimal.ts";
import { unitSymbol } from "../../unit/unit-words.ts";
import { scaled, statedAmount } from "../columns/stated-amount.ts";
import { type TotalCell, totalCells } from "../columns/total-cells.ts";
import { placesOf } from "../basis/places.ts";
import type { StatedTotal } from "../../project/dataset.ts";
import { type Claim, type ClaimReader, reconcile } from "../basis/reconciliation.ts";
import type { Subject } from "../basis/subject.ts";
import { openWords } from "../basis/open-words.ts";
import { sumWords } from "../basis/audit-terms.ts";

/** Totals that rows of the table state in money columns other than the investment, against the rows that they cover. */
export const columnTotalClaims: ClaimReader = {
  id: "column-total",
  read: (subject) => {
    const cellsOf = totalCells(subject);
    return subject.dataset.statedTotals.flatMap((total, index) =>
      cellsOf(total).flatMap((cell): Claim[] => {
        const id = `column-total-${index + 1}-${cell.column}`;
        const claim = claimOf(cell, total, subject);
        const quote = total.text.replace(/\s+/g, " ");
        return claim ? [{ id, quote, ...placesOf([total.at]), ...claim }] : [];
      }),
    );
  },
};

function claimOf({ label, text, value }: TotalCell, { label: row, seqs }: StatedTotal, subject: Subject) {
  const { printed, project } = subject;
  const shift = printed.exponent - subject.unit.exponent;
  const cells = seqs.map((seq) => ({ seq, amount: project(seq).amounts.find((amount) => amount.label === label) }));
  const known = cells.flatMap(({ amount }) => amount ?? []);
  if (known.length === 0) return null;
  const stated = known.flatMap((amount) => amount.value ?? []);
  const open = cells.filter(({ amount }) => amount?.value == null).map(({ seq }) => seq);
  const computed = stated.length === 0 ? null : toNumber(scaled(decimal(sum(stated)), -shift));
  const compared = reconcile(statedAmount(text, value, shift), computed, open.length);
  const added = sumWords(stated.length, computed, printed, subject.foreign);
  const gap = openWords(open.map(project), label, subject.projects);
  return {
    title: { zh: `${row}：${label}`, en: `${row}: ${label}` },
    seqs,
    ...compared,
    unit: unitSymbol(printed),
    moneyUnit: printed,
    note: { zh: `${added.zh}${gap.zh}`, en: `${added.en}${gap.en}` },
  };
}
