import { foldName } from "../../project/organisation.ts";
import type { Project } from "../../project/project.ts";
import { UnknownValueError } from "../request/misuse.ts";
import { defineCondition } from "./condition.ts";

/** As typed and as printed differ in width, in case, and in spaces within Chinese. */
export const foldWords = (text: string): string =>
  ALIKE.test(text) ? text : foldName(text).normalize("NFKC").toLowerCase();

/** Has one width, one case and no spaces. */
const ALIKE = /^[\u4e00-\u9fff、。0-9a-z]*$/;

/** The fields of a project that words are looked for in. */
export const WORD_FIELDS = ["name", "content", "unit", "category", "district"] as const;

const folded = new WeakMap<Project, string>();

/** What words are looked for in, of a project. */
export function wordsOf(project: Project): string {
  const known = folded.get(project);
  if (known !== undefined) return known;
  // A word that is looked for has no line break in it, so that none reaches from one field into the next.
  const made = WORD_FIELDS.map((field) => foldWords(project[field] ?? "")).join("\n");
  folded.set(project, made);
  return made;
}

/** The words that a text asks for, each on its own. */
export function wantedWords(text: string): string[] {
  return text.split(/\s+/).flatMap((word) => (word === "" ? [] : foldWords(word)));
}

/** Each word stands in a project's name, content, unit, category or district, or is its number. */
export const text = defineCondition<string>({
  id: "text",
  names: { zh: "文字", en: "Text" },
  grammar: 1,
  parse: (texts) => texts.join("|"),
  format: (words) => [words],
  check: (value) => {
    if (typeof value === "string" && value.trim() !== "") return value;
    const got = JSON.stringify(value) ?? String(value);
    throw new UnknownValueError({
      zh: `文字：应为要查找的文字，实为 ${got}`,
      en: `text: expected words to look for, got ${got}`,
    });
  },
  test: (words) => {
    const wanted = wantedWords(words);
    return (project) => {
      const numbers = [String(project.seq), foldWords(project.seqText ?? "")];
      return wanted.every((word) => wordsOf(project).includes(word) || numbers.includes(word));
    };
  },
  words: (words, language) => (language === "zh" ? `含“${words}”` : `with "${words}"`),
});
