import { tidyCsv } from "../frame/tidy-csv.ts";
import type { TidyTable } from "../frame/tidy-table.ts";
import { csv } from "../print/csv.ts";
import type { Grid } from "../print/grid.ts";
import { markdownTable } from "../print/markdown-table.ts";
import { textTable } from "../print/text-table.ts";
import { choose } from "./choice.ts";
import { styled, terminalWidth } from "./terminal.ts";
import { jsonText } from "../print/json-text.ts";

export const FORMATS = ["table", "csv", "md", "json"] as const;

type Flat = Readonly<Record<string, string | number | boolean | null>>;

/** One result in all the forms that it can be printed in. */
export interface Printable {
  /** For people: formatted cells. */
  readonly grid: Grid;
  /** For programs: raw values under English names. */
  readonly records: TidyTable | readonly Flat[];
  readonly json: unknown;
}

/** The text of a result in the form asked for. CSV gives raw values, so that nothing is lost to formatting. */
export function print(format: unknown, { grid, records, json }: Printable): string {
  switch (choose("format", FORMATS, format)) {
    case "table":
      return textTable(grid, { width: terminalWidth(), heading: (line) => styled("bold", line) });
    case "md":
      return markdownTable(grid);
    case "json":
      return `${jsonText(json, 2)}\n`;
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
