import { decodeText } from "./decode-text.ts";
import { cellsByName, parsedLine } from "./json-records.ts";
import type { RawCell, RawRow } from "./raw-table.ts";
import { openDecoding, type TextStream } from "./text-stream.ts";

const BLANK: RawCell = { text: "" };
const A_RECORD = /^\s*\{.*\}\s*$/;

/**
 * Opens JSON of one record a line by its first bytes, whose records name the columns; a field that only later records
 * have stands behind all of them, so that its row is said not to fit. Null for JSON of another form. `read` throws an
 * UnreadableSourceError for a line that is no record.
 */
export function openJsonLines(start: Uint8Array, file: string): TextStream | null {
  const sample = decodeText(start.subarray(0, start.lastIndexOf(10) + 1), file);
  const lines = sample.text.split("\n").flatMap((text, index) => (text.trim() === "" ? [] : [{ text, at: index + 1 }]));
  if (lines.length < 2 || !lines.every(({ text }) => A_RECORD.test(text))) return null;
  const names = [...new Set(lines.flatMap(({ text, at }) => [...cellsByName(parsedLine(text, file, at)).keys()]))];
  const known = new Set(names);
  const decoding = openDecoding(sample.encoding, file);
  let [rest, line] = ["", 0];
  let isBegun = false;
  const rowIn = (text: string): RawRow => {
    const own = cellsByName(parsedLine(text, file, line));
    const others = [...own].flatMap(([name, cell]) => (known.has(name) ? [] : [cell]));
    return rowOf([...names.map((name) => own.get(name) ?? BLANK), ...others], file, line);
  };
  return {
    format: "json",
    encoding: sample.encoding,
    // No character stands between its cells.
    delimiter: "",
    region: { layout: "json" },
    read: (bytes, isLast) => {
      const texts = (rest + decoding.decode(bytes, isLast)).split("\n");
      rest = isLast ? "" : texts.pop()!;
      const rows: RawRow[] = [];
      if (!isBegun)
        rows.push(
          rowOf(
            names.map((text) => ({ text })),
            file,
            0,
          ),
        );
      isBegun = true;
      for (const text of texts) {
        if (isLast && text === "" && text === texts.at(-1)) continue;
        line += 1;
        if (text.trim() !== "") rows.push(rowIn(text));
      }
      return rows;
    },
    state: () => ({ lines: line, damaged: decoding.damaged }),
  };
}

function rowOf(cells: readonly RawCell[], file: string, line: number): RawRow {
  return { cells, at: { file, line }, text: cells.map(({ text }) => text).join(" | ") };
}
