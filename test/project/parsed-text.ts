import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

/** A dataset of a text, as it would be read from a file of that name. */
export async function parsedText(text: string, file: string) {
  return parseSource(await readSource(new TextEncoder().encode(text), file));
}
