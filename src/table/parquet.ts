import type { AsyncBuffer, FileMetaData, SchemaElement } from "hyparquet";
import { checkCells } from "./limits.ts";
import { checkPackings, unpackers } from "./parquet-packings.ts";
import type { RawCell, RawRow } from "./raw-table.ts";
import type { Source, Tables } from "./source.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";

/** A column as this package's own files describe it in their metadata. */
interface Described {
  readonly name: string;
  readonly heading?: { readonly zh?: unknown };
  readonly unit?: unknown;
}

const BLANK: RawCell = { text: "" };

/**
 * The table of a Parquet file: its columns by their names, exact amounts digit for digit, lists joined by 、, times as ISO
 * dates. The header stands in row 0; rows count from 1. Rejects with an UnreadableSourceError for facts of `export --as
 * facts`, which are no source, and for what is packed in a way that isn't read.
 */
export async function readParquet({ bytes, file }: Source): Promise<Tables> {
  const { parquetMetadata, parquetRead } = await import("hyparquet");
  const buffer = new Uint8Array(bytes).buffer;
  const found = parquetMetadata(buffer, { geoparquet: false });
  const about = aboutOf(found);
  if (describesFacts(about)) throw isFacts(file);
  const top = columnsOf(found);
  checkCells((Number(found.num_rows) + 1) * top.length, file);
  checkPackings(
    found.row_groups.flatMap(({ columns }) => columns.flatMap(({ meta_data: own }) => own?.codec ?? [])),
    file,
  );
  const metadata = {
    ...found,
    schema: found.schema.map((element) => (isExact(element, top) ? bare(element) : element)),
  };
  let values: readonly (readonly unknown[])[] = [];
  await parquetRead({
    file: { byteLength: buffer.byteLength, slice: (from, to) => buffer.slice(from, to) },
    metadata,
    compressors: unpackers(),
    parsers: PARSERS,
    // Bytes that nothing calls a text may be an exact amount.
    utf8: false,
    geoparquet: false,
    onComplete: (rows) => {
      values = rows;
    },
  });
  const described = new Map(describedIn(about.get("columns")).map((one) => [one.name, one]));
  const header = top.map(({ name }) => ({ text: headingOf(name, described.get(name)) }));
  const rows = values.map((own, index) =>
    rowOf(
      top.map((element, place) => cellOf(own[place], element)),
      file,
      index + 1,
    ),
  );
  return { tables: [{ layout: "parquet", caption: [], rows: [rowOf(header, file, 0), ...rows] }] };
}

/** Whether a Parquet file holds facts of `export --as facts`, by its end; a damaged one doesn't. */
export async function holdsFacts(file: Pick<AsyncBuffer, "byteLength" | "slice">): Promise<boolean> {
  const { parquetMetadataAsync } = await import("hyparquet");
  try {
    return describesFacts(aboutOf(await parquetMetadataAsync(file, { geoparquet: false })));
  } catch {
    return false;
  }
}

const aboutOf = ({ key_value_metadata: pairs = [] }: FileMetaData): ReadonlyMap<string, string> =>
  new Map(pairs.map(({ key, value }) => [key, value ?? ""]));

const describesFacts = (about: ReadonlyMap<string, string>): boolean => about.has("dimensions") && about.has("source");

/** The columns of the table, each with all that is nested in it left out. */
function columnsOf({ schema: [, ...elements] }: FileMetaData): SchemaElement[] {
  const columns: SchemaElement[] = [];
  for (let at = 0; at < elements.length; ) {
    columns.push(elements[at]!);
    for (let open = 1; open > 0 && at < elements.length; at += 1) open += (elements[at]!.num_children ?? 0) - 1;
  }
  return columns;
}

const scaleOf = ({ converted_type: type, logical_type: logical, scale }: SchemaElement): number | null => {
  if (logical?.type === "DECIMAL") return logical.scale;
  return type === "DECIMAL" ? (scale ?? 0) : null;
};

