import { readCountedTable } from "./counted-table.ts";
import type { FactColumn } from "../exchange/facts.ts";
import type { Project } from "../project/project.ts";
import type { Database } from "./duckdb.ts";
import { joinSpellings } from "./joint-spellings.ts";
import { SCALE } from "./large-limits.ts";
import {
  districtsOf,
  type LargeInput,
  type LargeTable,
  MOST_ISSUES,
  NTH,
  RECORD,
  readLargeTable,
} from "./large-table.ts";
import { openTotals } from "./large-totals.ts";
import { latePlaces, lineIn } from "./late-places.ts";
import { type Begun, beginPlain } from "./plain-beginning.ts";
import { keysOfLines } from "./plain-keys.ts";
import { findIslands, loadLines, readSingles, repeatAbove, setAsideDates } from "./plain-lines.ts";
import { openParts, tableOfParts } from "./plain-parts.ts";
import { LEVELS } from "./plain-sql.ts";
import { sourcesOf, tellFacts, viewProjects } from "./plain-views.ts";

/**
 * Reads a long table: what its plain rows come to by a scan where nothing else is asked of it, else into a database, by the database
 * itself where it is shown to do as the reader does, or block by block.
 */
export async function readLongTable(input: LargeInput): Promise<LargeTable> {
  return (input.counted ? await readCounts(input) : null) ?? intoDatabase(input);
}

/** What the plain rows of a long table come to; null where it takes more than a scan to tell. */
export async function readCounts(input: LargeInput): Promise<LargeTable | null> {
  return readCountedTable(input, () => intoDatabase(input));
}

async function intoDatabase(input: LargeInput): Promise<LargeTable> {
  return (await readPlainTable(input)) ?? readLargeTable(input);
}

/** A project of the table `records`, which the reader gave, with its number as printed. */
type Numbered = Project & { readonly number: number | null };

const NUMBER: FactColumn = { name: "number", kind: "number", value: (project) => (project as Numbered).number };

const OWN_RECORD: FactColumn = {
  ...RECORD,
  value: (project) => {
    const { number: _, ...own } = project as Numbered;
    return RECORD.value(own);
  },
};

/** The same as `readLargeTable` of a text nearly all of whose rows are plain; null where it isn't sure to be the same. */
export async function readPlainTable(input: LargeInput): Promise<LargeTable | null> {
  const begun = beginPlain(input);
  if (!begun) return null;
  const database = await input.open([...begun.kept, NTH, NUMBER, ...(input.records ? [OWN_RECORD] : [])]);
  const table = await readRest(begun, database);
  if (!table) database.close();
  return table;
}

async function readRest(begun: Begun, database: Database): Promise<LargeTable | null> {
  const { input, survey, skipped, kept, examples } = begun;
  const { file, progress } = input;
  if (!(await loadLines(begun, database)) || (await repeatAbove(begun, database))) return null;
  const islands = await findIslands(begun, database);
  if (!islands) return null;
  let added = 0;
  const parts = openParts(begun, (projects, numbers) => {
    database.append(
      projects.map(
        (project, index): Numbered => ({ ...project, seq: project.source.line!, number: numbers[index] ?? null }),
      ),
    );
    added += projects.length;
  });
  if (!parts.readIslands(islands)) return null;
  for (const { from, to } of islands)
    await database.run(
      `UPDATE lines SET level = ${LEVELS.elsewhere} WHERE rowid BETWEEN ${from - skipped - 1} AND ${to - skipped - 1}`,
    );
  if (!(await setAsideDates(begun, database))) return null;
  const singles = await readSingles(begun, database, parts.takeSingles);
  database.flush();
  const sources = await sourcesOf(begun, database);
  await viewProjects(begun, database, sources);
  const keys = await keysOfLines(database, file, MOST_ISSUES);
  if (!(await tellFacts(begun, database, keys))) return null;
  await joinSpellings(database);
  const totals = openTotals();
  let plain = 0;
  for (const [index, block] of parts.blocks.entries()) {
    totals.take(block);
    const from = (index === 0 ? skipped : islands[index - 1]!.to) + 1;
    const to = (islands[index]?.from ?? survey.lines + 1) - 1;
    const [run] = await database.query(
      `SELECT count(*) AS n, count(of_investment) AS priced, sum(of_investment) AS sum FROM facts WHERE entry BETWEEN ${from} AND ${to}`,
    );
    plain += Number(run!.n);
    totals.pass(Number(run!.n), Number(run!.priced), {
      coefficient: BigInt(String(run!.sum ?? "0").replace(".", "")),
      scale: run!.sum === null ? 0 : SCALE,
    });
  }
  const projects = added - singles + plain;
  progress?.(projects);
  const [counted] = await database.query(`SELECT count(*) AS n FROM lines WHERE level < ${LEVELS.other}`);
  if (Number(counted!.n) !== plain) throw new Error(`${file}: expected ${Number(counted!.n)} plain rows, got ${plain}`);
  const districts = await districtsOf(database, examples[0]!);
  const late = await latePlaces(lineIn(database, kept), { file }, { districts, said: parts.issues() });
  return tableOfParts(begun, parts, { plain, projects, totals, districts, late, keys, database });
}
