import { inspect } from "node:util";
import { viewAudit } from "./audit-view.ts";
import { viewChart } from "./chart-view.ts";
import { viewDataset } from "./dataset-view.ts";
import { viewFact } from "./fact-view.ts";
import { viewFigures } from "./figures-view.ts";
import { viewArquero, viewDanfo } from "./frame-view.ts";
import { viewFindings } from "./findings-view.ts";
import { viewHouseholds } from "./households-view.ts";
import { viewIssues } from "./issues-view.ts";
import { viewProjects } from "./projects-view.ts";
import { viewQuantities } from "./quantities-view.ts";
import { viewReconciliations } from "./reconciliations-view.ts";
import { viewRecords } from "./records-view.ts";
import { viewReportTable } from "./report-table-view.ts";
import { viewTrace } from "./trace-view.ts";
import type { ShowSettings, View, Viewer } from "./view.ts";

/** Every kind of value that has a view of its own; plain records last, since they would take most others. */
const VIEWERS: readonly Viewer[] = [
  viewFigures,
  viewHouseholds,
  viewChart,
  viewDataset,
  viewFact,
  viewTrace,
  viewAudit,
  viewReportTable,
  viewArquero,
  viewDanfo,
  viewProjects,
  viewIssues,
  viewFindings,
  viewReconciliations,
  viewQuantities,
  viewRecords,
];

const NOTHING = { zh: "（无）", en: "(none)" } as const;

/** How a value is shown: by the first viewer that knows its kind, else as text. */
export async function viewOf(value: unknown, settings: ShowSettings): Promise<View> {
  const nothing = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  if (nothing) return { kind: "text", text: NOTHING[settings.language] };
  for (const viewer of VIEWERS) {
    const view = await viewer(value, settings);
    if (view) return view;
  }
  return { kind: "text", text: typeof value === "string" ? value : inspect(value, { depth: 4 }) };
}
