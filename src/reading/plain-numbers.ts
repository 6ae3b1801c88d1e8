import type { RawRow } from "../table/raw-table.ts";

const PLAIN = /^-?\d[\d,]*(?:\.\d+)?$/;
// What only a decimal comma can be: 12,5 and 1.234,50, not 12,500.
const BY_COMMA = /^[\d.\s]*\d,(?:\d{1,2}|\d{4,})$/;

/**
 * The plain numbers of some columns, row by row, before it is decided how a table writes them: good for comparing columns of
 * one table with each other, and for nothing else. A cell that holds no plain number is null.
 */
export function plainNumbers(rows: readonly RawRow[], columns: readonly number[]): (number | null)[][] {
  const texts = rows.map(({ cells }) => columns.map((column) => spaceless(cells[column]?.text ?? "")));
  const byComma = texts.some((row) => row.some((text) => BY_COMMA.test(text)));
  return texts.map((row) =>
    row.map((text) => {
      const plain = byComma ? text.replaceAll(".", "").replace(",", ".") : text;
      return PLAIN.test(plain) ? Number(plain.replaceAll(",", "")) : null;
    }),
  );
}

const spaceless = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");
