import type { Dataset } from "../project/dataset.ts";

// The title of a published table ends with what it is.
const TITLE = /(表|清单|名单|名录|目录|一览|计划|项目库)$/u;
const LINES_ABOVE = 8;

/**
 * What the source calls its table: the nearest line above its first row that reads like a title (…计划表, …项目清单);
 * null where there is none, as in a spreadsheet.
 */
export function sourceTitle({ lines, rows, parts }: Dataset): string | null {
  if (parts) return null;
  const first = rows[0]?.row.at.line;
  if (first === undefined) return null;
  for (let line = first - 1; line >= Math.max(1, first - LINES_ABOVE); line -= 1) {
    const text = (lines[line - 1] ?? "").trim();
    // A title wrapped over two lines was joined with a space, which Chinese doesn't have.
    const plain = text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "");
    if (TITLE.test(plain) && !/[。；，,;\t]/.test(plain)) return plain;
  }
  return null;
}
