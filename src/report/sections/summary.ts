import { formatRanges } from "../../language/ranges.ts";
import { coverage } from "../../measure/coverage.ts";
import { type Key, ONGOING, UNSTATED } from "../../measure/request.ts";
import { isShantytown } from "../../project/household.ts";
import type { ReportContext, SectionDefinition } from "../context.ts";
import type { Inline } from "../document.ts";
import { isPriced, keysWithFigures, soleKeys } from "../leaders.ts";
import { enumerate, say } from "../say.ts";
import { PROJECTS } from "../statements.ts";
import { concentrationSentence, rankByAmount } from "./concentration.ts";
import { jointSentence, leadersSentence } from "./district.ts";
import { householdSentence } from "./household.ts";

/** The findings in a few sentences, all of whose numbers are computed. */
export const summarySection: SectionDefinition = {
  id: "summary",
  charts: [],
  build: (context) => {
    const items = [
      totalSentence(context),
      categorySentence(context),
      [...districtSentence(context), ...leadersSentence(context)],
      jointSentence(context),
      yearSentence(context),
      context.projects.some(isShantytown) ? householdsAndShare(context) : [],
      rankByAmount(context.projects).length >= 12 ? concentrationSentence(context) : [],
    ].filter((item) => item.length > 0);
    return {
      id: "summary",
      title: context.language === "zh" ? "要点" : "In brief",
      blocks: [{ kind: "list", items }],
    };
  },
};

function totalSentence(context: ReportContext): Inline[] {
  const { language, statements, projects } = context;
  const zh = language === "zh";
  const all = statements.count({ measure: "projects" }, PROJECTS);
  const { blank, unread } = coverage(projects);
  const blanks = [...blank, ...unread];
  if (!isPriced(context))
    return zh ? say`本报告涵盖${all}，均未标金额。` : say`The report covers ${all}; none states an amount.`;
  const money = statements.money({ measure: "investment" });
  if (blanks.length === 0)
    return zh
      ? say`本报告涵盖${all}，全部标明金额，计划投资合计${money}。`
      : say`The report covers ${all}, all with an amount: ${money} of planned investment.`;
  const priced = statements.count({ measure: "priced" }, zh ? { zh: "个", en: ["", ""] } : undefined);
  const missing = statements.fact({ measure: "missing" });
  const which = { text: formatRanges(blanks.slice(0, 20), zh ? "、" : ", "), fact: missing };
  const more = blanks.length > 20 ? (zh ? "等" : ", …") : "";
  const count = statements.count({ measure: "missing" }, PROJECTS);
  return zh
    ? say`本报告涵盖${all}，其中${priced}标明金额，计划投资合计${money}；${count}未标金额（序号${which}${more}），不当作零。`
    : say`The report covers ${all}, of which ${priced} state an amount: ${money} of planned investment; ${count} (no. ${which}${more}) ${blanks.length === 1 ? "states" : "state"} none, which is not taken for zero.`;
}

function categorySentence(context: ReportContext): Inline[] {
  const keys = soleKeys(context, "category");
  if (keys.length < 2) return [];
  const listed = keysWithFigures(context, "category", keys.slice(0, 2));
  return context.language === "zh"
    ? say`按类别，${isPriced(context) ? "投资" : "项目"}最多的是${listed}。`
    : say`By category, the largest are ${listed}.`;
}

function districtSentence(context: ReportContext): Inline[] {
  const keys = soleKeys(context, "district");
  if (keys.length < 2) return [];
  const listed = keysWithFigures(context, "district", keys.slice(0, 3));
  return context.language === "zh" ? say`按单个地区，居前的是${listed}。` : say`By single district, ${listed} lead. `;
}

function yearSentence(context: ReportContext): Inline[] {
  const { language, figures } = context;
  const keys = figures(["year"]).rows.map((row) => row.year as Key);
  const years = keys.filter((key) => key !== ONGOING && key !== UNSTATED);
  if (keys.length < 2 || years.length === 0) return [];
  const ongoing = keys.includes(ONGOING) ? keysWithFigures(context, "year", [ONGOING]) : [];
  const listed = keysWithFigures(context, "year", years.slice(0, 3));
  if (language === "zh")
    return say`按计划竣工年份，${listed}${ongoing.length > 0 ? say`；另有${ongoing}` : ""}。竣工年份不是支出年份。`;
  return say`By year of planned completion: ${enumerate([listed], language)}${ongoing.length > 0 ? say`; ${ongoing}` : ""}. It is not the year of spending.`;
}

function householdsAndShare(context: ReportContext): Inline[] {
  const { language, statements } = context;
  const sentence = householdSentence(context);
  if (context.projects.every(isShantytown) || !isPriced(context)) return sentence;
  const rest = { shantytown: false };
  const money = statements.money({ measure: "investment", where: rest });
  const count = statements.count({ measure: "projects", where: rest }, PROJECTS);
  return language === "zh"
    ? say`${sentence}其余${count}合计${money}。`
    : say`${sentence} The other ${count} come to ${money}.`;
}
