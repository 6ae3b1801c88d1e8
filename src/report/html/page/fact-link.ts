import type { Fact } from "../../../measure/fact.ts";
import { detailFragment } from "../view-state.ts";
import { element } from "./element.ts";

const LONGEST_UNBROKEN = 20;

/** A number that opens the panel with its projects; a number that is made of none is only text. */
export function factLink(text: string, fact: Fact, openFact: (id: string) => void): HTMLElement {
  if (fact.seqs.length === 0) return element("span", { "data-fact": fact.id }, text);
  const open = (event: Event) => {
    event.preventDefault();
    openFact(fact.id);
  };
  // A number stays with its unit on one line; an enumeration may be broken.
  const name = text.length > LONGEST_UNBROKEN ? "fact long" : "fact";
  const href = `#${detailFragment(fact.id)}`;
  return element("a", { class: name, href, "data-fact": fact.id, "aria-haspopup": "dialog", onclick: open }, text);
}
