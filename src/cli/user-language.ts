import type { Language } from "../language/language.ts";

/** Languages of what the command line says. */
export interface UserLanguage {
  /** Of help: Chinese unless another language is asked for. */
  readonly help: Language;
  /** Of errors and remarks: the library's own English unless Chinese is asked for. */
  readonly messages: Language;
}

/** The language that `--lang` names, or else the environment (LC_ALL, LC_MESSAGES, LANG); `C` and nothing name none. */
export function userLanguage(args: readonly string[], env: NodeJS.ProcessEnv): UserLanguage {
  const named = languageOf(langOption(args) ?? localeOf(env));
  return { help: named ?? "zh", messages: named ?? "en" };
}

/** The language that the environment names; null where it names none. */
export function namedLanguage(env: NodeJS.ProcessEnv): Language | null {
  return languageOf(localeOf(env));
}

const localeOf = (env: NodeJS.ProcessEnv): string =>
  [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value) || "";

function languageOf(locale: string): Language | null {
  if (/^zh/i.test(locale)) return "zh";
  return locale === "" || /^(C|POSIX)(\.|$)/i.test(locale) ? null : "en";
}

function langOption(args: readonly string[]): string | undefined {
  const at = args.findLastIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  return at < 0 ? undefined : args[at] === "--lang" ? args[at + 1] : args[at]!.slice("--lang=".length);
}
