import { misfit, oneOf } from "../language/misfit.ts";
import { LANGUAGES, type Language } from "../language/language.ts";
import type { Dataset } from "../project/dataset.ts";
import { ownKeys } from "../project/merge-datasets.ts";
import { CLAIM_READERS } from "./claims/catalogue.ts";
import { type Finding, toFinding } from "./finding.ts";
import type { Places } from "./basis/places.ts";
import { AuditRuleError, withOwnRules } from "./own-rules.ts";
import { type Claim, claimsOf } from "./basis/reconciliation.ts";
import { type Rule, SEVERITIES } from "./basis/rule.ts";
import { auditSubject } from "./basis/subject.ts";

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

/** What an audit is asked to be. */
export interface AuditOptions {
  /** Language of titles and messages; Chinese by default. */
  readonly language?: Language;
  /** Rules of one's own (`defineRule`), applied after those of `RULES`. */
  readonly rules?: readonly Rule[];
}

/**
 * Applies every rule to a source, and reconciles it with what it states itself. Nothing is changed or corrected. A
 * language may stand for the options. Throws an AuditRuleError for a rule that isn't one, or whose id another one has.
 */
export function audit(dataset: Dataset, options: AuditOptions | Language = {}): Audit {
  const { language = "zh", rules = [] } = typeof options === "string" ? { language: options } : options;
  if (!LANGUAGES.includes(language))
    throw new AuditRuleError(misfit("language", oneOf(LANGUAGES), JSON.stringify(language)));
  const applied = withOwnRules(rules);
  const told = dataset.parts
    ? dataset.parts.map((part) => {
        // What is said of a source names its rows by its own numbers; the keys beside are those among the others.
        const { dataset: own, above } = ownKeys(part);
        return withFile(auditOf(own, applied, language), part.file, above);
      })
    : [auditOf(dataset, applied, language)];
  const found = told.flatMap(({ findings }) => findings);
  return {
    findings: SEVERITIES.flatMap((severity) => found.filter((finding) => finding.severity === severity)),
    reconciliations: told.flatMap(({ reconciliations }) => reconciliations),
  };
}

/** Each source is audited by itself: what it says is of its own rows. */
function auditOf(dataset: Dataset, rules: readonly Rule[], language: Language): Audit {
  const subject = auditSubject(dataset);
  const claims = CLAIM_READERS.flatMap((reader) => claimsOf(subject, reader));
  return {
    findings: rules.flatMap((rule) => rule.test(subject).map((hit) => toFinding(rule, hit, subject, language))),
    reconciliations: claims.map(({ title, note, ...claim }) => ({
      ...claim,
      title: title[language],
      note: note[language],
    })),
  };
}

/** The audit of one source of several: every place names it, and so does the id of every claim. */
function withFile({ findings, reconciliations }: Audit, file: string, above: number): Audit {
  const placed = <T extends Places & { readonly seqs: readonly number[] }>({ places, ...one }: T) => ({
    ...one,
    seqs: one.seqs.map((seq) => seq + above),
    file,
    places: (one.lines.length > 0 ? one.lines : (places ?? [])).map((place) => `${file}:${place}`),
  });
  return {
    findings: findings.map(placed),
    reconciliations: reconciliations.map((claim) => ({ ...placed(claim), id: `${file}:${claim.id}` })),
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
