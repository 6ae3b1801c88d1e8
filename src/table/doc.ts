import type { Source, Tables } from "./source.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";

/** Refuses a Word document of the older format (DOC) with a word on how to save it as one that is read. */
export function readDoc({ file }: Source): Tables {
  throw new UnreadableSourceError(
    `${file}: expected a Word document that can be read, got one of the older format (.doc): open it in Word or WPS and save it as .docx`,
    `${file}：应为可读取的 Word 文档，实为旧格式（.doc）：请用 Word 或 WPS 打开并另存为 .docx`,
  );
}
