import { readHouseholds } from "../../project/household.ts";
import { thing } from "../../unit/unit.ts";
import { investment } from "./investment.ts";
import type { AmountDefinition, RatioDefinition } from "./measure-definition.ts";

/** Households that 棚改 projects name. */
export const households: AmountDefinition = {
  kind: "amount",
  id: "households",
  names: { zh: "棚改户数", en: "Households" },
  grammar: 1,
  unitOf: () => thing("household"),
  of: ({ content, name }) => readHouseholds(content, name)?.households ?? null,
  divisible: false,
  ofSome: true,
};

/** Investment a household, over the projects that state both. */
export const perHousehold: RatioDefinition = {
  kind: "ratio",
  id: "perHousehold",
  names: { zh: "户均投资", en: "Investment per household" },
  grammar: 1,
  of: investment,
  per: households,
};
