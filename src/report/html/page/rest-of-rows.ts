import type { PageLabels } from "../page-labels.ts";
import { element } from "./element.ts";

const CLASS = "more-rows";
// A browser lays out as many in a moment; who wants more on paper, or looked through, presses the button.
const MOST_AT_ONCE = 20_000;

/** The button that adds the rows of a long list that aren't laid out, and says how many are; null where all are. */
export function restOfRows(laidOut: number, all: number, labels: PageLabels, add: () => void): HTMLElement | null {
  if (laidOut >= all) return null;
  const button = element(
    "button",
    {
      type: "button",
      class: CLASS,
      ...(all <= MOST_AT_ONCE && { "data-when-needed": "" }),
      onclick: () => {
        add();
        button.remove();
      },
    },
    labels.showAll(laidOut, all),
  );
  return button;
}

/** Adds them, too, when the page is printed and when the browser's own search is called: both see only what is laid out. */
export function addRowsWhenNeeded(): void {
  const add = () => {
    for (const button of document.querySelectorAll<HTMLElement>(`.${CLASS}[data-when-needed]`)) button.click();
  };
  addEventListener("beforeprint", add);
  addEventListener(
    "keydown",
    ({ key, ctrlKey, metaKey }) => {
      if (key === "F3" || ((ctrlKey || metaKey) && key.toLowerCase() === "f")) add();
    },
    { capture: true },
  );
}
