import type { FactColumn, TableColumn } from "../exchange/facts.ts";
import { foldWords } from "../measure/conditions/text.ts";
import type { Project } from "../project/project.ts";
import type { Header } from "../reading/header.ts";
import { duckdb } from "./dialects/duckdb.ts";
import type { Database } from "./duckdb.ts";
import type { DerivedColumn } from "./plain-columns.ts";
import { cellsIn, cellsText, LEVELS, SPACE } from "./plain-sql.ts";

// Lines whose texts are in memory at once.
const PAGE = 20_000;
// What a project has as it is printed, in the cell of its column.
const PRINTED: readonly string[] = ["name", "content", "unit", "category", "district"];
// A cell that is printed as it stands: no space in it but single ones between words; nothing where it is empty.
const AS_PRINTED = `(?:[^${SPACE}]+(?: [^${SPACE}]+)*)?`;

// Signs each of which is folded by itself, and into what: ASCII, its wide forms and the marks of Chinese.
const SIGNS = [...span(0x21, 0x7e), ...span(0xff01, 0xff5e), ..."、。《》“”‘’【】〔〕—·"];
const CHANGED = SIGNS.filter((sign) => foldWords(sign) !== sign);
const FOLDED_ALONE = `[\\x{4e00}-\\x{9fff}${SIGNS.map((sign) => `\\x{${sign.codePointAt(0)!.toString(16)}}`).join("")}]*`;

function span(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
}

/** What a column of some lines is without the reader, and which lines those are. */
interface Shortcut {
  readonly where: string;
  readonly value: string;
}

/** A line and the project that its cells give. */
interface Read {
  readonly place: number;
  readonly project: Project;
}

/**
 * Columns that are worked out line by line, and kept by the place of the line: the database does by itself what it surely can,
 * and gives the reader the other lines page by page. It never calls back while it answers: what waits for such a call holds
 * the process when it is told to end.
 */
export async function variedColumns(
  { database, header }: { readonly database: Database; readonly header: Header },
  group: readonly DerivedColumn[],
  readOf: (texts: readonly string[]) => Project,
): Promise<{ readonly columns: ReadonlyMap<string, string>; readonly joins: readonly string[] }> {
  const { cells } = group[0]!;
  const blank = readOf(cells.map(() => ""));
  const shortcuts = new Map(group.map((derived) => [derived, shortcutOf(derived, header, blank)]));
  const others = group.map((derived) => {
    const shortcut = shortcuts.get(derived);
    return shortcut ? `NOT (${shortcut.where})` : "true";
  });
  const table = `read_${cells.join("_")}`;
  const read = await keep(database, table, group, {
    where: `level = ${LEVELS.plain} AND (${[...new Set(others)].join(" OR ")})`,
    readOf,
  });
  const columns = new Map(
    group.map((derived): [string, string] => {
      const { name } = derived.column;
      const shortcut = shortcuts.get(derived);
      const own = read ? `${table}.${duckdb.name(name)}` : "NULL";
      return [name, shortcut ? `CASE WHEN ${shortcut.where} THEN ${shortcut.value} ELSE ${own} END` : own];
    }),
  );
  return { columns, joins: read ? [`LEFT JOIN ${table} ON ${table}.place = l.rowid`] : [] };
}

function shortcutOf({ column, cells, folded }: DerivedColumn, header: Header, blank: Project): Shortcut | null {
  const text = cellsText(cells);
  if (folded && cells.length === 1) {
    const [from, to] = [CHANGED.join(""), CHANGED.map(foldWords).join("")];
    return {
      where: `regexp_full_match(${text}, ${duckdb.text(FOLDED_ALONE)})`,
      value: `translate(${text}, ${duckdb.text(from)}, ${duckdb.text(to)})`,
    };
  }
  if (cells.length === 1 && PRINTED.includes(column.name))
    return { where: `regexp_full_match(${text}, '${AS_PRINTED}')`, value: `nullif(${text}, '')` };
  // A number in a column of its own needs no words.
  const hasNumbers = cells.some((index) => header.columns[index]?.kind === "number");
  if (!column.word || hasNumbers) return null;
  return { where: `NOT contains(${text}, ${duckdb.text(column.word)})`, value: valueSql(column, blank) };
}

function valueSql({ value, kind, name }: FactColumn, project: Project): string {
  const found = value(project);
  if (found !== null && typeof found !== "boolean")
    throw new Error(`${name} (${kind}): expected nothing of blank cells`);
  return found === null ? "NULL" : String(found);
}

/** Reads some lines, and keeps what columns take from them in a table; false where there is none. */
async function keep(
  database: Database,
  table: string,
  group: readonly DerivedColumn[],
  { where, readOf }: { readonly where: string; readonly readOf: (texts: readonly string[]) => Project },
): Promise<boolean> {
  const { cells } = group[0]!;
  const columns: TableColumn<Read>[] = [
    { name: "place", kind: "number", value: ({ place }) => place },
    ...group.map(({ column: { value, ...column } }) => ({ ...column, value: ({ project }: Read) => value(project) })),
  ];
  const [all] = await database.query("SELECT coalesce(max(rowid), -1) AS last FROM lines");
  let isAny = false;
  for (let from = 0; from <= Number(all!.last); from += PAGE) {
    // One long text comes over much faster than many short ones; no line has a line break in it.
    const [page] = await database.query(
      `SELECT string_agg(l.rowid || chr(1) || ${cellsText(cells)}, chr(10)) AS texts FROM lines l WHERE l.rowid >= ${from} AND l.rowid < ${from + PAGE} AND ${where}`,
    );
    if (page!.texts === null) continue;
    const rows = String(page!.texts).split("\n");
    await database.fill(
      table,
      columns,
      rows.map((row): Read => {
        const [place, ...texts] = cellsIn(row);
        return { place: Number(place), project: readOf(texts) };
      }),
    );
    isAny = true;
  }
  return isAny;
}
