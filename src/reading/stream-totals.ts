import type { StatedTotal } from "../project/dataset.ts";
import type { UnitOf } from "./currency.ts";
import type { Entry } from "./draft.ts";
import { statedTotals } from "./stated-totals.ts";
import type { Project } from "../project/project.ts";
import type { Table } from "./table.ts";

/** A total that a long table states, and which of its projects it covers. */
export interface StreamTotal extends Omit<StatedTotal, "seqs"> {
  /** `total`: of the whole table, or of what stands since the last such total. */
  readonly scope: "section" | "subtotal" | "total";
  /** Places of the projects that it covers, from 1 in reading order; null where that shows at the end of the table only. */
  readonly places: readonly number[] | null;
  /** Projects that stand before it. */
  readonly before: number;
}

/** The totals that a block of a long table states; `before` projects stand in the blocks before it. */
export function totalsIn(
  { entries }: Table,
  projects: readonly Pick<Project, "source">[],
  before: number,
  unitOf: UnitOf,
  currency: string,
): StreamTotal[] {
  if (!entries.some(({ total }) => total)) return [];
  const places = new Map(projects.map(({ source }, index) => [placeId(source), before + index + 1]));
  const placeOf = ({ kind, row }: Entry) => (kind === "project" ? (places.get(placeId(row.at)) ?? null) : null);
  const scopes = new Map(entries.flatMap(({ row, total }) => (total ? [[row.at, total.scope] as const] : [])));
  return statedTotals(entries, placeOf, unitOf, currency).map(({ seqs, ...total }) => {
    const scope = scopes.get(total.at) ?? "total";
    const index = entries.findIndex(({ row }) => row.at === total.at);
    const last = entries.slice(0, index).findLast((entry) => placeOf(entry) !== null);
    return { ...total, scope, places: scope === "total" ? null : seqs, before: (last && placeOf(last)) ?? before };
  });
}

const placeId = ({ line, row }: { readonly line?: number; readonly row?: number }): string =>
  `${line ?? ""}/${row ?? ""}`;
