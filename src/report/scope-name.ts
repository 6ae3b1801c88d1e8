import type { Language } from "../language/language.ts";
import { conditionWords } from "../measure/conditions/catalogue.ts";
import type { JointPolicy } from "../measure/request/request.ts";
import { anyJoint } from "../measure/some-of.ts";
import type { Dataset } from "../project/dataset.ts";
import { type PlaceWords, placeWords } from "../project/place-column.ts";
import type { Scope } from "../measure/scope.ts";

const JOINT: Readonly<Record<Language, (places: PlaceWords) => Readonly<Record<JointPolicy, string>>>> = {
  zh: () => ({
    apart: "联合项目单列",
    split: "联合项目按地区分摊",
    full: "联合项目在各地区全额计入",
    exclude: "不计联合项目",
  }),
  en: ({ one, many }) => ({
    apart: "joint projects apart",
    split: `joint projects split among their ${many.en}`,
    full: `joint projects in full in each ${one.en}`,
    exclude: "without joint projects",
  }),
};

/** Which of some projects a scope takes in and, where there are joint ones, how they count, in words. */
export function scopeName(
  { where, joint }: Scope,
  language: Language,
  { projects, columns }: Pick<Dataset, "projects" | "columns">,
): string {
  const zh = language === "zh";
  const conditions = conditionWords(where, language, projects, columns);
  const all = conditions.length === 0 ? [zh ? "全部项目" : "all projects"] : conditions;
  return [...all, ...(anyJoint(projects) ? [JOINT[language](placeWords(columns))[joint]] : [])].join(zh ? "；" : "; ");
}
