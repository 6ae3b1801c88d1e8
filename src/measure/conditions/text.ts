import { UnknownValueError } from "../misuse.ts";
import { defineCondition } from "./condition.ts";

/** Words stand in a project's name, content, unit, category or district. */
export const text = defineCondition<string>({
  id: "text",
  names: { zh: "文字", en: "Text" },
  grammar: 1,
  parse: (texts) => texts.join("|"),
  format: (words) => [words],
  check: (value) => {
    if (typeof value === "string" && value !== "") return value;
    const got = JSON.stringify(value) ?? String(value);
    throw new UnknownValueError({
      zh: `文字：应为要查找的文字，得到 ${got}`,
      en: `text: expected words to look for, got ${got}`,
    });
  },
  test: (words) => (project) =>
    [project.name, project.content, project.unit, project.category, project.district].some((part) =>
      part?.includes(words),
    ),
  words: (words, language) => (language === "zh" ? `含“${words}”` : `with "${words}"`),
});
