import { anyJoint } from "../measure/some-of.ts";
import type { FactQuery } from "../measure/fact-query.ts";
import type { Project } from "../project/project.ts";
import type { Scope } from "../measure/scope.ts";

/** The one district that a report is about, where it is about a single one and nothing else narrows the districts. */
export function ownDistrict({ where, joint }: Pick<Scope, "where" | "joint">): string | null {
  const district = where.district;
  return joint !== "exclude" && Array.isArray(district) && district.length === 1 ? String(district[0]) : null;
}

/** The cell of the district's own figure under the policy: joint projects that it only shares stand apart from it. */
export function ownCell(district: string): Pick<FactQuery, "keys"> {
  return { keys: { district: [district] } };
}

/** Whether what is said of all in scope takes in projects that the district only shares, in a report that leads with its own. */
export function takesInShared({
  scope,
  projects,
}: {
  readonly scope: Scope;
  readonly projects: readonly Project[];
}): boolean {
  return ownDistrict(scope) !== null && scope.joint === "apart" && anyJoint(projects);
}
