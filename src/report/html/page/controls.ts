import { capital } from "../../../language/capital.ts";
import { type Language, LANGUAGES } from "../../../language/language.ts";
import { measure } from "../../../measure/measure.ts";
import { moneyUnit } from "../../../measure/measures/money-unit.ts";
import { isJoint, JOINT_POLICIES, type Key, UNSTATED } from "../../../measure/request/request.ts";
import { householdWorks, isShantytown } from "../../../project/household.ts";
import { labelIn } from "../../../print/unit-label.ts";
import type { Dataset } from "../../../project/dataset.ts";
import { placeWords } from "../../../project/place-column.ts";
import type { Project } from "../../../project/project.ts";
import { EDITION_NAMES } from "../edition-marks.ts";
import { fundDimension, furtherDimensions, MAIN_FILTERS, valuesOf, withValues } from "../more-filters.ts";
import { type PageLabels, PAGE_LABELS } from "../page-labels.ts";
import { type Change, SHANTYTOWN_CHOICES, type ViewState } from "../view-state.ts";
import { amountFilter } from "./amount-filter.ts";
import { element, icon } from "./element.ts";
import { LONG_TABLE } from "./long-table.ts";
import { unitOfList } from "./unit-of-list.ts";
import { type Field, valueFilter } from "./value-filter.ts";

/** The bar of switches and filters. */
export interface Controls {
  readonly bar: HTMLElement;
  /** Shows a state, what it comes to in words, and a way back where it was changed. */
  readonly show: (state: ViewState, scope: string, changed: boolean) => void;
}

const FUNNEL = "M2 3h12l-4.6 5.4V13l-2.8 1.4V8.4z";
// Long enough to type a word in, short enough not to be waited for.
const TYPING_PAUSE = 120;
const SHORT_PAUSE = 40;

/** The words of the page; places as their column calls them. */
function pageLabels(columns: Dataset["columns"], language: Language): PageLabels {
  const labels = PAGE_LABELS[language];
  if (language === "zh") return labels;
  const { one, many } = placeWords(columns);
  const jointHelp = `How projects of several ${many.en} count in figures by ${one.en}`;
  return { ...labels, jointHelp, district: capital(one.en) };
}

/** Builds the bar for a source: a switch or filter that the source has no use for isn't there. */
export function createControls(
  { projects, columns }: Dataset,
  state: ViewState,
  change: Change,
  reset: () => void,
  hasEditions: boolean,
): Controls {
  const labels = pageLabels(columns, state.language);
  const panel = element("div", { class: "control-panel", id: "control-panel" });
  const shows: ((state: ViewState) => void)[] = [];
  const add = ({ field, show }: Field) => {
    panel.append(field);
    shows.push(show);
  };
  if (hasEditions) add(choice("edition", labels.edition, EDITION_NAMES, labels, (edition) => change({ edition })));
  if (projects.some(isJoint))
    add(choice("joint", labels.joint, JOINT_POLICIES, labels, (joint) => change({ joint }), labels.jointHelp));
  if (projects.some(isShantytown)) {
    const { short, en } = householdWorks(projects);
    const [name, only] = state.language === "zh" ? [short, `仅${short}`] : [capital(en), labels.only];
    const named = { ...labels, only };
    add(choice("shantytown", name, SHANTYTOWN_CHOICES, named, (shantytown) => change({ shantytown })));
  }
  for (const name of MAIN_FILTERS) {
    const keys = keysOf(projects, name);
    const choose = (values: readonly string[]) => change({ [name]: values });
    if (keys.length > 1)
      add(
        valueFilter({ id: `filter-${name}`, label: labels[name], keys, chosen: (s) => s[name], choose }, state, labels),
      );
  }
  if (projects.some(({ investment }) => investment !== null)) {
    const units = { own: moneyUnit(projects), shown: unitOfList(projects, state.language) };
    const label = labelIn(labels.investment, units.shown, state.language);
    add(amountFilter(label, labels, units, (amount) => change({ amount })));
  }
  // In a long table only rows follow each letter.
  add(search(labels, change, projects.length > LONG_TABLE ? SHORT_PAUSE : TYPING_PAUSE));
  for (const field of furtherFields(projects, state, labels, change)) add(field);

  const toggle = element(
    "button",
    {
      type: "button",
      class: "control-toggle",
      "aria-expanded": "false",
      "aria-controls": "control-panel",
      onclick: () => toggle.setAttribute("aria-expanded", String(toggle.getAttribute("aria-expanded") !== "true")),
    },
    icon(FUNNEL),
    labels.openFilters,
  );
  const scopeLine = element("p", { class: "scope", role: "status" });
  const resetButton = element("button", { type: "button", class: "quiet", onclick: reset }, labels.reset);
  const [other] = LANGUAGES.filter((language) => language !== state.language);
  const switchLanguage = element(
    "button",
    {
      type: "button",
      class: "quiet language",
      lang: other === "zh" ? "zh-CN" : other,
      onclick: () => other && change({ language: other }),
    },
    labels.language,
  );
  const bar = element(
    "section",
    { class: "controls", "aria-label": labels.filters },
    element("div", { class: "control-head" }, toggle, scopeLine, resetButton, switchLanguage),
    panel,
  );
  return {
    bar,
    show: (next, scope, changed) => {
      for (const show of shows) show(next);
      resetButton.hidden = !changed;
      scopeLine.textContent = scope;
    },
  };
}

