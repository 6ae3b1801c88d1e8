import { formatRanges } from "../language/ranges.ts";
import type { Language } from "../language/language.ts";
import { term } from "../language/terms.ts";
import { DIMENSIONS, type Filter, type JointPolicy } from "../measure/request.ts";
import { DIMENSION_NAMES } from "./names.ts";
import type { Scope } from "./statements.ts";

const JOINT: Readonly<Record<Language, Readonly<Record<JointPolicy, string>>>> = {
  zh: { apart: "联合项目单列", split: "联合项目按地区分摊", full: "联合项目在各地区全额计入", exclude: "不计联合项目" },
  en: {
    apart: "joint projects apart",
    split: "joint projects split among their districts",
    full: "joint projects in full in each district",
    exclude: "without joint projects",
  },
};

const JOINT_ONLY: Readonly<Record<Language, string>> = { zh: "只含联合项目", en: "joint projects only" };

const SHANTYTOWN: Readonly<Record<Language, Readonly<Record<"only" | "without", string>>>> = {
  zh: { only: "只含棚改", without: "不含棚改" },
  en: { only: "shantytown redevelopment only", without: "without shantytown redevelopment" },
};

/** Which projects a scope takes in and, where there are joint ones, how they count, in words. */
export function scopeName({ where, joint }: Scope, language: Language, hasJoint = true): string {
  const zh = language === "zh";
  const conditions = conditionNames(where, language);
  const all = conditions.length === 0 ? [zh ? "全部项目" : "all projects"] : conditions;
  return [...all, ...(hasJoint ? [JOINT[language][joint]] : [])].join(zh ? "；" : "; ");
}

/** The conditions of a filter in words, one by one. */
export function conditionNames(where: Filter, language: Language): string[] {
  const zh = language === "zh";
  const parts = DIMENSIONS.flatMap((dimension) => {
    const values = where[dimension];
    if (values === undefined) return [];
    const names = values.map((value) => term(String(value), language)).join(zh ? "、" : ", ");
    return [`${DIMENSION_NAMES[language][dimension]}=${names}`];
  });
  if (where.seq) parts.push(zh ? `序号${formatRanges(where.seq, "、")}` : `no. ${formatRanges(where.seq, ", ")}`);
  if (where.text !== undefined) parts.push(zh ? `含“${where.text}”` : `with "${where.text}"`);
  if (where.shantytown !== undefined) parts.push(SHANTYTOWN[language][where.shantytown ? "only" : "without"]);
  if (where.joint !== undefined) parts.push(where.joint ? JOINT_ONLY[language] : JOINT[language].exclude);
  return parts;
}
