import type { Dataset } from "../project/dataset.ts";
import { knownFilter } from "./headings.ts";
import { checkWeights } from "./placement.ts";
import type { Filter, JointPolicy } from "./request/request.ts";

/** Which projects count, and how those of several districts do. */
export interface Scope {
  readonly joint: JointPolicy;
  /** Weights for `split`, by district. */
  readonly weights?: Readonly<Record<string, number>>;
  readonly where: Filter;
}

/**
 * A scope with the names and values of a source: headings of columns stand under their dimensions, full names of places
 * under the short ones. All projects, with joint ones apart, where nothing is asked. Throws an UnknownNameError or an
 * UnknownValueError for what the source hasn't.
 */
export function knownScope(dataset: Pick<Dataset, "columns" | "projects">, asked: Partial<Scope> = {}): Scope {
  const { joint = "apart", where = {}, weights } = asked;
  // A source without projects has no names: that it has none is what must be said.
  if (dataset.projects.length === 0) return { joint, where, ...(weights && { weights }) };
  return {
    joint,
    where: knownFilter(dataset, where),
    ...(weights && { weights: checkWeights(dataset.projects, weights) }),
  };
}
