import { joinSpellings } from "./joint-spellings.ts";
import type { FactColumn } from "../exchange/facts.ts";
import type { Issue } from "../project/issue.ts";
import type { Project } from "../project/project.ts";
import type { StreamBlock } from "../reading/table-stream.ts";
import type { Database } from "./duckdb.ts";
import {
  districtsOf,
  type LargeInput,
  type LargeTable,
  MOST_ISSUES,
  NTH,
  RECORD,
  readLargeTable,
  SCALE,
  strangeAmounts,
} from "./large-table.ts";
import { latePlaces } from "./late-places.ts";
import { openTotals } from "./large-totals.ts";
import { rowsInLines, rowsOfRanges } from "./line-reader.ts";
import { type Begun, beginPlain, rowOf } from "./plain-beginning.ts";
import { standsAlone } from "./plain-islands.ts";
import { keysOfLines } from "./plain-keys.ts";
import { findIslands, loadLines, readSingles, repeatAbove, setAsideDates } from "./plain-lines.ts";
import { LEVELS } from "./plain-sql.ts";
import { sourcesOf, tellFacts, viewProjects } from "./plain-views.ts";

/** Reads a long table into a database: by the database itself where it is shown to do as the reader does, else block by block. */
export async function readLongTable(input: LargeInput): Promise<LargeTable> {
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
  const { input, survey, stream, first, skipped, facts, kept, examples } = begun;
  const { file, progress } = input;
  if (!(await loadLines(begun, database)) || (await repeatAbove(begun, database))) return null;
  const islands = await findIslands(begun, database);
  if (!islands) return null;
  const issues: Issue[] = [];
  let issueCount = 0;
  const note = (found: readonly Issue[]) => {
    issueCount += found.length;
    for (const issue of found) if (issues.length < MOST_ISSUES) issues.push(issue);
  };
  const labels = new Set(examples.flatMap(({ amounts }) => amounts.map(({ label }) => label)));
  let added = 0;
  const add = (projects: readonly Omit<Project, "seq">[], numbers: readonly (number | null)[]) => {
    const numbered = projects.map(
      (project, index): Numbered => ({
        ...project,
        seq: project.source.line!,
        number: numbers[index] ?? null,
      }),
    );
    note(strangeAmounts(numbered, labels));
    database.append(numbered);
    added += projects.length;
  };
  const blocks: StreamBlock[] = [];
  const takeBlock = (block: StreamBlock) => {
    blocks.push(block);
    note(block.issues);
    add(block.projects, block.numbers);
  };
  takeBlock(first);
  for (const island of islands) {
    const rows = rowsInLines(begun.text, island);
    if (!rows) return null;
    const block = stream.read(rows, true);
    if (!standsAlone(block) || !stream.singleRows()) return null;
    takeBlock(block);
    await database.run(
      `UPDATE lines SET level = ${LEVELS.elsewhere} WHERE rowid BETWEEN ${island.from - skipped - 1} AND ${island.to - skipped - 1}`,
    );
  }
  const inBlocks = issues.splice(0);
  if (!(await setAsideDates(begun, database))) return null;
  const singles = await readSingles(begun, database, (projects, numbers, found) => {
    note(found);
    add(projects, numbers);
  });
  database.flush();
  const sources = await sourcesOf(begun, database);
  await viewProjects(begun, database, sources);
  const keys = await keysOfLines(database, file, MOST_ISSUES);
  if (!(await tellFacts(begun, database, keys))) return null;
  await joinSpellings(database);
  const totals = openTotals();
  let plain = 0;
  for (const [index, block] of blocks.entries()) {
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
  const reading = stream.reading();
  const projects = added - singles + plain;
  progress?.(projects);
  const [counted] = await database.query(`SELECT count(*) AS n FROM lines WHERE level < ${LEVELS.other}`);
  if (Number(counted!.n) !== plain) throw new Error(`${file}: expected ${Number(counted!.n)} plain rows, got ${plain}`);
  const districts = await districtsOf(database, examples[0]!);
  const late = await latePlaces(database, { file }, { districts, kept, said: [...inBlocks, ...issues] });
  const all = [...begun.damage, ...late, ...keys.issues, ...inBlocks, ...issues];
  const lineOf = ({ at: { line } }: Issue) => line ?? 0;
  return {
    file,
    format: input.stream.format,
    encoding: input.stream.encoding,
    sha256: survey.sha256,
    lines: survey.lines,
    projects,
    priced: totals.priced(),
    totals: totals.totals(),
    reading: {
      ...reading,
      table: { ...reading.table, rows: reading.table.rows + plain, projects },
      kinds: { ...reading.kinds, project: (reading.kinds.project ?? 0) + plain },
    },
    issues: all.sort((one, other) => lineOf(one) - lineOf(other)).slice(0, MOST_ISSUES),
    issueCount: begun.damage.length + late.length + issueCount + keys.count,
    examples: [...examples, ...districts],
    facts,
    kept: facts.columns.filter((column) => column.name === "seq" || kept.includes(column)),
    database,
    rowsOfLines: (ranges) => rowsOfRanges(begun.text, ranges),
    readCells: (line, cells) => begun.rows.read(rowOf(cells, { file, line })).project!,
  };
}
