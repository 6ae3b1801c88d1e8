import { tidyCsv } from "../frame/tidy-csv.ts";
import { csv } from "../print/csv.ts";
import { markdownTable } from "../print/markdown-table.ts";
import { textTable } from "../print/text-table.ts";
import { choose } from "./choice.ts";
import { styled, terminalWidth } from "./terminal.ts";
import { type Flat, FORMATS, jsonOf, type Printable } from "./printable.ts";

/** The text of a result in the form asked for. CSV gives raw values, so that nothing is lost to formatting. */
export function print(format: unknown, { grid, records, json }: Printable): string {
  switch (choose("format", FORMATS, format)) {
    case "table":
      return textTable(grid, { width: terminalWidth(), heading: (line) => styled("bold", line) });
    case "md":
      return markdownTable(grid);
    case "json":
      return jsonOf({ json });
    case "csv":
      return "columns" in records ? tidyCsv(records) : flatCsv(records);
  }
}

function flatCsv(records: readonly Flat[]): string {
  const header = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return csv(
    header,
    records.map((record) => header.map((name) => record[name] ?? null)),
  );
}
