import { readFileSync } from "node:fs";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

/** The bundled gazette, read, and a way to read it with some of its text changed. */
export const GAZETTE = "data/baotou-gazette-2018-12.txt";
export const gazetteText = readFileSync(GAZETTE, "utf8");
export const gazette = await readText(gazetteText);

export async function readText(text: string, file = GAZETTE) {
  return parseSource(await readSource(new TextEncoder().encode(text), file));
}
