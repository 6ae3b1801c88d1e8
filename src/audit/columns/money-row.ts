import { grouped } from "../../project/grouped.ts";
import type { Amount, AmountRole, Period, Project } from "../../project/project.ts";
import type { Subject } from "../basis/subject.ts";
import { readAmountKind } from "../../reading/amount-kind.ts";

/** An amount of a row with what it is. */
export interface MoneyCell {
  readonly role: AmountRole;
  readonly period: Period | null;
  readonly label: string;
  readonly value: number | null;
  readonly text: string | null;
  /** The cell states an amount that isn't exact: about so much. */
  readonly approximate: boolean;
}

/** The money of one row: its whole where the investment is one, and every other amount in the same currency. */
export interface MoneyRow {
  readonly project: Project;
  /** Null where the source has no column for the whole, or the cell holds no exact amount. */
  readonly total: MoneyCell | null;
  readonly cells: readonly MoneyCell[];
}

/** The money of every row, those of the same headings together: what can be said of columns is said of such a group. */
export function moneyRows({ dataset, projects }: Subject): MoneyRow[][] {
  const whole = wholeHeading(dataset.columns.filter(({ field }) => field === "investment").map(({ header }) => header));
  const rows: { key: string; row: MoneyRow }[] = [];
  for (const project of projects) {
    const { amounts, investment, investmentText, currency } = project;
    if (amounts.length === 0 && Object.keys(project.extra).length === 0) continue;
    const cells = amounts.filter((amount) => amount.currency === currency).map(cellOf);
    const total: MoneyCell | null =
      whole === null || investment === null
        ? null
        : {
            label: whole,
            value: investment,
            text: investmentText,
            role: "total",
            period: null,
            approximate: false,
          };
    const key = JSON.stringify([currency, cells.map(({ label }) => label), Object.keys(project.extra)]);
    rows.push({ key, row: { project, total, cells } });
  }
  return [...grouped(rows, ({ key }) => key).values()].map((group) => group.map(({ row }) => row));
}

/** The cells of a role. */
export function ofRole({ cells }: MoneyRow, ...roles: readonly MoneyCell["role"][]): MoneyCell[] {
  return cells.filter(({ role }) => roles.includes(role));
}

function cellOf(amount: Amount): MoneyCell {
  const { label, value, text, approximate, role, period } = amount;
  return { label, value, text, approximate: approximate !== undefined, role, period };
}

/** The heading of the investment where it is the whole of a project; null where it is a plan, a part or what is done. */
function wholeHeading(headings: readonly string[]): string | null {
  const [heading] = headings;
  if (heading === undefined) return null;
  const { role } = readAmountKind({ path: [heading] });
  return role === "total" || role === "other" || (role === "plan" && !/年|annual|\d/iu.test(heading)) ? heading : null;
}
