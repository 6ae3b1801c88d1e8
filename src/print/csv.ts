/** What a CSV file begins with for Excel to read it as UTF-8. */
export const BYTE_ORDER_MARK = "\ufeff";

// A plain number such as -5 or +1,200 runs nothing, and a dash alone is how tables print a blank.
const NUMBER = /^[+-]?[\d,]*\.?\d+%?$/;

/**
 * A text as a spreadsheet may open it: one that it would run as a formula (it begins with =, @, a tab, a return, or with
 * + or - before anything but a number) gets an apostrophe in front, which spreadsheets take for "this is a text".
 */
export function harmless(text: string): string {
  if (!/^[=@\t\r＝＠]|^[+\-＋－]./.test(text) || NUMBER.test(text)) return text;
  return `'${text}`;
}

/** One CSV record (RFC 4180): a cell is quoted where it holds a comma, a quote or a line break. */
function record(cells: readonly (string | number | boolean | null)[]): string {
  return cells
    .map((cell) => {
      const text = cell === null ? "" : typeof cell === "string" ? harmless(cell) : String(cell);
      return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(",");
}

/**
 * CSV text of a header and rows, lines ended by CRLF as RFC 4180 has it; null is an empty cell, and a text that a
 * spreadsheet would run as a formula gets an apostrophe in front.
 */
export function csv(
  header: readonly string[],
  rows: readonly (readonly (string | number | boolean | null)[])[],
): string {
  return `${[header, ...rows].map(record).join("\r\n")}\r\n`;
}
