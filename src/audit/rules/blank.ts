import type { Dataset } from "../../project/dataset.ts";
import { placeWords } from "../../project/place-column.ts";
import { numbered } from "../../project/printed-number.ts";
import type { Issue } from "../../project/issue.ts";
import type { Project } from "../../project/project.ts";
import { type Hit, type Picked, type Rule, defineRule } from "../basis/rule.ts";
import type { Words } from "../../language/words.ts";
import type { Subject } from "../basis/subject.ts";

interface Blank extends Hit {
  /** The one unit that all these projects are of. */
  readonly unit: string | null;
}

const unread = new WeakMap<readonly Issue[], Map<string, ReadonlySet<number>>>();

/** The projects whose cell of a field couldn't be read. */
function unreadIn(issues: readonly Issue[], field: string): ReadonlySet<number> {
  const known = unread.get(issues) ?? new Map<string, ReadonlySet<number>>();
  unread.set(issues, known);
  const seqs =
    known.get(field) ?? new Set(issues.flatMap(({ code, seq }) => (code.startsWith(`${field}.`) ? (seq ?? []) : [])));
  known.set(field, seqs);
  return seqs;
}

function hitOf({ seqs, count, units }: Picked, projects: number): Blank | null {
  // Where a source has no such column at all, blanks say nothing about its rows.
  if (count === 0 || count === projects) return null;
  const [unit = null] = units;
  return {
    seqs,
    ...(count > seqs.length && { count }),
    unit: units.length === 1 && count > 1 ? unit : null,
  };
}

function blankRule(
  id: string,
  field: string,
  what: Words,
  severity: Rule["severity"],
  isBlank: (project: Project) => boolean,
  consequence: Words,
  title: Words = { zh: `${what.zh}空白`, en: `Blank: ${what.en}` },
  nameOf?: (dataset: Pick<Dataset, "columns">) => string,
): Rule {
  // A cell that couldn't be read has a finding of its own.
  const picks = (project: Project, { dataset: { issues } }: Subject) =>
    isBlank(project) && !unreadIn(issues, field).has(project.seq);
  return defineRule<Blank>({
    id,
    severity,
    certainty: "certain",
    title,
    ...(nameOf && { titleIn: ({ dataset }: Subject) => ({ zh: title.zh, en: `Blank: ${nameOf(dataset)}` }) }),
    goes: { picks: [picks], hit: ([blank], projects) => hitOf(blank!, projects) },
    test: (subject) => {
      const blank = subject.projects.filter((project) => picks(project, subject));
      const units = [...new Set(blank.map(({ unit }) => unit))];
      const hit = hitOf({ seqs: blank.map(({ seq }) => seq), count: blank.length, units }, subject.projects.length);
      return hit ? [hit] : [];
    },
    message: ({ seqs, count = seqs.length, unit }, { projects, dataset }) => ({
      zh: `${count}个项目未写${what.zh}：${numbered(projects, seqs).zh}${count > seqs.length ? "等" : ""}${unit ? `，均为${unit}` : ""}；${consequence.zh}`,
      en: `${count} ${count === 1 ? "project states" : "projects state"} no ${nameOf?.(dataset) ?? what.en}: ${numbered(projects, seqs).en}${count > seqs.length ? " and others" : ""}${unit ? `, all of ${unit}` : ""}; ${consequence.en}`,
    }),
  });
}

export const amountBlank = blankRule(
  "amount-blank",
  "investment",
  { zh: "投资额", en: "amount" },
  "warning",
  ({ investmentText }) => investmentText === null,
  { zh: "合计不含，空白不按零计", en: "totals leave out what is blank and don't count it as zero" },
);

export const amountUnstated = blankRule(
  "amount-unstated",
  "investment",
  { zh: "确定的投资额", en: "definite amount" },
  "warning",
  ({ investment, investmentText }) => investment === null && investmentText !== null,
  { zh: "合计不含", en: "totals leave out what isn't definite" },
  { zh: "没有确定的投资额", en: "No definite amount" },
);

export const districtBlank = blankRule(
  "district-blank",
  "district",
  { zh: "地区", en: "district" },
  "warning",
  ({ districts }) => districts.length === 0,
  { zh: "按地区汇总时单列为未列明", en: "figures by place keep apart what is not stated" },
  undefined,
  ({ columns }) => placeWords(columns).one.en,
);

export const completionBlank = blankRule(
  "completion-blank",
  "completion",
  { zh: "竣工年份", en: "year of completion" },
  "warning",
  ({ completionYear, ongoing }) => completionYear === null && !ongoing,
  { zh: "按年份汇总时单列为未列明", en: "figures by year keep apart what is not stated" },
  { zh: "没有竣工年份", en: "No year of completion" },
);

export const categoryBlank = blankRule(
  "category-blank",
  "category",
  { zh: "类别", en: "category" },
  "warning",
  ({ category }) => category === null,
  { zh: "按类别汇总时单列为未列明", en: "figures by category keep apart what is not stated" },
);

export const unitBlank = blankRule(
  "unit-blank",
  "unit",
  { zh: "项目单位", en: "implementing unit" },
  "note",
  ({ unit }) => unit === null,
  { zh: "按单位汇总时单列为未列明", en: "figures by unit keep apart what is not stated" },
);
