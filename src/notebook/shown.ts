import type { Audit, Reconciliation } from "../audit/audit.ts";
import type { Finding } from "../audit/finding.ts";
import type { Trace } from "../audit/trace.ts";
import type { Chart } from "../chart/chart.ts";
import type { TidyTable } from "../frame/tidy-table.ts";
import type { Comparison } from "../compare/compare-editions.ts";
import type { Plan } from "../gazette/plan.ts";
import type { Coverage } from "../measure/coverage.ts";
import type { Fact } from "../measure/fact.ts";
import type { HouseholdFigures } from "../measure/households.ts";
import type { Figures } from "../measure/measure.ts";
import type { Pivot } from "../measure/pivot.ts";
import type { PlanFigures } from "../measure/task-figures.ts";
import type { Pool } from "../pool/pool.ts";
import type { Account } from "../project/account.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Issue } from "../project/issue.ts";
import type { Project } from "../project/project.ts";
import type { Quantity } from "../project/quantity.ts";
import type { ReportTable } from "../report/document.ts";

/** What `show` knows: the results of the library's functions by kind, and the frames and records made of them. */
export interface Shown {
  readonly figures: Figures;
  readonly households: HouseholdFigures;
  readonly tasks: PlanFigures;
  readonly plan: Plan;
  readonly pool: Pool;
  readonly pivot: Pivot;
  readonly comparison: Comparison;
  readonly chart: Chart;
  readonly dataset: Dataset;
  readonly fact: Fact;
  readonly trace: Trace;
  readonly audit: Audit;
  readonly coverage: Coverage;
  readonly account: Account;
  readonly reportTable: ReportTable;
  readonly tidyTable: TidyTable;
  readonly arquero: object;
  readonly danfo: object;
  readonly projects: readonly Project[];
  readonly issues: readonly Issue[];
  readonly findings: readonly Finding[];
  readonly reconciliations: readonly Reconciliation[];
  readonly quantities: readonly Quantity[];
  readonly records: readonly Readonly<Record<string, unknown>>[];
}
