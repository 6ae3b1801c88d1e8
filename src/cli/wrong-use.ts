import { misfit, NONE, oneOf, type Saying } from "../language/misfit.ts";
import { suggestion } from "../language/suggestion.ts";
import type { Words } from "../language/words.ts";
import { UsageError } from "./command.ts";

/** A source that a command is called with, as messages name it. */
export const SOURCE: Words = { zh: "来源", en: "source" };
/** The id of a figure or statement, as messages name it. */
export const ID: Words = { zh: "编号（id）", en: "id" };
export const ONE_FILE: Words = { zh: "一个文件", en: "one file" };
/** Why a workbook isn't written to a terminal. */
export const NEEDS_FILE: Words = {
  zh: "--format xlsx：标准输出是终端，须用 --out 写入文件",
  en: "--format xlsx: expected --out FILE, since stdout is a terminal",
};

/** What a command lacks that writes into a folder. */
export function needsFolder(command: string): Words {
  return { zh: `${command}：应给出 --out 目录`, en: `${command}: expected --out FOLDER` };
}

/** Wrong use, said as all messages are: what was expected of an option or a word, and what was given. */
export function wrongUse(what: Saying, expected: Saying, found: Saying): UsageError {
  return new UsageError(misfit(what, expected, found));
}

/** A name that isn't one of those there are, with the one that was probably meant. */
export function unknownName(what: Saying, names: readonly string[], found: unknown): UsageError {
  const got = found === undefined || found === null ? NONE : JSON.stringify(found);
  const told = misfit(what, oneOf(names), got);
  return new UsageError(meant(told, typeof found === "string" ? suggestion(found, names) : null));
}

/** What is said of a name, with the one that was probably meant where one is like it. */
export function meant(told: Words, name: string | null): Words {
  if (name === null) return told;
  return { zh: `${told.zh}。是不是想写 ${name}？`, en: `${told.en}. Did you mean ${name}?` };
}
