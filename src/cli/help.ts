import type { Language } from "../language/language.ts";
import type { Command } from "./command.ts";

const MAPPING: Readonly<Record<Language, string>> = {
  zh: `
读不懂的表：key-projects inspect 来源 --mapping-out mapping.json 写出一份映射，改好后加 --mapping mapping.json；可给几份，按表头选用
`,
  en: `
A table that isn't understood: key-projects inspect SOURCE --mapping-out mapping.json writes a mapping; changed, it is given back by
--mapping mapping.json. Of several, the one whose headings a source has counts
`,
};

/** The help of a command, with the way out for a table that it can't read. */
export function helpOf({ help, options }: Command, language: Language): string {
  const text = help[language];
  return "mapping" in options && !text.includes("--mapping") ? `${text}${MAPPING[language]}` : text;
}
