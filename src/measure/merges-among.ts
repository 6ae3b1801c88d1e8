import { backingOf } from "../project/held.ts";
import { organisationMerges } from "../project/organisation.ts";
import type { Project } from "../project/project.ts";
import { matches } from "./conditions/catalogue.ts";
import { fact } from "./fact.ts";
import { measure } from "./measure.ts";
import type { Filter } from "./request/request.ts";
import { type Run, runsIn, runsOf } from "./rows-of.ts";

/** Printed names that count as one organisation, each with the numbers of its projects. */
export interface MergeInScope {
  readonly name: string;
  readonly printed: readonly { readonly text: string; readonly runs: readonly Run[] }[];
}

/** Those of some organisations that projects in a scope print under several names, in the order of their first row. */
export function mergesAmong(
  projects: readonly Project[],
  where: Filter = {},
  organisations: ReadonlySet<string>,
): MergeInScope[] {
  if (!backingOf(projects))
    return organisationMerges(projects.filter((project) => matches(project, where)))
      .filter(({ name }) => organisations.has(name))
      .map(({ name, printed }) => ({ name, printed: printed.map(({ text, seqs }) => ({ text, runs: runsIn(seqs) })) }));
  const runs = (keys: Readonly<Record<string, readonly string[]>>) =>
    runsOf(projects, fact(projects, { measure: "projects", keys, where }));
  return measure(projects, { by: ["organisation"], where })
    .rows.filter(({ organisation, names = [] }) => names.length > 1 && organisations.has(organisation!))
    .map(({ organisation, names }) => ({
      name: organisation!,
      first: runs({ organisation: [organisation!] }),
      names: names!,
    }))
    .toSorted((a, b) => a.first[0]!.from - b.first[0]!.from)
    .map(({ name, names }) => ({
      name,
      printed: names.map((text) => ({ text, runs: runs({ organisation: [name], unit: [text] }) })),
    }));
}
