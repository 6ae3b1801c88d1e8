import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openSpark } from "../../src/cli/spark.ts";
import { openClickHouse } from "../../src/engine/clickhouse.ts";
import type { FactsFor, OpenEngine } from "../../src/engine/engine.ts";
import { measureAll } from "../../src/engine/measure-by-engine.ts";
import { openPostgres } from "../../src/engine/postgres.ts";
import { postgresCsv } from "../../src/engine/postgres-csv.ts";
import { factsOf } from "../../src/exchange/facts.ts";
import { factsFile } from "../../src/exchange/parquet.ts";
import { measure } from "../../src/measure/measure.ts";
import { JOINT_POLICIES, type MeasureRequest } from "../../src/measure/request/request.ts";
import type { Dataset } from "../../src/project/dataset.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";
import { project } from "../measure/sample-projects.ts";
import { gazette } from "../report/sources.ts";
import { bare } from "./bare-figures.ts";
import { longTable } from "./long-tables.ts";
import { questionsAbout } from "./questions.ts";

const { KEY_PROJECTS_POSTGRES, KEY_PROJECTS_CLICKHOUSE, KEY_PROJECTS_SPARK, PATH } = process.env;
const folder = mkdtempSync(join(tmpdir(), "key-projects-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Place {
  readonly name: string;
  /** The variable that says where the engine is. */
  readonly variable: string;
  readonly address: string | undefined;
  /** How many of the questions it is asked: one of so many. */
  readonly oneOf: number;
  readonly open: (address: string, facts: FactsFor) => Promise<OpenEngine>;
}

const PLACES: readonly Place[] = [
  {
    name: "PostgreSQL",
    variable: "KEY_PROJECTS_POSTGRES",
    address: KEY_PROJECTS_POSTGRES,
    oneOf: 1,
    open: openPostgres,
  },
  {
    name: "ClickHouse",
    variable: "KEY_PROJECTS_CLICKHOUSE",
    address: KEY_PROJECTS_CLICKHOUSE,
    oneOf: 1,
    open: (address, facts) => openClickHouse(address, { session: randomUUID() }, facts),
  },
  { name: "Spark", variable: "KEY_PROJECTS_SPARK", address: KEY_PROJECTS_SPARK, oneOf: 3, open: openLocalSpark },
];

/** Spark on this machine, by the programs of a folder; nothing is cut into 200 pieces or compiled at length for few rows. */
function openLocalSpark(bin: string, facts: FactsFor): Promise<OpenEngine> {
  const settings = [
    "spark.master local[2]",
    "spark.sql.shuffle.partitions 2",
    "spark.ui.enabled false",
    "spark.driver.extraJavaOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
  ];
  writeFileSync(join(folder, "spark-defaults.conf"), settings.join("\n"));
  const own = {
    PATH: `${bin}:${PATH}`,
    SPARK_CONF_DIR: folder,
    SPARK_LOCAL_IP: "127.0.0.1",
    SPARK_DRIVER_MEMORY: "1g",
  };
  Object.assign(process.env, own);
  return openSpark("", facts);
}

const factsFor = (dataset: Dataset): FactsFor => {
  const { columns } = factsOf(dataset.projects);
  return {
    atHand: {
      columns,
      parquet: async function* () {
        yield await factsFile(dataset);
      },
      csv: async function* () {
        yield* postgresCsv(columns, dataset.projects);
      },
    },
  };
};

/** Asks an engine and memory the same questions, and expects the same answers. */
async function compare(place: Place, dataset: Dataset, all: readonly MeasureRequest[]): Promise<void> {
  const requests = all.filter((_, index) => index % place.oneOf === 0);
  const engine = await place.open(place.address!, factsFor(dataset));
  try {
    const facts = factsOf(dataset.projects);
    const answers = await measureAll(engine, dataset, facts, requests, { seqs: true, table: engine.table });
    for (const [index, request] of requests.entries())
      expect(bare(answers[index]!), JSON.stringify(request)).toEqual(bare(measure(dataset, request)));
  } finally {
    await engine.close();
  }
}

/** Projects whose names and amounts are hard to write: quotes, backslashes, breaks, comments, blanks, negative and fine amounts. */
function oddProjects(): Dataset {
  const texts = [
    "x'y",
    "y\\",
    'say "so"',
    "{a,b}",
    "\u0024{x}",
    "甲\n-- 乙",
    "a;b",
    " 空 ",
    "NULL",
    "\\N",
    "é",
    "É",
    "1",
  ];
  const amounts = [null, 0, 0.1, 1e-8, -0.03, 33.333333, 123456.000001, 99_999_999.99, -12_345.67];
  const projects = Array.from({ length: 90 }, (_, index) => {
    const at = (list: readonly string[], step: number) => list[(index * step) % list.length]!;
    const districts = [...new Set([at(texts, 1), at(texts, 5), at(texts, 7)].slice(0, index % 4))];
    return project({
      seq: index + 1,
      name: at(texts, 2),
      districts,
      category: index % 9 === 0 ? null : at(texts, 3),
      unit: index % 7 === 0 ? null : at(texts, 11),
      completionYear: index % 5 === 0 ? null : 2018 + (index % 3),
      investment: amounts[(index * 4) % amounts.length]!,
      amounts: [
        {
          label: "累计完成投资",
          role: "done-to-date",
          period: null,
          value: amounts[(index * 5 + 1) % amounts.length]!,
          text: null,
        },
      ],
      extra: { 建设性质: at(["新建", "", "order"], 1) },
    });
  });
  return { ...gazette, columns: [], projects };
}

describe.each(PLACES)("$name and memory give the same figures", (place) => {
  const here = test.skipIf(place.address === undefined);
  if (place.address === undefined) test.skip(`skipped: no ${place.name}, which ${place.variable} would name`, () => {});

  here(
    "of the gazette",
    async () => {
      await compare(place, gazette, [
        ...questionsAbout(gazette.projects).filter((_, index) => index % 7 === 0),
        { by: ["district"], joint: "split", weights: { 昆区: 3, 青山区: 1.5 }, measures: ["households", "investment"] },
        { by: ["task", "district"], joint: "split", weights: { 昆区: 3, 青山区: 1.5 } },
        { by: ["organisation"] },
      ]);
    },
    300_000,
  );

  here(
    "of a long table",
    async () => {
      const { text } = longTable(20_000);
      const dataset = parseSource(await readSource(new TextEncoder().encode(text), "计划.csv"));
      const measures = ["investment", "累计完成投资", "累计完成投资/investment"];
      const weights = { 东区: 3, 北旗: 0.5 };
      await compare(
        place,
        dataset,
        JOINT_POLICIES.flatMap((joint): MeasureRequest[] => [
          { by: ["district"], joint, measures, ...(joint === "split" && { weights }) },
          { by: ["district", "year"], joint, measures, where: { amount: "100..40000.5" } },
        ]),
      );
    },
    300_000,
  );

  here(
    "of texts and amounts that are hard to write",
    async () => {
      const dataset = oddProjects();
      const measures = ["累计完成投资", "累计完成投资/investment", "priced"];
      await compare(place, dataset, [
        ...JOINT_POLICIES.flatMap((joint): MeasureRequest[] => [
          { by: ["district"], joint, measures, ...(joint === "split" && { weights: { "x'y": 2.5 } }) },
          { by: ["organisation", "year"], joint, measures },
          { by: ["建设性质", "district"], joint, where: { amount: "0.." } },
        ]),
        ...["x'y", "y\\", "\u0024{x}", "甲\n-- 乙", "a;b"].map(
          (district): MeasureRequest => ({ by: ["category"], where: { district: [district] } }),
        ),
        { by: ["category"], where: { text: "甲\n-- " } },
        { by: ["category"], where: { text: "Ｘ'Ｙ" } },
        { by: ["category"], where: { text: "乙 3" } },
        { by: ["category"], where: { amount: "0.1..33.333333" } },
      ]);
    },
    300_000,
  );
});
