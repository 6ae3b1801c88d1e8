import type { CountDefinition } from "./measure-definition.ts";

/** Number of projects. */
export const projects: CountDefinition = {
  kind: "count",
  id: "projects",
  names: { zh: "项目数", en: "Projects" },
  grammar: 1,
  counts: () => true,
};

/** Number of projects that state an amount. */
export const priced: CountDefinition = {
  kind: "count",
  id: "priced",
  names: { zh: "标明金额的项目数", en: "Projects with an amount" },
  grammar: 1,
  counts: (investment) => investment !== null,
};

/** Number of projects that state none. */
export const missing: CountDefinition = {
  kind: "count",
  id: "missing",
  names: { zh: "无金额的项目数", en: "Projects without an amount" },
  grammar: 1,
  counts: (investment) => investment === null,
};
