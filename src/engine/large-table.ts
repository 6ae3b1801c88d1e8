import { type FactColumn, type Facts, factsOf } from "../exchange/facts.ts";
import type { Words } from "../language/words.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Issue } from "../project/issue.ts";
import type { Project } from "../project/project.ts";
import type { Mapping } from "../reading/mapping.ts";
import { openTableStream, type StreamReading } from "../reading/table-stream.ts";
import { lineOrRow } from "../table/line-or-row.ts";
import type { Position, RawRow } from "../table/raw-table.ts";
import type { TextStream } from "../table/text-stream.ts";
import { UnreadableSourceError } from "../table/unreadable-source.ts";
import type { Counts } from "./counts.ts";
import type { Database } from "./duckdb.ts";
import { damageIssue, strangeAmounts } from "./large-issues.ts";
import { keyProjects } from "./large-keys.ts";
import { MOST_DISTRICTS, SCALE } from "./large-limits.ts";
import { latePlaces, lineIn } from "./late-places.ts";
import type { LineRange, ReadBytes } from "./line-reader.ts";
import { type LargeTotal, openTotals } from "./large-totals.ts";

/** Rows that are read at once; the first ones decide what the columns mean. */
export const BLOCK = 4_096;
const MOST_EXAMPLES = 200;
/** Issues that are kept one by one; more are counted. */
export const MOST_ISSUES = 1_000;

/** Facts as they stand in a database, never in memory, and what is known of their source. */
export interface FactsTable {
  readonly file: string;
  readonly format: string;
  readonly encoding: string;
  readonly sha256: string;
  readonly reading: Pick<StreamReading, "columns" | "table">;
  /** The first issues, and how many there are in all. */
  readonly issues: readonly Issue[];
  readonly issueCount: number;
  /** Some of its projects, which have all of its headings: for names, never for figures. */
  readonly examples: readonly Project[];
  readonly facts: Facts;
  /** What a reader of the source is told of it: hidden rows, formulas without a value. */
  readonly remarks?: readonly Words[];
  /** The columns of the facts that the database has. */
  readonly kept: readonly FactColumn[];
  readonly database: Database;
  /** Its facts added up, where that is all that is known of them; the database is made when something else is asked. */
  readonly counts?: Counts;
  /** The Parquet file that they are, where they are one. */
  readonly path?: string;
  /** Reads the project that stands in a line of which the database keeps the cells. */
  readonly readCells?: (line: number, cells: readonly string[]) => Omit<Project, "seq">;
}

/** A long table as it stands in a database. */
export interface LargeTable extends FactsTable {
  /** Reads the rows of some lines from its text again, where that can be done without reading all of it. */
  readonly rowsOfLines?: (ranges: readonly LineRange[]) => Iterable<RawRow>;
  readonly lines: number;
  readonly projects: number;
  /** Projects that state an investment. */
  readonly priced: number;
  readonly totals: readonly LargeTotal[];
  readonly reading: StreamReading;
}

/** A text that the database can read by itself, too. */
export interface TextOnDisk {
  readonly path: string;
  /** Its bytes, each piece of which is gone when the next one comes. */
  readonly pieces: () => Iterable<Uint8Array>;
  readonly read: ReadBytes;
  /** Writes characters as UTF-8 to a place of its own. */
  readonly copy: (pieces: Iterable<string>) => TextOnDisk;
}

/** Where the bytes of a long table come from, piece by piece, and where the database lies. */
export interface LargeInput {
  readonly file: string;
  /** The text on the disk, where it lies there as a whole. */
  readonly text?: TextOnDisk;
  readonly stream: TextStream;
  readonly pieces: Iterable<Uint8Array>;
  /** The hash of the source, where the pieces aren't its bytes. */
  readonly sha256?: string;
  readonly mapping: Mapping;
  /** Opens the database with the columns of its one table `records`. */
  readonly open: (columns: readonly FactColumn[]) => Promise<Database>;
  /** Told after each block how many projects have been read. */
  readonly progress?: (projects: number) => void;
  /** Names of the columns that are kept, where not all are needed. */
  readonly needed?: (facts: Facts, known: Pick<Dataset, "columns" | "projects">) => ReadonlySet<string>;
  /** Whether whole records are kept beside the facts, so that projects can be listed. */
  readonly records?: boolean;
  /** Whether nothing is asked of it but figures that the counts of its facts give. */
  readonly counted?: boolean;
  /** Rows that are read at once, where it isn't the usual number. */
  readonly block?: number;
}

interface Opened {
  readonly facts: Facts;
  readonly database: Database;
  /** The columns of the facts that it has, but for the keys. */
  readonly kept: readonly FactColumn[];
  /** Names of the amounts that have columns. */
  readonly labels: ReadonlySet<string>;
}

// Under names that no query gives.
export const NTH: FactColumn = { name: "nth", kind: "number", value: ({ seq }) => seq };
export const RECORD: FactColumn = {
  name: "record",
  kind: "text",
  value: ({ seq: _, ...project }) => JSON.stringify(project),
};

/**
 * Reads a long table into a database, with the reading that short tables have. Throws an UnreadableSourceError for what
 * isn't one table of projects, and for amounts finer than it keeps.
 */
