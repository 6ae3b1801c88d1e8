import { lineOrRow } from "../table/line-or-row.ts";
import { existsSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { wrongUse } from "./wrong-use.ts";
import { COUNTED_ROWS, MOST_NOTES, ROW_LIMITS, type RowLimits, STREAMED_BYTES } from "../engine/large-limits.ts";
import type { LargeInput, LargeTable } from "../engine/large-table.ts";
import { UnsupportedError } from "../engine/unsupported.ts";
import { fittingMapping } from "../reading/fitting-mapping.ts";
import type { Project } from "../project/project.ts";
import type { Mapping } from "../reading/mapping.ts";
import type { RawRow } from "../table/raw-table.ts";
import { readSourcePath } from "../table/source-path.ts";
import { UnreadableSourceError } from "../table/unreadable-source.ts";
import type { Invocation, Options } from "./command.ts";
import { firstRows, type LargeFile, largeText } from "./large-file.ts";
import { piecesOf, textOnDisk } from "./text-on-disk.ts";
import { temporaryFolder } from "./temporary-folder.ts";

// What the database may take of the memory where a text is very long.
const MEMORY = "512MB";
const ARCHIVE = [0x50, 0x4b];
const OTHER_BINARY = [
  [0xd0, 0xcf],
  [0x25, 0x50],
  [0x50, 0x41, 0x52, 0x31],
  [0x1f, 0x8b],
];

/** A source that a command doesn't take, since it is too long to be held in memory. */
export class LargeSourceError extends UnsupportedError {
  readonly file: string;
  readonly rows: number;
  constructor(file: string, rows: number) {
    super({
      zh: `${file}：超过 ${rows} 行，这个命令须把来源整个读入内存；请拆分来源，或用 summary、chart、report、audit、compare、projects、trace、inspect、export --as facts，它们逐块读取`,
      en: `${file}: more than ${rows} rows, and this command holds its source in memory; cut the source, or use summary, chart, report, audit, compare, projects, trace, inspect or export --as facts, which read it block by block`,
    });
    this.file = file;
    this.rows = rows;
  }
}

/**
 * The file of more than some rows, or bytes, that a command is called with; null where it is called with anything else. A
 * sheet is told to be long by `sheetRows`: to read it block by block is no faster.
 */
async function findLarge(
  positionals: readonly string[],
  mapping: Mapping,
  { rows, sheetRows = rows, bytes = Number.POSITIVE_INFINITY }: { rows: number; sheetRows?: number; bytes?: number },
): Promise<LargeFile | null> {
  const [named, ...others] = positionals.map((text) => readSourcePath(text, existsSync));
  if (!named || others.length > 0 || named.path === "-" || named.sheet !== null) return null;
  const stat = statSync(named.path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return null;
  const file = basename(named.path);
  const [start] = piecesOf(named.path);
  const isLike = (mark: readonly number[]) => mark.every((byte, index) => start?.[index] === byte);
  if (isLike(ARCHIVE)) {
    // What reads workbooks takes a while to load, and hardly any source of a command is one that is asked for here.
    const { largeWorkbook } = await import("./large-workbook.ts");
    return largeWorkbook(named.path, file, { rows: sheetRows, bytes });
  }
  if (stat.size < rows || OTHER_BINARY.some(isLike)) return null;
  const text = largeText(named.path, file, stat.size, mapping);
  return text && (stat.size > bytes || text.hasMoreRows(rows)) ? text : null;
}

const least = (limits: RowLimits, above: keyof RowLimits) => ({
  rows: limits[above],
  sheetRows: Math.max(limits[above], limits.streamed),
});

/** Whether a command is called with a text of more rows than one of the limits, by default than can be held. */
export async function isLarge(
  positionals: readonly string[],
  mappings: readonly Mapping[],
  limits: RowLimits = ROW_LIMITS,
  above: keyof RowLimits = "held",
): Promise<boolean> {
  return (await findLarge(positionals, mappings[0] ?? {}, least(limits, above))) !== null;
}

/** Throws a LargeSourceError where a command that holds its source in memory is called with a long text. */
export async function refuseLarge(
  positionals: readonly string[],
  mappings: readonly Mapping[],
  { held }: RowLimits = ROW_LIMITS,
): Promise<void> {
  const found = await findLarge(positionals, mappings[0] ?? {}, { rows: held });
  if (found) throw new LargeSourceError(found.file, held);
}

/**
 * The long table that a command is called with, read into a database of its own; null where its source is none, and where
 * it can be held in memory and isn't one table of projects from its first rows on, or DuckDB isn't installed. Throws a MissingEngineError where it can't be held.
 */
export async function readInvokedLarge(
  { positionals, output, limits = ROW_LIMITS }: Invocation,
  mappings: readonly Mapping[],
  {
    records = false,
    counted = false,
    above,
    needed,
  }: Pick<LargeInput, "records" | "counted" | "needed"> & { readonly above: keyof RowLimits },
): Promise<LargeTable | null> {
  const bytes = above === "held" ? Number.POSITIVE_INFINITY : STREAMED_BYTES;
  const from = least(limits, above);
  const rows = counted ? Math.min(from.rows, COUNTED_ROWS) : from.rows;
  const found = await findLarge(positionals, mappings[0] ?? {}, { ...from, rows, bytes });
  if (!found) return null;
  const isHeldElse = !found.hasMoreRows(from.rows) && found.size <= bytes;
  const { file } = found;
  const { MissingEngineError, openDatabase } = await import("../engine/duckdb.ts");
  const mapping = mappings.length > 1 ? fitting(mappings, found) : (mappings[0] ?? {});
  const { readCounts, readLongTable } = await import("../engine/plain-table.ts");
  const folder = temporaryFolder();
  let databases = 0;
  const unit = output.language === "zh" ? "个项目" : "projects";
  try {
    const table = await (isHeldElse ? readCounts : readLongTable)({
      file,
      ...(found.sha256 === undefined ? { text: textOnDisk(found.path, folder) } : { sha256: found.sha256 }),
      stream: found.open(),
      pieces: found.pieces(),
      mapping,
      records,
      counted,
      ...(needed && { needed }),
      open: (columns) => {
        databases += 1;
        return openDatabase(columns, {
          path: join(folder, `${databases}.duckdb`),
          table: "records",
          ...(found.size > STREAMED_BYTES && { memory: MEMORY }),
        });
      },
      progress: (projects) => output.progress(`${file}: ${projects} ${unit}`),
    });
    if (!table) return null;
    if (above !== "same" || !standsInText(table) || (await isLarge(positionals, mappings, limits, "streamed")))
      return table;
    table.database.close();
    return null;
  } catch (error) {
    // What isn't one table from its first rows on is read whole where it can be.
    const isHeld = !found.hasMoreRows(limits.held);
    if (isHeld && (error instanceof UnreadableSourceError || error instanceof MissingEngineError)) return null;
    if (!(error instanceof MissingEngineError)) throw error;
    throw new MissingEngineError(error.cause, {
      zh: `${file}：超过 ${limits.held} 行，须由 DuckDB 逐块读取`,
      en: `${file}: more than ${limits.held} rows, which are read block by block into DuckDB`,
    });
  } finally {
    output.progress("");
  }
}

/** Whether a table stands in a text of its own, of which tasks may be read that its projects belong to. */
function standsInText({ reading: { kinds } }: LargeTable): boolean {
  const { note = 0, other = 0, "running-head": head = 0 } = kinds;
  return note + other + head > MOST_NOTES;
}

/** The rows of a long text that some projects stand in, as printed. */
export async function* rowsOf(
  { positionals }: Pick<Invocation, "positionals">,
  mappings: readonly Mapping[],
  projects: readonly Project[],
): AsyncGenerator<RawRow> {
  const found = await findLarge(positionals, mappings[0] ?? {}, { rows: 0 });
  const wanted = new Set<number>();
  let last = 0;
  for (const { source } of projects) {
    const first = lineOrRow(source) ?? 0;
    const lastLine = source.lastLine ?? first;
    for (let at = first; at <= lastLine; at += 1) wanted.add(at);
    last = Math.max(last, lastLine);
  }
  if (!found) return;
  const picked = (rows: readonly RawRow[]) => rows.filter(({ at }) => wanted.has(lineOrRow(at) ?? 0));
  const stream = found.open();
  for (const bytes of found.pieces()) {
    yield* picked(stream.read(bytes, false));
    if (stream.state().lines > last) break;
  }
  yield* picked(stream.read(new Uint8Array(), true));
}

/** Whether figures are asked for in a form that takes the records of their projects. */
export function takesRecords({ pivot, format, out }: Options): boolean {
  return pivot === true || format === "xlsx" || (format === undefined && /\.xlsx$/i.test(String(out)));
}

/** Throws a UsageError for a form of figures that a long table doesn't come in. */
export function checkLargeForm(options: Options, { streamed }: RowLimits = ROW_LIMITS): void {
  const { pivot } = options;
  if (takesRecords(options))
    throw wrongUse(
      pivot === true ? "--pivot" : "--format xlsx",
      { zh: `至多 ${streamed} 行的来源`, en: `a source of at most ${streamed} rows with it` },
      { zh: "更长的来源", en: "a longer one" },
    );
}

function fitting(mappings: readonly Mapping[], found: LargeFile): Mapping {
  const { region = { layout: "csv" as const } } = found.open();
  return fittingMapping(mappings, { tables: [{ ...region, caption: [], rows: firstRows(found) }] }) ?? {};
}
