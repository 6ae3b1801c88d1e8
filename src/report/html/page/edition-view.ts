import type { Dataset } from "../../../project/dataset.ts";
import { type EditionMarks, type EditionName, editionMarks } from "../edition-marks.ts";
import type { PageStart } from "../page-data.ts";
import { projectsOf, type ViewState } from "../view-state.ts";
import { createDrawer, type Drawer, type DrawerActions } from "./drawer.ts";
import { element } from "./element.ts";
import { markReading } from "./place-in-page.ts";
import { createReportView, type ReportView } from "./report-view.ts";

/** The parts of the page that are of one edition: its report, its table of projects and the panel for its numbers. */
export interface EditionView {
  readonly dataset: Dataset;
  readonly start: PageStart;
  /** What became of its projects; null for a page that is set against no earlier edition. */
  readonly marks: EditionMarks | null;
  readonly report: ReportView;
  readonly table: HTMLElement;
  readonly main: HTMLElement;
  readonly drawer: Drawer;
}

/** Builds the views of a page's editions, each when it is first asked for. */
export function editionViews(
  { dataset, start }: { readonly dataset: Dataset; readonly start: PageStart },
  actions: Pick<DrawerActions, "closed" | "narrow"> & { readonly open: (id: string) => void },
  state: () => ViewState,
): (edition: EditionName) => EditionView {
  const views = new Map<EditionName, EditionView>();
  const old = dataset.against?.dataset;
  return (asked) => {
    const edition = old ? asked : "new";
    const found = views.get(edition);
    if (found) return found;
    const made = edition === "old" && old ? viewOf(old, { ...placeOf(start) }) : viewOf(dataset, start);
    views.set(edition, made);
    return made;

    function viewOf(own: Dataset, ownStart: PageStart): EditionView {
      const report = createReportView(own, ownStart, actions.open);
      const table = element("div", { class: "project-table" });
      markReading(report.contents);
      return {
        dataset: own,
        start: ownStart,
        marks: editionMarks(dataset, edition),
        report,
        table,
        main: element("main", { id: "content", tabindex: -1 }, report.content, table),
        drawer: createDrawer(own, {
          closed: actions.closed,
          narrow: actions.narrow,
          seqsWith: (some) => projectsOf(own.projects, { ...state(), ...some }, ownStart).map(({ seq }) => seq),
        }),
      };
    }
  };
}

/** What was said of the new edition (its title, date) isn't said of the old one; its place is. */
function placeOf({ language, scope, place }: PageStart): PageStart {
  return { language, scope, ...(place !== undefined && { place }) };
}
