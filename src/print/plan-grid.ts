import { BLANK } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import type { Plan } from "../gazette/plan.ts";
import type { Target, TargetOperator } from "../gazette/target.ts";
import type { Grid } from "./grid.ts";

/** What a target asks of its value, in words. */
export const OPERATOR_WORDS: Readonly<Record<TargetOperator, Readonly<Record<Language, string>>>> = {
  reach: { zh: "达到", en: "reach" },
  "at-least": { zh: "不低于", en: "at least" },
  "at-most": { zh: "不超过", en: "at most" },
  "rise-by": { zh: "提高", en: "rise by" },
  "fall-by": { zh: "下降", en: "fall by" },
  "fall-to": { zh: "降到", en: "fall to" },
  all: { zh: "全部", en: "all" },
  complete: { zh: "完成", en: "be done" },
};

const BOUND_WORDS: Readonly<Record<NonNullable<Target["bound"]>, Readonly<Record<Language, string>>>> = {
  "at-least": { zh: "以上", en: "at least " },
  "at-most": { zh: "以内", en: "at most " },
  about: { zh: "左右", en: "about " },
};

/** The value of a target as it is asked for: 达到 80–85 %, 每年提高6.5%左右. */
export function targetWords({ operator, value, max, unit, bound, per }: Target, language: Language): string {
  const verb = OPERATOR_WORDS[operator][language];
  if (value === null || operator === "all") return verb;
  const digits = max === undefined ? `${value}` : `${value}–${max}`;
  const about = bound ? BOUND_WORDS[bound][language] : "";
  if (language === "zh") return `${per ? "每年" : ""}${verb}${digits}${unit}${about}`;
  return `${verb} ${about}${digits} ${unit}`.trimEnd() + (per ? " a year" : "");
}

/** The tasks of a plan, a row each, with who does them. */
export function planTasksGrid({ tasks }: Plan, language: Language): Grid {
  const zh = language === "zh";
  const heads = zh
    ? ["任务", "名称", "工程", "行", "牵头", "配合", "实施"]
    : ["Task", "Title", "Programme", "Line", "Leads", "Partners", "Carriers"];
  const list = (names: readonly string[]) => (names.length === 0 ? BLANK : names.join("、"));
  return {
    columns: heads.map((label, index) => ({ label, align: index === 0 || index === 3 ? "right" : "left" })),
    rows: tasks.map(({ number, title, programme, line, leads, partners, carriers }) => [
      String(number),
      title,
      programme ?? BLANK,
      String(line),
      list(leads),
      list(partners),
      list(carriers),
    ]),
  };
}

/** The targets of a plan, a row each, with the words that they are read from. */
export function planTargetsGrid({ targets }: Plan, language: Language): Grid {
  const zh = language === "zh";
  const heads = zh
    ? ["行", "任务", "对象", "指标", "要求", "年份", "基年", "原文"]
    : ["Line", "Task", "Subject", "Indicator", "Target", "Year", "Base", "Quote"];
  return {
    columns: heads.map((label, index) => ({ label, align: [0, 1, 5, 6].includes(index) ? "right" : "left" })),
    rows: targets.map((target) => [
      String(target.line),
      target.task === null ? BLANK : String(target.task),
      target.subject,
      target.indicator,
      targetWords(target, language),
      target.year === null ? BLANK : String(target.year),
      target.baseYear === undefined ? BLANK : String(target.baseYear),
      target.quote,
    ]),
  };
}
