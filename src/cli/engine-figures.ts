import { createReadStream } from "node:fs";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { FactsAtHand, FactsFor, OpenEngine } from "../engine/engine.ts";
import type { FactsTable } from "../engine/large-table.ts";
import { measureLarge } from "../engine/large-figures.ts";
import { factsOf } from "../exchange/facts.ts";
import { measure, type PlainFigures } from "../measure/measure.ts";
import type { MeasureRequest } from "../measure/request/request.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Output } from "./command.ts";
import type { EngineChoice } from "./engine.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** The figures of a request, by an engine, with the 序号 of each where they are listed; a long table stands in DuckDB already. */
export async function figuresBy(
  choice: EngineChoice,
  { dataset, large, seqs }: { readonly dataset: Dataset; readonly large: FactsTable | null; readonly seqs: boolean },
  request: MeasureRequest,
  output: Output,
): Promise<PlainFigures> {
  const { name, facts: given } = choice;
  if (name === "memory" || name === "duckdb") {
    if (large) return measureLarge(large, dataset, request, { seqs });
    if (name === "memory") return measure(dataset, request);
    const { measureByDuckDb } = await import("../engine/measure-by-engine.ts");
    return measureByDuckDb(dataset, request);
  }
  const { measureBy } = await import("../engine/measure-by-engine.ts");
  const facts = large?.facts ?? factsOf(dataset.projects);
  output.progress(`${name} …`);
  const engine = await openEngine(
    choice,
    given === null ? { atHand: large ? largeFacts(large) : datasetFacts(dataset) } : { given },
  );
  try {
    const { table } = engine;
    const all = () => (large ? measureLarge(large, dataset, { by: [] }) : measure(dataset, { by: [] }));
    const contents = given === null ? {} : { contents: (await all()).total };
    return await measureBy(engine, dataset, facts, request, { seqs, table, ...contents });
  } finally {
    await engine.close();
    output.progress("");
  }
}

async function openEngine({ name, address }: EngineChoice, facts: FactsFor): Promise<OpenEngine> {
  switch (name) {
    case "spark": {
      const { openSpark } = await import("./spark.ts");
      return openSpark(address, facts);
    }
    case "clickhouse": {
      const { openClickHouse } = await import("../engine/clickhouse.ts");
      const { CLICKHOUSE_USER: user, CLICKHOUSE_PASSWORD: password } = process.env;
      return openClickHouse(address || "clickhouse://", { user, password, session: randomUUID() }, facts);
    }
    default: {
      const { openPostgres } = await import("../engine/postgres.ts");
      return openPostgres(address || "postgres://", facts);
    }
  }
}

function datasetFacts(dataset: Dataset): FactsAtHand {
  const { columns } = factsOf(dataset.projects);
  return {
    columns,
    parquet: async function* () {
      const { factsFile } = await import("../exchange/parquet.ts");
      yield await factsFile(dataset);
    },
    csv: async function* () {
      const { postgresCsv } = await import("../engine/postgres-csv.ts");
      yield* postgresCsv(columns, dataset.projects);
    },
  };
}

function largeFacts(large: FactsTable): FactsAtHand {
  return {
    columns: large.kept,
    parquet: async function* () {
      if (large.path !== undefined) return yield* createReadStream(large.path);
      const { writeLargeFacts } = await import("../engine/large-export.ts");
      const path = join(temporaryFolder(), "facts.parquet");
      await writeLargeFacts(large, path);
      yield* createReadStream(path);
    },
    csv: async function* () {
      const { writeLargeCsv } = await import("../engine/large-export.ts");
      const path = join(temporaryFolder(), "facts.csv");
      await writeLargeCsv(large, path);
      yield* createReadStream(path);
    },
  };
}
