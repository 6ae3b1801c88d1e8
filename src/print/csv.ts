/** One CSV record (RFC 4180): a cell is quoted where it holds a comma, a quote or a line break. */
function record(cells: readonly (string | number | boolean | null)[]): string {
  return cells
    .map((cell) => {
      const text = cell === null ? "" : String(cell);
      return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(",");
}

/** CSV text of a header and rows, lines ended by CRLF as RFC 4180 has it; null is an empty cell. */
export function csv(
  header: readonly string[],
  rows: readonly (readonly (string | number | boolean | null)[])[],
): string {
  return `${[header, ...rows].map(record).join("\r\n")}\r\n`;
}
