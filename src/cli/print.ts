import { csv } from "../print/csv.ts";
import type { Grid } from "../print/grid.ts";
import { markdownTable } from "../print/markdown-table.ts";
import { textTable } from "../print/text-table.ts";
import { choose } from "./choice.ts";

export const FORMATS = ["table", "csv", "md", "json"] as const;

/** One result in all the forms that it can be printed in. */
export interface Printable {
  /** For people: formatted cells. */
  readonly grid: Grid;
  /** For programs: raw values under English names. */
  readonly records: readonly Readonly<Record<string, string | number | boolean | null>>[];
  readonly json: unknown;
}

/** The text of a result in the form asked for. CSV gives raw values, so that nothing is lost to formatting. */
export function print(format: unknown, { grid, records, json }: Printable): string {
  switch (choose("format", FORMATS, format)) {
    case "table":
      return textTable(grid);
    case "md":
      return markdownTable(grid);
    case "json":
      return `${JSON.stringify(json, null, 2)}\n`;
    case "csv": {
      const header = Object.keys(records[0] ?? {});
      return csv(
        header,
        records.map((record) => header.map((name) => record[name] ?? null)),
      );
    }
  }
}
