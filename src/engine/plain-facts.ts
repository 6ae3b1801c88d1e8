import type { TableColumn } from "../exchange/facts.ts";
import type { Project } from "../project/project.ts";
import type { Header } from "../reading/header.ts";
import { duckdb } from "./dialects/duckdb.ts";
import type { Database } from "./duckdb.ts";
import { type DerivedColumn, guardedBy } from "./plain-columns.ts";
import { cell, cellsIn, cellsText, LEVELS } from "./plain-sql.ts";

// Cells that come again and again are worked out once and joined; others as they are asked for.
const MOST_KEPT = 20_000;
// What a project has as it is printed, in the cell of its column.
const PRINTED: readonly string[] = ["name", "content", "unit", "category", "district"];
// A cell that is printed as it stands: no space in it but single ones between words; nothing where it is empty.
const SPACE =
  "\\x{9}-\\x{d} \\x{85}\\x{a0}\\x{1680}\\x{180e}\\x{2000}-\\x{200b}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}";
const AS_PRINTED = `(?:[^${SPACE}]+(?: [^${SPACE}]+)*)?`;
// Projects that are remembered between the columns of one row.
const REMEMBERED = 4_096;

/** What the columns of plain lines are made of. */
export interface PlainFacts {
  readonly database: Database;
  readonly header: Header;
  /** Reads a plain row that has some cells as given, all others as an example has them. */
  readonly projectWith: (cells: readonly number[], texts: readonly string[]) => Project;
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

/** Works out columns from cells with the reader itself: once for each of a few texts, in SQL's time for many. */
export async function plainSources(facts: PlainFacts, columns: readonly DerivedColumn[]): Promise<PlainSources> {
  const found = new Map<string, string>();
  const joins: string[] = [];
  const groups = new Map<string, DerivedColumn[]>();
  for (const column of columns) {
    const key = column.cells.join();
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  for (const [key, group] of groups) {
    const { cells } = group[0]!;
    const guard = guardedBy(facts.header, cells);
    const readOf = (own: readonly string[]) => guard(facts.projectWith(cells, own));
    const texts = cells.length === 0 ? [[]] : await fewTexts(facts, cells);
    if (texts) {
      const table = `worked${key === "" ? "" : `_${cells.join("_")}`}`;
      const rows = texts.map((own): Worked => ({ texts: own, project: readOf(own) }));
      await facts.database.fill(table, workedColumns(group), rows);
      const on = cells.map((index) => `l.${cell(index)} = ${table}.${cell(index)}`).join(" AND ");
      joins.push(on === "" ? `CROSS JOIN ${table}` : `JOIN ${table} ON ${on}`);
      for (const { column } of group) found.set(column.name, `${table}.${duckdb.name(column.name)}`);
    } else {
      const projectOf = remembering(readOf);
      const text = cellsText(cells);
      for (const [place, derived] of group.entries()) {
        const name = `read_${cells.join("_")}_${place}`;
        facts.database.define(name, derived.column, projectOf);
        const read = `${name}(${text})`;
        const isPrinted = cells.length === 1 && PRINTED.includes(derived.column.name);
        found.set(
          derived.column.name,
          isPrinted
            ? `CASE WHEN regexp_full_match(${text}, '${AS_PRINTED}') THEN nullif(${text}, '') ELSE ${read} END`
            : read,
        );
      }
    }
  }
  return { columns: found, joins };
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

function remembering(read: (texts: readonly string[]) => Project): (text: string) => Project {
  const known = new Map<string, Project>();
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    if (known.size >= REMEMBERED) known.clear();
    const project = read(cellsIn(text));
    known.set(text, project);
    return project;
  };
}
