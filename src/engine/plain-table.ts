import type { FactColumn } from "../exchange/facts.ts";
import type { Issue } from "../project/issue.ts";
import type { Project } from "../project/project.ts";
import { rowIssue, A_PROJECT } from "../reading/read-project.ts";
import { readDelimitedPiece } from "../table/delimited-text.ts";
import type { StreamBlock } from "../reading/table-stream.ts";
import { duckdb } from "./dialects/duckdb.ts";
import type { Database } from "./duckdb.ts";
import {
  type LargeInput,
  type LargeTable,
  MOST_ISSUES,
  NTH,
  RECORD,
  districtsOf,
  readLargeTable,
  strangeAmounts,
} from "./large-table.ts";
import { openTotals } from "./large-totals.ts";
import { type LineRange, rowsInLines, textsOfLines } from "./line-reader.ts";
import { type Begun, beginPlain, rowOf } from "./plain-beginning.ts";
import { type PlainSources, plainSources } from "./plain-facts.ts";
import { islandsAround, standsAlone } from "./plain-islands.ts";
import { keysOfLines } from "./plain-keys.ts";
import { amountSql, cell, LEVELS, loadSql } from "./plain-sql.ts";
import { SCALE } from "./large-table.ts";

// Lines that the database can't tell: where there are more, all is read block by block.
const MOST_OTHERS = 2_000;
const MOST_COMPLETIONS = 50_000;
// Rows below the first ones that those may look at.
const LOOKED_AT = 6;
// Rows on each side of one that the database can't tell, as a part of a block, are read together with it.
const AROUND = 4;
const PAGE = 50_000;

/** Reads a long table into a database: by the database itself where it is shown to do as the reader does, else block by block. */
export async function readLongTable(input: LargeInput): Promise<LargeTable> {
  return (await readPlainTable(input)) ?? readLargeTable(input);
}

/** A project of the table `records`, which the reader gave, with its number as printed. */
type Numbered = Project & { readonly number: number | null };

const NUMBER: FactColumn = { name: "number", kind: "number", value: (project) => (project as Numbered).number };

/** The same as `readLargeTable` of a text nearly all of whose rows are plain; null where it isn't sure to be the same. */
export async function readPlainTable(input: LargeInput): Promise<LargeTable | null> {
  const begun = beginPlain(input);
  if (!begun) return null;
  const database = await input.open([...begun.kept, NTH, NUMBER, ...(input.records ? [RECORD] : [])]);
  const table = await readRest(begun, database);
  if (!table) database.close();
  return table;
}

