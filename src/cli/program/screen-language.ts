import { namedLanguage } from "../user-language.ts";
import type { Options, Output } from "../command.ts";

/** Commands whose results are read where they appear. */
const READ = new Set(
  "projects inspect households summary compare quantities tasks plan pool audit trace verify".split(" "),
);

// These are the same in every language: data under the fields' names.
const ALIKE = new Set("tidy export".split(" "));

const IN_CHINESE = "what is written is in Chinese; --lang en writes it in English";

/**
 * Options with the language of the environment for what is read on the screen, where none was asked for. What is written to
 * a file or for a program is the same wherever it is made; a reader of another language is told how to have it in his own.
 */
export function onScreen(name: string, options: Options, env: NodeJS.ProcessEnv, output: Output): Options {
  const named = namedLanguage(env);
  if (options.lang !== undefined || named === null) return options;
  const { out, format = "table" } = options;
  if (READ.has(name) && out === undefined && format === "table") return { ...options, lang: named };
  if (named === "en" && typeof out === "string" && !ALIKE.has(name)) output.complain(IN_CHINESE);
  return options;
}
