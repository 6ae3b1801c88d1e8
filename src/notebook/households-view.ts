import type { HouseholdFigures } from "../measure/households.ts";
import { householdsGrid } from "../print/households-grid.ts";
import type { Viewer } from "./view.ts";
import { withKeys } from "./view.ts";

const CAPTION = { zh: "户数与投资", en: "Households and investment" } as const;
const NOTE = {
  zh: "户均按有金额的行计算。",
  en: "The cost a household is over the rows that state an amount.",
} as const;

/** Shows the 棚改 projects and what they come to. */
export const viewHouseholds: Viewer = (value, { language, limit }) => {
  const total = withKeys(value, "rows", "total")?.total;
  if (!withKeys(total, "households", "perHousehold")) return null;
  const figures = value as HouseholdFigures;
  return {
    kind: "table",
    caption: CAPTION[language],
    grid: householdsGrid({ ...figures, rows: figures.rows.slice(0, limit) }, language),
    rowCount: figures.rows.length,
    notes: [NOTE[language]],
  };
};
