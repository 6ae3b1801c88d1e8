import { splitLines } from "./decode-text.ts";
import { readDelimited } from "./delimited-text.ts";
import { detectDelimiter } from "./delimiter.ts";
import { checkLines } from "./limits.ts";
import type { Source, Tables } from "./source.ts";
import { readTextTables } from "./text-tables.ts";

/** The tables of a text without markup: one whose cells are separated by a character, or however it is laid out. */
export function readPlainText({ text, file, format, separator }: Source): Tables {
  checkLines(text, file);
  const lines = splitLines(text);
  const delimiter = separator ?? detectDelimiter(lines, format);
  if (delimiter !== null) checkLines(text, file, delimiter);
  if (delimiter !== null) return { tables: readDelimited(text, delimiter, file), lines };
  return { ...readTextTables(lines, file), lines };
}
