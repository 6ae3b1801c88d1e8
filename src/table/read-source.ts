import { decodeText, splitLines } from "./decode-text.ts";
import { detectBinary, detectText } from "./detect-format.ts";
import { MOST_BYTES } from "./limits.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";
import type { RawRow, RawSource, RawTable, SourceNote } from "./raw-table.ts";
import { readTextTables } from "./text-tables.ts";

/** What the reader of a format gives. */
export interface Tables {
  readonly tables: readonly RawTable[];
  /** Lines of the text, where it has lines that people count. */
  readonly lines?: readonly string[];
  readonly hidden?: readonly RawTable[];
  readonly outside?: readonly RawRow[];
  readonly notes?: readonly SourceNote[];
}

/** How a source is to be read where it shouldn't be found out: its encoding, the character between its cells. */
export interface ReadOptions {
  readonly encoding?: string;
  readonly separator?: string;
}

/**
 * Reads the bytes of a source into tables of cells with positions; asynchronous, because the reader of a format is
 * loaded when a source needs it. Formats are told by content, not by name. Rejects with an UnreadableSourceError where
 * the bytes are empty, no known format, damaged or beyond the limits.
 */
export async function readSource(bytes: Uint8Array, file: string): Promise<RawSource> {
  if (bytes.length === 0) throw new UnreadableSourceError(`${file}: expected a table of projects, got an empty file`);
  if (bytes.length > MOST_BYTES)
    throw new UnreadableSourceError(`${file}: expected at most ${MOST_BYTES} bytes, got ${bytes.length}`);
  // Loading it takes a fifth of what loading all of the library does.
  const { createHash } = await import("node:crypto");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const binary = detectBinary(bytes, file);
  if (binary) {
    const read = await readBinary(binary, bytes, file);
    return { file, format: binary, encoding: "binary", sha256, ...NOTHING, ...read };
  }
  const { text, encoding } = decodeText(bytes, file);
  if (text.trim() === "") throw new UnreadableSourceError(`${file}: expected a table of projects, got an empty text`);
  const format = detectText(text, file);
  const read = await readText(format, text, bytes, file);
  return { file, format, encoding, sha256, ...NOTHING, ...read };
}

const NOTHING = { lines: [], hidden: [], outside: [], notes: [] } as const;

async function readBinary(format: string, bytes: Uint8Array, file: string): Promise<Tables> {
  if (format === "pdf") return (await import("./pdf.ts")).readPdf(bytes, file);
  return (await import("./spreadsheet.ts")).readSpreadsheet(bytes, file);
}

async function readText(format: string, text: string, bytes: Uint8Array, file: string): Promise<Tables> {
  switch (format) {
    case "html":
      return (await import("./html.ts")).readHtml(text, file);
    case "json":
      return (await import("./json-records.ts")).readJson(text, file);
    case "xls":
      return (await import("./spreadsheet.ts")).readSpreadsheet(bytes, file);
  }
  const lines = splitLines(text);
  const delimiter = (await import("./delimiter.ts")).detectDelimiter(lines, format);
  if (delimiter !== null) {
    const { readDelimited } = await import("./delimited-text.ts");
    return { tables: readDelimited(text, delimiter, file), lines };
  }
  return { tables: readTextTables(lines, file), lines };
}
