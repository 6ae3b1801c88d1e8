import { add, compare, decimal, subtract } from "../../measure/decimal.ts";
import { type Claim, reconcile, type StatedNumber } from "../basis/reconciliation.ts";

/**
 * A stated number against the least and the most that rows may come to: outside of both it differs, between them nobody can
 * tell, and where both are one it is compared as any other. What `open` rows add isn't known.
 */
export function reconcileBounds(
  stated: StatedNumber,
  { low, high }: { readonly low: number; readonly high: number },
  open: number,
): Pick<Claim, "stated" | "computed" | "residual" | "status"> {
  if (low === high) return reconcile(stated, low, open);
  const [value, tolerance] = [decimal(stated.value), stated.tolerance];
  const isBelow = compare(add(value, tolerance), decimal(low)) < 0;
  const isAbove = compare(subtract(value, tolerance), decimal(high)) > 0;
  const status = isBelow || (isAbove && open === 0) ? "differs" : "unverifiable";
  return { stated: stated.value, computed: null, residual: null, status };
}
