import { type CountedLines, countLines } from "./counted-lines.ts";
import { addUp, type Counted, countedOne, districtsIn } from "./counts.ts";
import type { Database } from "./duckdb.ts";
import { ROW_LIMITS, SCALE } from "./large-limits.ts";
import { BLOCK, examplesIn, type LargeInput, type LargeTable } from "./large-table.ts";
import { openTotals } from "./large-totals.ts";
import { latePlaces } from "./late-places.ts";
import { piecesAround } from "./line-reader.ts";
import type { Stretch } from "./line-groups.ts";
import { openSurvey } from "./line-survey.ts";
import { type Begun, beginPlain, BY_LINE } from "./plain-beginning.ts";
import { islandsOf, MOST_OTHERS } from "./plain-islands.ts";
import { openParts, type ReadParts, tableOfParts } from "./plain-parts.ts";
import { transcribedAsFarAs } from "./transcribed.ts";

/**
 * A long table whose plain lines are counted while they are scanned, by the columns that figures go by: the same as
 * `readPlainTable` of it, but that its database is made only when it is asked. Null where it isn't sure to be the same.
 */
export async function readCountedTable(
  input: LargeInput,
  intoDatabase: () => Promise<LargeTable>,
): Promise<LargeTable | null> {
  const found = input.records ? null : await countedIn(input);
  const islands = found && islandsOf(found.begun, found.lines.others);
  if (!found || !islands) return null;
  const { begun } = found;
  const { survey, examples, text, skipped } = begun;
  // What stands in an island was counted, too.
  const lines =
    islands.length === 0 ? found.lines : await countLines(begun, piecesAround(text, skipped + 1), islands, 0);
  if (!lines) return null;
  const listed = survey.lines <= ROW_LIMITS.streamed;
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
  const names = districtsIn(counts);
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

interface Found {
  readonly begun: Begun;
  readonly lines: CountedLines;
}

/** The first rows and all lines of a text: looked through but once where it is UTF-8 from end to end. */
async function countedIn(input: LargeInput): Promise<Found | null> {
  const head = transcribedAsFarAs(input.block ?? BLOCK, input);
  const atOnce = head && beginPlain(input, head);
  if (head && !isCountable(atOnce)) return null;
  if (atOnce) {
    const surveying = openSurvey(head.text.pieces());
    const lines = await countLines(atOnce, surveying.pieces(), [], MOST_OTHERS);
    if (!lines) return null;
    const survey = surveying.survey();
    if (survey) return { begun: { ...atOnce, survey, text: { ...atOnce.text, marks: survey.marks } }, lines };
  }
  const begun = beginPlain(input);
  if (!isCountable(begun)) return null;
  const lines = await countLines(begun, piecesAround(begun.text, begun.skipped + 1), [], MOST_OTHERS);
  return lines && { begun, lines };
}

function isCountable(begun: Begun | null): begun is Begun {
  if (!begun || begun.text.delimiter.codePointAt(0)! > 127) return false;
  return begun.kept.every(({ name }) => !BY_LINE.includes(name) || name === "line");
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
