import { term } from "../../../language/terms.ts";
import type { Key } from "../../../measure/request/request.ts";
import type { PageLabels } from "../page-labels.ts";
import type { ViewState } from "../view-state.ts";
import { element } from "./element.ts";

/** A part of the bar, and how it shows a state. */
export interface Field {
  readonly field: HTMLElement;
  readonly show: (state: ViewState) => void;
}

/** What a filter by values is about. */
export interface ValueFilter {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly Key[];
  readonly chosen: (state: ViewState) => readonly string[];
  readonly choose: (values: readonly string[]) => void;
}

/** A list that opens, of values of which any number can be ticked; none ticked is all. */
export function valueFilter(filter: ValueFilter, { language }: ViewState, labels: PageLabels): Field {
  const { id, label, choose } = filter;
  const values = filter.keys.map(String);
  const boxes = values.map((value) => element("input", { type: "checkbox", value, onchange: changed }));
  const others: string[] = [];
  const none = element("button", { type: "button", class: "quiet", onclick: () => choose([]) }, labels.all);
  const summary = element("summary", { id: `${id}-value`, "aria-labelledby": `${id}-label ${id}-value` });
  const list = element(
    "details",
    { id, class: "values", onkeydown: closeOnEscape, onfocusout: closeWhenLeft },
    summary,
    element(
      "div",
      { class: "value-list", role: "group", "aria-label": label },
      none,
      ...boxes.map((box) => element("label", {}, box, term(box.value, language))),
    ),
  );

  function changed(): void {
    choose([...boxes.filter(({ checked }) => checked).map(({ value }) => value), ...others]);
  }
  function closeOnEscape(event: Event): void {
    if (!(event instanceof KeyboardEvent) || event.key !== "Escape" || !list.open) return;
    list.open = false;
    summary.focus();
  }
  function closeWhenLeft(event: Event): void {
    const to = event instanceof FocusEvent ? event.relatedTarget : null;
    if (to instanceof Node && !list.contains(to)) list.open = false;
  }

  return {
    field: element("div", { class: "field" }, element("span", { class: "label", id: `${id}-label` }, label), list),
    show: (state) => {
      const chosen = filter.chosen(state);
      for (const box of boxes) box.checked = chosen.includes(box.value);
      // A joint project's cell, which isn't a value of its own here, stays while others are ticked.
      others.splice(0, Infinity, ...chosen.filter((value) => !values.includes(value)));
      none.hidden = chosen.length === 0;
      summary.textContent =
        chosen.length === 0 ? labels.all : chosen.map((value) => term(value, language)).join(labels.comma);
      list.classList.toggle("active", chosen.length > 0);
    },
  };
}
