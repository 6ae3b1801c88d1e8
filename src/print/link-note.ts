import type { Language } from "../language/language.ts";
import { dimensionById, dimensionName } from "../measure/dimensions/catalogue.ts";
import { keyName } from "../measure/dimensions/dimension.ts";
import { keysWithoutProjects } from "../measure/keys-without-projects.ts";
import type { Figures } from "../measure/measure.ts";
import type { Dataset } from "../project/dataset.ts";

const WORDS = {
  zh: {
    links:
      "任务与项目的对应由本工具按双方写到的同一种措施（data/works.json）作出，来源没有写明；一个项目可对应多项，各行不可相加",
    without: (name: string, keys: readonly string[]) => `${name}中没有对应项目的：${keys.join("、")}`,
    stop: "。",
  },
  en: {
    links:
      "the source doesn't link tasks and projects: this tool does, where both name one kind of works (data/works.json); a project may have several, so rows must not be added up",
    without: (name: string, keys: readonly string[]) => `${name} without a project: ${keys.join(", ")}`,
    stop: ". ",
  },
} as const;

/** What a reader must know of figures by what the plan names: whose links they rest on, and what has no project. Null for others. */
export function linkNote(dataset: Dataset, figures: Pick<Figures, "by">, language: Language): string | null {
  if (!isLinked(figures)) return null;
  const { without, stop } = WORDS[language];
  const lists = [...keysWithoutProjects(dataset, figures.by)].flatMap(([dimension, keys]) => {
    const names = keys.map((key) => keyName(dimensionById(dimension), key, language));
    return names.length > 0 ? [without(dimensionName(dimension, language), names)] : [];
  });
  return [linkWords(language), ...lists].join(stop);
}

/** Whose the links between projects and what the plan names are, and that rows by them don't add up. */
export function linkWords(language: Language): string {
  return WORDS[language].links;
}

/** Whether figures go by links between projects and a plan. */
export function isLinked({ by }: Pick<Figures, "by">): boolean {
  return by.some((dimension) => dimensionById(dimension).linksOf);
}
