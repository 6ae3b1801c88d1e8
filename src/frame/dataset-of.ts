import { misfit, NONE } from "../language/misfit.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Mapping } from "../reading/mapping.ts";
import { parseSource } from "../reading/parse-source.ts";
import { csv } from "../print/csv.ts";
import { readSource } from "../table/read-source.ts";
import { listText } from "./tidy-csv.ts";
import { columnNamed, FrameError, foundAt } from "./typed-rows.ts";

/** A row of a user's own frame: values by the names of their columns. */
export type FrameRow = Readonly<Record<string, unknown>>;

/** What a dataset is made of here: rows, an Arquero table, or a danfojs DataFrame. */
export type OwnFrame =
  | readonly FrameRow[]
  | { readonly objects: () => readonly object[]; readonly columnNames: () => readonly string[] }
  | { readonly columns: readonly string[]; readonly values: readonly unknown[] };

/** How a user's own frame is read. */
export interface DatasetOptions {
  /** Says what the columns are where their names don't. */
  readonly mapping?: Mapping;
  /** Name of the source: its file, database or table, as figures, lineage and reports call it; `rows` by default. */
  readonly source?: string;
}

/**
 * A dataset of a user's own rows (from a database, say), read as a table of the same content would be: with the same
 * checks, issues, figures, charts and reports. Positions are lines of that table, its columns' names on line 1. Dates are
 * read by their day, lists are joined by 、, null and undefined are blanks. Rejects with a FrameError for what is no table.
 *
 * @example
 * const dataset = await datasetOf(rows, { source: "plan.sqlite", mapping: { unit: "元" } });
 * measure(dataset, { by: ["district"] });
 */
export async function datasetOf(
  frame: OwnFrame,
  { mapping = {}, source = "rows" }: DatasetOptions = {},
): Promise<Dataset> {
  const { names, rows } = tableOf(frame);
  if (names.length === 0 || rows.length === 0)
    throw new FrameError(misfit(source, { zh: "各列有名称的行", en: "rows with named columns" }, NONE));
  const text = csv(
    names,
    rows.map((row, index) => names.map((name) => cellText(row[name], name, index + 1))),
  );
  const file = /\.[a-z]+$/i.test(source) ? source : `${source}.csv`;
  // Read as comma-separated whatever the name of the source ends in.
  const read = await readSource(new TextEncoder().encode(text), `${file}.csv`, { ...mapping, separator: "," });
  return parseSource(named(read, source), mapping);
}

function tableOf(frame: OwnFrame): { readonly names: readonly string[]; readonly rows: readonly FrameRow[] } {
  if (isRows(frame)) return { names: [...new Set(frame.flatMap((row) => Object.keys(row)))], rows: frame };
  if ("objects" in frame && "columnNames" in frame)
    return { names: frame.columnNames(), rows: frame.objects() as readonly FrameRow[] };
  if ("columns" in frame && "values" in frame) {
    const { columns, values } = frame;
    const rows = values.map((row) => Object.fromEntries(columns.map((name, at) => [name, (row as unknown[])[at]])));
    return { names: columns, rows };
  }
  throw new FrameError(
    misfit(
      "frame",
      { zh: "行的列表、Arquero 表或 danfojs DataFrame", en: "rows, an Arquero table or a danfojs DataFrame" },
      { zh: "别的值", en: "something else" },
    ),
  );
}

const isRows = (frame: OwnFrame): frame is readonly FrameRow[] => Array.isArray(frame);

function cellText(value: unknown, name: string, row: number): string | number | boolean | null {
  if (value === null || value === undefined || (typeof value === "number" && Number.isNaN(value))) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return plainNumber(value);
  if (typeof value === "bigint") return String(value);
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString().slice(0, 10);
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return listText(value);
  throw new FrameError(
    misfit(
      columnNamed(name),
      { zh: "文字、数字、日期、文字的列表或空白", en: "a text, a number, a date, a list of texts or a blank" },
      foundAt(JSON.stringify(value) ?? typeof value, row),
    ),
  );
}

/** A number in plain digits: 1e21 isn't how a table prints one. */
function plainNumber(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

type Read = Awaited<ReturnType<typeof readSource>>;

/** What was read under the name of its source: positions are those of the user's own table. */
function named(read: Read, source: string): Read {
  const at = <Placed extends { readonly at: { readonly file: string } }>(row: Placed): Placed => ({
    ...row,
    at: { ...row.at, file: source },
  });
  return {
    ...read,
    file: source,
    outside: read.outside.map(at),
    tables: read.tables.map((table) => ({ ...table, caption: table.caption.map(at), rows: table.rows.map(at) })),
  };
}
