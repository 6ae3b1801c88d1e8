import { detectBinary, detectText } from "./detect-format.ts";
import { decodeText } from "./decode-text.ts";
import type { Format } from "./format.ts";
import { MOST_BYTES } from "./limits.ts";
import type { RawSource } from "./raw-table.ts";
import { READERS } from "./readers.ts";
import { sha256 } from "./sha-256.ts";
import type { Source, Tables } from "./source.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";

/** How a text is to be read where that shouldn't be found out: its encoding, and the character between its cells. */
export interface ReadOptions {
  /** As the web names encodings: `gb18030`, `big5`, `utf-16le`, `windows-1252`. */
  readonly encoding?: string | undefined;
  readonly separator?: string | undefined;
}

const NOTHING = { lines: [], hidden: [], outside: [], notes: [] } as const;

/**
 * Reads the bytes of a source into tables of cells with positions; asynchronous, because the reader of a format is
 * loaded when a source needs it. Formats are told by content, not by name, and a source packed by gzip is unpacked.
 * Rejects with an UnreadableSourceError where the bytes are empty, no known format, damaged or beyond the limits.
 */
export async function readSource(bytes: Uint8Array, file: string, options: ReadOptions = {}): Promise<RawSource> {
  checkSize(bytes, file);
  const hash = await sha256(bytes);
  const content = isPacked(bytes) ? await (await import("./gzip.ts")).unpackGzip(bytes, file) : bytes;
  const name = content === bytes ? file : file.replace(/\.gz$/i, "");
  const { separator } = options;
  const binary = options.encoding === undefined ? await detectFormat(content, name) : null;
  if (binary) {
    const read = await readBinary({ bytes: content, text: "", file, format: binary, separator });
    return { file, format: binary, encoding: "binary", sha256: hash, ...NOTHING, ...read };
  }
  const { text, encoding, notes } = decodeText(content, file, options.encoding);
  if (text.trim() === "")
    throw new UnreadableSourceError(
      `${file}: expected a table of projects, got an empty text`,
      `${file}：应为项目表，实为空白文本`,
    );
  const format = detectText(text, name);
  const read = await (await READERS[format]())({ bytes: content, text, file, format, separator });
  return { file, format, encoding, sha256: hash, ...NOTHING, ...read, notes: [...notes, ...(read.notes ?? [])] };
}

async function detectFormat(bytes: Uint8Array, file: string): Promise<Format | null> {
  try {
    return await detectBinary(bytes, file);
  } catch (error) {
    if (error instanceof UnreadableSourceError) throw error;
    throw new UnreadableSourceError(
      `${file}: expected a sound document, got a damaged one`,
      `${file}：应为完好的文档，实为损坏的文档`,
      { cause: error },
    );
  }
}

// A damaged document can send a reader anywhere; wherever that ends, it is the document that can't be read.
async function readBinary(source: Source): Promise<Tables> {
  const { file, format } = source;
  try {
    return await (await READERS[format]())(source);
  } catch (error) {
    if (error instanceof UnreadableSourceError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableSourceError(
      `${file}: expected a sound ${format} document, got a damaged one (${reason})`,
      `${file}：应为完好的 ${format} 文档，实为损坏的文档（${reason}）`,
      { cause: error },
    );
  }
}

/** Throws an UnreadableSourceError where a source is empty or larger than any that is read. */
export function checkSize(bytes: Uint8Array, file: string): void {
  if (bytes.length === 0)
    throw new UnreadableSourceError(
      `${file}: expected a table of projects, got an empty file`,
      `${file}：应为项目表，实为空文件`,
    );
  if (bytes.length > MOST_BYTES)
    throw new UnreadableSourceError(
      `${file}: expected at most ${MOST_BYTES} bytes, got ${bytes.length}`,
      `${file}：至多 ${MOST_BYTES} 字节，实为 ${bytes.length} 字节`,
    );
}

function isPacked([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}
