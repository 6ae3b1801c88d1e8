import { element } from "./element.ts";
import type { Field } from "./value-filter.ts";

const NUMBER = /^\d+(\.\d+)?$/;

/** Two numbers, from and to, in the unit of the label; either may be left out. A range that can't be changes nothing. */
export function amountFilter(
  label: string,
  words: { readonly from: string; readonly to: string },
  choose: (amount: string) => void,
): Field {
  const input = (word: string) =>
    element("input", { type: "text", inputmode: "decimal", "aria-label": `${label} ${word}`, onchange: changed });
  const from = input(words.from);
  const to = input(words.to);
  from.id = "filter-amount-from";
  to.id = "filter-amount-to";

  function changed(): void {
    // Numbers are typed with separators and in full width, too.
    const [low = "", high = ""] = [from, to].map(({ value }) => value.normalize("NFKC").replace(/[,\s]/g, ""));
    const marks = [low, high].map((text) => text !== "" && !NUMBER.test(text));
    const reversed = !marks.includes(true) && low !== "" && high !== "" && Number(low) > Number(high);
    from.setAttribute("aria-invalid", String(marks[0] === true || reversed));
    to.setAttribute("aria-invalid", String(marks[1] === true || reversed));
    if (!reversed && !marks.includes(true)) choose(low === "" && high === "" ? "" : `${low}..${high}`);
  }

  return {
    field: element(
      "div",
      { class: "field amount", role: "group", "aria-label": label },
      element("span", { class: "label" }, label),
      element("div", { class: "range" }, from, "–", to),
    ),
    show: ({ amount }) => {
      const [low = "", high = ""] = amount.split("..");
      from.value = low;
      to.value = high;
      for (const end of [from, to]) end.removeAttribute("aria-invalid");
    },
  };
}
