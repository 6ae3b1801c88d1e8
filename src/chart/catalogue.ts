import { UnknownNameError, unknownAmong } from "../measure/misuse.ts";
import { categoryChart } from "./category.ts";
import type { ChartDefinition } from "./chart.ts";
import { claimsChart } from "./claims.ts";
import { completionChangeChart } from "./completion-change.ts";
import { concentrationChart } from "./concentration.ts";
import { districtCategoryChart } from "./district-category.ts";
import { districtChart } from "./district.ts";
import { editionBridgeChart } from "./edition-bridge.ts";
import { householdCostChart } from "./household-cost.ts";
import { progressChart } from "./progress.ts";
import { progressPeriodsChart } from "./progress-periods.ts";
import { tasksChart } from "./tasks.ts";
import { tileMapChart } from "./tile-map.ts";
import { treemapChart } from "./treemap.ts";
import { unitCostChart } from "./unit-cost.ts";
import { unitsChart } from "./units.ts";
import { yearChart } from "./year.ts";

/** The charts, in the order of a report. */
export const CHARTS: readonly ChartDefinition[] = [
  treemapChart,
  districtChart,
  tileMapChart,
  categoryChart,
  yearChart,
  districtCategoryChart,
  concentrationChart,
  unitsChart,
  tasksChart,
  householdCostChart,
  unitCostChart,
  claimsChart,
];

/** Charts of what only some datasets have: what is done of what is planned, an earlier edition that they are set against. */
export const OCCASIONAL_CHARTS: readonly ChartDefinition[] = [
  editionBridgeChart,
  completionChangeChart,
  progressChart,
  progressPeriodsChart,
];

/** A chart by its name. Throws an UnknownNameError that lists the known ones. */
export function chartNamed(name: string): ChartDefinition {
  const all = [...CHARTS, ...OCCASIONAL_CHARTS];
  const found = all.find((chart) => chart.name === name);
  if (found) return found;
  const names = all.map((chart) => chart.name);
  throw new UnknownNameError(unknownAmong({ zh: "图", en: "chart" }, name, names));
}
