import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import { jsonFault } from "../language/json-fault.ts";
import { misfit } from "../language/misfit.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Link } from "../project/links.ts";
import { mergeDatasets } from "../project/merge-datasets.ts";
import { withQuestions } from "../project/questions.ts";
import { fitsMapping, fittingMapping } from "../reading/fitting-mapping.ts";
import { type Mapping, MappingError, readMapping } from "../reading/mapping.ts";
import { parseSource } from "../reading/parse-source.ts";
import { renameSource, selectSheet } from "../reading/select-sheet.ts";
import { MOST_BYTES } from "../table/limits.ts";
import { readSource } from "../table/read-source.ts";
import { readSourcePath, sourceIds } from "../table/source-path.ts";
import { UnreadableSourceError } from "../table/unreadable-source.ts";
import { BUNDLED_SOURCE, bundledPath } from "./bundled.ts";

const PIECE = 1024 * 1024;
// What a shell hands over as a file (`<(zcat plan.csv.gz)`) is open already and can't be waited for in vain.
const HANDED_OVER = /^\/(?:dev\/(?:fd\/|stdin$)|proc\/)/;

/** The bytes of a file, or of standard input for `-`, read no further than a source may be long. */
async function readBytes(path: string): Promise<{ bytes: Uint8Array; file: string }> {
  if (path === "-") return { bytes: await readInput(), file: "stdin" };
  const file = basename(path);
  const found = statSync(path);
  // The system's own message for a folder doesn't name it.
  if (found.isDirectory())
    throw new UnreadableSourceError(`${path}: expected a file, got a directory`, `${path}：应为文件，实为文件夹`);
  if (!found.isFile() && !HANDED_OVER.test(path))
    throw new UnreadableSourceError(
      `${path}: expected a file, got ${found.isFIFO() ? "a named pipe" : "a device"}: give "-" and send it to standard input`,
      `${path}：应为文件，实为${found.isFIFO() ? "命名管道" : "设备"}：请用 "-" 并由标准输入送入`,
    );
  if (found.size > MOST_BYTES) throw tooLarge(file);
  return { bytes: found.isFile() ? readFileSync(path) : readPieces(openSync(path, "r"), file), file };
}

function readPieces(descriptor: number, file: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const piece = new Uint8Array(PIECE);
      const count = readSync(descriptor, piece, 0, PIECE, null);
      if (count === 0) return Buffer.concat(pieces);
      pieces.push(piece.subarray(0, count));
      length += count;
      if (length > MOST_BYTES) throw tooLarge(file);
    }
  } finally {
    closeSync(descriptor);
  }
}

async function readInput(): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  // Merely naming standard input opens it, so that happens here.
  const { stdin } = await import("node:process");
  for await (const piece of stdin as AsyncIterable<Uint8Array>) {
    pieces.push(piece);
    length += piece.length;
    if (length > MOST_BYTES) throw tooLarge("stdin");
  }
  return Buffer.concat(pieces);
}

function tooLarge(file: string): UnreadableSourceError {
  return new UnreadableSourceError(
    `${file}: expected at most ${MOST_BYTES} bytes, got more: cut the source`,
    `${file}：至多 ${MOST_BYTES} 字节，实际更多：请拆分来源`,
  );
}

/**
 * Reads a source from the disk, or several into one dataset: `-` is standard input, `plan.xlsx#2018年` or `plan.xlsx#2` one
 * sheet of a workbook, and the bundled gazette is read where none is named. A mapping says how each of them is to be read (of several
 * mappings the one whose headings a source has), and
 * reviewed links which projects of two lists are one. `names` are what positions call the sources, in their order.
 * Rejects with the file system's error where there is no such file, and with an UnreadableSourceError where it is a folder,
 * a device, empty, damaged, too large, of no known format, or has no such sheet.
 */
export async function load(
  paths: string | readonly string[] = bundledPath(BUNDLED_SOURCE),
  mapping: Mapping | readonly Mapping[] = {},
  links: readonly Link[] = [],
  names?: readonly string[],
): Promise<Dataset> {
  return loadBy(paths, (bytes, file) => mappingFor(bytes, file, mapping), links, names);
}

/** Reads sources into one dataset as `load` does, each by the mapping at its place in a list ({} for none). */
export async function loadEach(
  paths: readonly string[],
  mappings: readonly Mapping[],
  links: readonly Link[] = [],
  names?: readonly string[],
): Promise<Dataset> {
  if (paths.length !== mappings.length)
    throw new RangeError(`mapping: expected one for each of ${paths.length} sources, got ${mappings.length}`);
  return loadBy(paths, async (_bytes, _file, index) => mappings[index]!, links, names);
}

/** Which of several mappings have only headings that a source has. */
export async function fittingMappings(path: string, mappings: readonly Mapping[]): Promise<boolean[]> {
  const { bytes, file } = await readBytes(readSourcePath(path, existsSync).path);
  const source = await readSource(bytes, file);
  return mappings.map((mapping) => fitsMapping(mapping, source));
}

type MappingOf = (bytes: Uint8Array, file: string, index: number) => Promise<Mapping>;

async function loadBy(
  paths: string | readonly string[],
  mappingOf: MappingOf,
  links: readonly Link[],
  names?: readonly string[],
): Promise<Dataset> {
  const given = (typeof paths === "string" ? [paths] : paths).map((path) => readSourcePath(path, existsSync));
  const named = given.length > 0 ? given : [readSourcePath(bundledPath(BUNDLED_SOURCE), existsSync)];
  const ids = names ?? sourceIds(named);
  const datasets: Dataset[] = [];
  for (const [index, { path, sheet }] of named.entries()) {
    const { bytes, file } = await readBytes(path);
    const own = await mappingOf(bytes, file, index);
    const source = await readSource(bytes, file, own);
    const part = sheet === null ? source : selectSheet(source, sheet);
    datasets.push(parseSource(renameSource(part, path === "-" ? file : ids[index]!), own));
  }
  return withQuestions(mergeDatasets(datasets), links);
}

/** The mapping that a source is read by: the one given, or of several the one whose headings the source has. */
async function mappingFor(bytes: Uint8Array, file: string, given: Mapping | readonly Mapping[]): Promise<Mapping> {
  if (!isList(given)) return given;
  const [first, ...others] = given;
  if (first === undefined || others.length === 0) return first ?? {};
  return fittingMapping(given, await readSource(bytes, file)) ?? {};
}

const isList = (given: Mapping | readonly Mapping[]): given is readonly Mapping[] => Array.isArray(given);

/** Reads a mapping file (JSON). Throws the file system's error where there is none, and a MappingError where it is no mapping. */
export function loadMapping(path: string): Mapping {
  return readMapping(parseJson(readFileSync(path, "utf8"), basename(path)), basename(path));
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new MappingError(misfit(file, "JSON", jsonFault(error)));
  }
}
