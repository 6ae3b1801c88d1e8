import type { TableColumn } from "../exchange/facts.ts";
import { foldWords, WORD_FIELDS } from "../measure/conditions/text.ts";
import type { Project } from "../project/project.ts";
import type { Header } from "../reading/header.ts";
import { duckdb } from "./dialects/duckdb.ts";
import type { Database } from "./duckdb.ts";
import { cellsOfField, type DerivedColumn, guardedBy } from "./plain-columns.ts";
import { cell, LEVELS } from "./plain-sql.ts";
import { variedColumns } from "./plain-varied.ts";

// Cells that come again and again are worked out once and joined; others line by line.
const MOST_KEPT = 20_000;

/** What the columns of plain lines are made of. */
export interface PlainFacts {
  readonly database: Database;
  readonly header: Header;
  /** Reads some cells of a plain row, for what depends on nothing else. */
  readonly reading: (cells: readonly number[]) => (texts: readonly string[]) => Project;
  /** Columns whose cells hardly ever come twice. */
  readonly isVaried: (cells: readonly number[]) => boolean;
}

/** SQL expressions for columns of plain lines `l`, by name, and the tables that are joined to give them. */
export interface PlainSources {
  readonly columns: ReadonlyMap<string, string>;
  readonly joins: readonly string[];
}

interface Worked {
  readonly texts: readonly string[];
  readonly project: Project;
}

/** Works out columns from cells with the reader itself: once for each of a few texts, line by line where they are many. */
export async function plainSources(facts: PlainFacts, columns: readonly DerivedColumn[]): Promise<PlainSources> {
  const found = new Map<string, string>();
  const joins: string[] = [];
  const groups = new Map<string, DerivedColumn[]>();
  for (const column of columns.flatMap((one) => (one.column.name === WORDS ? wordsOfCells(facts.header) : one))) {
    const key = column.cells.join();
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  for (const [key, group] of groups) {
    const { cells } = group[0]!;
    const guard = guardedBy(facts.header, cells);
    const read = facts.reading(cells);
    const readOf = (own: readonly string[]) => guard(read(own));
    const texts = cells.length === 0 ? [[]] : await fewTexts(facts, cells);
    if (texts) {
      const table = `worked${key === "" ? "" : `_${cells.join("_")}`}`;
      const rows = texts.map((own): Worked => ({ texts: own, project: readOf(own) }));
      await facts.database.fill(table, workedColumns(group), rows);
      const on = cells.map((index) => `l.${cell(index)} = ${table}.${cell(index)}`).join(" AND ");
      joins.push(on === "" ? `CROSS JOIN ${table}` : `JOIN ${table} ON ${on}`);
      for (const { column } of group) found.set(column.name, `${table}.${duckdb.name(column.name)}`);
    } else {
      const varied = await variedColumns(facts, group, readOf);
      for (const [name, expression] of varied.columns) found.set(name, expression);
      joins.push(...varied.joins);
    }
  }
  if (columns.some(({ column }) => column.name === WORDS))
    found.set(WORDS, WORD_FIELDS.map((field) => found.get(wordsIn(field))!).join(" || chr(10) || "));
  return { columns: found, joins };
}

const WORDS = "words";
const wordsIn = (field: string): string => `${WORDS} ${field}`;

/** The column of the words that are looked for, field by field: each is made of fewer cells than all. */
function wordsOfCells(header: Header): DerivedColumn[] {
  return WORD_FIELDS.map((field) => ({
    column: { name: wordsIn(field), kind: "text", value: (project) => foldWords(project[field] ?? "") },
    cells: cellsOfField(header, field)!,
    folded: true,
  }));
}

function workedColumns(group: readonly DerivedColumn[]): TableColumn<Worked>[] {
  const { cells } = group[0]!;
  return [
    ...cells.map(
      (index, place): TableColumn<Worked> => ({ name: cell(index), kind: "text", value: ({ texts }) => texts[place]! }),
    ),
    ...group.map(
      ({ column: { value, ...column } }): TableColumn<Worked> => ({
        ...column,
        value: ({ project }) => value(project),
      }),
    ),
  ];
}

/** The different texts of some cells; null where there are many. */
async function fewTexts({ database, isVaried }: PlainFacts, cells: readonly number[]): Promise<string[][] | null> {
  if (isVaried(cells)) return null;
  const names = cells.map(cell);
  const rows = await database.query(
    `SELECT DISTINCT ${names.join(", ")} FROM lines WHERE level = ${LEVELS.plain} LIMIT ${MOST_KEPT + 1}`,
  );
  return rows.length > MOST_KEPT ? null : rows.map((row) => names.map((name) => String(row[name])));
}
