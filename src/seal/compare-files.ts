import { readSourcePath } from "../table/source-path.ts";
import { sha256 } from "../table/sha256.ts";
import type { Manifest, PublishedFile } from "../report/manifest.ts";
import type { ReportFile } from "../report/seal.ts";
import { firstDifference } from "./text-difference.ts";
import type { Difference } from "../report/verify.ts";

/** The files that are found in a report's folder, by their paths within it. */
export type FoundFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Compares the files of a folder with the hashes that its manifest has, and yields those that are missing, changed, or in
 * the folder without being the report's. A manifest of figures alone seals no files.
 */
export async function* verifyHashes(
  { files, source, request }: Manifest,
  found: FoundFiles,
): AsyncGenerator<Difference> {
  if (files === undefined) return;
  for (const { path, sha256: recorded } of files) {
    const bytes = found.get(path);
    if (bytes === undefined) yield { id: path, field: "missing", recorded, recomputed: null };
    else {
      const recomputed = await sha256(bytes);
      if (recomputed !== recorded) yield { id: path, field: "sha256", recorded, recomputed };
    }
  }
  // What a report was made from and lies beside it is no file of another run.
  const { against, template } = request ?? {};
  const read = [source, ...(source.sources ?? []), ...(against?.sources ?? []), ...(template ? [template] : [])].map(
    ({ file }) => readSourcePath(file, (path) => found.has(path)).path,
  );
  yield* extraFiles(files, found, new Set(read));
}

/** Files beside the report's own, in the folders that it writes to: of another run, say. */
async function* extraFiles(
  files: readonly PublishedFile[],
  found: FoundFiles,
  read: ReadonlySet<string>,
): AsyncGenerator<Difference> {
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);
  const own = new Set(["figures.json", "figures.json.sig", ...files.map(({ path }) => path)]);
  const folders = new Set([...own].map(folderOf));
  for (const path of [...found.keys()].sort())
    if (!own.has(path) && !read.has(path) && folders.has(folderOf(path)))
      yield { id: path, field: "extra", recorded: null, recomputed: await sha256(found.get(path)!) };
}

/**
 * Compares the files of a folder, byte by byte, with those made again from the source, and yields what differs: the file,
 * what stands in it and what should, and the statement or figure that it is about. The manifest itself is one of them.
 */
export async function* verifyContents(
  recorded: Manifest,
  found: FoundFiles,
  again: readonly ReportFile[],
): AsyncGenerator<Difference> {
  for (const { path, content } of again) {
    const bytes = found.get(path);
    if (bytes === undefined || same(bytes, content)) continue;
    const difference = await firstDifference(path, bytes, content, recorded.statements ?? []);
    yield { id: path, field: "content", ...difference };
  }
}

/** The statements of a manifest that the source doesn't give again: they are stale. */
export function* staleStatements({ statements }: Manifest, again: Manifest): Generator<Difference> {
  if (statements === undefined) return;
  const made = new Map((again.statements ?? []).map((statement) => [statement.id, statement]));
  for (const { id, text } of statements) {
    const now = made.get(id)?.text ?? null;
    if (now !== text) yield { id, field: "statement", recorded: text, recomputed: now };
  }
  const known = new Set(statements.map(({ id }) => id));
  for (const { id, text } of made.values())
    if (!known.has(id)) yield { id, field: "statement", recorded: null, recomputed: text };
}

function same(bytes: Uint8Array, content: string | Uint8Array): boolean {
  return Buffer.compare(bytes, typeof content === "string" ? Buffer.from(content) : content) === 0;
}
