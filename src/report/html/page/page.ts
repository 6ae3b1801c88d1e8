import { plainCell } from "../../../frame/tidy-csv.ts";
import { tidyTable } from "../../../frame/tidy-table.ts";
import { isJoint, JOINT_POLICIES } from "../../../measure/request/request.ts";
import { wordsOf } from "../../../measure/conditions/text.ts";
import type { Project } from "../../../project/project.ts";
import { editionMarks, isOfKinds } from "../edition-marks.ts";
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
import { changeFilter } from "./change-filter.ts";
import { type Controls, createControls } from "./controls.ts";
import { type Download, saveAsCsv, saveAsXlsx } from "./download.ts";
import { type EditionView, editionViews } from "./edition-view.ts";
import { element } from "./element.ts";
import { eachInIdleTime } from "./in-idle-time.ts";
import { addRowsWhenNeeded } from "./rest-of-rows.ts";
import { LONG_TABLE } from "./long-table.ts";
import { placeKeeper } from "./place-in-page.ts";
import { projectTable } from "./project-table.ts";

/** What decides which projects the page is about, and how they count. */
const SCOPE = ["edition", "joint", "shantytown", "district", "category", "year", "more", "amount", "text"] as const;

/** What a reader goes back from. */
const STEPS = [...SCOPE, "language", "detail", "change"] as const;

/** So long nothing is typed, in ms, before the report of a long table follows. */
const TYPING_ENDS = 250;

/** Reports of more projects are made when they are asked for: a step of one would be felt by who scrolls meanwhile. */
const MOST_PREPARED = 10_000;

