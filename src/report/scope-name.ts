import type { Language } from "../language/language.ts";
import { term } from "../language/terms.ts";
import { DIMENSIONS, type JointPolicy } from "../measure/request.ts";
import { DIMENSION_NAMES, seqRanges } from "./names.ts";
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

/** Which projects a scope takes in and how joint ones count, in words. */
export function scopeName({ where, joint }: Scope, language: Language): string {
  const zh = language === "zh";
  const parts = DIMENSIONS.flatMap((dimension) => {
    const values = where[dimension];
    if (values === undefined) return [];
    const names = values.map((value) => term(String(value), language)).join(zh ? "、" : ", ");
    return [
      zh ? `${DIMENSION_NAMES.zh[dimension]}为${names}` : `${DIMENSION_NAMES.en[dimension].toLowerCase()}: ${names}`,
    ];
  });
  if (where.seq) parts.push(zh ? `序号${seqRanges(where.seq)}` : `no. ${seqRanges(where.seq, ", ")}`);
  if (where.text !== undefined) parts.push(zh ? `含“${where.text}”` : `with “${where.text}”`);
  if (where.shantytown !== undefined)
    parts.push(
      where.shantytown
        ? zh
          ? "只含棚改"
          : "shantytown redevelopment only"
        : zh
          ? "不含棚改"
          : "without shantytown redevelopment",
    );
  if (where.joint !== undefined)
    parts.push(where.joint ? (zh ? "只含联合项目" : "joint projects only") : JOINT[language].exclude);
  const all = parts.length === 0 ? [zh ? "全部项目" : "all projects"] : parts;
  return [...all, JOINT[language][joint]].join(zh ? "；" : "; ");
}
