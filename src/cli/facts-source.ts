import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import type { FactsTable } from "../engine/large-table.ts";
import { UnsupportedError } from "../engine/unsupported.ts";
import { findDimension } from "../measure/dimensions/catalogue.ts";
import type { Dimension } from "../measure/request/request.ts";
import type { Dataset } from "../project/dataset.ts";
import { readSourcePath } from "../table/source-path.ts";
import type { Invocation } from "./command.ts";

/**
 * The exported facts that a command is called with instead of their source, which then isn't read again; null where it is
 * called with anything else. Throws a MissingEngineError where DuckDB isn't installed.
 */
export async function readInvokedFacts({ positionals }: Invocation): Promise<FactsTable | null> {
  const [named, ...others] = positionals.map((text) => readSourcePath(text, existsSync));
  if (!named || others.length > 0 || named.path === "-" || named.sheet !== null || !isParquet(named.path)) return null;
  const { openDatabase } = await import("../engine/duckdb.ts");
  const { openFactsFile } = await import("../engine/facts-file.ts");
  const database = await openDatabase([]);
  const facts = await openFactsFile(database, named.path);
  if (!facts) database.close();
  return facts;
}

function isParquet(path: string): boolean {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  const file = openSync(path, "r");
  try {
    const start = Buffer.alloc(4);
    readSync(file, start, 0, 4, 0);
    return start.toString("latin1") === "PAR1";
  } finally {
    closeSync(file);
  }
}

/** Throws an UnsupportedError for dimensions that take the plan around the table, which facts don't have. */
export function checkFactsDimensions({ path }: FactsTable, dataset: Dataset, by: readonly Dimension[]): void {
  const linked = by.map((name) => findDimension(dataset.projects, name)).find((one) => one?.linksOf);
  if (path === undefined || !linked) return;
  throw new UnsupportedError({
    zh: `${path}：按${linked.names.zh}须有来源的方案正文，facts 中没有；请直接用来源`,
    en: `${path}: figures by ${linked.id} take the plan around the table, which facts don't have; name the source itself`,
  });
}
