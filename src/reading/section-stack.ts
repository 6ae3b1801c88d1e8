import { type HeadingStyle, headingStyle } from "../lexicon/row-words.ts";

/** The headings that a row stands under, by the style of their marks: a style seen before closes what came after it. */
export interface SectionStack {
  readonly open: readonly { readonly style: HeadingStyle; readonly text: string }[];
}

export const NO_SECTIONS: SectionStack = { open: [] };

// 第一部分 holds 一、, which holds （一）; a heading of an outer style closes all inner ones.
const DEPTH: Readonly<Record<HeadingStyle, number>> = {
  part: 0,
  letter: 1,
  han: 2,
  "han-bracket": 3,
  digit: 4,
  number: 4,
  "digit-bracket": 5,
  dash: 6,
  plain: 7,
};

/** The stack after a heading, whose style is told by its mark where it isn't given. */
export function enterSection(stack: SectionStack, text: string, given?: HeadingStyle): SectionStack {
  const style = given ?? headingStyle(text) ?? "plain";
  // Headings without a mark that stand above marked ones are outer headings.
  const same = stack.open.findIndex((each) => each.style === style);
  const outer =
    same >= 0
      ? stack.open.slice(0, same)
      : stack.open.filter((each) => each.style === "plain" || DEPTH[each.style] < DEPTH[style]);
  return { open: [...outer, { style, text }] };
}

/** The stack after a row that stands beside the headings of a style, not under them. */
export function leaveSection(stack: SectionStack, style: HeadingStyle): SectionStack {
  const same = stack.open.findIndex((each) => each.style === style);
  return same < 0 ? stack : { open: stack.open.slice(0, same) };
}

export function sectionTexts(stack: SectionStack): string[] {
  return stack.open.map(({ text }) => text);
}
