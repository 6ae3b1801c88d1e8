import { ENGLISH_MONTHS } from "../../language/english-months.ts";
import { areCompleted } from "../../project/completed.ts";
import type { Dataset } from "../../project/dataset.ts";
import { completionPoint, type TimePoint } from "../../project/planned-term.ts";
import { asOfDate, daysLeft, type PlanDate, planDate } from "../../project/plan-date.ts";
import { counted } from "../../language/counted.ts";
import type { ReportContext } from "../context.ts";
import type { Inline } from "../document.ts";
import { say } from "../say.ts";
import { PROJECTS } from "../statements.ts";

// A plan that is dated this late in a year leaves what is due in it next to no time.
const FEW_DAYS = 92;

/** Whether a time's year or month is over by a date. */
export function isOver(point: TimePoint | null, date: PlanDate): boolean {
  return isBeforeMonth(point, date) || (point !== null && point.year < date.year);
}

/** Whether a time is in the year of a date, in a month that is over by then. */
function isBeforeMonth(point: TimePoint | null, { year, month }: PlanDate): boolean {
  return point !== null && point.year === year && point.month !== null && point.month < month;
}

/** The date of a source that its deadlines are held against; null where it has none, or all of its projects are completed. */
export function dueDate(dataset: Dataset): PlanDate | null {
  return areCompleted(dataset.projects, dataset.columns) ? null : planDate(dataset);
}

/** What was due before the plan was dated, or is within days of it; nothing where the source has no date or nothing is. */
export function horizonSentence({ language, dataset, projects, statements, figures }: ReportContext): Inline[] {
  const dated = dueDate(dataset);
  const date = dated ?? (areCompleted(dataset.projects, dataset.columns) ? null : asOfDate(dataset));
  if (!date) return [];
  const years = figures(["year"]).rows.flatMap(({ keys }) => (typeof keys.year === "number" ? [keys.year] : []));
  const past = years.filter((year) => year < date.year);
  const days = daysLeft(date);
  const soon = days <= FEW_DAYS ? years.filter((year) => year === date.year) : [];
  const early = projects
    .filter((project) => isBeforeMonth(completionPoint(project, projects), date))
    .map(({ seq }) => seq);
  if (past.length + soon.length + early.length === 0) return [];
  const zh = language === "zh";
  const count = (keys: readonly number[]) => statements.count({ measure: "projects", keys: { year: keys } }, PROJECTS);
  // The date answers with the projects whose time it bears on.
  const ofMonths = () => statements.count({ measure: "projects", seqs: early }, PROJECTS);
  const { fact } = past.length + soon.length > 0 ? count([...past, ...soon]) : ofMonths();
  const on = {
    text: zh
      ? `${date.year}年${date.month}月${date.day}日`
      : `${date.day} ${ENGLISH_MONTHS[date.month - 1]!} ${date.year}`,
    fact,
  };
  const left = { text: zh ? `${days}天` : counted(days, "day"), fact };
  const due =
    soon.length === 0
      ? []
      : zh
        ? say`，距当年年底${left}，当年应竣工的有${count(soon)}`
        : say`, ${left} before the end of the year in which ${count(soon)} ${count(soon).fact.value === 1 ? "is" : "are"} due`;
  const before =
    past.length === 0
      ? []
      : zh
        ? say`，竣工年份早于该年的有${count(past)}`
        : say`, after the end of the ${past.length === 1 ? "year" : "years"} in which ${count(past)} ${count(past).fact.value === 1 ? "was" : "were"} due`;
  const months =
    early.length === 0
      ? []
      : zh
        ? say`，${soon.length > 0 ? "其中" : "竣工时间在当年而"}写明的月份早于${dated ? "所署" : "该"}月份的有${ofMonths()}`
        : soon.length > 0
          ? say`, ${statements.count({ measure: "projects", seqs: early })} of them in a month before that of the date`
          : say`, with ${ofMonths()} due in a month of the same year before it`;
  return zh
    ? say`${dated ? "来源所署日期为" : "来源的数据截至"}${on}${due}${months}${before}。`
    : say`The source is ${dated ? "dated" : "as at"} ${on}${due}${months}${before}.`;
}
