import type { FactQuery } from "../measure/fact-query.ts";
import type { RankedBar } from "../plot/bar-places.ts";
import type { Study } from "./study.ts";

/** The parts of a bar of one cell: all its projects, or 棚改 apart from the others where the study tells them apart. */
export function amountParts(study: Study, query: Omit<FactQuery, "measure">, whole?: string): RankedBar["parts"] {
  const { ledger, labels, measured, splits, amountOf } = study;
  const part = (name: string, shantytown?: boolean): RankedBar["parts"] => {
    const asked = {
      ...query,
      measure: measured,
      ...(shantytown !== undefined && { where: { ...query.where, shantytown } }),
    } satisfies FactQuery;
    return ledger.look(asked).value ? [{ part: name, ...amountOf(ledger.show(asked)) }] : [];
  };
  if (whole !== undefined || !splits) return part(whole ?? labels[measured]);
  return [...part(labels.otherProjects, false), ...part(labels.shantytown, true)];
}
