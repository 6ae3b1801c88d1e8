import type { Scope } from "../measure/scope.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Link } from "../project/links.ts";
import { type Comparison, compareEditions } from "./compare-editions.ts";

/** A dataset that is to be compared with an earlier edition wherever it is reported on. */
export function withAgainst(dataset: Dataset, old: Dataset, links: readonly Link[] = []): Dataset {
  return { ...dataset, against: { dataset: old, links } };
}

const known = new WeakMap<Dataset, Map<string, Comparison>>();

/** The comparison of a dataset with the edition that it is set against, within a scope; null where it is set against none. */
export function comparisonOf(dataset: Dataset, scope: Partial<Scope>): Comparison | null {
  const { against } = dataset;
  if (!against) return null;
  const { joint, weights, where } = scope;
  const asked = { ...(joint && { joint }), ...(weights && { weights }), ...(where && { where }) };
  const made = known.get(dataset) ?? new Map<string, Comparison>();
  known.set(dataset, made);
  const id = JSON.stringify(asked);
  const found =
    made.get(id) ?? compareEditions(against.dataset, dataset, { ...asked, links: against.links, by: ["district"] });
  made.set(id, found);
  return found;
}
