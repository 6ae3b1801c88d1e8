import type { FactQuery } from "../measure/fact-query.ts";
import type { KeyEntry } from "../plot/figure.ts";
import type { BarPart } from "../plot/ranked-bars.ts";
import type { Study } from "./study.ts";

/** The colours of a bar: of its projects, and of the 棚改 projects among them. */
export interface PartColours {
  readonly solid: string;
  readonly light: string;
}

/** The parts of a bar of one cell: all its projects, or 棚改 apart from the others where the study tells them apart. */
export function amountParts(study: Study, query: Omit<FactQuery, "measure">, { solid, light }: PartColours): BarPart[] {
  const { ledger, labels, measured, splits, write } = study;
  const part = (label: string, colour: string, shantytown?: boolean): BarPart[] => {
    const asked = {
      ...query,
      measure: measured,
      ...(shantytown !== undefined && { where: { ...query.where, shantytown } }),
    } satisfies FactQuery;
    if (!ledger.look(asked).value) return [];
    const fact = ledger.show(asked);
    return [{ fact, label, colour, text: write(fact) }];
  };
  if (!splits) return part(measured === "investment" ? labels.investment : labels.projects, solid);
  return [...part(labels.otherProjects, solid, false), ...part(labels.shantytown, light, true)];
}

/** The key to these parts; empty where a bar has one part only. */
export function partKey({ splits, labels }: Study, { solid, light }: PartColours): KeyEntry[] {
  if (!splits) return [];
  return [
    { label: labels.otherProjects, colour: solid },
    { label: labels.shantytown, colour: light },
  ];
}
