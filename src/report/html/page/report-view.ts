import { CHARTS } from "../../../chart/catalogue.ts";
import type { Language } from "../../../language/language.ts";
import { isJoint } from "../../../measure/request.ts";
import type { Dataset } from "../../../project/dataset.ts";
import { buildDocument } from "../../build-document.ts";
import type { Block, Section } from "../../document.ts";
import { numberBlocks } from "../../numbering.ts";
import { scopeName } from "../../scope-name.ts";
import type { PageStart } from "../page-data.ts";
import { PAGE_LABELS } from "../page-labels.ts";
import { projectsOf, type ViewState, whereOf } from "../view-state.ts";
import { type ChartFigure, chartFigure } from "./chart-figure.ts";
import { documentHeader, documentSection } from "./document-view.ts";
import { element } from "./element.ts";

/** The report on the page: its text, tables and figures for any state. */
export interface ReportView {
  readonly content: HTMLElement;
  /** Links to its sections. */
  readonly contents: HTMLElement;
  /** Shows the report of a state, and returns in words which projects it is about. */
  readonly show: (state: ViewState) => string;
}

// The page shows these in its own way: a table that can be sorted, and a panel for every number.
const OWN_WAY = ["project", "lineage"];

/** Builds the report for a dataset; it shows nothing until it is given a state. */
export function createReportView(dataset: Dataset, start: PageStart, openFact: (id: string) => void): ReportView {
  const content = element("div", { class: "report" });
  const contents = element("nav", { class: "contents" });
  let figures: readonly ChartFigure[] = [];
  return {
    content,
    contents,
    show: (state) => {
      const { language } = state;
      const { scope: asked, title } = start;
      const scope = {
        joint: state.joint,
        ...(state.joint === "split" && asked.weights && { weights: asked.weights }),
        where: whereOf(state, start),
      };
      for (const { finalize } of figures) finalize();
      if (projectsOf(dataset.projects, state, start).length === 0) {
        figures = [];
        content.replaceChildren(element("p", { class: "empty" }, PAGE_LABELS[language].noProjects));
        contents.replaceChildren();
        return scopeName(scope, language, dataset.projects.some(isJoint));
      }
      const charts = CHARTS.flatMap((chart) => chart.draw(dataset, { language, ...scope }) ?? []);
      const report = buildDocument(dataset, charts, { language, scope, ...(title !== undefined && { title }) });
      const sections = report.sections.filter(({ id }) => !OWN_WAY.includes(id));
      const heights = drawnHeights(content);
      const made: ChartFigure[] = [];
      figures = made;
      const figure = ({ chart, caption }: Extract<Block, { kind: "chart" }>, number: string) => {
        made.push(chartFigure(chart, number, caption, language, openFact, heights.get(chart.name)));
        return made.at(-1)!.figure;
      };
      const numbering = numberBlocks(report);
      content.replaceChildren(
        documentHeader(report),
        ...sections.map((section) => documentSection(section, language, numbering, { openFact, figure })),
      );
      contents.setAttribute("aria-label", PAGE_LABELS[language].contents);
      contents.replaceChildren(links(sections, language));
      document.title = report.title;
      void drawInTurn(made, () => figures === made);
      return report.scope;
    },
  };
}

function links(sections: readonly Section[], language: Language): HTMLElement {
  const all = [
    ...sections.filter(({ title }) => title !== ""),
    { id: "projects", title: PAGE_LABELS[language].projectsHeading },
  ];
  return element("ol", {}, ...all.map(({ id, title }) => element("li", {}, element("a", { href: `#${id}` }, title))));
}

/** How high the figures stand now, so that their successors keep the place while they are drawn. */
function drawnHeights(content: HTMLElement): Map<string, number> {
  return new Map(
    [...content.querySelectorAll<HTMLElement>("figure.chart")].map((figure) => [
      figure.id.replace(/^chart-/, ""),
      figure.querySelector(".drawing")?.clientHeight ?? 0,
    ]),
  );
}

/** Draws figures one after another, so that the page answers between them, as long as they are the ones shown. */
async function drawInTurn(figures: readonly ChartFigure[], current: () => boolean): Promise<void> {
  for (const { draw } of figures) {
    if (!current()) return;
    await draw();
    await new Promise((resolve) => setTimeout(resolve));
  }
}
