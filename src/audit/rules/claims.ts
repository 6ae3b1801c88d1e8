import { targetClaims } from "../claims/targets.ts";
import type { Language } from "../../language/language.ts";
import { claimNumber, unitWord, claimAmount } from "../basis/audit-terms.ts";
import { CLAUSE_READERS } from "../claims/clause-readers.ts";
import { columnTotalClaims } from "../claims/column-totals.ts";
import { deadlineClaims } from "../claims/deadlines.ts";
import { householdClaims } from "../claims/households.ts";
import { planDeadlineClaims } from "../claims/plan-deadline.ts";
import { textTotalClaims, totalClaims } from "../claims/totals.ts";
import { type Claim, type ClaimReader, claimsOf } from "../basis/reconciliation.ts";
import { defineRule, type Hit, type Rule } from "../basis/rule.ts";

interface Differing extends Hit {
  readonly claim: Claim;
}

function claimRule(
  id: string,
  severity: Rule["severity"],
  title: Rule["title"],
  readers: readonly ClaimReader[],
): Rule {
  return defineRule<Differing>({
    id,
    severity,
    certainty: "certain",
    title,
    test: (subject) =>
      readers
        .flatMap((reader) => claimsOf(subject, reader))
        .filter(({ status }) => status === "differs")
        .map((claim) => ({
          claim,
          seqs: claim.seqs,
          at: claim,
        })),
    message: ({ claim }) => {
      const { title: what, stated, computed, residual, note } = claim;
      const zh = unitWord(claim, "zh");
      // A superlative states no number, and the years of two days in one year have no difference.
      if (stated === null || residual === null) return { zh: `${what.zh}：${note.zh}`, en: `${what.en}: ${note.en}` };
      const show = (value: number | null, language: Language = "zh") => claimNumber(value, claim, language);
      return {
        zh: `${what.zh}：原文${show(stated)}${zh}，算得${show(computed)}${zh}，差${show(residual)}；${note.zh}`,
        en: `${what.en}: stated ${show(stated, "en")}, computed ${claimAmount(computed, claim, "en")}, difference ${show(residual, "en")}; ${note.en}`,
      };
    },
  });
}

/** A total that the source states and its rows don't come to. */
export const statedTotalDiffers = claimRule(
  "stated-total-differs",
  "error",
  { zh: "与原文合计不符", en: "Rows don't add up to a stated total" },
  [totalClaims, columnTotalClaims],
);

/** Something else that the text says and the table doesn't bear out. The plan's years have a rule of their own. */
export const claimDiffers = claimRule(
  "claim-differs",
  "warning",
  { zh: "与正文所述不符", en: "Text and table disagree" },
  [textTotalClaims, householdClaims, deadlineClaims, planDeadlineClaims, ...CLAUSE_READERS, targetClaims],
);
