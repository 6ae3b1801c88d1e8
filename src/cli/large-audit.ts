import type { LongAudit } from "../audit/long-audit.ts";
import type { Language } from "../language/language.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Invocation } from "./command.ts";
import { checkLargeForm, readInvokedLarge } from "./large-source.ts";
import { settleIssues, mappingsOf } from "./source.ts";

/** The audit of a long table. */
export interface AuditedLarge {
  readonly made: LongAudit;
  readonly dataset: Dataset;
  /** Whether an error was found, or may be among the issues that aren't listed. */
  readonly mayHaveErrors: boolean;
  /** Issues of the table, held or not. */
  readonly issueCount: number;
}

/**
 * Audits the long table that a command is called with, block by block; null where its source can be held. Throws a
 * UsageError for a form that it doesn't come in.
 */
export async function auditInvokedLarge(
  invocation: Invocation,
  format: string,
  language: Language,
): Promise<AuditedLarge | null> {
  const { output, options, limits } = invocation;
  const table = await readInvokedLarge(invocation, mappingsOf(options), {
    records: true,
    above: "held",
    needed: () => new Set(["line", "districts", "by_district", "printed_seq", "joint", "of_investment"]),
  });
  if (!table) return null;
  checkLargeForm({ format }, limits);
  settleIssues(table, invocation, table.issueCount);
  const { auditLarge } = await import("../engine/large-audit.ts");
  const { namesOf } = await import("../engine/large-figures.ts");
  const unit = output.language === "zh" ? "个项目" : "projects";
  const made = await auditLarge(table, language, (count) => output.progress(`audit: ${count} ${unit}`));
  output.progress("");
  const mayHaveErrors =
    made.findings.some(({ severity }) => severity === "error") || table.issueCount > table.issues.length;
  return { made, dataset: await namesOf(table, {}), mayHaveErrors, issueCount: table.issueCount };
}
