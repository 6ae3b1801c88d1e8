import { UnreadableSourceError } from "./unreadable-source.ts";

export type Format = "xlsx" | "xls" | "pdf" | "html" | "json" | "csv" | "tsv" | "markdown" | "text";

const SIGNATURES: ReadonlyArray<readonly [Format, readonly number[]]> = [
  ["xlsx", [0x50, 0x4b, 0x03, 0x04]],
  ["xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
];
const OTHERS: ReadonlyArray<readonly [string, readonly number[]]> = [
  ["a PNG picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG picture", [0xff, 0xd8, 0xff]],
  ["a GIF picture", [0x47, 0x49, 0x46, 0x38]],
  ["a gzip archive", [0x1f, 0x8b]],
  ["a RAR archive", [0x52, 0x61, 0x72, 0x21]],
  ["a 7z archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["an empty ZIP archive", [0x50, 0x4b, 0x05, 0x06]],
];

/** The format of bytes that begin with the mark of a binary format, whatever the file is called; null for a text. */
export function detectBinary(bytes: Uint8Array, file: string): Format | null {
  const begins = (mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);
  const other = OTHERS.find(([, mark]) => begins(mark));
  if (other)
    throw new UnreadableSourceError(`${file}: expected a text, a spreadsheet, a web page or a PDF, got ${other[0]}`);
  return SIGNATURES.find(([, mark]) => begins(mark))?.[0] ?? null;
}

/** The format of a text, by its beginning and then by its name. */
export function detectText(text: string, file: string): Format {
  const start = text.slice(0, 4_096).trimStart();
  const extension = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? "";
  if (
    /^<(?:!doctype\s+html|html|head|body|table|div|p|meta|style|script|center|\?xml[^>]*>\s*<(?:!doctype\s+html|html))\b/i.test(
      start,
    )
  )
    return "html";
  if (/<(?:table|tr)[\s>]/i.test(start) || (/^html?$/.test(extension) && /<[a-z]/i.test(start))) return "html";
  if (/^<\?xml[^>]*>[\s\S]{0,400}<(?:\w+:)?Workbook\b/.test(start)) return "xls";
  if (
    /^(?:\{|\[\s*[[{]|\[\s*\])/.test(start) &&
    (extension === "json" || /^[[{\s]*"[^"\n]{1,200}"\s*[:,\]]/.test(start) || /^\[\s*\]/.test(start))
  )
    return "json";
  if (extension === "csv" || extension === "tsv") return extension;
  if (extension === "md" || extension === "markdown") return "markdown";
  return "text";
}
