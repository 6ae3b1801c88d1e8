import { allDoneIn } from "../../gazette/all-done.ts";
import type { Sentence } from "../../gazette/prose.ts";
import { readSums } from "../../gazette/sums.ts";
import type { Project } from "../../project/project.ts";
import { scopeOf } from "../groups/sum-scope.ts";

/** A sentence that says by which year all the projects of its table are done. */
export interface AllDoneBy {
  readonly year: number;
  readonly sentence: Sentence;
  readonly quote: string;
}

/**
 * What sentences say of all projects without naming them: 共安排项目5个，…，年底前全部建成; or in a sentence of its own, behind one
 * that counts all of them or a heading. Those whose year nobody can tell are left out.
 */
export function allDoneOf(prose: readonly Sentence[], projects: readonly Project[]): AllDoneBy[] {
  const sums = readSums(prose);
  const ofAll = (sentence: Sentence | undefined) => {
    const counts = sums.filter((sum) => sum.sentence === sentence && sum.kind === "count");
    const whole = counts.filter((sum) => sum.part === null && scopeOf(sum, projects)?.label === "");
    return { whole: whole.length > 0, parts: counts.length - whole.length };
  };
  // Behind one part of them (其中新建2个。) "all" may be all of that part; behind several it is of what they are parts of.
  const countsAll = (sentence: Sentence) => ofAll(sentence).whole && ofAll(sentence).parts !== 1;
  return prose.flatMap((sentence, index): AllDoneBy[] => {
    const said = allDoneIn(sentence.text);
    if (!said) return [];
    const before = prose[index - 1];
    const isOfAll = said.alone ? before === undefined || before.heading || countsAll(before) : ofAll(sentence).whole;
    const year = isOfAll ? (said.year ?? yearAbout(sentence, prose)) : null;
    return year === null ? [] : [{ year, sentence, quote: sentence.text }];
  });
}

/** The one year that a sentence is about, or its paragraph, or the titles around it. */
export function yearAbout(sentence: Sentence, prose: readonly Sentence[]): number | null {
  const paragraph = prose.filter((one) => one.paragraph === sentence.paragraph);
  const titles = prose.filter(({ heading }) => heading);
  for (const some of [[sentence], paragraph, titles]) {
    const years = new Set(some.flatMap(({ text }) => text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? []));
    if (years.size > 0) return years.size === 1 ? Number([...years][0]) : null;
  }
  return null;
}
