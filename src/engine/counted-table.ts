import { countLines, type Stretch } from "./counted-lines.ts";
import { addUp, type Counted, type Counts, countedOne, districtsIn } from "./counts.ts";
import type { Database } from "./duckdb.ts";
import { ROW_LIMITS, SCALE } from "./large-limits.ts";
import { examplesIn, type LargeTable, MOST_DISTRICTS } from "./large-table.ts";
import { openTotals } from "./large-totals.ts";
import { latePlaces } from "./late-places.ts";
import { type Begun, BY_LINE } from "./plain-beginning.ts";
import { islandsOf, MOST_OTHERS } from "./plain-islands.ts";
import { openParts, type ReadParts, tableOfParts } from "./plain-parts.ts";

/**
 * A long table whose plain lines are counted while they are scanned, by the columns that figures go by: the same as
 * `readPlainTable` of it, but that its database is made only when it is asked. Null where it isn't sure to be the same.
 */
export async function openCounted(begun: Begun, intoDatabase: () => Promise<LargeTable>): Promise<LargeTable | null> {
  const { input, text, kept, survey, examples } = begun;
  if (text.delimiter.codePointAt(0)! > 127 || input.records) return null;
  if (kept.some(({ name }) => BY_LINE.includes(name) && name !== "line")) return null;
  const listed = survey.lines <= ROW_LIMITS.streamed;
  let lines = countLines(begun, [], { most: MOST_OTHERS, listed });
  if (!lines) return null;
  const islands = islandsOf(begun, lines.others);
  if (!islands) return null;
  // What stands in an island was counted, too.
  if (islands.length > 0) lines = countLines(begun, islands, { most: 0, listed });
  if (!lines) return null;
  const columns = begun.derived.map(({ column }) => column);
  const counted: Counted[] = [...lines.counted];
  const numbers: (readonly (number | null)[])[] = [];
  const parts = openParts(begun, (projects, own) => {
    numbers.push(own);
    for (const [index, project] of projects.entries())
      counted.push(countedOne(columns, { ...project, seq: own[index] ?? 0 }, project.source.line!));
  });
  if (!parts.readIslands(islands) || !goOn(numbers, lines.stretches)) return null;
  const { singles } = lines;
  parts.takeSingles(
    singles.map(({ project }) => project),
    singles.map(({ number }) => number),
    singles.flatMap(({ issues }) => issues),
  );
  const counts = addUp(counted, listed);
  const totals = totalsOf(parts, lines.stretches);
  const plain = lines.stretches.reduce((sum, { projects }) => sum + projects, 0);
  const projects = counts.rows.reduce((sum, one) => sum + one.projects, 0);
  input.progress?.(projects);
  const names = districtsOf(counts);
  const districts = examplesIn([...names.keys()], examples[0]!);
  const lineOf = async (name: string) => names.get(name) ?? null;
  const late = await latePlaces(lineOf, { file: input.file }, { districts, said: parts.issues() });
  const table = tableOfParts(begun, parts, {
    plain,
    projects,
    totals,
    districts,
    late,
    keys: { issues: [], count: 0 },
    database: lazily(async () => (await intoDatabase()).database),
  });
  return { ...table, counts };
}

/** Whether each project has a number greater than those of all before it, so that it is its key. */
function goOn(blocks: readonly (readonly (number | null)[])[], stretches: readonly Stretch[]): boolean {
  let last = 0;
  for (const [index, numbers] of blocks.entries()) {
    for (const number of numbers) {
      if (number === null || number <= last) return false;
      last = number;
    }
    const stretch = stretches[index]!;
    if (stretch.projects === 0) continue;
    if (stretch.first <= last) return false;
    last = stretch.last;
  }
  return true;
}

function totalsOf({ blocks }: ReadParts, stretches: readonly Stretch[]) {
  const totals = openTotals();
  for (const [index, block] of blocks.entries()) {
    totals.take(block);
    const { projects, priced, sum } = stretches[index]!;
    totals.pass(projects, priced, { coefficient: sum, scale: SCALE });
  }
  return totals;
}

/** The districts that are named, in the order of a database, with the first line of each. */
function districtsOf({ rows }: Counts): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const one of rows)
    for (const name of districtsIn(one)) lines.set(name, Math.min(one.line, lines.get(name) ?? one.line));
  const encoder = new TextEncoder();
  const inBytes = [...lines].map(([name, line]) => ({ name, line, bytes: encoder.encode(name) }));
  inBytes.sort((one, other) => Buffer.compare(one.bytes, other.bytes));
  return new Map(inBytes.slice(0, MOST_DISTRICTS).map(({ name, line }) => [name, line]));
}

/** A database that is made when it is first asked. */
function lazily(make: () => Promise<Database>): Database {
  let made: Promise<Database> | null = null;
  const database = () => {
    made ??= make();
    return made;
  };
  const added = () => {
    throw new Error("expected nothing to be added to a table that is read");
  };
  return {
    query: async (sql) => (await database()).query(sql),
    run: async (sql) => (await database()).run(sql),
    keep: async (table, numbers) => (await database()).keep(table, numbers),
    fill: async (table, columns, rows) => (await database()).fill(table, columns, rows),
    append: added,
    flush: added,
    close: () => void made?.then((own) => own.close()),
  };
}
