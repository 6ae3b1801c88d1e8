import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { jsonFault } from "../language/json-fault.ts";
import { misfit } from "../language/misfit.ts";
import type { Words } from "../language/words.ts";

/** What a file of JSON holds. Throws what `invalid` makes where it isn't JSON, or the file system's error. */
export function readJsonFile(path: string, invalid: (words: Words) => Error): unknown {
  const text = readFileSync(path, "utf8").replace(/^\ufeff/, "");
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw invalid(misfit(basename(path), "JSON", jsonFault(error)));
  }
}
