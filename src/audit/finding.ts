import type { Language } from "../language/language.ts";
import type { Project } from "../project/project.ts";
import type { Certainty, Hit, Rule, Severity } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** What a rule says about a source. Nothing in the source is changed because of it. */
export interface Finding {
  /** The rule's. */
  readonly id: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** What the rule looks for. */
  readonly title: string;
  readonly message: string;
  /** 序号 of the projects it is about. */
  readonly seqs: readonly number[];
  /** 1-based lines of the source that it points at. */
  readonly lines: readonly number[];
  /** Where the source has no lines: `sheet!row`. */
  readonly places?: readonly string[];
}

/** A hit of a rule as a finding in a language. */
export function toFinding(rule: Rule, hit: Hit, subject: Subject, language: Language): Finding {
  const { id, severity, certainty } = rule;
  const projects = hit.seqs.map(subject.project);
  const places = projects.flatMap(placeWithoutLine);
  return {
    id,
    severity: hit.severity ?? severity,
    certainty: hit.certainty ?? certainty,
    title: rule.title[language],
    message: rule.message(hit, subject)[language],
    seqs: hit.seqs,
    lines: hit.lines ?? projects.flatMap(({ source }) => source.line ?? []),
    ...(places.length > 0 && hit.lines === undefined && { places }),
  };
}

function placeWithoutLine({ source: { line, sheet, row } }: Project): string[] {
  return line === undefined && row !== undefined ? [sheet === undefined ? String(row) : `${sheet}!${row}`] : [];
}
