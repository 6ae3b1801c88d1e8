import { tableCells } from "../table-cells.ts";
import { saveAsCsv } from "./download.ts";
import type { Chart } from "../../../chart/chart.ts";
import { FIGURE_WIDTH } from "../../../plot/figure-width.ts";
import type { Language } from "../../../language/language.ts";
import type { Dataset } from "../../../project/dataset.ts";
import type { Fact } from "../../../measure/fact.ts";
import { factTitle } from "../../fact-words.ts";
import type { Block, ReportTable, Section } from "../../document.ts";
import { numberBlocks } from "../../numbering.ts";
import { scopeName } from "../../scope-name.ts";
import type { PageStart } from "../page-data.ts";
import { PAGE_LABELS } from "../page-labels.ts";
import { projectsOf, type ViewState } from "../view-state.ts";
import { type ChartFigure, chartFigure } from "./chart-figure.ts";
import { documentHeader, documentSection } from "./document-view.ts";
import { element } from "./element.ts";
import { figureWidthIn, watchFigureWidth } from "./figure-layout.ts";
import { eachInIdleTime, inIdleTime } from "./in-idle-time.ts";
import { CHART_NAMES, scopeOf, stateReports } from "./report-of-state.ts";

/** The report on the page: its text, tables and figures for any state. */
export interface ReportView {
  readonly content: HTMLElement;
  /** Links to its sections. */
  readonly contents: HTMLElement;
  readonly show: (state: ViewState) => void;
  /** Which projects the report of a state is about, in words. */
  readonly scopeOf: (state: ViewState) => string;
  /** Makes the reports of states to which a reader may switch, in idle time, until another state is shown. */
  readonly prepare: (states: readonly ViewState[]) => void;
}

// The page shows these in its own way: a table that can be sorted, and a panel for every number.
const OWN_WAY = ["project", "lineage"];

/** The figures of a state, the width for which they are laid out, and their charts for any width. */
interface Shown {
  readonly figures: readonly ChartFigure[];
  readonly width: number;
  readonly chart: (name: string, width: number) => Chart | null;
}

/** Builds the report for a dataset; it shows nothing until it is given a state. */
export function createReportView(dataset: Dataset, start: PageStart, openFact: (id: string) => void): ReportView {
  const content = element("div", { class: "report" });
  const contents = element("nav", { class: "contents" });
  const reports = stateReports(dataset, start);
  let shown: Shown = { figures: [], width: 0, chart: () => null };
  watchFigureWidth(content, (width, forPaper) => {
    if (width === shown.width) return;
    shown = { ...shown, width };
    void drawFigures(shown, () => shown, forPaper);
  });
  return {
    content,
    contents,
    show: (state) => {
      const { language } = state;
      for (const { finalize } of shown.figures) finalize();
      if (projectsOf(dataset.projects, state, start).length === 0) {
        shown = { ...shown, figures: [] };
        content.replaceChildren(element("p", { class: "empty" }, PAGE_LABELS[language].noProjects));
        contents.replaceChildren();
        return;
      }
      const width = figureWidthIn(content.clientWidth);
      const { document: reportMade, chart } = reports(state, width);
      const report = reportMade();
      const sections = report.sections.filter(({ id }) => !OWN_WAY.includes(id));
      const titleOf = (fact: Fact) => factTitle(fact, language, dataset.projects, dataset.columns);
      const heights = drawnHeights(content);
      const figures: ChartFigure[] = [];
      const figure = ({ chart: drawn, caption }: Extract<Block, { kind: "chart" }>, number: string) => {
        const { name } = drawn;
        const saved = () => chart(name, FIGURE_WIDTH);
        const height = heights.get(name) ?? 0;
        figures.push(chartFigure(drawn, { number, caption, language, titleOf, openFact, saved, height }));
        return figures.at(-1)!.figure;
      };
      const saveTable = (table: ReportTable) =>
        saveAsCsv({ name: [report.title, table.caption, report.scope], ...tableCells(table) });
      const numbering = numberBlocks(report);
      content.replaceChildren(
        documentHeader(report),
        ...sections.map((section) => documentSection(section, language, numbering, { openFact, figure, saveTable })),
      );
      contents.setAttribute("aria-label", PAGE_LABELS[language].contents);
      contents.replaceChildren(links(sections, language));
      document.title = report.title;
      shown = { figures, width, chart };
      void drawFigures(shown, () => shown);
    },
    scopeOf: (state) => scopeName(scopeOf(state, start), state.language, dataset),
    prepare: (states) => {
      const now = shown;
      const steps = states.flatMap((state) => {
        // Of no project there is no report.
        if (projectsOf(dataset.projects, state, start).length === 0) return [];
        const { chart, document } = reports(state, now.width);
        return [...CHART_NAMES.map((name) => () => void chart(name, now.width)), document];
      });
      eachInIdleTime(steps, (step) => {
        if (shown === now) step();
      });
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

/**
 * Draws figures one after another, so that the page answers between them, as long as they are the ones shown: those in
 * the window at once, then the others from there, when there is nothing else to do.
 */
async function drawFigures(shown: Shown, current: () => Shown, atOnce = false): Promise<void> {
  const draw = async ({ name, draw }: ChartFigure) => {
    const chart = shown.chart(name, shown.width);
    if (chart) await draw(chart);
  };
  // A browser waits for nothing before it prints.
  if (atOnce) return void (await Promise.all(shown.figures.map(draw)));
  const inOrder = shown.figures
    .map((figure) => ({ figure, far: distanceFromWindow(figure.figure) }))
    .sort((a, b) => a.far - b.far);
  for (const { figure, far } of inOrder) {
    await new Promise<void>((resolve) => (far === 0 ? setTimeout(resolve) : inIdleTime(() => resolve())));
    if (current() !== shown) return;
    await draw(figure);
  }
}

/** 0 for what can be seen, else how far one has to scroll to it, in px. */
function distanceFromWindow(part: HTMLElement): number {
  const { top, bottom } = part.getBoundingClientRect();
  return Math.max(0, top - innerHeight, -bottom);
}
