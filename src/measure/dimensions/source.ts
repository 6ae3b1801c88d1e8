import type { DimensionDefinition } from "./dimension.ts";
import { ownName } from "./own-name.ts";

/** The file that a project was read from. */
export const source: DimensionDefinition = {
  id: "source",
  names: { zh: "来源", en: "Source" },
  grammar: 2,
  keyOf: (project) => project.source.file,
  fold: (text) => text,
  nameOf: ownName,
  others: { zh: (count) => `其他${count}个来源`, en: (count) => `${count} other sources` },
};
