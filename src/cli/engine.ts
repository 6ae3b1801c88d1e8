import { withoutSecrets } from "../engine/engine-error.ts";
import { wrongUse } from "./wrong-use.ts";
import type { Facts } from "../exchange/facts.ts";
import type { Language } from "../language/language.ts";
import type { MeasureRequest } from "../measure/request/request.ts";
import type { Dataset } from "../project/dataset.ts";
import { DIALECT_IDS } from "../engine/dialects/dialect.ts";
import { choose } from "./choice.ts";
import type { Options } from "./command.ts";

/** Where figures are computed: in memory, by DuckDB, by Spark or a database's server, or elsewhere by the SQL that is printed. */
export const ENGINES = ["memory", "duckdb", "sql", "spark", "clickhouse", "postgres"] as const;
export type EngineName = (typeof ENGINES)[number];

/** An engine, with the address of its server. */
export interface EngineChoice {
  readonly name: EngineName;
  readonly address: string;
  /** Where the engine has the facts already: a table or a Parquet file. */
  readonly facts: string | null;
}

/** Options that say where figures are computed. */
export const ENGINE_OPTIONS = {
  engine: { type: "string", default: "memory" },
  dialect: { type: "string" },
  facts: { type: "string" },
} as const;

const KNOWN = "memory, duckdb, sql, spark, spark://…, clickhouse://…, postgres://…";
// Servers by what their address begins with.
const SCHEMES: readonly (readonly [RegExp, EngineName])[] = [
  [/^spark(?::\/\/.+)?$/, "spark"],
  [/^clickhouse(?::\/\/.*)?$/, "clickhouse"],
  [/^postgres(?:ql)?(?::\/\/.*)?$/, "postgres"],
];

/** Lines about those options for a command's help. */
export const ENGINE_HELP: Readonly<Record<Language, string>> = {
  zh: `  --engine memory|duckdb|sql   在内存中计算（默认）、由 DuckDB 计算（需装 @duckdb/node-api，数字一字不差），
                               或打印在别处计算的 SQL：先用 export --as facts 写出 facts.parquet
  --engine spark|spark://主机:7077
                               由 PATH 上的 spark-sql 或 spark-submit 计算，所用集群按其自身的配置
  --engine clickhouse://用户@主机:8123/库
                               由 ClickHouse 计算（需装 @clickhouse/client；?secure=true 用 TLS），口令放在 CLICKHOUSE_PASSWORD
  --engine postgres://用户@主机:5432/库
                               由 PostgreSQL 计算（需装 pg 与 pg-copy-streams），口令放在 PGPASSWORD 或 .pgpass
  --facts 表或文件             引擎已有的 facts（库.表，或 hdfs://、s3a:// 上的 facts.parquet），不再传送；个数与合计须与来源一致
  --dialect ${DIALECT_IDS.join("|")}
                               打印哪一种 SQL，默认 duckdb`,
  en: `  --engine memory|duckdb|sql   compute in memory (default), by DuckDB (needs @duckdb/node-api; the same digits), or print the SQL
                               that computes it elsewhere, on the facts.parquet of export --as facts
  --engine spark|spark://HOST:7077
                               by the spark-sql or spark-submit on the PATH, on the cluster that it is set up for
  --engine clickhouse://USER@HOST:8123/DATABASE
                               by ClickHouse (needs @clickhouse/client; ?secure=true for TLS), password in CLICKHOUSE_PASSWORD
  --engine postgres://USER@HOST:5432/DATABASE
                               by PostgreSQL (needs pg and pg-copy-streams), password in PGPASSWORD or .pgpass
  --facts TABLE|FILE           facts that the engine has already (DATABASE.TABLE, or a facts.parquet on hdfs:// or s3a://): nothing
                               is sent; their number and sum must be the source's
  --dialect ${DIALECT_IDS.join("|")}
                               which SQL is printed, duckdb by default`,
};

const withEngine = (name: string) => ({ zh: `应与 --engine ${name} 同用`, en: `--engine ${name} with it` });

/** Reads `--engine` and checks what goes with it. Throws a UsageError. */
export function chooseEngine(options: Options): EngineChoice {
  const text = String(options.engine ?? "memory");
  const shown = withoutSecrets(text);
  const name = ENGINES.find((one) => one === text) ?? SCHEMES.find(([scheme]) => scheme.test(text))?.[1];
  if (name === undefined || (/:\/\//.test(text) && !URL.canParse(text)))
    throw wrongUse("--engine", { zh: `应为下列之一：${KNOWN}`, en: `one of ${KNOWN}` }, JSON.stringify(shown));
  if (options.dialect !== undefined) {
    if (name !== "sql") throw wrongUse("--dialect", withEngine("sql"), `--engine ${shown}`);
    choose("dialect", DIALECT_IDS, options.dialect);
  }
  if (options.facts !== undefined && ["memory", "duckdb"].includes(name))
    throw wrongUse("--facts", withEngine("spark|clickhouse://…|postgres://…|sql"), `--engine ${shown}`);
  if (name !== "memory" && options.pivot === true) throw wrongUse("--pivot", withEngine("memory"), `--engine ${shown}`);
  const isBook = options.format === "xlsx" || (options.format === undefined && /\.xlsx$/i.test(String(options.out)));
  if (name !== "memory" && isBook) throw wrongUse("--format xlsx", withEngine("memory"), `--engine ${shown}`);
  const facts = options.facts === undefined ? null : String(options.facts);
  if (facts !== null && (name === "clickhouse" || name === "postgres") && !isTable(facts))
    throw wrongUse("--facts", { zh: "应为表名", en: "the name of a table" }, JSON.stringify(facts));
  return { name, address: text.includes("://") ? text : "", facts };
}

/** Whether some words name a table, with what it is in, and no file. */
export function isTable(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(text) && !/\.parquet$/i.test(text);
}

/** The SQL of a request on the exported facts: how they become a table or view, and one SELECT. */
export async function sqlOf(
  dataset: Dataset,
  request: MeasureRequest,
  { dialect, facts: given }: Options,
  facts?: Facts,
): Promise<string> {
  const { sqlScript } = await import("../engine/sql-script.ts");
  const place = given === undefined ? {} : isTable(String(given)) ? { table: String(given) } : { file: String(given) };
  return sqlScript(dataset, request, choose("dialect", DIALECT_IDS, dialect ?? "duckdb"), facts, place);
}
