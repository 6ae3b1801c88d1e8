import type { ClaimReader } from "../basis/reconciliation.ts";
import { columnTotalClaims } from "./column-totals.ts";
import { deadlineClaims } from "./deadlines.ts";
import { horizonClaims } from "./horizon.ts";
import { householdClaims } from "./households.ts";
import { planDeadlineClaims } from "./plan-deadline.ts";
import { targetClaims } from "./targets.ts";
import { textTotalClaims, totalClaims } from "./totals.ts";

/** The kinds of claims that are looked for in a source, in the order of the ledger. */
export const CLAIM_READERS: readonly ClaimReader[] = [
  totalClaims,
  columnTotalClaims,
  textTotalClaims,
  householdClaims,
  deadlineClaims,
  planDeadlineClaims,
  horizonClaims,
  targetClaims,
];
