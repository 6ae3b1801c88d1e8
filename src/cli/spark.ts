import { spawn } from "node:child_process";
import { accessSync, constants, createWriteStream, existsSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { delimiter, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import { spark } from "../engine/dialects/spark.ts";
import { typedColumns } from "../engine/column-type.ts";
import type { FactsFor, OpenEngine, Query } from "../engine/engine.ts";
import { failed, UnreachableEngineError, unreachable } from "../engine/engine-error.ts";
import type { ResultRow } from "../engine/figures-of.ts";
import { sparkResults, sparkScript } from "../engine/spark-script.ts";
import { isTable } from "./engine.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const CONNECT_TIMEOUT = 5000;
// spark-sql is spark-submit with this.
const SQL_CLASS = "org.apache.spark.sql.hive.thriftserver.SparkSQLCLIDriver";

/**
 * Spark by the program on the PATH, with the facts in a file that it reads: the one that it was given, or one in a temporary
 * folder. Each call of `ask` is one run. Throws an UnreachableEngineError where there is no such program, or no master answers at its address.
 */
export async function openSpark(address: string, facts: FactsFor): Promise<OpenEngine> {
  const program = findProgram();
  if (address !== "") await knock(address);
  const folder = temporaryFolder();
  const { table, schema } = await placeFacts(facts, folder);
  return {
    dialect: spark,
    table: table ?? "facts",
    ask: async (queries) => {
      const script = join(folder, "figures.sql");
      writeFileSync(script, sparkScript(schema, queries));
      // A catalogue of tables is only opened for one of its tables.
      const plain = table === null ? ["--conf", "spark.sql.catalogImplementation=in-memory"] : [];
      const master = address === "" ? [] : ["--master", address];
      const args = [...master, "--name", "key-projects", ...plain, "--conf", "spark.ui.showConsoleProgress=false"];
      const words = program.isSql
        ? [...args, "-f", script]
        : ["--class", SQL_CLASS, ...args, "spark-internal", "-f", script];
      return results(await run(program.path, words, folder), queries);
    },
    close: async () => {},
  };
}

function findProgram(): { readonly path: string; readonly isSql: boolean } {
  for (const name of ["spark-sql", "spark-submit"])
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
      const path = join(folder, name);
      if (folder !== "" && isProgram(path)) return { path, isSql: name === "spark-sql" };
    }
  throw new UnreachableEngineError({
    zh: "引擎 spark：PATH 上应有 spark-sql 或 spark-submit，没有找到；请把 Spark 的 bin 目录加入 PATH",
    en: "engine spark: expected spark-sql or spark-submit on the PATH, found none; add the bin folder of Spark to it",
  });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Spark itself tries for minutes to find a master. */
function knock(address: string): Promise<void> {
  const { hostname, port } = new URL(address.split(",")[0]!);
  return new Promise((done, fail) => {
    const socket = createConnection({ host: hostname, port: Number(port || 7077), timeout: CONNECT_TIMEOUT });
    const end = (error?: Error) => {
      socket.destroy();
      if (error) fail(unreachable(address, error));
      else done();
    };
    socket.once("connect", () => end());
    socket.once("timeout", () => end(new Error(`no answer within ${CONNECT_TIMEOUT / 1000} s`)));
    socket.once("error", end);
  });
}

async function placeFacts(facts: FactsFor, folder: string): Promise<{ table: string | null; schema: string | null }> {
  if ("given" in facts) {
    const { given } = facts;
    if (isTable(given)) return { table: given, schema: null };
    const isHere = !/^[a-z][a-z0-9+.-]*:/i.test(given) && existsSync(given);
    return { table: null, schema: spark.schema([], isHere ? pathToFileURL(resolve(given)).href : given) };
  }
  const file = join(folder, "facts.parquet");
  await pipeline(facts.atHand.parquet(), createWriteStream(file));
  return { table: null, schema: spark.schema(typedColumns(facts.atHand.columns, spark), pathToFileURL(file).href) };
}

interface Ended {
  readonly status: number | null;
  readonly printed: string;
  readonly said: string;
}

function run(program: string, args: readonly string[], folder: string): Promise<Ended> {
  // It reads its script in the letters of the machine, which may lack most.
  const options = [process.env.JAVA_TOOL_OPTIONS, "-Dfile.encoding=UTF-8"].filter(Boolean).join(" ");
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, JAVA_TOOL_OPTIONS: options },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const end = () => void child.kill();
  process.once("exit", end);
  const [printed, said]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (piece: Buffer) => void printed.push(piece));
  child.stderr.on("data", (piece: Buffer) => void said.push(piece));
  return new Promise((done, fail) => {
    child.once("error", (error) => fail(unreachable(program, error)));
    child.once("close", (status) => {
      process.off("exit", end);
      done({ status, printed: Buffer.concat(printed).toString(), said: Buffer.concat(said).toString() });
    });
  });
}

function results({ status, printed, said }: Ended, queries: readonly Query[]): ResultRow[][] {
  const found = status === 0 ? sparkResults(printed, queries) : null;
  if (found) return found;
  const lines = said.split("\n");
  const errors = lines.filter((line) => /\b[A-Z]\w*(?:Exception|Error)\b|^Error\b|^\[[A-Z_.]+\]/.test(line));
  const line = errors.find((one) => !/^\s+at /.test(one)) ?? lines.filter((one) => one.trim() !== "").at(-1);
  throw failed("spark", new Error(line ?? `exit code ${status}`));
}
