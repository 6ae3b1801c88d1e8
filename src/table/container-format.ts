import { openArchive } from "./archive.ts";
import { openCompoundFile } from "./compound-file.ts";
import type { Format } from "./format.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";

/** The format of what a ZIP archive holds. Throws an UnreadableSourceError where it is no document that is read. */
export function zipFormat(bytes: Uint8Array, file: string): Format {
  const archive = openArchive(bytes, file);
  const has = (pattern: RegExp) => archive.names.some((name) => pattern.test(name));
  if (has(/^word\/document\d*\.xml$/i)) return "docx";
  if (has(/^xl\//i)) return "xlsx";
  if (archive.names.includes("content.xml")) {
    const manifest = archive.text("META-INF/manifest.xml") ?? "";
    if (/<manifest:encryption-data\b/.test(manifest)) throw locked(file);
    const kind = archive.text("mimetype") ?? manifest;
    if (/opendocument\.spreadsheet/.test(kind)) return "ods";
    throw new UnreadableSourceError(
      `${file}: expected a Word document or a spreadsheet, got an OpenDocument file of another kind: save it as .docx or .ods`,
      `${file}：应为 Word 文档或电子表格，实为其他 OpenDocument 文件：请另存为 .docx 或 .ods`,
    );
  }
  const slides = has(/^ppt\//i);
  throw new UnreadableSourceError(
    `${file}: expected a Word document or a spreadsheet, got ${slides ? "a presentation: copy its table into a spreadsheet" : "another ZIP archive: unpack it and give the file inside"}`,
    `${file}：应为 Word 文档或电子表格，实为${slides ? "演示文稿：请把其中的表格复制到电子表格" : "其他 ZIP 压缩包：请解压后给出其中的文件"}`,
  );
}

/** The format of what a compound file holds. Throws an UnreadableSourceError where it is locked or no document that is read. */
export function compoundFormat(bytes: Uint8Array, file: string): Format {
  const { names } = openCompoundFile(bytes, file);
  if (names.includes("EncryptedPackage")) throw locked(file);
  if (names.includes("Workbook") || names.includes("Book") || names.includes("WORKBOOK")) return "xls";
  if (names.includes("WordDocument")) return "doc";
  throw new UnreadableSourceError(
    `${file}: expected a Word document or a spreadsheet, got an Office file of another kind: save its table as .docx or .xlsx`,
    `${file}：应为 Word 文档或电子表格，实为其他 Office 文件：请把其中的表格另存为 .docx 或 .xlsx`,
  );
}

function locked(file: string): UnreadableSourceError {
  return new UnreadableSourceError(
    `${file}: expected an open document, got one that is locked by a password: save it without one`,
    `${file}：应为未加密的文档，实为有密码的文档：请去掉密码后另存`,
  );
}
