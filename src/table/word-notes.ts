import type { SourceNote } from "./raw-table.ts";
import { counted } from "./counted.ts";
import type { WordFindings } from "./word-findings.ts";

/** What is to be said of a Word document beside its tables: changes that were accepted, hidden text, numbers that were computed. */
export function wordNotes(found: WordFindings, hasTables: boolean, file: string): SourceNote[] {
  const notes: SourceNote[] = [];
  const note = (code: string, zh: string, en: string) => notes.push({ code, words: { zh, en }, at: { file } });
  const changes = [
    [found.insertions, "处插入", "insertion"],
    [found.deletions, "处删除", "deletion"],
    [found.deletedRows, "行被删除", "deleted row"],
  ] as const;
  const made = changes.filter(([count]) => count > 0);
  if (made.length > 0)
    note(
      "word.tracked-changes",
      `文档含未接受的修订（${made.map(([count, zh]) => `${count} ${zh}`).join("，")}），按接受全部修订后的样子读取`,
      `the document has tracked changes (${made.map(([count, , en]) => counted(count, en)).join(", ")}); it is read as if all were accepted`,
    );
  if (found.hiddenTexts > 0)
    note(
      "word.hidden-text",
      `文档含隐藏文字（${found.hiddenTexts} 段），已读取并作标记`,
      `the document has hidden text (${counted(found.hiddenTexts, "paragraph")}); it is read, and marked`,
    );
  if (found.hiddenRows > 0)
    note(
      "hidden.rows",
      `文档的表格有 ${found.hiddenRows} 个隐藏行，已照常读取`,
      `tables of the document have ${counted(found.hiddenRows, "hidden row")}, read like the others`,
    );
  if (found.numbered > 0)
    note(
      "word.automatic-numbers",
      `${found.numbered} 个编号由 Word 自动生成，按编号定义计算得出`,
      `${counted(found.numbered, "number")} made by Word, computed from the document's lists`,
    );
  if (found.unnumbered > 0)
    note(
      "word.unknown-numbers",
      `${found.unnumbered} 个段落由 Word 自动编号，但编号无法得出，按空白读取`,
      `${counted(found.unnumbered, "paragraph")} numbered by Word in a way that can't be computed; the numbers are read as blank`,
    );
  if (found.embedded > 0)
    note(
      "word.embedded",
      `文档嵌入了 ${found.embedded} 个对象（如 Excel 表），其内容未读取：请另存后单独读取`,
      `${counted(found.embedded, "embedded object")} (such as an Excel sheet) not read: save it as a file of its own`,
    );
  if (found.pictures > 0 && !hasTables)
    note(
      "word.pictures",
      `文档没有表格，但有 ${found.pictures} 幅图片：图片中的表格无法读取`,
      `the document has no table but ${counted(found.pictures, "picture")}: a table in a picture can't be read`,
    );
  return notes;
}
