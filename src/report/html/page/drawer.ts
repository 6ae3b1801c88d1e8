import { type TracedRow, trace } from "../../../audit/trace.ts";
import { formatNumber } from "../../../language/format.ts";
import type { Language } from "../../../language/language.ts";
import { textLanguage } from "../../../language/text-language.ts";
import { term } from "../../../language/terms.ts";
import type { Fact } from "../../../measure/fact.ts";
import type { FactQuery } from "../../../measure/fact-query.ts";
import { parseFactId } from "../../../measure/fact-id.ts";
import { MisuseError } from "../../../measure/request/misuse.ts";
import type { Dataset } from "../../../project/dataset.ts";
import type { Project } from "../../../project/project.ts";
import { factTitle, factValue } from "../../fact-words.ts";
import { positionName } from "../../position-name.ts";
import { moneyInWords } from "../../../unit/amount.ts";
import { movedTo } from "../../../unit/exact-amount.ts";
import { type MoneyUnit, tenThousand } from "../../../unit/unit.ts";
import { withUnit } from "../../../unit/unit-words.ts";
import { PAGE_LABELS } from "../page-labels.ts";
import type { ViewState } from "../view-state.ts";
import { restOfRows } from "./rest-of-rows.ts";
import { element, icon } from "./element.ts";
import { projectTasks } from "./project-tasks.ts";
import { unitOfList } from "./unit-of-list.ts";

const CROSS = "M3.5 3.5l9 9m0-9l-9 9";
const ROWS_AT_FIRST = 100;

/** The panel that shows which projects a number is made of, with their lines in the source. */
export interface Drawer {
  readonly dialog: HTMLDialogElement;
  /** Shows the number of an id in a language, or closes for an id that is empty or stands for nothing. */
  readonly show: (id: string, language: Language) => void;
}

/** What the panel does to the page. */
export interface DrawerActions {
  /** The reader has closed it. */
  readonly closed: () => void;
  /** Only its projects are asked for. */
  readonly narrow: (change: Partial<ViewState>) => void;
  /** 序号 of the projects that the page would show with a change. */
  readonly seqsWith: (change: Partial<ViewState>) => readonly number[];
}

