import type { Language } from "../language/language.ts";
import type { Words } from "../language/words.ts";
import type { Dataset } from "../project/dataset.ts";
import type { District } from "../project/district.ts";
import { numberedLike } from "../project/printed-number.ts";
import type { Project } from "../project/project.ts";
import type { Position } from "../table/raw-table.ts";
import type { Audit, Reconciliation } from "./audit.ts";
import { type Finding, toFinding } from "./finding.ts";
import { placesOf } from "./basis/places.ts";
import { type Going, type Hit, type Picked, type Rule, SEVERITIES } from "./basis/rule.ts";
import { type Valued, openValues } from "./long-values.ts";
import { RULES } from "./rules/catalogue.ts";
import { readingDoubt } from "./rules/reading-doubt.ts";
import { amountUncounted, unread } from "./rules/unread.ts";
import { auditSubject, type Subject } from "./basis/subject.ts";

/** Findings of a rule that are listed one by one, and projects of a finding. */
export const MOST_FINDINGS = 200;
export const MOST_SEQS = 200;

/** A rule that found more than is listed. */
export interface CappedRule {
  readonly id: string;
  readonly listed: number;
  readonly found: number;
  /** There may be more than were found: not all of the source could be looked through at once. */
  readonly atLeast?: true;
}

/** A rule that wasn't applied, and why. */
export interface RuleNotRun {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
}

/** What an audit says about a table too long to be held. */
export interface LongAudit extends Audit {
  readonly capped: readonly CappedRule[];
  readonly notRun: readonly RuleNotRun[];
}

/** Projects that are alike in what a rule asks, in whole groups; some of the groups where they are too many. */
export interface AlikeProjects {
  readonly projects: readonly Project[];
  readonly complete: boolean;
}

/** What is known of a long table beside its projects. */
export interface LongSource {
  /** Its projects stand for all of them: see `backedProjects`. */
  readonly dataset: Dataset;
  /** Reviewed districts, where they are this source's. */
  readonly districts: readonly District[];
  /** Its issues, and how many there are in all. */
  readonly issueCount: number;
}

/** An audit that is given the projects block by block. */
export interface OpenLongAudit {
  readonly take: (projects: readonly Project[]) => void;
  /** The rules that need groups of alike projects. */
  readonly grouping: readonly {
    readonly id: string;
    readonly alike: (project: Project) => readonly unknown[] | null;
  }[];
  /** Applies one of them to its groups, when all blocks were taken. */
  readonly compare: (id: string, alike: AlikeProjects) => void;
  /** Leaves a rule out that could be applied otherwise. */
  readonly leave: (id: string, reason: Words) => void;
  /** Adds what a rule found in another way. */
  readonly add: (id: string, findings: readonly Finding[]) => void;
  readonly end: (reconciliations: readonly Reconciliation[]) => LongAudit;
}

const ALL_AT_ONCE: Words = {
  zh: "须同时看全部项目或表外的文字，长表不逐一读入内存",
  en: "it takes all projects at once or the text around the table, which aren't held of a long one",
};
const TOO_MANY: Words = {
  zh: "相似的项目太多，不能一并比较",
  en: "too many projects are alike to be compared together",
};

interface Tally {
  readonly findings: Finding[];
  found: number;
  atLeast: boolean;
}

type Grouping = Extract<Going<Hit>, { readonly alike: unknown }>;
type Picking = Extract<Going<Hit>, { readonly picks: unknown }>;

