import { inspect } from "node:util";
import { viewAudit } from "./audit-view.ts";
import { viewChart } from "./chart-view.ts";
import { viewAccount, viewCoverage } from "./coverage-view.ts";
import { viewDataset } from "./dataset-view.ts";
import { viewFact } from "./fact-view.ts";
import { viewFigures } from "./figures-view.ts";
import { viewFindings } from "./findings-view.ts";
import { viewArquero, viewDanfo, viewTidyTable } from "./frame-view.ts";
import { viewHouseholds } from "./households-view.ts";
import { viewIssues } from "./issues-view.ts";
import { viewComparison, viewPivot } from "./pivot-view.ts";
import { viewPlan, viewPool } from "./plan-view.ts";
import { viewProjects } from "./projects-view.ts";
import { viewQuantities } from "./quantities-view.ts";
import { viewReconciliations } from "./reconciliations-view.ts";
import { viewRecords } from "./records-view.ts";
import { viewReportTable } from "./report-table-view.ts";
import { viewTasks } from "./tasks-view.ts";
import { viewTrace } from "./trace-view.ts";
import type { Shown } from "./shown.ts";
import type { ShowSettings, View, Viewer } from "./view.ts";

/** The view of each kind of result, in the order in which they are asked. */
const VIEWERS: Readonly<Record<keyof Shown, Viewer>> = {
  figures: viewFigures,
  households: viewHouseholds,
  tasks: viewTasks,
  plan: viewPlan,
  pool: viewPool,
  pivot: viewPivot,
  comparison: viewComparison,
  chart: viewChart,
  dataset: viewDataset,
  fact: viewFact,
  trace: viewTrace,
  audit: viewAudit,
  coverage: viewCoverage,
  account: viewAccount,
  reportTable: viewReportTable,
  tidyTable: viewTidyTable,
  arquero: viewArquero,
  danfo: viewDanfo,
  projects: viewProjects,
  issues: viewIssues,
  findings: viewFindings,
  reconciliations: viewReconciliations,
  quantities: viewQuantities,
  // Plain records last, since they would take most others.
  records: viewRecords,
};

const NOTHING = { zh: "（无）", en: "(none)" } as const;

/** The view of a value that one of them knows, being made; null for any other value. */
export function knownView(value: unknown, settings: ShowSettings): View | Promise<View | null> | null {
  for (const viewer of Object.values(VIEWERS)) {
    const view = viewer(value, settings);
    if (view !== null) return view;
  }
  return null;
}

/** How a value is shown: by the first viewer that knows its kind, else as text. */
export async function viewOf(value: unknown, settings: ShowSettings): Promise<View> {
  const nothing = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  if (nothing) return { kind: "text", text: NOTHING[settings.language] };
  const view = await knownView(value, settings);
  return view ?? { kind: "text", text: typeof value === "string" ? value : inspect(value, { depth: 4 }) };
}
