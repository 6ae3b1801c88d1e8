import type { Words } from "./words.ts";

/** Words of each language, or a text that is the same in all: a name, a value as it was found. */
export type Saying = Words | string;

export const NONE: Words = { zh: "无", en: "none" };

/**
 * What was expected of something and what was found, as every message says it: `X: expected Y, got Z`. A Chinese expectation
 * that begins with 应 (应与…同用) stands as it is.
 */
export function misfit(what: Saying, expected: Saying, found: Saying): Words {
  const [subject, wanted, got] = [both(what), both(expected), both(found)];
  return {
    zh: `${subject.zh}：${wanted.zh.startsWith("应") ? wanted.zh : `应为${spaced(wanted.zh)}`}，实为${spaced(got.zh)}`,
    en: `${subject.en}: expected ${wanted.en}, got ${got.en}`,
  };
}

/** A text between Chinese ones, with a space before Latin letters, digits and quotes. */
export function spaced(text: string): string {
  return /^[\p{Script=Latin}\p{N}"'`\-<[{./]/u.test(text) ? ` ${text}` : text;
}

function both(saying: Saying): Words {
  return typeof saying === "string" ? { zh: saying, en: saying } : saying;
}

/** What was given, in a row; none where nothing was. */
export function listed(names: readonly string[]): Words {
  return names.length === 0 ? NONE : { zh: names.join("、"), en: names.join(", ") };
}

/** One of some names, as messages list them. */
export function oneOf(names: readonly string[]): Words {
  return { zh: `下列之一：${names.join("、")}`, en: `one of ${names.join(", ")}` };
}
