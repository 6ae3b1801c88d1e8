import { compare, decimal, multiply } from "../measure/decimal.ts";
import type { Project } from "../project/project.ts";
import { fundRange, investmentOf, type Range } from "./funds.ts";
import { type Needs, PROJECT_TYPES, type ProjectType } from "./pool-rules.ts";
import { allOf, anyOf, inEachCase, type Verdict } from "./verdict.ts";

/** What a table would have to state for an open condition to be decided. */
export const MISSING = ["investment", "funds", "type", "control", "decision"] as const;
export type Missing = (typeof MISSING)[number];

/** Whether a project meets a condition. Of what type it is counts only where the outcome depends on it. */
export function evaluate(needs: Needs, project: Project): Verdict {
  const type = typeOf(project);
  const cases = type === null ? PROJECT_TYPES : [type];
  return inEachCase(cases.map((one) => underType(needs, project, one)));
}

function underType(needs: Needs, project: Project, type: ProjectType): Verdict {
  if ("all" in needs) return allOf(needs.all.map((each) => underType(each, project, type)));
  if ("any" in needs) return anyOf(needs.any.map((each) => underType(each, project, type)));
  if ("type" in needs) return needs.type === type ? "meets" : "fails";
  if ("control" in needs || "open" in needs) return "unknown";
  if ("share" in needs) return shareVerdict(fundRange(project, needs.share), investmentOf(project), needs);
  const range = needs.amount === "investment" ? investmentOf(project) : fundRange(project, needs.amount);
  return beyond(range.least, needs) ? "meets" : range.most === null || beyond(range.most, needs) ? "unknown" : "fails";
}

interface Limit {
  readonly atLeast?: number;
  readonly above?: number;
}

function beyond(value: number, { atLeast, above }: Limit): boolean {
  return (atLeast === undefined || value >= atLeast) && (above === undefined || value > above);
}

function shareVerdict(part: Range, whole: Range, limit: Limit): Verdict {
  if (part.most === 0) return beyond(0, limit) ? "meets" : "fails";
  if (whole.most === null || whole.most <= 0) return "unknown";
  const total = decimal(whole.most);
  const reaches = (value: number) =>
    (limit.atLeast === undefined || compare(decimal(value), multiply(decimal(limit.atLeast), total)) >= 0) &&
    (limit.above === undefined || compare(decimal(value), multiply(decimal(limit.above), total)) > 0);
  return reaches(part.least) ? "meets" : part.most === null || reaches(part.most) ? "unknown" : "fails";
}

const TYPE_HEADING = /类型|类别|种类|type/iu;
const TYPE_WORDS: readonly (readonly [RegExp, ProjectType])[] = [
  [/^(?:工程|建设工程|works)(?:类|项目|类项目)?$/iu, "works"],
  [/^(?:货物|采购货物|goods)(?:类|项目|类项目)?$/iu, "goods"],
  [/^(?:服务|services?)(?:类|项目|类项目)?$/iu, "services"],
];

/** The type of a project where a column of the source states it in the words of procurement; null elsewhere. */
export function typeOf({ category, extra }: Pick<Project, "category" | "extra">): ProjectType | null {
  const stated = Object.entries(extra).flatMap(([heading, text]) => (TYPE_HEADING.test(heading) ? [text] : []));
  for (const text of [category ?? "", ...stated])
    for (const [words, type] of TYPE_WORDS) if (words.test(text.trim())) return type;
  return null;
}

/** What isn't stated of a project, that an open condition turns on, in a fixed order. */
export function missingFor(needs: Needs, project: Project): Missing[] {
  const asked = evaluate(needs, project) === "unknown" ? new Set(askedBy(needs, project)) : new Set<Missing>();
  return MISSING.filter((one) => asked.has(one));
}

function askedBy(needs: Needs, project: Project): Missing[] {
  if ("all" in needs || "any" in needs) {
    const parts = "all" in needs ? needs.all : needs.any;
    const verdicts = parts.map((each) => evaluate(each, project));
    // "Works, and of 4.00 million" asks for nothing where the amount is known to be less.
    if ("all" in needs && verdicts.includes("fails")) return [];
    return parts.flatMap((each, at) => (verdicts[at] === "unknown" ? askedBy(each, project) : []));
  }
  if ("open" in needs) return ["decision"];
  if ("control" in needs) return ["control"];
  if ("type" in needs) return ["type"];
  const cost: Missing[] = investmentOf(project).most === null ? ["investment"] : [];
  return "amount" in needs && needs.amount === "investment" ? cost : [...cost, "funds"];
}
