import type { DerivedDefinition } from "./measure-definition.ts";

/** Part of all amounts of the scope, 0 to 1. */
export const share: DerivedDefinition = {
  kind: "share",
  id: "share",
  names: { zh: "投资占比", en: "Share of investment" },
  grammar: 1,
};

/** What a district's sole projects come to. */
export const least: DerivedDefinition = {
  kind: "least",
  id: "least",
  names: { zh: "仅单独项目的投资", en: "Investment of sole projects" },
  grammar: 1,
};

/** The same with every joint project counted in full. */
export const most: DerivedDefinition = {
  kind: "most",
  id: "most",
  names: { zh: "联合项目计全额的投资", en: "Investment with joint projects in full" },
  grammar: 1,
};

/** Number of keys of a dimension. */
export const groups: DerivedDefinition = {
  kind: "groups",
  id: "groups",
  names: { zh: "个数", en: "Number" },
  grammar: 1,
};

/** What the joint policy adds to the money by district beyond counting every project once. */
export const added: DerivedDefinition = {
  kind: "added",
  id: "added",
  names: { zh: "比总额多出的投资", en: "Investment beyond the total" },
  grammar: 1,
};
