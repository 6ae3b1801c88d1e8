import { movedTo } from "../../../unit/exact-amount.ts";
import type { MoneyUnit } from "../../../unit/unit.ts";
import { element } from "./element.ts";
import type { Field } from "./value-filter.ts";

const NUMBER = /^\d+(\.\d+)?$/;

const moved = (digits: string, from: MoneyUnit, to: MoneyUnit): string =>
  digits === "" ? "" : String(movedTo(Number(digits), from, to));

/**
 * Two numbers, from and to, in `shown`, the unit of the label; either may be left out. A range that can't be changes
 * nothing. What is chosen, and shown, is a range in `own`.
 */
export function amountFilter(
  label: string,
  words: { readonly from: string; readonly to: string },
  { own, shown }: { readonly own: MoneyUnit; readonly shown: MoneyUnit },
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
    if (!reversed && !marks.includes(true))
      choose(low === "" && high === "" ? "" : `${moved(low, shown, own)}..${moved(high, shown, own)}`);
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
      from.value = moved(low, own, shown);
      to.value = moved(high, own, shown);
      for (const end of [from, to]) end.removeAttribute("aria-invalid");
    },
  };
}
