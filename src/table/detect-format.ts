import { spaced } from "../language/misfit.ts";
import type { Format } from "./format.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46];
const PARQUET = [0x50, 0x41, 0x52, 0x31];
const OTHERS: ReadonlyArray<readonly [string, string, readonly number[]]> = [
  ["a PNG picture", "PNG 图片", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG picture", "JPEG 图片", [0xff, 0xd8, 0xff]],
  ["a GIF picture", "GIF 图片", [0x47, 0x49, 0x46, 0x38]],
  ["a RAR archive", "RAR 压缩包", [0x52, 0x61, 0x72, 0x21]],
  ["a 7z archive", "7z 压缩包", [0x37, 0x7a, 0xbc, 0xaf]],
  ["an empty ZIP archive", "空的 ZIP 压缩包", [0x50, 0x4b, 0x05, 0x06]],
];

/**
 * The format of bytes that begin with the mark of a binary format, whatever the file is called; null for a text. Rejects
 * with an UnreadableSourceError where they are a picture, an archive or a document of another kind.
 */
export async function detectBinary(bytes: Uint8Array, file: string): Promise<Format | null> {
  const begins = (mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);
  const other = OTHERS.find(([, , mark]) => begins(mark));
  if (other)
    throw new UnreadableSourceError(
      `${file}: expected a document, a spreadsheet, a web page, a PDF or a text, got ${other[0]}`,
      `${file}：应为文档、电子表格、网页、PDF 或文本，实为${spaced(other[1])}`,
    );
  if (begins(ZIP)) return (await import("./container-format.ts")).zipFormat(bytes, file);
  if (begins(COMPOUND)) return (await import("./container-format.ts")).compoundFormat(bytes, file);
  // A text may begin so, too; it has no zero byte, as a file whose end is lost has.
  if (begins(PARQUET) && (PARQUET.every((byte, index) => bytes.at(index - 4) === byte) || bytes.includes(0)))
    return "parquet";
  return begins(PDF) ? "pdf" : null;
}

// Documents that are texts with a markup of their own, which only the programs that write them read.
const MARKUPS: ReadonlyArray<readonly [RegExp, string, string]> = [
  [/^\{\\rtf/, "a rich text (RTF)", "RTF 文档"],
  [/^(?:MIME-Version:|From: <Saved by)/i, "a web archive (MHT)", "网页归档（MHT）"],
  [/^<\?xml[^>]*>[\s\S]{0,400}<w:wordDocument\b/, "a Word 2003 XML document", "Word 2003 XML 文档"],
  [/^<\?xml[^>]*>[\s\S]{0,400}<pkg:package\b/, "a flat Word XML document", "Word 扁平 XML 文档"],
];
const PAGE =
  /^<(?:!doctype\s+html|html|head|body|table|div|p|meta|style|script|center|\?xml[^>]*>\s*<(?:!doctype\s+html|html))\b/i;

/** The format of a text, by its beginning and then by its name. Throws an UnreadableSourceError for the markup of a word processor. */
export function detectText(text: string, file: string): Format {
  const start = text.slice(0, 4_096).trimStart();
  const extension = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? "";
  const markup = MARKUPS.find(([pattern]) => pattern.test(start));
  if (markup)
    throw new UnreadableSourceError(
      `${file}: expected a Word document, a web page or a text, got ${markup[1]}: open it in Word or WPS and save it as .docx`,
      `${file}：应为 Word 文档、网页或文本，实为${spaced(markup[2])}：请用 Word 或 WPS 打开并另存为 .docx`,
    );
  if (PAGE.test(start) || /<(?:table|tr)[\s>]/i.test(start) || (/^html?$/.test(extension) && /<[a-z]/i.test(start)))
    return "html";
  if (/^<\?xml[^>]*>[\s\S]{0,400}<(?:\w+:)?Workbook\b/.test(start)) return "xls";
  if (/^<\?xml[^>]*>[\s\S]{0,400}<office:document\b/.test(start)) return "ods";
  if (
    /^(?:\{|\[\s*[[{]|\[\s*\])/.test(start) &&
    (extension === "json" || /^[[{\s]*"[^"\n]{1,200}"\s*[:,\]]/.test(start) || /^\[\s*\]/.test(start))
  )
    return "json";
  if (extension === "csv" || extension === "tsv") return extension;
  if (extension === "md" || extension === "markdown") return "markdown";
  return "text";
}