function choice<Name extends "joint" | "shantytown" | "edition", Value extends ViewState[Name] & keyof PageLabels>(
  name: Name,
  legend: string,
  values: readonly Value[],
  labels: PageLabels,
  choose: (value: Value) => void,
  help?: string,
): Field {
  const radios = values.map((value) =>
    element("input", { type: "radio", name, value, id: `${name}-${value}`, onchange: () => choose(value) }),
  );
  const field = element(
    "fieldset",
    { class: "choice" },
    element("legend", help ? { title: help } : {}, legend),
    element(
      "div",
      { class: "segments" },
      ...radios.flatMap((radio, index) => [radio, element("label", { for: radio.id }, String(labels[values[index]!]))]),
    ),
  );
  return {
    field,
    show: (state) => {
      for (const radio of radios) radio.checked = radio.value === state[name];
    },
  };
}

/** The filter by source of funds, and those by further columns, out of the way until they are asked for or set. */
function furtherFields(projects: readonly Project[], state: ViewState, labels: PageLabels, change: Change): Field[] {
  let { more } = state;
  const fund = fundDimension(projects);
  const fields = furtherDimensions(projects).map(({ dimension: { id, names }, keys }, index) =>
    valueFilter(
      {
        id: id === fund ? "filter-fund" : `filter-more-${index}`,
        label: names[state.language],
        keys,
        chosen: (shown) => valuesOf(shown.more, id),
        choose: (values) => change({ more: withValues(more, id, values) }),
      },
      state,
      labels,
    ),
  );
  const own = fields.filter(({ field }) => field.querySelector("#filter-fund"));
  const others = fields.filter((field) => !own.includes(field));
  const list = element("div", { class: "more-list" }, ...others.map(({ field }) => field));
  const details = element("details", { class: "more" }, element("summary", {}, labels.more), list);
  details.hidden = others.length === 0;
  const rest: Field = {
    field: details,
    show: (shown) => {
      more = shown.more;
      if (more.some(([name]) => name !== fund)) details.open = true;
      for (const { show } of others) show(shown);
    },
  };
  return fields.length === 0 ? [] : [...own, rest];
}

function search(labels: PageLabels, change: Change, pause: number): Field {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const input = element("input", {
    type: "search",
    id: "filter-text",
    placeholder: labels.searchHint,
    autocomplete: "off",
    oninput: () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => change({ text: input.value.trim() }), pause);
    },
  });
  return {
    field: element("div", { class: "field grow" }, element("label", { for: input.id }, labels.search), input),
    show: ({ text }) => {
      // A reader who is typing has a space at the end at times; it stays.
      if (input.value.trim() !== text) input.value = text;
    },
  };
}

/** The values of a dimension, in the order of its figures; a joint project's districts each by itself. */
function keysOf(projects: readonly Project[], name: (typeof MAIN_FILTERS)[number]): Key[] {
  const { rows } = measure(projects, { by: [name], joint: "full" });
  const keys = rows.map((row) => row[name]!);
  return [...keys.filter((key) => key !== UNSTATED), ...keys.filter((key) => key === UNSTATED)];
}
