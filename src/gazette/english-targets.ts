import { doneTo } from "./english-done.ts";
import { nearestYear, readEnglishTime } from "./english-time.ts";
import { readValue, valuesOf } from "./english-value.ts";
import { FALL, RISE, WORK } from "./english-words.ts";
import { lineAt, type Sentence } from "./prose.ts";
import type { TargetCore } from "./target.ts";
import type { TimeContext } from "./years.ts";

// A sentence, or a part of one that has a verb of its own.
const PART = /.+?(?:(?<=[a-z\d)%³])[.;!?](?=\s|$)|,\s+and\s+(?=[^,.;]*\b(?:will|must|shall|should)\b)|$)/gu;
const FUTURE =
  /\b(?:will|shall|should|must|may be|is to|are to|aims? to|commits? to|target|at least|by (?:the end of )?20\d\d)\b/iu;
const IMPERATIVE = new RegExp(
  `^(?:\\W*)(?:${FALL}|${RISE}|${WORK}|ensure|require|divert|generate|prevent|achieve|reach|limit|keep|maintain)\\b`,
  "iu",
);
const HAPPENED = /\b(?:was|were|fell|rose|grew|recorded|had|has|have been|increased from|declined|reached)\b/iu;

/** The promises of sentences in English: values to be reached by a year, and what is to be done to all of something. */
export function readEnglishTargets(
  sentences: readonly Sentence[],
  { issued }: TimeContext,
  listed: number | null = null,
): TargetCore[] {
  return sentences.flatMap((sentence) =>
    isLatin(sentence.text) ? partsOf(sentence).flatMap((part) => readPart(part, sentence, issued, listed)) : [],
  );
}

/** Whether a sentence is in a language that parts its words. */
export const isLatin = (text: string): boolean => /[A-Za-z]{3}/u.test(text) && !/\p{Script=Han}/u.test(text);

/** The year that the lead of a list sets for its items (Our goals by 2030 are to:); null where the sentence leads none. */
export function listYear(text: string): number | null {
  return isLatin(text) && /:\s*$/u.test(text) ? (readEnglishTime(text).due[0]?.year ?? null) : null;
}

interface Part {
  readonly text: string;
  readonly at: number;
}

/** The sentences of a paragraph, without its label and the words that say who does it. */
function partsOf({ text }: Sentence): Part[] {
  const parts: Part[] = [];
  for (const { 0: words, index } of text.matchAll(PART)) {
    const label =
      /^\s*(?:[A-Z]{1,2}\d{1,2}\s*[.:]\s+|(?:Action|Measure|Task|Objective|Policy)\s+[\d.]+\s*[:.—–-]\s*|[\d.]+\s+|[-•*–—]\s*)?/u.exec(
        words,
      )![0];
    if (!/^\s*(?:lead|support|partners?|responsib|owner|delivery)\w*[^:]{0,12}:/iu.test(words))
      parts.push({ text: words.slice(label.length), at: index + label.length });
  }
  return parts;
}

function readPart({ text, at }: Part, sentence: Sentence, issued: number | null, listed: number | null): TargetCore[] {
  const { due, bases } = readEnglishTime(text);
  const promised = listed !== null || FUTURE.test(text) || IMPERATIVE.test(text);
  const old = due.length > 0 && issued !== null && due.every(({ year }) => year < issued);
  if (!promised || old || (HAPPENED.test(text) && !/\b(?:will|shall|must|should|to be)\b/iu.test(text))) return [];
  const quote = text.trim().replace(/(?:[.;]|,\s+and)$/u, "");
  const place = { line: lineAt(sentence, at), quote };
  const values = valuesOf(text);
  const found: TargetCore[] = [];
  for (const [index, value] of values.entries()) {
    const next = values[index + 1];
    const read = readValue(text, value, values[index - 1], next, found.at(-1));
    if (!read) continue;
    const until = next?.at ?? text.length;
    const year = nearestYear(due, value.end, until) ?? listed;
    const base =
      bases.find((each) => each.at >= value.end && each.at < until) ??
      (found.length === 0 ? bases.find((each) => each.at < value.at) : undefined);
    if (read === "beyond") {
      found[found.length - 1] = { ...found.at(-1)!, max: value.value };
      continue;
    }
    found.push({ ...read, year, ...(base && /by$/u.test(read.operator) && { baseYear: base.year }), ...place });
  }
  if (found.length > 0) return found;
  return doneTo(quote, due[0]?.year ?? listed).map((one) => ({
    ...one,
    ...(bases[0] && /by$/u.test(one.operator) && { baseYear: bases[0].year }),
    ...place,
  }));
}
