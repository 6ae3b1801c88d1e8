import type { Plan } from "../gazette/plan.ts";
import type { Pool } from "../pool/pool.ts";
import { planTargetsGrid } from "../print/plan-grid.ts";
import { poolConditionsGrid, poolNote } from "../print/pool-grid.ts";
import { type Viewer, withKeys } from "./view.ts";

/** Shows the targets of a plan with their words and lines. */
export const viewPlan: Viewer = (value, { language, limit }) => {
  if (!withKeys(value, "documents", "programmes", "tasks", "targets")) return null;
  const plan = value as Plan;
  const grid = planTargetsGrid({ ...plan, targets: plan.targets.slice(0, limit) }, language);
  return { kind: "table", grid, rowCount: plan.targets.length, notes: [] };
};

/** Shows the conditions of a pool, and how many projects meet each, don't, or can't be told. */
export const viewPool: Viewer = (value, { language }) => {
  if (!withKeys(value, "rules", "assessments")) return null;
  const grid = poolConditionsGrid(value as Pool, language);
  return { kind: "table", grid, rowCount: grid.rows.length, notes: [poolNote(value as Pool, language)] };
};
