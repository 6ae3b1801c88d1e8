import { UNSTATED } from "../request/request.ts";
import type { DimensionDefinition } from "./dimension.ts";

const others: DimensionDefinition["others"] = {
  zh: (count) => `其他${count}个标题`,
  en: (count) => `${count} other headings`,
};

/** The outermost heading that a project stands under. */
export const section: DimensionDefinition = {
  id: "section",
  names: { zh: "所属标题", en: "Heading" },
  grammar: 2,
  keyOf: (project) => project.section[0] ?? UNSTATED,
  others,
};

/** The heading below it. */
export const section2: DimensionDefinition = {
  id: "section2",
  names: { zh: "二级标题", en: "Second heading" },
  grammar: 2,
  keyOf: (project) => project.section[1] ?? UNSTATED,
  others,
};
