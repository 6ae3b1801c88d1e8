import { fold, simplified } from "../../lexicon/fold.ts";
import type { Sentence } from "../../gazette/prose.ts";
import { readShares } from "../../gazette/share.ts";
import { readSums } from "../../gazette/sums.ts";
import { readSuperlatives } from "../../gazette/superlative.ts";
import { scopeOf } from "./sum-scope.ts";
import type { Subject } from "../basis/subject.ts";
import { type Grouping, plainKey } from "./named-group.ts";

const SHORTEST_KEY = 2;
// 其中新建项目…, of the road schemes: what follows is of a part that only these words tell.
const NARROWED =
  /(?:新建|续建|在建|新开工|前期|竣工|完工|民间|政府投资|中央预算内)[^，。]{0,6}(?:项目|工程)[^，。]{0,8}[，：:]|\b(?:of|among|within) (?:the|these|those) [a-z]/iu;

/**
 * Whether a clause of a sentence is about all projects of the table: nothing before it in its sentence, in its paragraph
 * or in the heading above names one part of them. Where something may, it isn't.
 */
export function isAboutWhole(
  quote: string,
  sentence: Sentence,
  { prose, projects }: Subject,
  groupings: readonly Grouping[],
): boolean {
  const before = withoutNamed({
    ...sentence,
    text: sentence.text.slice(0, Math.max(0, sentence.text.indexOf(quote))),
  });
  const named = (text: string) => {
    const words = fold(simplified(text));
    return groupings.flatMap(({ id, keys }) =>
      keys.map(plainKey).flatMap((key) => (key.length >= SHORTEST_KEY && stands(words, key) ? [`${id} ${key}`] : [])),
    );
  };
  if (NARROWED.test(before) || named(before).length > 0) return false;
  const sums = readSums([{ ...sentence, text: before }]).filter(({ kind }) => kind === "count" || kind === "money");
  if (sums.some((sum) => sum.part !== null || scopeOf(sum, projects)?.label !== "")) return false;
  const at = prose.indexOf(sentence);
  const heading = prose.slice(0, at).findLast((one) => one.heading);
  const paragraph = prose.filter((one, index) => index < at && one.paragraph === sentence.paragraph && !one.heading);
  const last = paragraph.at(-1);
  if (last && NARROWED.test(last.text)) return false;
  // Several groups are a list of all; one may be what the paragraph is about.
  return [heading, ...paragraph].every((one) => one === undefined || new Set(named(withoutNamed(one))).size !== 1);
}

/** A sentence without what it says of one group among all: which is the first, and what share it has. Such words narrow nothing. */
function withoutNamed(sentence: Sentence): string {
  const quotes = [
    ...readSuperlatives([sentence]).flatMap(({ quote, amount }) => (amount ? [quote, amount.quote] : [quote])),
    ...readShares([sentence]).map(({ quote }) => quote),
  ];
  return quotes.reduce((text, quote) => text.replace(quote, ""), sentence.text);
}

function stands(text: string, key: string): boolean {
  if (/\p{Script=Han}/u.test(key)) return text.includes(key);
  return new RegExp(`(?<![\\p{L}\\d])${key.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}(?![\\p{L}\\d])`, "u").test(text);
}
