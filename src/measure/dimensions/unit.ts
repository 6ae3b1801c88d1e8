import type { DimensionDefinition } from "./dimension.ts";
import { ownName } from "./own-name.ts";
import { statedName } from "./stated-text.ts";

/** The implementing unit as printed. */
export const unit: DimensionDefinition = {
  id: "unit",
  names: { zh: "项目单位", en: "Implementing unit" },
  grammar: 1,
  keyOf: (project) => statedName(project.unit),
  nameOf: ownName,
  others: { zh: (count) => `其他${count}家单位`, en: (count) => `${count} other units` },
};