async function readRest(begun: Begun, database: Database): Promise<LargeTable | null> {
  const { input, survey, stream, first, skipped, facts, kept, examples } = begun;
  const { file, progress } = input;
  if (!(await loadLines(begun, database))) return null;
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
  await viewFacts(begun, database, keys);
  const totals = openTotals();
  let plain = 0;
  for (const [index, block] of blocks.entries()) {
    totals.take(block);
    const from = (index === 0 ? skipped : islands[index - 1]!.to) + 1;
    const to = (islands[index]?.from ?? survey.lines + 1) - 1;
    const [run] = await database.query(
      `SELECT count(*) AS n, count(of_investment) AS priced, sum(of_investment) AS sum FROM facts WHERE nth BETWEEN ${from} AND ${to}`,
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
  const all = [...keys.issues, ...inBlocks, ...issues];
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
    issueCount: issueCount + keys.count,
    examples: [...examples, ...(await districtsOf(database, examples[0]!))],
    facts,
    kept: facts.columns.filter((column) => column.name === "seq" || kept.includes(column)),
    database,
  };
}

/** Whether the database read all lines that are left, each as one. */
async function loadLines(begun: Begun, database: Database): Promise<boolean> {
  const { input, survey, text, rows, skipped, money, derived } = begun;
  const { columns } = rows.header;
  const indexOf = (field: string) => columns.find(({ target }) => target === field)?.index;
  const kept = new Set(derived.flatMap(({ cells }) => cells));
  const completion = indexOf("completion");
  if (completion !== undefined) kept.add(completion);
  if (input.records) for (const { index } of columns) kept.add(index);
  await database.run("SET preserve_insertion_order = true");
  try {
    await database.run(
      loadSql({
        path: input.text!.path,
        delimiter: text.delimiter,
        lineBreak: survey.lineBreak,
        skipped,
        width: columns.length,
        seq: indexOf("seq")!,
        name: indexOf("name")!,
        money,
        kept: [...kept].sort((one, other) => one - other),
      }),
    );
  } catch {
    return false;
  }
  const [counted] = await database.query("SELECT count(*) AS n FROM lines");
  return Number(counted!.n) === survey.lines - skipped;
}

/** The lines that take the reader with the rows around them; null where they are too many, or belong to the first rows. */
async function findIslands({ skipped, survey }: Begun, database: Database): Promise<LineRange[] | null> {
  const others = await database.query(
    `SELECT rowid + ${skipped + 1} AS line FROM lines WHERE level = ${LEVELS.other} ORDER BY rowid LIMIT ${MOST_OTHERS + 1}`,
  );
  const lines = others.map(({ line }) => Number(line));
  if (lines.length > MOST_OTHERS || (lines[0] ?? survey.lines) <= skipped + LOOKED_AT) return null;
  return islandsAround(lines, { first: skipped + 1, last: survey.lines, around: Math.ceil(skipped / AROUND) });
}

/** Sets rows aside whose time of completion can't be read; false where there are too many times to tell. */
async function setAsideDates({ rows, example }: Begun, database: Database): Promise<boolean> {
  const completion = rows.header.columns.find(({ target }) => target === "completion")?.index;
  if (completion === undefined) return true;
  const name = cell(completion);
  const found = await database.query(
    `SELECT DISTINCT ${name} AS text FROM lines WHERE level = ${LEVELS.plain} LIMIT ${MOST_COMPLETIONS + 1}`,
  );
  if (found.length > MOST_COMPLETIONS) return false;
  const doubtful = found
    .map(({ text }) => String(text))
    .filter((text) => {
      const { project, issues } = rows.read(rowOf(example.map((own, index) => (index === completion ? text : own))));
      return !project || issues.length > 0;
    });
  if (doubtful.length > 0)
    await database.run(
      `UPDATE lines SET level = ${LEVELS.project} WHERE level = ${LEVELS.plain} AND ${name} IN (${doubtful.map(duckdb.text).join(", ")})`,
    );
  return true;
}

/** Reads rows one by one that are projects of their own, but whose cells the database can't read. */
async function readSingles(
  { rows, text, input, skipped }: Begun,
  database: Database,
  take: (
    projects: readonly Omit<Project, "seq">[],
    numbers: readonly (number | null)[],
    issues: readonly Issue[],
  ) => void,
): Promise<number> {
  let last = -1;
  let read = 0;
  for (;;) {
    const found = await database.query(
      `SELECT rowid AS place FROM lines WHERE level = ${LEVELS.project} AND rowid > ${last} ORDER BY rowid LIMIT ${PAGE}`,
    );
    if (found.length === 0) return read;
    const ranges = found.map(({ place }) => ({ from: Number(place) + skipped + 1, to: Number(place) + skipped + 1 }));
    const [projects, numbers, issues]: [Omit<Project, "seq">[], (number | null)[], Issue[]] = [[], [], []];
    let at = 0;
    for (const [line] of textsOfLines(text, ranges)) {
      const place = ranges[at++]!.from;
      const { rows: own } = readDelimitedPiece(`${line!}\n`, {
        delimiter: text.delimiter,
        file: input.file,
        line: place,
        isLast: false,
      });
      const reading = rows.read(own[0]!);
      issues.push(...reading.issues);
      if (!reading.project) issues.push(rowIssue({ rows: [own[0]!] }, A_PROJECT));
      else {
        projects.push(reading.project);
        numbers.push(reading.number);
      }
    }
    take(projects, numbers, issues);
    read += projects.length;
    last = Number(found.at(-1)!.place);
  }
}

function sourcesOf({ rows, example, derived, first }: Begun, database: Database): Promise<PlainSources> {
  const { header } = rows;
  const texts = first.entries.flatMap(({ row, kind }) =>
    kind === "project" ? [row.cells.map(({ text }) => text)] : [],
  );
  return plainSources(
    {
      database,
      header,
      projectWith: (cells, own) => {
        const row = [...example];
        for (const [place, index] of cells.entries()) row[index] = own[place]!;
        return { seq: 1, ...rows.read(rowOf(row)).project! };
      },
      isVaried: (cells) =>
        new Set(texts.map((row) => cells.map((index) => row[index] ?? "").join("\u0001"))).size > texts.length / 4,
    },
    derived,
  );
}

/** The view of all projects, before they have their keys. */
async function viewProjects(
  { input, kept, money, amounts, skipped, rows }: Begun,
  database: Database,
  sources: PlainSources,
): Promise<void> {
  const line = `l.rowid + ${skipped + 1}`;
  const plainAt = (name: string): string => {
    if (name === "line") return line;
    if (name === "printed_seq") return "CAST(l.number AS VARCHAR)";
    const index = amounts.get(name);
    if (index !== undefined) return amountSql(money.find((one) => one.index === index)!, SCALE);
    return sources.columns.get(name)!;
  };
  const own = kept.map(({ name }) => `${plainAt(name)} AS ${duckdb.name(name)}`);
  const names = kept.map(({ name }) => duckdb.name(name));
  if (input.records) {
    const { columns } = rows.header;
    database.define("read_record", columns.length + 1, RECORD, ([place = "", ...texts]) => {
      const reading = rows.read(rowOf(texts, { file: input.file, line: Number(place) }));
      return { seq: 1, ...reading.project! };
    });
    own.push(
      `read_record(CAST(${line} AS VARCHAR), ${columns.map(({ index }) => `l.${cell(index)}`).join(", ")}) AS record`,
    );
    names.push("record");
  }
  const isPlain = `l.level = ${LEVELS.plain}`;
  await database.run(`CREATE VIEW numbered AS
SELECT ${line} AS nth, CAST(l.number AS BIGINT) AS number FROM lines l WHERE ${isPlain}
UNION ALL SELECT nth, number FROM records`);
  await database.run(`CREATE VIEW projects AS
SELECT ${line} AS nth, CAST(l.number AS BIGINT) AS number, ${own.join(", ")} FROM lines l ${sources.joins.join(" ")} WHERE ${isPlain}
UNION ALL SELECT nth, number, ${names.join(", ")} FROM records`);
}

async function viewFacts(
  { input, kept }: Begun,
  database: Database,
  { key, join }: { readonly key: string; readonly join: string },
): Promise<void> {
  const names = [...kept.map(({ name }) => duckdb.name(name)), "nth", ...(input.records ? ["record"] : [])];
  await database.run(
    `CREATE VIEW facts AS SELECT ${key} AS seq, ${names.map((name) => `p.${name}`).join(", ")} FROM projects p ${join}`,
  );
}
