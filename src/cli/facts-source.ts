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
 * called with anything else, another Parquet file too. Throws a MissingEngineError where DuckDB isn't installed.
 */
export async function readInvokedFacts({ positionals }: Invocation): Promise<FactsTable | null> {
  const [named, ...others] = positionals.map((text) => readSourcePath(text, existsSync));
  if (!named || others.length > 0 || named.path === "-" || named.sheet !== null) return null;
  if (!(await isFactsFile(named.path))) return null;
  const { openDatabase } = await import("../engine/duckdb.ts");
  const { openFactsFile } = await import("../engine/facts-file.ts");
  return openFactsFile(await openDatabase([]), named.path);
}

async function isFactsFile(path: string): Promise<boolean> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return false;
  const file = openSync(path, "r");
  const bytesAt = (from: number, to: number) => {
    const bytes = new Uint8Array(to - from);
    readSync(file, bytes, 0, bytes.length, from);
    return bytes;
  };
  try {
    if (new TextDecoder("latin1").decode(bytesAt(0, 4)) !== "PAR1") return false;
    const { holdsFacts } = await import("../table/parquet.ts");
    const slice = (from: number, to = stat.size) => bytesAt(from, to).buffer;
    return await holdsFacts({ byteLength: stat.size, slice });
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
