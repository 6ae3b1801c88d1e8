import type { Language } from "../language/language.ts";
import type { Dataset } from "../project/dataset.ts";
import { CLAIM_READERS } from "./claims/catalogue.ts";
import { type Finding, toFinding } from "./finding.ts";
import type { Claim } from "./reconciliation.ts";
import { SEVERITIES } from "./rule.ts";
import { RULES } from "./rules/catalogue.ts";
import { auditSubject } from "./subject.ts";

/** A claim with its words in one language. */
export interface Reconciliation extends Omit<Claim, "title" | "note"> {
  readonly title: string;
  readonly note: string;
}

/** What an audit says about a source. */
export interface Audit {
  /** By severity, then rule by rule. */
  readonly findings: readonly Finding[];
  /** The ledger: what the source says of itself, against its rows. Empty where it says nothing. */
  readonly reconciliations: readonly Reconciliation[];
}

/** Applies every rule to a source, and reconciles it with what it states itself. Nothing is changed or corrected. */
export function audit(dataset: Dataset, language: Language = "zh"): Audit {
  const subject = auditSubject(dataset);
  const found = RULES.flatMap((rule) => rule.test(subject).map((hit) => toFinding(rule, hit, subject, language)));
  const claims = CLAIM_READERS.flatMap((reader) => reader.read(subject));
  return {
    findings: SEVERITIES.flatMap((severity) => found.filter((finding) => finding.severity === severity)),
    reconciliations: claims.map(({ title, note, ...claim }) => ({
      ...claim,
      title: title[language],
      note: note[language],
    })),
  };
}

const audits = new WeakMap<Dataset, Map<Language, Audit>>();

/** The audit of a source, made once: charts and sections ask for it in every scope, and it is about the whole source. */
export function auditOnce(dataset: Dataset, language: Language): Audit {
  const known = audits.get(dataset) ?? new Map<Language, Audit>();
  const made = known.get(language) ?? audit(dataset, language);
  audits.set(dataset, known.set(language, made));
  return made;
}