/** Builds the panel. */
export function createDrawer(dataset: Dataset, actions: DrawerActions): Drawer {
  const bySeq = new Map(dataset.projects.map((project) => [project.seq, project]));
  const dialog = element("dialog", { class: "drawer", "aria-labelledby": "drawer-title" });
  let shown = "";
  dialog.addEventListener("close", () => {
    // Closing to show another number isn't the reader's closing; nor does the event, which comes later than the closing
    // itself, concern a number that was asked for meanwhile.
    if (dialog.open) return;
    if (shown !== "") actions.closed();
    shown = "";
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  return {
    dialog,
    show: (id, language) => {
      const traced = id === "" ? null : traceId(dataset, id);
      if (!traced) {
        shown = "";
        dialog.close();
        return;
      }
      if (dialog.open && shown === `${language} ${id}`) return;
      shown = `${language} ${id}`;
      dialog.replaceChildren(...content(traced.fact, traced.rows, bySeq, dataset, language, dialog, actions));
      if (!dialog.open) dialog.showModal();
      dialog.scrollTop = 0;
    },
  };
}

function traceId(dataset: Dataset, id: string) {
  try {
    return trace(dataset, parseFactId(id));
  } catch (error) {
    // An address may have been typed by hand, or be of another source.
    if (error instanceof MisuseError) return null;
    throw error;
  }
}

function content(
  fact: Fact,
  rows: readonly TracedRow[],
  bySeq: ReadonlyMap<number, Project>,
  dataset: Dataset,
  language: Language,
  dialog: HTMLDialogElement,
  { narrow, seqsWith }: DrawerActions,
): HTMLElement[] {
  const labels = PAGE_LABELS[language];
  const single = rows.length === 1 && fact.query.seqs !== undefined ? bySeq.get(rows[0]!.seq) : undefined;
  const list = element("ol", { class: "traced" });
  const written = { unit: unitOfList(dataset.projects, language), language, whole: single !== undefined };
  const append = (from: number, to: number) => {
    for (const row of rows.slice(from, to)) {
      const project = bySeq.get(row.seq);
      if (project) list.append(tracedRow(project, row, written));
    }
  };
  append(0, ROWS_AT_FIRST);
  const more = restOfRows(ROWS_AT_FIRST, rows.length, labels, () => append(ROWS_AT_FIRST, rows.length));
  const filters = filtersOf(fact.query);
  // Filters can't say everything that a number is made of: only projects with an amount, only a joint project's part.
  const narrows = filters !== null && seqsWith(filters).join() === fact.seqs.join();
  return [
    element(
      "header",
      {},
      element(
        "h2",
        { id: "drawer-title" },
        single ? single.name : factTitle(fact, language, dataset.projects, dataset.columns),
      ),
      element(
        "button",
        { type: "button", class: "close", "aria-label": labels.close, onclick: () => dialog.close() },
        icon(CROSS),
      ),
    ),
    ...(single
      ? []
      : [
          element("p", { class: "drawer-value" }, factInShort(fact, language)),
          element("p", { class: "drawer-made" }, `${factValue(fact, language)} · ${labels.madeOf(fact.seqs.length)}`),
        ]),
    ...(narrows && !single
      ? [element("button", { type: "button", onclick: () => narrow({ ...filters, detail: "" }) }, labels.onlyThese)]
      : []),
    list,
    ...(single ? [projectTasks(single, dataset, language)].filter((each) => each !== null) : []),
    ...(more ? [more] : []),
    ...(single ? [] : [element("p", { class: "fact-id" }, `${labels.howMade} `, element("code", {}, fact.id))]),
  ];
}

/** A number as the report's sentences have it: money in the unit that suits it. */
function factInShort(fact: Fact, language: Language): string {
  return fact.unit.kind === "money" && fact.value !== null
    ? moneyInWords(fact.value, language, fact.unit.currency)
    : factValue(fact, language);
}

function tracedRow(
  project: Project,
  row: TracedRow,
  { unit, language, whole }: { readonly unit: MoneyUnit; readonly language: Language; readonly whole: boolean },
): HTMLElement {
  const labels = PAGE_LABELS[language];
  const digits = (amount: number) => formatNumber(movedTo(amount, tenThousand(project.currency), unit));
  const inWords = (amount: number) => withUnit(digits(amount), unit, language);
  const part = row.stated !== null && row.investment !== null && row.investment !== row.stated;
  const amount =
    row.stated === null
      ? labels.noAmount
      : part
        ? `${labels.counted} ${digits(row.investment ?? 0)} / ${labels.stated} ${inWords(row.stated)}`
        : inWords(row.stated);
  const facts = [project.district, project.category, project.completion]
    .filter((text) => text !== null)
    .map((text) => term(text, language));
  return element(
    "li",
    { value: project.seq, "data-seq": project.seq },
    whole
      ? null
      : element(
          "h3",
          { lang: textLanguage(project.name) },
          element("span", { class: "seq" }, String(project.seq)),
          project.name,
        ),
    element("p", { class: "traced-amount" }, amount),
    element("p", { class: "traced-facts" }, [...facts, project.unit].filter(Boolean).join(" · ")),
    element(
      "figure",
      { class: "quote" },
      element("blockquote", { lang: textLanguage(row.text) }, row.text),
      element("figcaption", {}, `${row.at.file} ${positionName(row.at, language)}`),
    ),
  );
}

/** The filters that a number's cell stands for; null where it has none. */
function filtersOf({ keys = {}, where = {} }: FactQuery): Partial<ViewState> | null {
  const { district, category, year } = keys;
  if (!district && !category && !year) return null;
  return {
    ...(district && { district: district.map(String) }),
    ...(category && { category: category.map(String) }),
    ...(year && { year: year.map(String) }),
    ...(where.shantytown !== undefined && { shantytown: where.shantytown ? "only" : "without" }),
  };
}
