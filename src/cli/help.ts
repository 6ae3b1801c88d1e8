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

const STRICT: Readonly<Record<Language, string>> = {
  zh: "--strict：来源有未能读出或没有依据的地方时不写出结果，退出码为 1\n",
  en: "--strict: nothing is written where a source has places that weren't read or were decided without proof; exit code 1\n",
};

/** The help of a command, with the way out for a table that it can't read, and what is asked of one. */
export function helpOf({ help, options }: Command, language: Language): string {
  const text = help[language];
  const mapping = "mapping" in options && !text.includes("--mapping") ? MAPPING[language] : "";
  const strict = "strict" in options && !text.includes("--strict") ? STRICT[language] : "";
  return [text, mapping, strict !== "" && mapping === "" ? "\n" : "", strict].join("");
}

const [INDENT, WIDEST] = [31, 124];

/** Names in lines that hang under the description of an option, none longer than the other lines of help. */
export function hanging(names: readonly string[], separator = ", "): string {
  const lines = [""];
  for (const [index, name] of names.entries()) {
    const text = index < names.length - 1 ? `${name}${separator}` : name;
    const last = lines.length - 1;
    if (lines[last] !== "" && INDENT + lines[last]!.length + text.trimEnd().length > WIDEST) lines.push(text);
    else lines[last] += text;
  }
  return lines.map((line) => line.trimEnd()).join(`\n${" ".repeat(INDENT)}`);
}
