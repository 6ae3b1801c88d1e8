import type { ClaimReader } from "../basis/reconciliation.ts";
import { eachAmountClaims } from "./each-amount.ts";
import { shareClaims } from "./shares.ts";
import { spreadClaims } from "./spread.ts";
import { startClaims } from "./starts.ts";
import { superlativeClaims } from "./superlatives.ts";

/** The readers of what single clauses say of the projects of a table: no other reader tells of a clause that one of these holds. */
export const CLAUSE_READERS: readonly ClaimReader[] = [
  eachAmountClaims,
  superlativeClaims,
  shareClaims,
  spreadClaims,
  startClaims,
];
