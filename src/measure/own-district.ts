import { anyJoint } from "./some-of.ts";
import type { Language } from "../language/language.ts";
import type { FactQuery } from "./fact-query.ts";
import type { Words } from "../language/words.ts";
import type { Project } from "../project/project.ts";
import type { Scope } from "./scope.ts";

/** The one district that a report is called by. */
export function namedDistrict({ where: { district } }: Pick<Scope, "where">): string | null {
  return Array.isArray(district) && district.length === 1 ? String(district[0]) : null;
}

/** The one district that a report is about, where it is about a single one and joint projects count in some way. */
export function ownDistrict(scope: Pick<Scope, "where" | "joint">): string | null {
  return scope.joint === "exclude" ? null : namedDistrict(scope);
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
  // Counted in full, they are part of the district's own figure too.
  return ownDistrict(scope) !== null && scope.joint !== "full" && anyJoint(projects);
}

/** Words after figures that take in what a district only shares, where the report leads with its own. */
export function sharedTail(context: Parameters<typeof takesInShared>[0] & { readonly language: Language }): string {
  return takesInShared(context) ? SHARED_TAIL[context.language] : "";
}

export const SHARED_TAIL: Words = { zh: "，含跨地区项目全额", en: ", joint projects included in full" };
