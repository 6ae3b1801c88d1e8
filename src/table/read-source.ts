import { createHash } from "node:crypto";
import type { RawSource } from "./raw-table.ts";
import { readTabbedText } from "./tabbed-text.ts";

/** A source that can't be read at all: empty, binary of an unknown kind, wrongly encoded. */
export class UnreadableSourceError extends Error {
  readonly code = "source.unreadable";
}

/**
 * Reads the bytes of a source into tables of cells with positions; asynchronous, because the reader of a format is
 * loaded when a source needs it. Rejects with an UnreadableSourceError where the bytes are no text in a known encoding.
 */
export async function readSource(bytes: Uint8Array, file: string): Promise<RawSource> {
  if (bytes.length === 0) throw new UnreadableSourceError(`${file}: expected a table of projects, got an empty file`);
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  return {
    file,
    format: "text",
    encoding: "utf-8",
    sha256: createHash("sha256").update(bytes).digest("hex"),
    lines,
    tables: readTabbedText(lines, file),
  };
}
