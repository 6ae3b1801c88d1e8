import type { Dataset } from "../project/dataset.ts";
import { withQuestions } from "../project/questions.ts";
import { readSource } from "../table/read-source.ts";
import type { Mapping } from "./mapping.ts";
import { parseSource } from "./parse-source.ts";

/**
 * Reads the bytes of a source, wherever they are from (a form's file, an answer, a disk), into projects and an account of
 * every row. `file` is what positions call it; a mapping says how it is to be read. Rejects with an UnreadableSourceError
 * where it is empty, damaged, too large or of no known format.
 */
export async function readBytes(bytes: Uint8Array, file: string, mapping: Mapping = {}): Promise<Dataset> {
  return withQuestions(parseSource(await readSource(bytes, file, mapping), mapping));
}
