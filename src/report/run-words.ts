import type { Language } from "../language/language.ts";
import type { Fact } from "../measure/fact.ts";
import { runsOf } from "../measure/rows-of.ts";
import { backingOf } from "../project/held.ts";
import { keyWordIn } from "../project/printed-number.ts";
import type { Project } from "../project/project.ts";

/** Runs of numbers that are named where the projects aren't held. */
const MOST_NAMED = 12;

/**
 * The projects that a number is made of within a sentence, by their keys: 序号3、7–9, `nos. 3, 7–9`; all of them, or the
 * first where they aren't held.
 */
export function runWords(projects: readonly Project[], fact: Fact, language: Language): string {
  const zh = language === "zh";
  const runs = runsOf(projects, fact);
  const named = backingOf(projects) ? runs.slice(0, MOST_NAMED) : runs;
  const separator = zh ? "、" : ", ";
  const list = named.map(({ from, to }) =>
    from === to ? `${from}` : `${from}${to === from + 1 ? separator : "–"}${to}`,
  );
  const more = named.length === runs.length ? "" : zh ? "等" : ", …";
  const word = keyWordIn(projects, runs.length === 1 && runs[0]!.from === runs[0]!.to ? 1 : 2, language);
  return `${zh ? word : `${word} `}${list.join(separator)}${more}`;
}
