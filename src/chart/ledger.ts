import { type Fact, factMaker } from "../measure/fact.ts";
import type { FactQuery } from "../measure/fact-query.ts";
import type { Filter } from "../measure/request/request.ts";
import type { Project } from "../project/project.ts";
import type { ChartOptions } from "./chart.ts";

/** Where a chart gets its numbers from, and where each number that it shows is written down. */
export interface Ledger {
  /** The numbers shown so far, each once. */
  readonly facts: readonly Fact[];
  /** Makes a number under the chart's own joint policy and conditions and writes it down as shown. */
  readonly show: (query: FactQuery) => Fact;
  /** Makes a number that decides something but isn't shown. */
  readonly look: (query: FactQuery) => Fact;
}

/** A ledger of the projects under the policy and conditions that a chart is drawn for. */
export function openLedger(projects: readonly Project[], options: ChartOptions): Ledger {
  const make = factMaker(projects);
  const shown = new Map<string, Fact>();
  const look = (query: FactQuery): Fact => {
    const where: Filter = { ...options.where, ...query.where };
    return make({
      ...query,
      joint: query.joint ?? options.joint ?? "apart",
      ...(options.weights && { weights: options.weights }),
      ...(Object.keys(where).length > 0 && { where }),
    });
  };
  return {
    get facts() {
      return [...shown.values()];
    },
    look,
    show: (query) => {
      const fact = look(query);
      const known = shown.get(fact.id);
      if (!known) shown.set(fact.id, fact);
      return known ?? fact;
    },
  };
}
