import { CHARTS, chartNamed, OCCASIONAL_CHARTS } from "../../../chart/catalogue.ts";
import type { Chart } from "../../../chart/chart.ts";
import type { Scope } from "../../../measure/scope.ts";
import type { Dataset } from "../../../project/dataset.ts";
import { buildDocument } from "../../build/build-document.ts";
import type { ReportDocument } from "../../document.ts";
import { mastheadOf } from "../../../project/masthead.ts";
import type { PageStart } from "../page-data.ts";
import { type ViewState, whereOf } from "../view-state.ts";

/** The report of a state, and its charts for any width. */
export interface StateReport {
  readonly scope: Scope;
  /** Made when it is first asked for. Throws as `buildDocument` does. */
  readonly document: () => ReportDocument;
  readonly chart: (name: string, width: number) => Chart | null;
}

// A reader goes to and fro between a few views; what each holds are some megabytes.
const MOST_KEPT = 8;

/** Makes the reports of a dataset for states and widths of figures, and keeps the last ones. */
export function stateReports(dataset: Dataset, start: PageStart): (state: ViewState, width: number) => StateReport {
  const kept = new Map<string, StateReport>();
  return (state, width) => {
    const { language } = state;
    const scope = scopeOf(state, start);
    const id = JSON.stringify([language, scope, width]);
    const found = kept.get(id) ?? reportOf();
    kept.delete(id);
    kept.set(id, found);
    for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
    return found;

    function reportOf(): StateReport {
      const chart = chartsOnce((name, laidFor) =>
        chartNamed(name).draw(dataset, { language, ...scope, masthead: mastheadOf(start), width: laidFor }),
      );
      let made: ReportDocument | undefined;
      const document = () => {
        const charts = CHART_NAMES.flatMap((name) => chart(name, width) ?? []);
        made ??= buildDocument(dataset, charts, { language, scope, ...mastheadOf(start) });
        return made;
      };
      return { scope, document, chart };
    }
  };
}

/** Names of all charts, in the order in which a report is given them. */
export const CHART_NAMES: readonly string[] = [...OCCASIONAL_CHARTS, ...CHARTS].map(({ name }) => name);

/** What a state takes in, and how joint projects count in it. */
export function scopeOf(state: ViewState, start: PageStart): Scope {
  const { weights } = start.scope;
  return {
    joint: state.joint,
    ...(state.joint === "split" && weights && { weights }),
    where: whereOf(state, start),
  };
}

/** The same charts, each made once: a phone that is turned is turned back. */
function chartsOnce(make: StateReport["chart"]): StateReport["chart"] {
  const made = new Map<string, Chart | null>();
  return (name, width) => {
    const key = `${name} ${width}`;
    const found = made.get(key);
    if (found !== undefined) return found;
    const chart = make(name, width);
    made.set(key, chart);
    return chart;
  };
}
