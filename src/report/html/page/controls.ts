import { LANGUAGES } from "../../../language/language.ts";
import { term } from "../../../language/terms.ts";
import { measure } from "../../../measure/measure.ts";
import { isJoint, JOINT_POLICIES, type Key, UNSTATED } from "../../../measure/request.ts";
import { isShantytown } from "../../../project/household.ts";
import type { Project } from "../../../project/project.ts";
import { type PageLabels, PAGE_LABELS } from "../page-labels.ts";
import { SHANTYTOWN_CHOICES, type ViewState } from "../view-state.ts";
import { element, icon } from "./element.ts";

/** Changes some of the state and shows the page again. */
export type Change = (change: Partial<ViewState>) => void;

/** The bar of switches and filters. */
export interface Controls {
  readonly bar: HTMLElement;
  /** Shows a state, what it comes to in words, and a way back where it was changed. */
  readonly show: (state: ViewState, scope: string, changed: boolean) => void;
}

const FILTERS = ["district", "category", "year"] as const;
const FUNNEL = "M2 3h12l-4.6 5.4V13l-2.8 1.4V8.4z";
// Long enough to type a word in, short enough not to be waited for.
const TYPING_PAUSE = 200;

/** Builds the bar for a source: a switch or filter that the source has no use for isn't there. */
export function createControls(
  projects: readonly Project[],
  state: ViewState,
  change: Change,
  reset: () => void,
): Controls {
  const labels = PAGE_LABELS[state.language];
  const panel = element("div", { class: "control-panel", id: "control-panel" });
  const shows: ((state: ViewState) => void)[] = [];
  const add = ({ field, show }: Field) => {
    panel.append(field);
    shows.push(show);
  };
  if (projects.some(isJoint))
    add(choice("joint", labels.joint, JOINT_POLICIES, labels, (joint) => change({ joint }), labels.jointHelp));
  if (projects.some(isShantytown))
    add(choice("shantytown", labels.shantytown, SHANTYTOWN_CHOICES, labels, (shantytown) => change({ shantytown })));
  for (const name of FILTERS) {
    const keys = keysOf(projects, name);
    if (keys.length > 1) add(filter(name, keys, state, labels, change));
  }
  add(search(labels, change));

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

interface Field {
  readonly field: HTMLElement;
  readonly show: (state: ViewState) => void;
}

function choice<Name extends "joint" | "shantytown", Value extends ViewState[Name] & keyof PageLabels>(
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

function filter(
  name: (typeof FILTERS)[number],
  keys: readonly Key[],
  { language }: ViewState,
  labels: PageLabels,
  change: Change,
): Field {
  const option = (value: string, text: string) => element("option", { value }, text);
  const options = keys.map((key) => option(String(key), term(String(key), language)));
  const select = element(
    "select",
    { id: `filter-${name}`, onchange: () => change({ [name]: select.value === "" ? [] : [select.value] }) },
    option("", labels.all),
    ...options,
  );
  // Several values at once (from an address, or a joint project's cell) are an option of their own while they are chosen.
  let several: HTMLOptionElement | null = null;
  return {
    field: element("div", { class: "field" }, element("label", { for: select.id }, labels[name]), select),
    show: (state) => {
      const values = state[name];
      several?.remove();
      several = null;
      if (values.length > 1 || (values.length === 1 && !keys.map(String).includes(values[0]!))) {
        several = option(values.join("|"), values.map((value) => term(value, language)).join(", "));
        several.disabled = true;
        select.append(several);
      }
      select.value = values.join("|");
      select.classList.toggle("active", values.length > 0);
    },
  };
}

function search(labels: PageLabels, change: Change): Field {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const input = element("input", {
    type: "search",
    id: "filter-text",
    placeholder: labels.searchHint,
    autocomplete: "off",
    oninput: () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => change({ text: input.value.trim() }), TYPING_PAUSE);
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
function keysOf(projects: readonly Project[], name: (typeof FILTERS)[number]): Key[] {
  const { rows } = measure(projects, { by: [name], joint: "full" });
  const keys = rows.map((row) => row[name]!);
  return [...keys.filter((key) => key !== UNSTATED), ...keys.filter((key) => key === UNSTATED)];
}
