import { readFileSync } from "node:fs";
import type { Dataset } from "../../src/project/dataset.ts";
import { parseSource } from "../../src/project/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

/** The bundled gazette. */
export async function gazette(): Promise<Dataset> {
  const file = "baotou-gazette-2018-12.txt";
  return parseSource(await readSource(readFileSync(`data/${file}`), file));
}
