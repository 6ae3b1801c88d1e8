import { lastMonth } from "../../project/period.ts";
import { sum } from "../../measure/decimal.ts";
import type { Period } from "../../project/project.ts";
import { type MoneyCell, type MoneyRow, moneyRows, ofRole } from "../columns/money-row.ts";
import { defineRule, type Hit, type Rule, type Severity } from "../basis/rule.ts";
import type { Words } from "../../language/words.ts";

interface Above extends Hit {
  readonly more: readonly MoneyCell[];
  readonly less: MoneyCell;
}

type Pairs = (row: MoneyRow) => readonly (readonly [readonly MoneyCell[], MoneyCell])[];

/** A rule that finds amounts that are more than what they can't exceed. */
function aboveRule(id: string, severity: Severity, title: Words, pairs: Pairs): Rule {
  return defineRule<Above>({
    id,
    severity,
    certainty: "certain",
    goes: "row-by-row",
    title,
    test: (subject) =>
      moneyRows(subject).flatMap((rows) =>
        rows.flatMap((row) =>
          pairs(row)
            // A blank isn't zero, and what is taken off the plan isn't a whole that something could exceed.
            .filter(([more, less]) => more.some(({ value }) => value !== null) && (less.value ?? -1) >= 0)
            .filter(([more, less]) => sumOf(more) > less.value!)
            .map(([more, less]) => ({ seqs: [row.project.seq], more, less })),
        ),
      ),
    message: ({ more, less }, { digits, money }) => {
      const [one, other] = [sumOf(more), less.value!];
      const labels = more.map(({ label }) => label).join(" + ");
      const residual = digits(sum([one, -other]));
      return {
        zh: `“${labels}”${money(one).zh}，多于“${less.label}”${money(other).zh}，差${residual.zh}`,
        en: `"${labels}" is ${money(one).en}, more than "${less.label}", ${money(other).en}, by ${residual.en}`,
      };
    },
  });
}

const sumOf = (cells: readonly MoneyCell[]): number => sum(cells.flatMap(({ value }) => value ?? []));
const isPart = (role: MoneyCell["role"]) => role === "done" || role === "done-to-date";

/** More done than the whole of a project. */
export const doneAboveTotal = aboveRule(
  "done-above-total",
  "error",
  { zh: "完成投资多于总投资", en: "More done than the total" },
  (row) => (row.total ? row.cells.filter(({ role }) => isPart(role)).map((cell) => [[cell], row.total!]) : []),
);

const OF_A_TIME = /年度|当年|本年|今年|全年|annual|this year/i;

/** More planned for a period, or for several years together, than the whole of a project. */
export const planAboveTotal = aboveRule(
  "plan-above-total",
  "error",
  { zh: "计划投资多于总投资", en: "More planned than the total" },
  (row) => {
    if (!row.total) return [];
    // What was planned for the whole may be more than it is now: only a plan for a time is a part of it.
    const plans = ofRole(row, "plan").filter(({ period, label }) => period !== null || OF_A_TIME.test(label));
    const years = plans.filter(({ period, value }) => period?.year !== undefined && isYear(period) && value !== null);
    const apart = new Set(years.map(({ period }) => period!.year)).size === years.length;
    const single = plans.map((cell) => [[cell], row.total!] as const);
    const exceeded = single.some(([[cell], whole]) => (cell!.value ?? 0) > whole.value!);
    return exceeded || years.length < 2 || !apart ? single : [[years, row.total]];
  },
);

/** More done in a period than to date. */
export const doneAboveToDate = aboveRule(
  "done-above-to-date",
  "error",
  { zh: "当期完成多于累计完成", en: "More done in a period than to date" },
  (row) =>
    ofRole(row, "done-to-date").flatMap((all) =>
      ofRole(row, "done")
        .filter(({ period }) => isWithin(period, all.period))
        .map((cell) => [[cell], all] as const),
    ),
);

/** More done in a period than was planned for it, or for its whole year: it happens, and is worth knowing. */
export const doneAbovePlan = aboveRule(
  "done-above-plan",
  "note",
  { zh: "当期完成多于当期计划", en: "More done in a period than planned for it" },
  (row) =>
    ofRole(row, "done").flatMap((cell) =>
      ofRole(row, "plan")
        .filter((plan) => isPlanFor(plan, cell))
        .map((plan) => [[cell], plan] as const),
    ),
);

const isYear = ({ half, quarter, month, through }: Period): boolean =>
  [half, quarter, month, through].every((part) => part === undefined);

/**
 * Whether a time is over by the day up to which something else is counted: what is done from January to September isn't part
 * of what was done by the end of the year before. A time without a year may be one after a day that has one.
 */
function isWithin(time: Period | null, toDate: Period | null): boolean {
  if (toDate?.year === undefined) return true;
  if (time?.year === undefined) return false;
  return time.year * 12 + lastMonth(time) <= toDate.year * 12 + lastMonth(toDate);
}

/** Whether a plan is for the time in which something is done, or for the year that this is a part of. */
function isPlanFor(plan: MoneyCell, done: MoneyCell): boolean {
  const [whole, time] = [plan.period ?? {}, done.period ?? {}];
  if (samePeriod(whole, time)) return plan.period !== null || [plan, done].every(({ label }) => OF_A_TIME.test(label));
  // 年度计划 and 1-6月完成 are of the year of the table; beside 2023年完成 the year of 年度计划 isn't known.
  return whole.year === time.year && isYear(whole) && (whole.year !== undefined || OF_A_TIME.test(plan.label));
}

function samePeriod(a: Period, b: Period): boolean {
  return (
    a.year === b.year && a.half === b.half && a.quarter === b.quarter && a.month === b.month && a.through === b.through
  );
}
