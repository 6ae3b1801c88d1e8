import { raised } from "../lexicon/cell-text.ts";

const END_OF_RUN = /<\/(?:\w+:)?r>/;
const TEXT = /<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)/;
const IS_RAISED = /<(?:\w+:)?vertAlign\s[^<>]*val="superscript"/;

/** A text of a sheet with the numbers that its runs (`xml`) print raised in raised digits; as it is where they hold another text. */
export function withRaisedRuns(text: string, xml: unknown): string {
  if (typeof xml !== "string" || !IS_RAISED.test(xml)) return text;
  let left = text;
  let shown = "";
  for (const run of xml.split(END_OF_RUN).slice(0, -1)) {
    const length = unescaped(TEXT.exec(run)?.[1] ?? "").length;
    const own = left.slice(0, length);
    left = left.slice(length);
    shown += IS_RAISED.test(run) ? raised(own, shown) : own;
  }
  return left === "" ? shown : text;
}

// Only their length counts.
function unescaped(text: string): string {
  return text.replace(/&(?:\w+|#\w+);/g, "&");
}
