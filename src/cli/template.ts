import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { wrongUse } from "./wrong-use.ts";
import type { ReportTemplate, VegaConfig } from "../report/house-style.ts";
import { readJsonFile } from "./json-file.ts";
import { type Options, UsageError } from "./command.ts";

const TYPST = "report.typ";
const THEME = "theme.json";
const WORD = "report.docx";
const FONT = /\.(?:ttf|otf|ttc)$/i;
// What a template asks for is small; a folder that was named by mistake isn't read for minutes.
const MOST_FILES = 200;
const MOST_BYTES = 100 * 1024 * 1024;

/**
 * The template that `--template` names: a .docx, or a folder that holds a report.typ, a theme.json or a report.docx.
 * Throws a UsageError for a folder with none of them.
 */
export function readTemplate(option: Options[string]): ReportTemplate | undefined {
  if (option === undefined) return undefined;
  const path = String(option);
  const file = basename(resolve(path));
  if (!existsSync(path) || !statSync(path).isDirectory()) {
    const bytes = new Uint8Array(readFileSync(path));
    return { file, bytes, docx: bytes };
  }
  const files = filesOf(path);
  const textOf = (name: string) => files.get(name) && new TextDecoder().decode(files.get(name));
  const typst = textOf(TYPST);
  const docx = files.get(WORD);
  const theme = files.has(THEME) ? readTheme(join(path, THEME)) : undefined;
  if (typst === undefined && docx === undefined && theme === undefined)
    throw wrongUse(
      "--template",
      { zh: `有 ${TYPST}、${THEME} 或 ${WORD} 的目录`, en: `a folder with ${TYPST}, ${THEME} or ${WORD}` },
      { zh: `没有它们的 ${path}`, en: `${path} without` },
    );
  const others = [...files].filter(([name]) => name !== TYPST && name !== WORD && name !== THEME);
  return {
    file,
    bytes: together(files),
    ...(typst !== undefined && { typst }),
    ...(docx && { docx }),
    ...(theme && { theme }),
    assets: new Map(others.filter(([name]) => !FONT.test(name))),
    fonts: others.flatMap(([name, bytes]) => (FONT.test(name) ? [bytes] : [])),
  };
}

function filesOf(folder: string): ReadonlyMap<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
  const bytes = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  if (names.length > MOST_FILES || bytes > MOST_BYTES)
    throw wrongUse(
      "--template",
      {
        zh: `至多 ${MOST_FILES} 个文件、${MOST_BYTES} 字节的目录`,
        en: `a folder of at most ${MOST_FILES} files and ${MOST_BYTES} bytes`,
      },
      { zh: `${names.length} 个文件、${bytes} 字节`, en: `${names.length} files and ${bytes} bytes` },
    );
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

function readTheme(path: string): VegaConfig {
  const theme = readJsonFile(path, (words) => new UsageError(words));
  if (typeof theme !== "object" || theme === null || Array.isArray(theme))
    throw wrongUse(path, { zh: "Vega 的配置（JSON 对象）", en: "a Vega config, a JSON object" }, JSON.stringify(theme));
  return theme as VegaConfig;
}

/** All files of a folder in one, each behind its name and size, so that one hash tells any change. */
function together(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const encoder = new TextEncoder();
  const parts = [...files].flatMap(([name, bytes]) => [encoder.encode(`${name}\0${bytes.length}\0`), bytes]);
  return new Uint8Array(Buffer.concat(parts));
}
