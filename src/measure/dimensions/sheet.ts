import { UNSTATED } from "../request/request.ts";
import type { DimensionDefinition } from "./dimension.ts";
import { ownName } from "./own-name.ts";

/** The sheet of a workbook that a project stands on. */
export const sheet: DimensionDefinition = {
  id: "sheet",
  names: { zh: "工作表", en: "Sheet" },
  grammar: 2,
  keyOf: (project) => project.source.sheet ?? UNSTATED,
  nameOf: ownName,
  others: { zh: (count) => `其他${count}张表`, en: (count) => `${count} other sheets` },
};
