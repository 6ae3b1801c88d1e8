import type { Language } from "../language/language.ts";
import { conditionWords } from "../measure/conditions/catalogue.ts";
import type { JointPolicy } from "../measure/request/request.ts";
import { anyJoint } from "../measure/some-of.ts";
import type { Project } from "../project/project.ts";
import type { Scope } from "../measure/scope.ts";

const JOINT: Readonly<Record<Language, Readonly<Record<JointPolicy, string>>>> = {
  zh: { apart: "联合项目单列", split: "联合项目按地区分摊", full: "联合项目在各地区全额计入", exclude: "不计联合项目" },
  en: {
    apart: "joint projects apart",
    split: "joint projects split among their districts",
    full: "joint projects in full in each district",
    exclude: "without joint projects",
  },
};

/** Which of some projects a scope takes in and, where there are joint ones, how they count, in words. */
export function scopeName({ where, joint }: Scope, language: Language, projects: readonly Project[]): string {
  const zh = language === "zh";
  const conditions = conditionWords(where, language, projects);
  const all = conditions.length === 0 ? [zh ? "全部项目" : "all projects"] : conditions;
  return [...all, ...(anyJoint(projects) ? [JOINT[language][joint]] : [])].join(zh ? "；" : "; ");
}
