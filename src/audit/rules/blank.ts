import { numbered } from "../../project/printed-number.ts";
import type { Project } from "../../project/project.ts";
import { defineRule, type Hit, type Rule } from "../rule.ts";
import type { Words } from "../../language/words.ts";

interface Blank extends Hit {
  /** The one unit that all these projects are of. */
  readonly unit: string | null;
}

function blankRule(
  id: string,
  field: string,
  what: Words,
  severity: Rule["severity"],
  isBlank: (project: Project) => boolean,
  consequence: Words,
  title: Words = { zh: `${what.zh}空白`, en: `Blank: ${what.en}` },
): Rule {
  return defineRule<Blank>({
    id,
    severity,
    certainty: "certain",
    title,
    test: ({ projects, dataset }) => {
      // A cell that couldn't be read has a finding of its own.
      const unread = new Set(
        dataset.issues.flatMap(({ code, seq }) => (code.startsWith(`${field}.`) ? (seq ?? []) : [])),
      );
      const blank = projects.filter((project) => isBlank(project) && !unread.has(project.seq));
      // Where a source has no such column at all, blanks say nothing about its rows.
      if (blank.length === 0 || blank.length === projects.length) return [];
      const units = new Set(blank.map(({ unit }) => unit));
      const [unit = null] = units;
      return [{ seqs: blank.map(({ seq }) => seq), unit: units.size === 1 && blank.length > 1 ? unit : null }];
    },
    message: ({ seqs, unit }, { projects }) => ({
      zh: `${seqs.length}个项目未写${what.zh}：${numbered(projects, seqs).zh}${unit ? `，均为${unit}` : ""}；${consequence.zh}`,
      en: `${seqs.length} ${seqs.length === 1 ? "project states" : "projects state"} no ${what.en}: ${numbered(projects, seqs).en}${unit ? `, all of ${unit}` : ""}; ${consequence.en}`,
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
  { zh: "按地区汇总时单列为未列明", en: "figures by district keep apart what is not stated" },
);

export const completionBlank = blankRule(
  "completion-blank",
  "completion",
  { zh: "竣工时间", en: "completion" },
  "warning",
  ({ completionYear, ongoing }) => completionYear === null && !ongoing,
  { zh: "按年份汇总时单列为未列明", en: "figures by year keep apart what is not stated" },
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
