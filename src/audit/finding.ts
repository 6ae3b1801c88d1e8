import type { Language } from "../language/language.ts";
import { type Places, placesOf } from "./basis/places.ts";
import type { Certainty, Hit, Rule, Severity } from "./basis/rule.ts";
import type { Subject } from "./basis/subject.ts";

/** What a rule says about a source. Nothing in the source is changed because of it. */
export interface Finding extends Places {
  /** The rule's. */
  readonly id: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** What the rule looks for. */
  readonly title: string;
  readonly message: string;
  /** 序号 of the projects it is about. */
  readonly seqs: readonly number[];
  /** How many they are, where that is more than are listed. */
  readonly count?: number;
}

/** A hit of a rule as a finding in a language. */
export function toFinding(rule: Rule, hit: Hit, subject: Subject, language: Language): Finding {
  const { id, severity, certainty } = rule;
  const { lines, places } = hit.at ?? placesOf(hit.seqs.map((seq) => subject.project(seq).source));
  return {
    id,
    severity: hit.severity ?? severity,
    certainty: hit.certainty ?? certainty,
    title: (rule.titleIn?.(subject) ?? rule.title)[language],
    message: rule.message(hit, subject)[language],
    seqs: hit.seqs,
    ...(hit.count !== undefined && { count: hit.count }),
    lines,
    ...(places && { places }),
  };
}