// As binary fractions exact amounts would lose digits: they are taken as whole numbers, and get their point here.
const isExact = (element: SchemaElement, columns: readonly SchemaElement[]): boolean =>
  scaleOf(element) !== null && columns.includes(element);

function bare({ converted_type: _, logical_type: __, ...element }: SchemaElement): SchemaElement {
  return element;
}

const iso = (date: Date): string =>
  date
    .toISOString()
    .replace(/T00:00:00\.000Z$/, "")
    .replace("T", " ")
    .replace(/(?:\.000)?Z$/, "");
const PARSERS = {
  dateFromDays: (days: number) => (days === undefined || days === null ? null : iso(new Date(days * 86_400_000))),
  timestampFromMilliseconds: (time: bigint) => iso(new Date(Number(time))),
  timestampFromMicroseconds: (time: bigint) => iso(new Date(Number(time / 1000n))),
  timestampFromNanoseconds: (time: bigint) => iso(new Date(Number(time / 1_000_000n))),
};

function cellOf(value: unknown, element: SchemaElement): RawCell {
  if (value === null || value === undefined) return BLANK;
  const scale = scaleOf(element);
  if (scale !== null) return { text: digitsOf(value, scale), type: "number" };
  if (typeof value === "number" && element.type === "FLOAT") return { text: shortest(value), type: "number" };
  const text = textOf(value);
  if (text === "") return BLANK;
  if (typeof value === "number" || typeof value === "bigint") return { text, type: "number" };
  return typeof value === "boolean" ? { text, type: "logical" } : { text };
}

/** A whole number with its point so many places from the right. */
function digitsOf(value: unknown, scale: number): string {
  const whole = value instanceof Uint8Array ? signed(value) : BigInt(value as number | bigint);
  const digits = (whole < 0n ? -whole : whole).toString().padStart(scale + 1, "0");
  const point = digits.length - scale;
  const decimals = digits.slice(point).replace(/0+$/, "");
  return `${whole < 0n ? "-" : ""}${digits.slice(0, point)}${decimals === "" ? "" : `.${decimals}`}`;
}

function signed(bytes: Uint8Array): bigint {
  const value = bytes.reduce((all, byte) => all * 256n + BigInt(byte), 0n);
  return BigInt.asIntN(8 * bytes.length, value);
}

/** The fewest digits that tell a number of 32 bits from all others. */
function shortest(value: number): string {
  for (let digits = 6; digits < 9; digits += 1) {
    const text = String(Number(value.toPrecision(digits)));
    if (Math.fround(Number(text)) === value) return text;
  }
  return String(value);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).join("、");
  if (value instanceof Uint8Array) return new TextDecoder().decode(value).trim();
  if (typeof value !== "object") return String(value).trim();
  return JSON.stringify(value, (_, own: unknown) => (typeof own === "bigint" ? String(own) : own));
}

function headingOf(name: string, { heading, unit }: Partial<Described> = {}): string {
  const words = typeof heading?.zh === "string" ? heading.zh : name;
  return typeof unit !== "string" || words.includes(unit) ? words : `${words}（${unit}）`;
}

function describedIn(text: string | undefined): readonly Described[] {
  try {
    const columns: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(columns)
      ? (columns as readonly Described[]).filter(({ name }) => typeof name === "string")
      : [];
  } catch {
    return [];
  }
}

function isFacts(file: string): UnreadableSourceError {
  return new UnreadableSourceError(
    `${file}: expected a table of projects, got the facts of export --as facts, which only summary takes: name their source`,
    `${file}：应为项目表，实为 export --as facts 写出的 facts，只有 summary 能用：请给出其来源`,
  );
}

function rowOf(cells: readonly RawCell[], file: string, row: number): RawRow {
  return { cells, at: { file, row }, text: cells.map(({ text }) => text).join(" | ") };
}
