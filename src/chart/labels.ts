import { type PlaceWords, placeWords } from "../project/place-column.ts";
import { capital } from "../language/capital.ts";
import { householdWorks } from "../project/household.ts";
import type { Dataset } from "../project/dataset.ts";
import { unitWords } from "../project/unit-column.ts";
import type { Language } from "../language/language.ts";

/** Words that several charts use. */
export interface Labels {
  readonly district: string;
  readonly places: PlaceWords;
  readonly category: string;
  readonly year: string;
  readonly unit: string;
  readonly investment: string;
  readonly projects: string;
  /** `142个项目` */
  readonly countOf: (count: string) => string;
  readonly noAmount: string;
  readonly shantytown: string;
  readonly withoutShantytown: string;
  readonly otherProjects: string;
  readonly joint: string;
  /** Projects of an area whose places the source doesn't name. */
  readonly whole: string;
  readonly unstated: string;
  readonly shades: string;
  readonly and: string;
  readonly separator: string;
}

export const LABELS: Readonly<Record<Language, Labels>> = {
  zh: {
    district: "地区",
    places: placeWords([]),
    category: "类别",
    year: "竣工年份",
    unit: "项目单位",
    investment: "计划投资",
    projects: "项目数",
    countOf: (count) => `${count}个项目`,
    noAmount: "未标金额",
    shantytown: "棚户区改造",
    withoutShantytown: "不含棚户区改造",
    otherProjects: "其他项目",
    joint: "多地区联合项目",
    whole: "未写明是哪些地区",
    unstated: "未列明",
    shades: "底色按数值的平方根分六级。",
    and: "和",
    separator: "、",
  },
  en: {
    district: "District",
    places: placeWords([]),
    category: "Category",
    year: "Completion year",
    unit: "Implementing unit",
    investment: "Planned investment",
    projects: "Projects",
    countOf: (count) => (count === "1" ? "1 project" : `${count} projects`),
    noAmount: "no amount stated",
    shantytown: "Shantytown redevelopment",
    withoutShantytown: "Without shantytown redevelopment",
    otherProjects: "Other projects",
    joint: "Joint projects of several districts",
    whole: "Districts not named",
    unstated: "Not stated",
    shades: "Shades follow the square root of the number, in six steps.",
    and: " and ",
    separator: ", ",
  },
};

/** The labels of a language, with the works that households are moved for under the name that their projects give them. */
export function labelsOf({ projects, columns }: Pick<Dataset, "projects" | "columns">, language: Language): Labels {
  const { zh, en } = householdWorks(projects);
  const [shantytown, withoutShantytown] = language === "zh" ? [zh, `不含${zh}`] : [capital(en), `Without ${en}`];
  const unit = capital(unitWords(columns).one[language]);
  const places = placeWords(columns);
  const district = capital(places.one[language]);
  return { ...LABELS[language], district, places, unit, shantytown, withoutShantytown };
}

/** Several names as words: `昆区、青山区和东河区`. */
export function nameList(names: readonly string[], language: Language): string {
  const { and, separator } = LABELS[language];
  return names.length < 2 ? names.join("") : names.slice(0, -1).join(separator) + and + names.at(-1);
}

/** Several sentences as one text: Chinese sentences follow each other, English ones with a space between. */
export function sentences(language: Language, parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== "").join(language === "zh" ? "" : " ");
}
