import type { ClaimReader } from "../basis/reconciliation.ts";
import { CLAUSE_READERS } from "./clause-readers.ts";
import { columnTotalClaims } from "./column-totals.ts";
import { deadlineClaims } from "./deadlines.ts";
import { horizonClaims } from "./horizon.ts";
import { householdClaims } from "./households.ts";
import { planDeadlineClaims } from "./plan-deadline.ts";
import { targetClaims } from "./targets.ts";
import { textTotalClaims, totalClaims } from "./totals.ts";
import { uncheckedClaims } from "./unchecked.ts";

const WITH_ROWS: readonly ClaimReader[] = [
  totalClaims,
  columnTotalClaims,
  textTotalClaims,
  householdClaims,
  deadlineClaims,
  planDeadlineClaims,
  horizonClaims,
  ...CLAUSE_READERS,
  targetClaims,
];

/** The kinds of claims that are looked for in a source, in the order of the ledger; at its end what none of them reads. */
export const CLAIM_READERS: readonly ClaimReader[] = [...WITH_ROWS, uncheckedClaims(WITH_ROWS)];
