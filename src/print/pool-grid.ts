import { BLANK, formatNumber } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import type { Words } from "../language/words.ts";
import { moneyUnit } from "../measure/measures/money-unit.ts";
import type { Missing } from "../pool/evaluate.ts";
import type { Pool, Timing } from "../pool/pool.ts";
import { isOpen } from "../pool/pool-rules.ts";
import type { Verdict } from "../pool/verdict.ts";
import type { Project } from "../project/project.ts";
import { keyWord } from "../project/printed-number.ts";
import { amounts } from "./amounts.ts";
import type { Grid } from "./grid.ts";
import { placeText } from "./place.ts";
import { labelIn } from "./unit-label.ts";

export const VERDICT_WORDS: Readonly<Record<Verdict, Words>> = {
  meets: { zh: "符合", en: "meets" },
  fails: { zh: "不符合", en: "doesn't meet" },
  unknown: { zh: "未知", en: "unknown" },
};

const MISSING_WORDS: Readonly<Record<Missing, Words>> = {
  investment: { zh: "总投资", en: "investment" },
  funds: { zh: "资金来源", en: "sources of funds" },
  type: { zh: "项目类型（工程、货物、服务）", en: "type (works, goods, services)" },
  control: { zh: "控股关系", en: "who controls it" },
  decision: { zh: "主管部门的决定", en: "the authority's decision" },
};

const TIMING_WORDS: Readonly<Record<Timing, Words>> = {
  "ends-before": { zh: "施行前竣工", en: "done before" },
  "not-before": { zh: "施行后竣工", en: "done after" },
  unknown: { zh: "无竣工年份", en: "no year" },
};

const SEPARATOR: Words = { zh: "、", en: ", " };

/** The conditions of a rule, a row each: its words, and how many projects meet it, don't, or can't be told. */
export function poolConditionsGrid({ rules, assessments }: Pool, language: Language): Grid {
  const zh = language === "zh";
  const heads = zh
    ? ["条件", "原文", "读法", "符合", "不符合", "未知", "行"]
    : ["Condition", "Quote", "Read as", "Meet", "Don't", "Unknown", "Line"];
  return {
    columns: heads.map((label, index) => ({ label, align: index > 2 ? "right" : "left" })),
    rows: rules.articles.flatMap(({ conditions }) =>
      conditions.map((condition) => {
        const counts = (["meets", "fails", "unknown"] as const).map((verdict) =>
          isOpen(condition)
            ? BLANK
            : formatNumber(assessments.filter((one) => one.conditions[condition.id] === verdict).length),
        );
        const { id, quote, reading, line } = condition;
        return [id, quote, reading[language], ...counts, line === undefined ? BLANK : String(line)];
      }),
    ),
  };
}

/** Projects, a row each, with the verdict and what would have to be known. */
export function poolProjectsGrid({ assessments }: Pool, language: Language): Grid {
  const zh = language === "zh";
  const heads = zh
    ? ["项目名称", "投资", "判断", "尚缺", "办法施行", "行"]
    : ["Project", "Investment", "Verdict", "Missing", "In force", "Line"];
  const projects = assessments.map(({ project }) => project);
  const money = amounts(projects.map(({ investment }) => investment));
  const unit = moneyUnit(projects);
  return {
    columns: [poolKey(projects, language), ...heads].map((label, index) => ({
      label: index === 2 ? labelIn(label, unit, language) : label,
      align: [0, 2, 6].includes(index) ? "right" : "left",
    })),
    rows: assessments.map(({ project, verdict, missing, timing }, at) => [
      project.seqText ?? String(project.seq),
      project.name,
      money[at]!,
      VERDICT_WORDS[verdict][language],
      missing.map((one) => MISSING_WORDS[one][language]).join(SEPARATOR[language]) || BLANK,
      TIMING_WORDS[timing][language],
      placeText(project.source),
    ]),
  };
}

/** Printed numbers stand where there are any, also where they aren't the keys. */
function poolKey(projects: readonly Project[], language: Language): string {
  const printed = projects.every(({ seqText }) => seqText !== null);
  return printed ? (language === "zh" ? "序号" : "No.") : keyWord(projects, language);
}

/** What must be known to read the verdicts. */
export function poolNote({ rules }: Pool, language: Language): string {
  const { title, number, inForce } = rules;
  const open = rules.articles.flatMap(({ conditions }) => conditions.filter(isOpen).map(({ id }) => id));
  return language === "zh"
    ? `按《${title}》（${number}，${inForce.from}施行，有效期至${inForce.until}）判断；条件${open.join("、")}由主管部门决定，不计入判断。表中没有写明的不作推测。`
    : `by ${title} (${number}, in force from ${inForce.from} until ${inForce.until}); conditions ${open.join(", ")} are left to the authorities and don't count. What the table doesn't state isn't assumed.`;
}
