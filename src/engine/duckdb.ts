import type { DuckDBConnection, DuckDBType, DuckDBValue } from "@duckdb/node-api";
import type { FactColumn, TableColumn } from "../exchange/facts.ts";
import { unscaled } from "../exchange/export-columns.ts";
import type { Cell } from "../frame/column.ts";
import type { Project } from "../project/project.ts";
import type { ResultRow } from "./figures-of.ts";
import { UnsupportedError } from "./unsupported.ts";

// What DuckDB takes at once.
const CHUNK = 2048;
// Rows that wait in memory before they are written.
const WAITING = 16 * CHUNK;

type Package = typeof import("@duckdb/node-api");

/** A database of DuckDB that holds a table of projects. */
export interface Database {
  /** Rows of a query; numbers that must be exact come as text. */
  readonly query: (sql: string) => Promise<ResultRow[]>;
  readonly run: (sql: string) => Promise<void>;
  /** Keeps whole numbers, in their order, as a table of a name: `nth` from 1 on, and `seq`. */
  readonly keep: (table: string, numbers: readonly number[]) => Promise<void>;
  /** Makes a table of some rows, or adds them to it. */
  readonly fill: <T>(table: string, columns: readonly TableColumn<T>[], rows: readonly T[]) => Promise<void>;
  /** Adds projects to its table. */
  readonly append: (projects: readonly Project[]) => void;
  /** Ends adding: what was added can be asked for. */
  readonly flush: () => void;
  readonly close: () => void;
}

async function loadPackage(): Promise<Package> {
  try {
    return await import("@duckdb/node-api");
  } catch (error) {
    throw new MissingEngineError(error);
  }
}

/** Whether DuckDB is installed and runs here. */
export async function runsDuckDb(): Promise<boolean> {
  try {
    await loadPackage();
    return true;
  } catch {
    return false;
  }
}

/** DuckDB isn't installed, or not for this machine. */
export class MissingEngineError extends UnsupportedError {
  constructor(cause: unknown, { zh, en } = { zh: "引擎 duckdb", en: "engine duckdb" }) {
    super({
      zh: `${zh}：应已安装 @duckdb/node-api（npm install @duckdb/node-api@1.5.6-r.1），这里没有装好`,
      en: `${en}: expected @duckdb/node-api to be installed (npm install @duckdb/node-api@1.5.6-r.1), found none that runs here`,
    });
    this.cause = cause;
  }
}

/**
 * Opens a database at a path, or in memory, with an empty table of some columns (none: no table). It uses no network and leaves
 * nothing but that file and what it spills beside it. Throws a MissingEngineError where DuckDB isn't installed.
 */
export async function openDatabase(
  columns: readonly FactColumn[],
  {
    path = ":memory:",
    table = "facts",
    memory = path === ":memory:" ? "2GB" : "256MB",
  }: { readonly path?: string; readonly table?: string; readonly memory?: string } = {},
): Promise<Database> {
  const api = await loadPackage();
  const instance = await api.DuckDBInstance.create(path, {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    memory_limit: memory,
    preserve_insertion_order: "false",
    ...(path === ":memory:" && { temp_directory: "" }),
  });
  const connection = await instance.connect();
  if (columns.length > 0) await connection.run(`CREATE TABLE ${table} (${fieldsOf(columns, api)})`);
  return {
    query: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    run: async (sql) => void (await connection.run(sql)),
    ...(columns.length > 0 ? await appending(connection, table, columns, api) : { append: () => {}, flush: () => {} }),
    fill: async (name, own, rows) => {
      await connection.run(`CREATE TABLE IF NOT EXISTS ${name} (${fieldsOf(own, api)})`);
      const rest = await appending(connection, name, own, api);
      rest.append(rows);
      rest.flush();
    },
    keep: async (name, numbers) => {
      await connection.run(`CREATE TABLE ${name} (nth BIGINT, seq BIGINT)`);
      const appender = await connection.createAppender(name);
      for (let from = 0; from < numbers.length; from += CHUNK) {
        const some = numbers.slice(from, from + CHUNK);
        const chunk = api.DuckDBDataChunk.create([api.BIGINT, api.BIGINT], some.length);
        chunk.setColumnValues(
          0,
          some.map((_, index) => BigInt(from + index + 1)),
        );
        chunk.setColumnValues(1, some.map(BigInt));
        appender.appendDataChunk(chunk);
      }
      appender.closeSync();
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function fieldsOf(columns: readonly TableColumn<never>[], api: Package): string {
  return columns.map((column) => `"${column.name.replaceAll('"', '""')}" ${typeOf(column, api)}`).join(", ");
}

function valuesIn({ DuckDBDecimalValue, DuckDBListValue }: Package) {
  return (cell: Cell, scale: number | undefined): DuckDBValue => {
    if (cell === null) return null;
    if (typeof cell === "object") return new DuckDBListValue([...cell]);
    if (typeof cell !== "number") return cell;
    return scale === undefined ? BigInt(cell) : new DuckDBDecimalValue(unscaled(cell, scale), 38, scale);
  };
}

async function appending<T>(
  connection: DuckDBConnection,
  table: string,
  columns: readonly TableColumn<T>[],
  api: Package,
): Promise<{ readonly append: (rows: readonly T[]) => void; readonly flush: () => void }> {
  const appender = await connection.createAppender(table);
  const cellValue = valuesIn(api);
  let waiting = 0;
  // One for all: a new one is only let go when the event loop comes round.
  const chunk = api.DuckDBDataChunk.create(columns.map((column) => typeOf(column, api)));
  return {
    append: (rows) => {
      for (let from = 0; from < rows.length; from += CHUNK) {
        const some = rows.slice(from, from + CHUNK);
        chunk.reset();
        chunk.rowCount = some.length;
        for (const [index, { value, scale }] of columns.entries())
          chunk.setColumnValues(
            index,
            some.map((row) => cellValue(value(row), scale)),
          );
        appender.appendDataChunk(chunk);
        waiting += some.length;
        if (waiting >= WAITING) {
          appender.flushSync();
          waiting = 0;
        }
      }
    },
    flush: () => appender.closeSync(),
  };
}

function typeOf({ kind, scale }: Pick<FactColumn, "kind" | "scale">, api: Package): DuckDBType {
  switch (kind) {
    case "text":
      return api.VARCHAR;
    case "boolean":
      return api.BOOLEAN;
    case "list":
      return api.LIST(api.VARCHAR);
    case "number":
      return scale === undefined ? api.BIGINT : api.DECIMAL(38, scale);
  }
}