/** Opens the audit of a table too long to be held: every rule either says how it goes over one, or is named as not run. */
export function openLongAudit({ dataset, districts, issueCount }: LongSource, language: Language): OpenLongAudit {
  const tallies = new Map<string, Tally>();
  const left = new Map<string, Words>();
  const picked = new Map<string, Picked[]>();
  const values = openValues(MOST_SEQS);
  const places = new Map<number, Position>();
  const byId = new Map(RULES.map((rule) => [rule.id, rule]));
  const tallyOf = (id: string): Tally => {
    const tally = tallies.get(id) ?? { findings: [], found: 0, atLeast: false };
    tallies.set(id, tally);
    return tally;
  };
  const subjectOf = (projects: readonly Project[]): Subject => {
    numberedLike(projects, dataset.projects);
    return auditSubject({ ...dataset, projects, lines: [], rows: [], statedTotals: [] }, districts);
  };
  const put = (rule: Rule, hits: readonly Hit[], subject: Subject) => {
    const tally = tallyOf(rule.id);
    tally.found += hits.length;
    for (const hit of hits.slice(0, MOST_FINDINGS - tally.findings.length))
      tally.findings.push(toFinding(rule, hit, subject, language));
  };
  const nothing = subjectOf([]);
  for (const rule of [unread, amountUncounted, readingDoubt]) put(rule, rule.test(nothing), nothing);
  if (issueCount > dataset.issues.length) tallyOf(unread.id).atLeast = true;

  return {
    take: (projects) => {
      const subject = subjectOf(projects);
      values.take(projects);
      for (const rule of RULES) {
        if (rule.goes === "row-by-row") put(rule, rule.test(subject), subject);
        else if (isPicking(rule.goes)) picked.set(rule.id, pick(rule.goes, picked.get(rule.id), subject, places));
      }
    },
    grouping: RULES.flatMap(({ id, goes }) => (isGrouping(goes) ? [{ id, alike: goes.alike }] : [])),
    compare: (id, { projects, complete }) => {
      const rule = byId.get(id)!;
      if (!complete && isGrouping(rule.goes) && rule.goes.needsAll) {
        left.set(id, TOO_MANY);
        return;
      }
      const subject = subjectOf(projects);
      put(rule, rule.test(subject), subject);
      if (!complete) tallyOf(id).atLeast = true;
    },
    leave: (id, reason) => void left.set(id, reason),
    add: (id, findings) => {
      const tally = tallyOf(id);
      tally.found += findings.length;
      tally.findings.push(...findings.slice(0, MOST_FINDINGS - tally.findings.length));
    },
    end: (reconciliations) => {
      for (const rule of RULES)
        if (isValued(rule.goes))
          put(
            rule,
            values.hitsOf(rule.goes, (some) => rule.test(subjectOf(some))),
            nothing,
          );
      for (const [id, all] of picked) {
        const rule = byId.get(id)!;
        const hit = (rule.goes as Picking).hit(all, dataset.projects.length);
        if (!hit) continue;
        const at = placesOf(hit.seqs.map((seq) => places.get(seq)!));
        put(rule, [{ ...hit, at }], nothing);
      }
      const found = RULES.flatMap(({ id }) => tallies.get(id)?.findings ?? []);
      return {
        findings: SEVERITIES.flatMap((severity) => found.filter((finding) => finding.severity === severity)),
        reconciliations,
        capped: RULES.flatMap(({ id }) => cappedBy(id, tallies.get(id))),
        notRun: RULES.flatMap(({ id, title, goes }) => {
          const reason = left.get(id) ?? (goes || tallies.has(id) ? null : ALL_AT_ONCE);
          return reason ? [{ id, title: title[language], reason: reason[language] }] : [];
        }),
      };
    },
  };
}

function cappedBy(id: string, tally: Tally | undefined): CappedRule[] {
  if (!tally || (tally.found <= tally.findings.length && !tally.atLeast)) return [];
  return [{ id, listed: tally.findings.length, found: tally.found, ...(tally.atLeast && { atLeast: true as const }) }];
}

const isGrouping = (goes: Rule["goes"]): goes is Grouping => typeof goes === "object" && "alike" in goes;
const isValued = (goes: Rule["goes"]): goes is Valued => typeof goes === "object" && "values" in goes;
const isPicking = (goes: Rule["goes"]): goes is Picking => typeof goes === "object" && "picks" in goes;

function pick(
  { picks }: Picking,
  before: readonly Picked[] | undefined,
  subject: Subject,
  places: Map<number, Position>,
): Picked[] {
  return picks.map((test, index) => {
    const found = subject.projects.filter((project) => test(project, subject));
    const { seqs = [], count = 0, units = [] } = before?.[index] ?? {};
    const listed = found.slice(0, MOST_SEQS - seqs.length);
    for (const { seq, source } of listed) places.set(seq, source);
    return {
      seqs: [...seqs, ...listed.map(({ seq }) => seq)],
      count: count + found.length,
      units: [...new Set([...units, ...found.map(({ unit }) => unit)])].slice(0, 2),
    };
  });
}
