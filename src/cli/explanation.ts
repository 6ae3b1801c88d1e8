import { readdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Language } from "../language/language.ts";
import { suggestion } from "../language/suggestion.ts";
import { LinksError } from "../project/links.ts";
import { MisuseError } from "../measure/misuse.ts";
import { UnreadableSourceError } from "../table/unreadable-source.ts";
import { chineseMessage } from "./chinese-message.ts";

const MEANT = {
  zh: (name: string) => `。是不是想写 ${name}？`,
  en: (name: string) => `. Did you mean ${name}?`,
} as const;
const FAULT = {
  zh: (message: string) => `没有预料到的错误：${message}。这是本工具的缺陷；设 KEY_PROJECTS_STACK=1 再运行可看到出处`,
  en: (message: string) =>
    `an unforeseen fault: ${message}. This is a defect of key-projects; KEY_PROJECTS_STACK=1 shows where`,
} as const;

/** What the system's own errors mean: what was expected, and what was found. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: "expected a file that is there, got none",
  ENOTDIR: "expected a folder, got a file",
  EISDIR: "expected a file, got a folder",
  EACCES: "expected permission, got none",
  EPERM: "expected permission, got none",
  EROFS: "expected a folder to write to, got a disk that can only be read",
  ENOSPC: "expected room on the disk, got none",
  ELOOP: "expected a file, got a link that leads to itself",
  ENAMETOOLONG: "expected a name that the disk can hold, got a longer one",
};

/** What went wrong, in the user's language, with the name that was probably meant; a defect of ours is called one. */
export function explain(error: unknown, language: Language): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof MisuseError || error instanceof LinksError) return error.words[language];
  if (error instanceof UnreadableSourceError && error.words[language] !== error.message) return error.words[language];
  const { code, path } = error as NodeJS.ErrnoException;
  if (typeof code !== "string") return FAULT[language](`${error.name}: ${error.message}`);
  const system = SYSTEM[code];
  const message = system === undefined ? error.message : `${path ?? error.message}: ${system}`;
  const meant = system !== undefined && path !== undefined ? nearFile(path) : nearName(message);
  return say(message, language) + (meant === null ? "" : MEANT[language](meant));
}

/** A message in the user's language. */
export function say(message: string, language: Language): string {
  return language === "zh" ? chineseMessage(message) : message;
}

/** The listed name that is nearest to the one that was found: `expected one of a, b, got "aa"`. */
function nearName(message: string): string | null {
  const [, list, found] = /expected (?:one of|one or more of) (.+), got "(.*)"$/.exec(message) ?? [];
  return list === undefined ? null : suggestion(found!, list.split(/, |、|\|/));
}

function nearFile(path: string): string | null {
  try {
    return suggestion(basename(path), readdirSync(dirname(path)));
  } catch {
    return null;
  }
}
