import { openArchive } from "./archive.ts";
import { readBody } from "./docx-body.ts";
import { readNumbering, readStyles } from "./docx-numbering.ts";
import type { Source, Tables } from "./source.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";
import { wordNotes } from "./word-notes.ts";
import { wordTables } from "./word-tables.ts";

const LARGEST_BODY = 64 * 1024 * 1024;

/**
 * The tables of a Word document (DOCX) and the paragraphs around them, with tracked changes accepted and automatic
 * numbers computed; both are said in notes. Throws an UnreadableSourceError where the document is damaged or beyond the
 * limits.
 */
export function readDocx({ bytes, file }: Source): Tables {
  const archive = openArchive(bytes, file);
  const name = archive.names.find((each) => /^word\/document\d*\.xml$/i.test(each));
  const xml = name === undefined ? null : archive.text(name);
  if (xml === null)
    throw new UnreadableSourceError(
      `${file}: expected a Word document, got an archive without word/document.xml`,
      `${file}：应为 Word 文档，实为缺少 word/document.xml 的压缩包`,
    );
  if (xml.length > LARGEST_BODY)
    throw new UnreadableSourceError(
      `${file}: expected a Word document of at most ${LARGEST_BODY} characters of XML, got ${xml.length}: cut it into several`,
      `${file}：Word 文档的 XML 至多 ${LARGEST_BODY} 个字符，实为 ${xml.length} 个：请拆分为几个文档`,
    );
  const styles = readStyles(archive.text("word/styles.xml"), `${file}: word/styles.xml`);
  const numbering = readNumbering(archive.text("word/numbering.xml"), styles, `${file}: word/numbering.xml`);
  const { blocks, findings } = readBody(xml, `${file}: ${name}`, numbering, styles);
  const read = wordTables(blocks, file);
  return { ...read, notes: wordNotes(findings, read.tables.length > 0, file) };
}
