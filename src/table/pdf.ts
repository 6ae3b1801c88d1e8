import { UnreadableSourceError } from "./unreadable-source.ts";
import type { RawTable } from "./raw-table.ts";

/** Refuses a PDF, with what to do instead. */
export function readPdf(_bytes: Uint8Array, file: string): { tables: RawTable[]; lines?: readonly string[] } {
  throw new UnreadableSourceError(
    `${file}: expected a text, a spreadsheet or a web page, got a PDF: give its text (pdftotext -layout) instead`,
  );
}
