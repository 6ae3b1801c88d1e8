import { plainCell } from "../../../frame/tidy-csv.ts";
import { tidyTable } from "../../../frame/tidy-table.ts";
import type { Project } from "../../../project/project.ts";
import type { PageData } from "../page-data.ts";
import { PAGE_LABELS } from "../page-labels.ts";
import {
  formatFragment,
  initialState,
  parseFragment,
  withKnownKeys,
  projectsOf,
  type SortColumn,
  type ViewState,
} from "../view-state.ts";
import { type Controls, createControls } from "./controls.ts";
import { createDrawer } from "./drawer.ts";
import { element } from "./element.ts";
import { markReading, placeKeeper } from "./place-in-page.ts";
import { projectTable } from "./project-table.ts";
import { createReportView } from "./report-view.ts";
import { type Download, saveAsCsv, saveAsXlsx } from "./download.ts";

/** What decides which projects the page is about, and how they count. */
const SCOPE = ["joint", "shantytown", "district", "category", "year", "more", "amount", "text"] as const;

/** What a reader goes back from. */
const STEPS = [...SCOPE, "language", "detail"] as const;

/** Opens the page: builds its parts, and shows the state that its address holds. */
export function openPage({ dataset, start }: PageData, body: HTMLElement): void {
  const { projects } = dataset;
  const initial = initialState(start);
  let state: ViewState = initial;
  let controls: Controls | null = null;
  let scopeInWords = "";
  const change = (some: Partial<ViewState>) => show({ ...state, ...some });
  const openFact = (detail: string) => change({ detail });
  const report = createReportView(dataset, start, openFact);
  const table = element("div", { class: "project-table" });
  const drawer = createDrawer(dataset, {
    closed: () => change({ detail: "" }),
    narrow: change,
    seqsWith: (some) => projectsOf(projects, { ...state, ...some }, start).map(({ seq }) => seq),
  });
  const main = element("main", { id: "content", tabindex: -1 }, report.content, table);
  const frame = element("div", { class: "frame" });
  body.append(frame, drawer.dialog);
  frame.addEventListener("click", followLink);
  const addressed = () => withKnownKeys(parseFragment(location.hash, initial), initial, projects);
  // Back and forward come this way, too.
  addEventListener("hashchange", () => {
    show(addressed(), true);
  });
  markReading(report.contents);

  // The address holds the state, so that a link to a place of the page may not change it.
  function followLink(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href^='#']") : null;
    if (event.defaultPrevented) return;
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
    target.focus({ preventScroll: true });
    target.scrollIntoView();
  }

  function show(next: ViewState, fromAddress = false): void {
    const before = controls === null ? null : state;
    state = next;
    const labels = PAGE_LABELS[next.language];
    const differs = (...names: readonly (keyof ViewState)[]) =>
      before === null || names.some((name) => JSON.stringify(before[name]) !== JSON.stringify(next[name]));
    if (differs("language")) {
      document.documentElement.lang = next.language === "zh" ? "zh-CN" : "en";
      controls = createControls(projects, next, change, reset);
      frame.replaceChildren(skipLink(next), controls.bar, report.contents, main);
      // The button that changed the language was replaced by its successor.
      if (before !== null) frame.querySelector<HTMLElement>(".language")?.focus();
    }
    if (differs("language", ...SCOPE)) {
      const keepPlace = before === null ? () => {} : placeKeeper(main);
      const scope = report.show(next);
      const shown = showTable(next);
      keepPlace();
      const words = shown < projects.length ? `${scope} · ${labels.some(shown, projects.length)}` : scope;
      const changed = SCOPE.some((name) => JSON.stringify(next[name]) !== JSON.stringify(initial[name]));
      scopeInWords = words;
      controls?.show(next, words, changed);
    } else if (differs("sort", "descending")) {
      showTable(next);
      table.querySelector<HTMLElement>(`[data-sort=${next.sort}]`)?.focus();
    }
    if (differs("detail", "language")) drawer.show(next.detail, next.language);
    const fragment = formatFragment(next, initial);
    if (before === null || fragment === formatFragment(before, initial)) return;
    const address = fragment === "" ? location.href.replace(/#.*$/s, "") : `#${fragment}`;
    // A word that is being typed, and another order of rows, are no steps to go back to.
    const step = !fromAddress && STEPS.some((name) => differs(name)) && !(differs("text") && before.text !== "");
    if (step) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }

  function reset(): void {
    show({ ...initial, language: state.language, sort: state.sort, descending: state.descending });
    // The button is gone now.
    main.focus({ preventScroll: true });
  }

  /** Shows the table, and returns how many rows it has. */
  function showTable(next: ViewState): number {
    const shown = projectsOf(projects, next, start);
    table.replaceChildren(
      projectTable(shown, projects.length, next, {
        sort,
        open: openFact,
        saveCsv: (some) => saveAsCsv(rowsOf(some)),
        saveXlsx: (some) => void saveAsXlsx(rowsOf(some)),
      }),
    );
    return shown.length;
  }

  function sort(column: SortColumn): void {
    // Money is looked at from the top.
    const first = column === "investment";
    change({ sort: column, descending: state.sort === column ? !state.descending : first });
  }

  /** The rows that are shown, under the headings of the page's language; what they are of stands in the file's name. */
  function rowsOf(shown: readonly Project[]): Download {
    const { language } = state;
    const { columns, length } = tidyTable(shown, { labels: language });
    const whole = shown.length === projects.length;
    return {
      name: [document.title, PAGE_LABELS[language].projectsHeading, whole ? "" : scopeInWords],
      header: columns.map(({ name }) => name),
      rows: Array.from({ length }, (_, row) => columns.map(({ cells }) => plainCell(cells[row] ?? null))),
    };
  }

  const skipLink = ({ language }: ViewState) =>
    element("a", { class: "skip", href: "#content" }, PAGE_LABELS[language].skip);

  show(addressed());
}
