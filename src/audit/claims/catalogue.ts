import type { ClaimReader } from "../reconciliation.ts";
import { deadlineClaims } from "./deadlines.ts";
import { districtCoverageClaims } from "./district-coverage.ts";
import { horizonClaims } from "./horizon.ts";
import { householdClaims } from "./households.ts";
import { rateClaims } from "./rates.ts";
import { textTotalClaims, totalClaims } from "./totals.ts";

/** The kinds of claims that are looked for in a source, in the order of the ledger. */
export const CLAIM_READERS: readonly ClaimReader[] = [
  totalClaims,
  textTotalClaims,
  householdClaims,
  deadlineClaims,
  horizonClaims,
  districtCoverageClaims,
  rateClaims,
];
