import { DITTO } from "../lexicon/blank-words.ts";
import type { Issue } from "../project/issue.ts";
import type { Project } from "../project/project.ts";
import { REPEATED } from "../reading/fill-down.ts";
import { A_PROJECT, rowIssue } from "../reading/read-project.ts";
import type { RawRow } from "../table/raw-table.ts";
import { readDelimitedPiece } from "../table/delimited-text.ts";
import { duckdb } from "./dialects/duckdb.ts";
import type { Database } from "./duckdb.ts";
import { type LineRange, type SurveyedText, textsOfLines } from "./line-reader.ts";
import { type Begun, rowOf } from "./plain-beginning.ts";
import { islandsOf, MOST_OTHERS } from "./plain-islands.ts";
import { cell, LEVELS, LONGEST, loadSql, SPACE } from "./plain-sql.ts";

const MOST_COMPLETIONS = 50_000;
const PAGE = 50_000;

/** Whether the database read all lines that are left, each as one. */
export async function loadLines(begun: Begun, database: Database): Promise<boolean> {
  const { input, survey, text, rows, skipped, money, derived } = begun;
  const { columns } = rows.header;
  // A path with such signs may mean other files.
  if (/[*?[\]{}]/.test(begun.path)) return false;
  const indexOf = (field: string) => columns.find(({ target }) => target === field)?.index;
  const kept = new Set(derived.flatMap(({ cells }) => cells));
  const completion = indexOf("completion");
  if (completion !== undefined) kept.add(completion);
  if (input.records) for (const { index } of columns) kept.add(index);
  await database.run("SET preserve_insertion_order = true");
  // To pack what is asked for a few times costs more than it saves.
  await database.run("SET force_compression = 'uncompressed'");
  try {
    await database.run(
      loadSql({
        path: begun.path,
        delimiter: text.delimiter,
        lineBreak: survey.lineBreak,
        quoted: survey.quoted,
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
  await database.run("SET preserve_insertion_order = false");
  const [counted] = await database.query("SELECT count(*) AS n FROM lines");
  return Number(counted!.n) === survey.lines - skipped && (await standInOrder(begun, database));
}

/** Whether the lines have the places that they have in the text, as is seen of one in each piece that was surveyed. */
async function standInOrder({ text, rows, skipped, survey }: Begun, database: Database): Promise<boolean> {
  const marks = text.marks.filter(({ line }) => line > skipped && line <= survey.lines);
  const places = marks.map(({ line }) => line - skipped - 1);
  if (places.length === 0) return true;
  const seq = rows.header.columns.find(({ target }) => target === "seq")!.index;
  const found = await database.query(
    `SELECT rowid AS place, number FROM lines WHERE level < ${LEVELS.other} AND rowid IN (${places.join(", ")})`,
  );
  const numbers = new Map(found.map(({ place, number }) => [Number(place), Number(number)]));
  return marks.every(({ offset }, index) => {
    const number = numbers.get(places[index]!);
    if (number === undefined) return true;
    const [line] = new TextDecoder().decode(text.read(offset, offset + LONGEST)).split("\n", 1);
    const [row] = rowsOfLine(text, line!, 1);
    return Number(row?.cells[seq]?.text) === number;
  });
}

/** The lines that take the reader with the rows around them; null where they are too many, or belong to the first rows. */
export async function findIslands(begun: Begun, database: Database): Promise<LineRange[] | null> {
  const others = await database.query(
    `SELECT rowid + ${begun.skipped + 1} AS line FROM lines WHERE level = ${LEVELS.other} ORDER BY rowid LIMIT ${MOST_OTHERS + 1}`,
  );
  return islandsOf(
    begun,
    others.map(({ line }) => Number(line)),
  );
}

/** Whether some cell that is kept says only that the one above holds for it too: then a row isn't read alone. */
export async function repeatAbove({ rows, input, derived }: Begun, database: Database): Promise<boolean> {
  const kept = new Set(derived.flatMap(({ cells }) => cells));
  const cells = rows.header.columns.filter(
    ({ target, index }) => REPEATED.includes(target) && (input.records || kept.has(index)),
  );
  // The built script has the characters of expressions as escapes, which DuckDB writes in another way.
  const pattern = DITTO.source.replace(/^\^|\$$/g, "").replace(/\\u\{?([\da-f]{4,6})\}?/gi, "\\x{$1}");
  const mark = duckdb.text(`(?i)[${SPACE}]*${pattern}[${SPACE}]*`);
  const isMark = cells.map(({ index }) => `regexp_full_match(${cell(index)}, ${mark})`);
  if (isMark.length === 0) return false;
  const found = await database.query(
    `SELECT 1 AS one FROM lines WHERE level < ${LEVELS.other} AND (${isMark.join(" OR ")}) LIMIT 1`,
  );
  return found.length > 0;
}

/** Sets rows aside whose time of completion can't be read; false where there are too many times to tell. */
export async function setAsideDates({ rows, example }: Begun, database: Database): Promise<boolean> {
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
export async function readSingles(
  { rows, text, skipped }: Begun,
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
      const [own] = rowsOfLine(text, line!, place);
      const reading = rows.read(own!);
      issues.push(...reading.issues);
      if (!reading.project) issues.push(rowIssue({ rows: [own!] }, A_PROJECT));
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

/** The row that one line is. */
export function rowsOfLine({ delimiter, file }: SurveyedText, text: string, line: number): readonly RawRow[] {
  return readDelimitedPiece(`${text}\n`, { delimiter, file, line, isLast: false }).rows;
}
