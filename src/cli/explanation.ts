import { readdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Language } from "../language/language.ts";
import { misfit } from "../language/misfit.ts";
import { suggestion } from "../language/suggestion.ts";
import type { Words } from "../language/words.ts";
import { READING } from "./system-fault.ts";
import { meant } from "./wrong-use.ts";

const FAULT = {
  zh: (message: string) => `没有预料到的错误：${message}。这是本工具的缺陷；设 KEY_PROJECTS_STACK=1 再运行可看到出处`,
  en: (message: string) =>
    `an unforeseen fault: ${message}. This is a defect of key-projects; KEY_PROJECTS_STACK=1 shows where`,
} as const;

/** What went wrong, in the user's language, with the name that was probably meant; a defect of ours is called one. */
export function explain(error: unknown, language: Language): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path, syscall, words } = error as NodeJS.ErrnoException & { readonly words?: Words };
  if (words) return words[language];
  if (code === "ENOENT" && path !== undefined) return meant(noFile(path), nearFile(path))[language];
  const system = READING[String(code)];
  if (system) {
    const told = misfit(path ?? { zh: "读写数据", en: error.message }, ...system);
    return told[language];
  }
  if (syscall === undefined) return FAULT[language](`${error.name}: ${error.message}`);
  return language === "zh" ? `${path ?? "读写数据"}：系统不能读写（${code}）` : error.message;
}

const noFile = (path: string): Words => ({ zh: `${path}：没有这个文件`, en: `${path}: no such file` });

function nearFile(path: string): string | null {
  try {
    return suggestion(basename(path), readdirSync(dirname(path)));
  } catch {
    return null;
  }
}
