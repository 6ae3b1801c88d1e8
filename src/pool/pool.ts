import type { Dataset } from "../project/dataset.ts";
import type { Project } from "../project/project.ts";
import { evaluate, MISSING, type Missing, missingFor } from "./evaluate.ts";
import { BAOTOU_POOL_RULES, isOpen, type PoolArticle, type PoolCondition, type PoolRules } from "./pool-rules.ts";
import { allOf, anyOf, type Verdict } from "./verdict.ts";

/** A project against the years in which a rule is in force, by its completion: done before it, not before it, or no year. */
export type Timing = "ends-before" | "not-before" | "unknown";

/** A project against a rule. */
export interface PoolAssessment {
  readonly project: Project;
  /** By what a table can show; conditions that are left to an authority don't count in it. */
  readonly verdict: Verdict;
  /** By id of the condition, those that are left to an authority among them. */
  readonly conditions: Readonly<Record<string, Verdict>>;
  /** What would have to be known to decide. */
  readonly missing: readonly Missing[];
  readonly timing: Timing;
}

/** The projects of a dataset against the conditions for entering a pool. */
export interface Pool {
  readonly rules: PoolRules;
  readonly assessments: readonly PoolAssessment[];
}

/**
 * Whether projects meet the conditions for entering a pool of government projects: yes, no, or unknown with what is missing.
 * What a table doesn't state is never assumed: without its sources of funds a project is open, however large.
 */
export function poolOf({ projects }: Pick<Dataset, "projects">, rules: PoolRules = BAOTOU_POOL_RULES): Pool {
  return { rules, assessments: projects.map((project) => assess(project, rules)) };
}

function assess(project: Project, rules: PoolRules): PoolAssessment {
  const conditions = rules.articles.flatMap((article) => article.conditions);
  const verdicts = new Map(conditions.map((each) => [each, evaluate(each.needs, project)]));
  const decided = ({ conditions: own }: PoolArticle) => own.filter((each) => !isOpen(each));
  const ofArticle = (article: PoolArticle): Verdict => anyOf(decided(article).map((each) => verdicts.get(each)!));
  const verdict = allOf(rules.articles.map(ofArticle));
  const open = rules.articles.filter((article) => verdict === "unknown" && ofArticle(article) === "unknown");
  const asked = (each: PoolCondition) => missingFor(each.needs, project);
  const missing = new Set(open.flatMap(decided).flatMap(asked));
  return {
    project,
    verdict,
    conditions: Object.fromEntries(conditions.map((each) => [each.id, verdicts.get(each)!])),
    missing: MISSING.filter((one) => missing.has(one)),
    timing: timingOf(project, rules),
  };
}

function timingOf({ completionYear }: Project, { inForce }: PoolRules): Timing {
  if (completionYear === null) return "unknown";
  return completionYear < Number(inForce.from.slice(0, 4)) ? "ends-before" : "not-before";
}
