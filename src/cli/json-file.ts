import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Words } from "../language/words.ts";

/** What a file of JSON holds. Throws what `invalid` makes where it isn't JSON, or the file system's error. */
export function readJsonFile(path: string, invalid: (words: Words) => Error): unknown {
  const text = readFileSync(path, "utf8").replace(/^\ufeff/, "");
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const file = basename(path);
    throw invalid({ zh: `${file}：应为 JSON（${error.message}）`, en: `${file}: expected JSON, got ${error.message}` });
  }
}
