import { wrongUse } from "./wrong-use.ts";
import type { Facts } from "../exchange/facts.ts";
import type { Language } from "../language/language.ts";
import { type PlainFigures, measure } from "../measure/measure.ts";
import type { MeasureRequest } from "../measure/request.ts";
import type { Dataset } from "../project/dataset.ts";
import { DIALECT_IDS } from "../engine/dialects/dialect.ts";
import { choose } from "./choice.ts";
import type { Options } from "./command.ts";

/** Where figures are computed: in memory, by DuckDB, or elsewhere by the SQL that is printed. */
export const ENGINES = ["memory", "duckdb", "sql"] as const;
export type Engine = (typeof ENGINES)[number];

/** Options that say where figures are computed. */
export const ENGINE_OPTIONS = {
  engine: { type: "string", default: "memory" },
  dialect: { type: "string" },
} as const;

/** Lines about those options for a command's help. */
export const ENGINE_HELP: Readonly<Record<Language, string>> = {
  zh: `  --engine memory|duckdb|sql   在内存中计算（默认）、由 DuckDB 计算（需装 @duckdb/node-api，数字一字不差），
                               或打印在别处计算的 SQL：先用 export --as facts 写出 facts.parquet
  --dialect ${DIALECT_IDS.join("|")}
                               打印哪一种 SQL，默认 duckdb`,
  en: `  --engine memory|duckdb|sql   compute in memory (default), by DuckDB (needs @duckdb/node-api; the same digits), or print the SQL
                               that computes it elsewhere, on the facts.parquet of export --as facts
  --dialect ${DIALECT_IDS.join("|")}
                               which SQL is printed, duckdb by default`,
};

const withEngine = (name: Engine) => ({ zh: `应与 --engine ${name} 同用`, en: `--engine ${name} with it` });

/** Reads `--engine` and checks what goes with it. Throws a UsageError. */
export function chooseEngine(options: Options): Engine {
  const engine = choose("engine", ENGINES, options.engine ?? "memory");
  if (options.dialect !== undefined) {
    if (engine !== "sql") throw wrongUse("--dialect", withEngine("sql"), `--engine ${engine}`);
    choose("dialect", DIALECT_IDS, options.dialect);
  }
  if (engine !== "memory" && options.pivot === true)
    throw wrongUse("--pivot", withEngine("memory"), `--engine ${engine}`);
  const isBook = options.format === "xlsx" || (options.format === undefined && /\.xlsx$/i.test(String(options.out)));
  if (engine !== "memory" && isBook) throw wrongUse("--format xlsx", withEngine("memory"), `--engine ${engine}`);
  return engine;
}

/** The figures of a request, by an engine. */
export async function figuresBy(engine: Engine, dataset: Dataset, request: MeasureRequest): Promise<PlainFigures> {
  if (engine !== "duckdb") return measure(dataset, request);
  const { measureByDuckDb } = await import("../engine/measure-by-engine.ts");
  return measureByDuckDb(dataset, request);
}

/** The SQL of a request on the exported facts: how they become a table or view, and one SELECT. */
export async function sqlOf(
  dataset: Dataset,
  request: MeasureRequest,
  { dialect }: Options,
  facts?: Facts,
): Promise<string> {
  const { sqlScript } = await import("../engine/sql-script.ts");
  return sqlScript(dataset, request, choose("dialect", DIALECT_IDS, dialect ?? "duckdb"), facts);
}
