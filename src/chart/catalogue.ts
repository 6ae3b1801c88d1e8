import { UnknownNameError, unknownAmong } from "../measure/request/misuse.ts";
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
import { timelineChart } from "./timeline.ts";
import { treemapChart } from "./treemap.ts";
import { unitCostChart } from "./unit-cost.ts";
import { unitsChart } from "./units.ts";
import { yearChart } from "./year.ts";

const LISTED = {
  treemap: treemapChart,
  district: districtChart,
  "tile-map": tileMapChart,
  category: categoryChart,
  year: yearChart,
  "district-category": districtCategoryChart,
  concentration: concentrationChart,
  units: unitsChart,
  tasks: tasksChart,
  "household-cost": householdCostChart,
  "unit-cost": unitCostChart,
} as const satisfies Readonly<Record<string, ChartDefinition>>;

const OCCASIONAL = {
  nature: natureChart,
  funds: fundsChart,
  "edition-bridge": editionBridgeChart,
  "completion-change": completionChangeChart,
  progress: progressChart,
  "progress-periods": progressPeriodsChart,
  timeline: timelineChart,
} as const satisfies Readonly<Record<string, ChartDefinition>>;

/** Name of a chart of the catalogue. */
export type ChartName = keyof typeof LISTED | keyof typeof OCCASIONAL;

/** The charts, in the order of a report. */
export const CHARTS: readonly ChartDefinition[] = Object.values(LISTED);

/** Charts of what only some datasets have: how they sort their projects, sources of funds, what is done of what is planned, an earlier edition that they are set against. */
export const OCCASIONAL_CHARTS: readonly ChartDefinition[] = Object.values(OCCASIONAL);

const BY_NAME: ReadonlyMap<string, ChartDefinition> = new Map(Object.entries({ ...LISTED, ...OCCASIONAL }));

/** A chart by its name. Throws an UnknownNameError that lists the known ones. */
export function chartNamed(name: string): ChartDefinition {
  const found = BY_NAME.get(name);
  if (found) return found;
  throw new UnknownNameError(unknownAmong({ zh: "图", en: "chart" }, name, [...BY_NAME.keys()]));
}
