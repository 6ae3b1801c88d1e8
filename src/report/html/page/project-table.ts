import { placeWords } from "../../../project/place-column.ts";
import { BLANK } from "../../../language/format.ts";
import { textLanguage } from "../../../language/text-language.ts";
import { term } from "../../../language/terms.ts";
import { formatFactId } from "../../../measure/fact-id.ts";
import { capital } from "../../../language/capital.ts";
import type { Dataset } from "../../../project/dataset.ts";
import { unitWords } from "../../../project/unit-column.ts";
import { moneyUnit } from "../../../measure/measures/money-unit.ts";
import { keyOf } from "../../../measure/dimensions/catalogue.ts";
import { labelIn } from "../../../print/unit-label.ts";
import { amounts } from "../../../print/amounts.ts";
import { placeText } from "../../../print/place.ts";
import { keyWord } from "../../../project/printed-number.ts";
import type { Project } from "../../../project/project.ts";
import { movedTo } from "../../../unit/exact-amount.ts";
import type { EditionMarks } from "../edition-marks.ts";
import { type PageLabels, PAGE_LABELS } from "../page-labels.ts";
import { sortProjects } from "../sort-projects.ts";
import { detailFragment, SORT_COLUMNS, type SortColumn, type ViewState } from "../view-state.ts";
import { changeMark } from "./change-filter.ts";
import { unitOfList } from "./unit-of-list.ts";
import { element } from "./element.ts";
import { eachInIdleTime } from "./in-idle-time.ts";
import { restOfRows } from "./rest-of-rows.ts";
import { roveInTable } from "./roving-focus.ts";

// A browser lays out some hundred rows at once; thousands only when they are asked for.
const ROWS_AT_FIRST = 400;
// Of a longer table even those come piece by piece: who types a word waits for what a window can show.
const ROWS_AT_ONCE = 50;

/** What the table's controls do. */
export interface ProjectTableActions {
  readonly sort: (column: SortColumn) => void;
  /** Shows the projects of a number. */
  readonly open: (id: string) => void;
  readonly saveCsv: (shown: readonly Project[]) => void;
  readonly saveXlsx: (shown: readonly Project[]) => void;
}

/** What became of the projects from one edition to the other, and the buttons that narrow the table to kinds of it. */
export interface ShownChanges {
  readonly marks: EditionMarks;
  readonly filter: HTMLElement;
}

/** The section with the table of the projects in scope: sortable, each row leading to its lines in the source. */
export function projectTable(
  projects: readonly Project[],
  all: readonly Project[],
  state: ViewState,
  actions: ProjectTableActions,
  changes: ShownChanges | null,
  columns: Dataset["columns"],
): HTMLElement {
  const words = PAGE_LABELS[state.language];
  const total = all.length;
  const [own, unit] = [moneyUnit(all), unitOfList(all, state.language)];
  const labels = {
    ...words,
    district: capital(placeWords(columns).one[state.language]),
    unit: capital(unitWords(columns).one[state.language]),
    seq: keyWord(projects, state.language),
    investment: labelIn(words.investment, unit, state.language),
  };
  const sorted = sortProjects(projects, state.sort, state.descending);
  const money = amounts(sorted.map(({ investment }) => investment && movedTo(investment, own, unit)));
  const body = element("tbody");
  let appended = 0;
  const appendUpTo = (end: number) => {
    for (; appended < Math.min(end, sorted.length); appended++)
      body.append(row(sorted[appended]!, money[appended]!, state, actions, changes?.marks));
  };
  appendUpTo(sorted.length > ROWS_AT_FIRST ? ROWS_AT_ONCE : ROWS_AT_FIRST);
  const pieces = Array.from({ length: ROWS_AT_FIRST / ROWS_AT_ONCE }, (_, piece) => (piece + 1) * ROWS_AT_ONCE);
  eachInIdleTime(pieces, (end) => {
    // A table that was replaced meanwhile needs no more rows.
    if (body.isConnected) appendUpTo(end);
  });
  const more = restOfRows(ROWS_AT_FIRST, sorted.length, words, () => appendUpTo(sorted.length));
  const count = total === sorted.length ? `${total} ${labels.shown}` : labels.some(sorted.length, total);
  const table = element(
    "table",
    { class: "projects" },
    element("caption", { class: "visually-hidden" }, labels.projectsHeading),
    element(
      "thead",
      {},
      element("tr", {}, ...SORT_COLUMNS.map((c) => header(c, state, labels, actions)), lineHeader(labels)),
    ),
    body,
  );
  roveInTable(table);
  return element(
    "section",
    { id: "projects", "aria-labelledby": "projects-title" },
    element("h2", { id: "projects-title" }, labels.projectsHeading),
    element("p", {}, labels.projectsIntro),
    changes?.filter,
    element(
      "div",
      { class: "table-head" },
      element("p", { class: "row-count" }, count),
      element("button", { type: "button", class: "save-csv", onclick: () => actions.saveCsv(sorted) }, labels.saveCsv),
      element(
        "button",
        { type: "button", class: "save-csv", onclick: () => actions.saveXlsx(sorted) },
        labels.saveXlsx,
      ),
    ),
    element("div", { class: "scroll" }, table),
    more,
  );
}

/** The id of what a single project invests: the panel shows its record under it. */
function projectFactId({ seq }: Project): string {
  return formatFactId({ measure: "investment", seqs: [seq] });
}

function columnLabel(column: SortColumn, labels: PageLabels): string {
  return labels[column];
}

function header(column: SortColumn, state: ViewState, labels: PageLabels, { sort }: ProjectTableActions): HTMLElement {
  const active = state.sort === column;
  const label = columnLabel(column, labels);
  return element(
    "th",
    {
      scope: "col",
      class: `column-${column}`,
      "aria-sort": active ? (state.descending ? "descending" : "ascending") : "none",
    },
    element("button", { type: "button", "data-sort": column, onclick: () => sort(column) }, label),
    // Browsers repeat a table's header on every printed page, but not the buttons in it.
    element("span", { class: "print-only", "aria-hidden": "true" }, label),
  );
}

const lineHeader = (labels: PageLabels) => element("th", { scope: "col", class: "column-line" }, labels.line);

function row(
  project: Project,
  money: string,
  { language }: ViewState,
  { open }: ProjectTableActions,
  marks: EditionMarks | undefined,
): HTMLElement {
  const mark = marks?.get(project.seq);
  const words = (text: string | null) => (text === null ? BLANK : term(text, language));
  const id = projectFactId(project);
  const openDetail = (event: Event) => {
    event.preventDefault();
    open(id);
  };
  const completion = project.completion === null ? BLANK : term(String(keyOf(project, "year")), language);
  return element(
    "tr",
    { "data-seq": project.seq, ...(mark && !mark.kinds.includes("unchanged") && { class: "is-changed" }) },
    element("td", { class: "column-seq number" }, String(project.seq)),
    element(
      "th",
      { scope: "row", class: "column-name" },
      element(
        "a",
        { class: "link", lang: textLanguage(project.name), href: `#${detailFragment(id)}`, onclick: openDetail },
        project.name,
      ),
      changeMark(mark, language),
    ),
    element("td", { class: "column-category" }, words(project.category)),
    element("td", { class: "column-district" }, words(project.district)),
    element("td", { class: "column-unit", lang: textLanguage(project.unit ?? "") }, project.unit ?? BLANK),
    element("td", { class: "column-year" }, completion),
    element("td", { class: "column-investment number" }, money),
    element("td", { class: "column-line number" }, placeText(project.source) || BLANK),
  );
}
