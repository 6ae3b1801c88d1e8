import type { Reconciliation } from "../audit/audit.ts";
import { claimDifference, claimNumber, STATUS_WORDS, unitWord } from "../audit/basis/audit-terms.ts";
import { formatRanges } from "../language/ranges.ts";
import { listWithKeys, type Viewer } from "./view.ts";

const LABELS = {
  zh: ["说法", "行", "原文写明", "表中算得", "相差", "单位", "结果", "依据"],
  en: ["Claim", "Lines", "Stated", "Computed", "Residual", "Unit", "Status", "Rests on"],
} as const;
const NUMBERS = [2, 3, 4];

/** Shows the ledger: what a source says of itself beside what its rows come to. */
export const viewReconciliations: Viewer = (value, { language, limit }) => {
  if (!listWithKeys(value, "id", "quote", "stated", "computed", "residual", "status")) return null;
  const claims = value as readonly Reconciliation[];
  return {
    kind: "table",
    grid: {
      columns: LABELS[language].map((label, index) => ({ label, align: NUMBERS.includes(index) ? "right" : "left" })),
      rows: claims
        .slice(0, limit)
        .map((claim) => [
          claim.title,
          formatRanges(claim.lines),
          claimNumber(claim.stated, claim, language),
          claimNumber(claim.computed, claim, language),
          claimDifference(claim.residual, claim, language),
          unitWord(claim, language),
          STATUS_WORDS[claim.status][language],
          claim.note,
        ]),
    },
    rowCount: claims.length,
    notes: [],
  };
};