export async function readLargeTable({
  file,
  stream,
  pieces,
  mapping,
  open,
  progress,
  needed,
  records = false,
  sha256,
  block: rowsAtOnce = BLOCK,
}: LargeInput): Promise<LargeTable> {
  const { createHash } = await import("node:crypto");
  const hash = createHash("sha256");
  const table = openTableStream(file, mapping, stream.region);
  const totals = openTotals();
  const printed: (number | null)[] = [];
  const issues: Issue[] = [];
  let issueCount = 0;
  const state: { opened: Opened | null } = { opened: null };
  let examples: Project[] = [];
  const take = async (rows: readonly RawRow[], isLast: boolean) => {
    const block = table.read(rows, isLast);
    totals.take(block);
    const projects = block.projects.map((project, index): Project => ({ seq: printed.length + index + 1, ...project }));
    for (const number of block.numbers) printed.push(number);
    if (!state.opened && projects.length > 0) {
      examples = examplesOf(projects, table.reading());
      const facts = factsOf(examples, SCALE);
      const only = needed?.(facts, { columns: table.reading().columns, projects: examples });
      const kept = facts.columns.filter(({ name }) => name !== "seq" && (only?.has(name) ?? true));
      const columns = [...kept, NTH, ...(records ? [RECORD] : [])];
      const labels = new Set(examples.flatMap(({ amounts }) => amounts.map(({ label }) => label)));
      state.opened = { facts, database: await open(columns), kept, labels };
    }
    const found = [...block.issues, ...(state.opened ? strangeAmounts(projects, state.opened.labels) : [])];
    issueCount += found.length;
    for (const issue of found) if (issues.length < MOST_ISSUES) issues.push(issue);
    state.opened?.database.append(projects);
    progress?.(printed.length);
    await nextTurn();
  };
  let waiting: RawRow[] = [];
  for (const bytes of pieces) {
    hash.update(bytes);
    for (const row of stream.read(bytes, false)) waiting.push(row);
    for (; waiting.length >= rowsAtOnce; waiting = waiting.slice(rowsAtOnce))
      await take(waiting.slice(0, rowsAtOnce), false);
  }
  for (const row of stream.read(new Uint8Array(), true)) waiting.push(row);
  await take(waiting, true);
  const { lines, damaged } = stream.state();
  if (!state.opened) throw noProjects(file, table.reading());
  const { facts, database, kept } = state.opened;
  database.flush();
  const repeated = await keyProjects({ database, columns: kept, file, records }, printed, MOST_ISSUES);
  const districts = await districtsOf(database, examples[0]!);
  const late = await latePlaces(lineIn(database, kept), { file, ...sheetOf(stream) }, { districts, said: issues });
  const others = [...damageIssue(file, stream.encoding, damaged), ...late, ...repeated.issues];
  const lineOf = ({ at }: Issue) => lineOrRow(at) ?? 0;
  return {
    file,
    format: stream.format,
    encoding: stream.encoding,
    sha256: sha256 ?? hash.digest("hex"),
    lines,
    projects: printed.length,
    priced: totals.priced(),
    totals: totals.totals(),
    reading: table.reading(),
    ...(stream.notes && { remarks: stream.notes().map(({ words }) => words) }),
    issues: [...others, ...issues].sort((one, other) => lineOf(one) - lineOf(other)).slice(0, MOST_ISSUES),
    issueCount: issueCount + others.length - repeated.issues.length + repeated.count,
    examples: [...examples, ...districts],
    facts,
    kept: facts.columns.filter((column) => column.name === "seq" || kept.includes(column)),
    database,
  };
}

const sheetOf = ({ region }: TextStream): Pick<Position, "sheet"> =>
  region?.sheet === undefined ? {} : { sheet: region.sheet };

/** Lets what waits, an interrupt say, come between two blocks. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** One example for each district that the table names, so that weights can be given by name. */
export async function districtsOf(database: Database, example: Project): Promise<Project[]> {
  const found = await database.query(
    `SELECT DISTINCT unnest(districts) AS district FROM (SELECT DISTINCT districts FROM facts) ORDER BY district LIMIT ${MOST_DISTRICTS}`,
  );
  return examplesIn(
    found.map(({ district }) => String(district)),
    example,
  );
}

/** An example for each of some districts. */
export function examplesIn(districts: readonly string[], example: Project): Project[] {
  return districts.map((district) => ({ ...example, district, districts: [district] }));
}

/** Some projects, and one that has every heading of the table, so that the names of all columns are known. */
export function examplesOf(projects: readonly Project[], { headings }: StreamReading): Project[] {
  const [first, ...others] = projects.slice(0, MOST_EXAMPLES);
  const extra = { ...Object.fromEntries(headings.map((heading) => [heading, ""])), ...first!.extra };
  return [{ ...first!, extra }, ...others];
}

function noProjects(file: string, { table }: StreamReading): UnreadableSourceError {
  return new UnreadableSourceError(
    `${file}: expected projects, found none in ${table.rows} rows (${table.reason})`,
    `${file}：应有项目，${table.rows} 行中没有读出（${table.reason}）`,
  );
}
