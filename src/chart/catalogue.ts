import { categoryChart } from "./category.ts";
import type { ChartDefinition } from "./chart.ts";
import { completionChangeChart } from "./completion-change.ts";
import { concentrationChart } from "./concentration.ts";
import { districtCategoryChart } from "./district-category.ts";
import { districtChart } from "./district.ts";
import { editionBridgeChart } from "./edition-bridge.ts";
import { fundsChart } from "./funds.ts";
import { householdCostChart } from "./household-cost.ts";
import { natureChart } from "./nature.ts";
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
];

/** Charts of what only some datasets have: how they sort their projects, sources of funds, what is done of what is planned, an earlier edition that they are set against. */
export const OCCASIONAL_CHARTS: readonly ChartDefinition[] = [
  natureChart,
  fundsChart,
  editionBridgeChart,
  completionChangeChart,
  progressChart,
  progressPeriodsChart,
];

/** A chart by its name; undefined where there is none. */
export function chartNamed(name: string): ChartDefinition | undefined {
  return [...CHARTS, ...OCCASIONAL_CHARTS].find((chart) => chart.name === name);
}