/** Opens the page: builds its parts, and shows the state that its address holds. */
export function openPage(data: PageData, body: HTMLElement): void {
  const { dataset, start } = data;
  const initial = initialState(start);
  let state: ViewState = initial;
  let controls: Controls | null = null;
  let scopeInWords = "";
  /** What the table of projects was last made of. */
  let tableOf: readonly unknown[] = [];
  let reporting: ReturnType<typeof setTimeout> | undefined;
  const change = (some: Partial<ViewState>) =>
    show(known({ ...state, ...(some.edition !== undefined && { change: [], detail: "" }), ...some }));
  const openFact = (detail: string) => change({ detail });
  const viewOf = editionViews(data, { open: openFact, closed, narrow: change }, () => state);
  const gone = [...(editionMarks(dataset, "old")?.values() ?? [])].filter(isGone).length;
  const frame = element("div", { class: "frame" });
  body.append(frame);
  frame.addEventListener("click", followLink);
  addRowsWhenNeeded();
  // Back and forward come this way, too.
  addEventListener("hashchange", () => {
    show(known(parseFragment(location.hash, initial)), true);
  });

  /** A state without what the edition that it shows doesn't have. */
  function known(some: ViewState): ViewState {
    const edition = dataset.against ? some.edition : "new";
    const { dataset: own, marks } = viewOf(edition);
    const kinds = new Set([...(marks?.values() ?? [])].flatMap((mark) => mark.kinds));
    return {
      ...withKnownKeys(some, initial, own.projects),
      edition,
      change: some.change.filter((kind) => kinds.has(kind)),
    };
  }

  /** The panel was closed: unless the address asks for another number already, whose own event is on its way. */
  function closed(): void {
    if (parseFragment(location.hash, initial).detail === state.detail) change({ detail: "" });
  }

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
    const view = viewOf(next.edition);
    const differs = (...names: readonly (keyof ViewState)[]) =>
      before === null || names.some((name) => JSON.stringify(before[name]) !== JSON.stringify(next[name]));
    if (differs("language", "edition")) build(view, before, differs);
    const typed = !fromAddress && before !== null && !differs(...STEPS.filter((name) => name !== "text"));
    if (differs("language", ...SCOPE)) showScope(view, before, typed);
    else if (differs("sort", "descending", "change")) {
      const kind = document.activeElement?.getAttribute("data-kind");
      showTable(view);
      const pressed = differs("sort", "descending")
        ? `[data-sort=${next.sort}]`
        : `[data-kind="${CSS.escape(kind ?? "")}"]`;
      view.table.querySelector<HTMLElement>(pressed)?.focus();
    }
    controls?.show(next, scopeInWords, isChanged(next));
    if (differs("detail", "language", "edition")) view.drawer.show(next.detail, next.language);
    const fragment = formatFragment(next, initial);
    if (before === null || fragment === formatFragment(before, initial)) return;
    const address = fragment === "" ? location.href.replace(/#.*$/s, "") : `#${fragment}`;
    // A word that is being typed, and another order of rows, are no steps to go back to.
    const step = !fromAddress && STEPS.some((name) => differs(name)) && !(differs("text") && before.text !== "");
    if (step) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }

  /** Puts the parts of an edition into the page, with a bar in its language. */
  function build(view: EditionView, before: ViewState | null, differs: (name: keyof ViewState) => boolean): void {
    document.documentElement.lang = state.language === "zh" ? "zh-CN" : "en";
    if (before !== null && differs("edition")) viewOf(before.edition).drawer.dialog.remove();
    controls = createControls(view.dataset, state, change, reset, dataset.against !== undefined);
    frame.replaceChildren(skipLink(state), controls.bar, view.report.contents, view.main);
    body.append(view.drawer.dialog);
    // The button that was pressed was replaced by its successor.
    if (before === null) return;
    const pressed = differs("edition") ? `#edition-${state.edition}` : ".language";
    frame.querySelector<HTMLElement>(pressed)?.focus();
  }

  function showScope(view: EditionView, before: ViewState | null, typed: boolean): void {
    const labels = PAGE_LABELS[state.language];
    const { projects, file } = view.dataset;
    const { report } = view;
    const keepPlace = before === null || before.edition !== state.edition ? () => {} : placeKeeper(view.main);
    clearTimeout(reporting);
    const later = typed && projects.length > LONG_TABLE;
    if (later) {
      // Figures of another word are no figures of this one.
      report.content.setAttribute("aria-busy", "true");
      reporting = setTimeout(() => showReport(view), TYPING_ENDS);
    } else showReport(view);
    showTable(view);
    keepPlace();
    const scope = report.scopeOf(state);
    const inScope = projectsOf(projects, state, view.start).length;
    const words = inScope < projects.length ? `${scope} · ${labels.some(inScope, projects.length)}` : scope;
    scopeInWords = state.edition === "old" ? `${labels.ofOld(file)} · ${words}` : words;
  }

  function showReport({ report, main }: EditionView): void {
    const keepPlace = report.content.getAttribute("aria-busy") === "true" ? placeKeeper(main) : () => {};
    report.content.removeAttribute("aria-busy");
    report.show(state);
    keepPlace();
  }

  const isChanged = (next: ViewState): boolean =>
    [...SCOPE, "change" as const].some((name) => JSON.stringify(next[name]) !== JSON.stringify(initial[name]));

  function reset(): void {
    show({ ...initial, language: state.language, sort: state.sort, descending: state.descending });
    // The button is gone now.
    viewOf(state.edition).main.focus({ preventScroll: true });
  }

  function showTable({ dataset: own, start: ownStart, marks, table }: EditionView): void {
    const inScope = projectsOf(own.projects, state, ownStart);
    const rows = marks ? inScope.filter(({ seq }) => isOfKinds(marks.get(seq), state.change)) : inScope;
    const actions = {
      sort,
      open: openFact,
      saveCsv: (some: readonly Project[]) => saveAsCsv(rowsOf(some)),
      saveXlsx: (some: readonly Project[]) => void saveAsXlsx(rowsOf(some)),
    };
    // Another policy shows the same rows; thousands aren't laid out anew for it.
    const made = [table, ...inScope, state.language, state.sort, state.descending, ...state.change];
    if (made.length === tableOf.length && made.every((part, index) => part === tableOf[index])) return;
    tableOf = made;
    const changes = marks && { marks, filter: changeFilter(marks, inScope, state, change, gone) };
    table.replaceChildren(projectTable(rows, own.projects, state, actions, changes, own.columns));
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
    const whole = shown.length === viewOf(state.edition).dataset.projects.length && state.edition === "new";
    return {
      name: [document.title, PAGE_LABELS[language].projectsHeading, whole ? "" : scopeInWords],
      header: columns.map(({ name }) => name),
      rows: Array.from({ length }, (_, row) => columns.map(({ cells }) => plainCell(cells[row] ?? null))),
    };
  }

  const skipLink = ({ language }: ViewState) =>
    element("a", { class: "skip", href: "#content" }, PAGE_LABELS[language].skip);

  show(known(parseFragment(location.hash, initial)));
  // Who looks for a word doesn't wait until all of them are folded, nor who asks how joint projects count.
  eachInIdleTime(dataset.projects, wordsOf);
  if (dataset.projects.some(isJoint) && dataset.projects.length <= MOST_PREPARED)
    viewOf(state.edition).report.prepare(JOINT_POLICIES.map((joint) => ({ ...state, joint })));
}

const isGone = ({ kinds }: { readonly kinds: readonly string[] }): boolean => kinds.includes("removed");
