import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { tableFromIPC } from "@uwdata/flechette";
import { parse } from "csv-parse/sync";
import { assert, asyncProperty, array, constantFrom, integer, option, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { exportDataset } from "../../src/exchange/export-dataset.ts";
import { geoJson, GeometryError } from "../../src/exchange/geojson.ts";
import { oc4idsRecords } from "../../src/exchange/read-oc4ids.ts";
import { measure } from "../../src/measure/measure.ts";
import type { Dataset } from "../../src/project/dataset.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";
import { datasetOf, foreign, gazette, unpriced } from "../report/sources.ts";
import { codes, dataPackageFaults, hasSchemas, oc4idsFaults } from "./schemas.ts";

const one = async (dataset: Dataset, format: "parquet" | "arrow" | "oc4ids") =>
  (await exportDataset(dataset, format))[0]!.content;

/** Lines of a plan with amounts to the 分, blanks, quotes and several districts. */
const plans = array(
  record({
    name: constantFrom("甲路", '乙"厂"', "丙，站", "丁🚰池", "=戊"),
    amount: option(integer({ min: 0, max: 99_999_999_999 }), { nil: null }),
    district: constantFrom("昆区", "昆区、青山区", "", "东乡"),
    year: constantFrom("2018年", "2020年", ""),
    category: constantFrom("工业污染治理", "供热", ""),
  }),
  { minLength: 1, maxLength: 8 },
);
const datasetFrom = (
  rows: { name: string; amount: number | null; district: string; year: string; category: string }[],
) =>
  datasetOf([
    "序号\t项目名称\t投资(万元)\t地区\t竣工时间\t项目类别",
    ...rows.map(({ name, amount, district, year, category }, at) =>
      [at + 1, `${name}${at + 1}号`, amount === null ? "" : (amount / 1e6).toFixed(6), district, year, category].join(
        "\t",
      ),
    ),
  ]);

async function duck(bytes: Uint8Array, sql: (file: string) => string): Promise<Record<string, unknown>[]> {
  const file = join(mkdtempSync(join(tmpdir(), "key-projects-")), "projects.parquet");
  writeFileSync(file, bytes);
  const database = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await database.connect();
  return (await connection.runAndReadAll(sql(`'${file}'`))).getRowObjectsJson();
}

describe("Parquet", () => {
  test("is read by DuckDB with the same rows, lists, blanks and sum, to the last digit", async () => {
    const bytes = (await one(gazette, "parquet")) as Uint8Array;
    const [sum] = await duck(
      bytes,
      (file) => `SELECT count(*) AS n, count(investment) AS priced, sum(investment)::VARCHAR AS total,
        typeof(any_value(investment)) AS kind, max(len(districts)) AS most FROM ${file}`,
    );
    expect(sum).toMatchObject({ n: "144", priced: "142", total: "944220.080000", kind: "DECIMAL(38,6)" });
    const [row] = await duck(bytes, (file) => `SELECT * FROM ${file} WHERE seq = 93`);
    const project = gazette.projects.find(({ seq }) => seq === 93)!;
    expect(row).toMatchObject({
      name: project.name,
      districts: [...project.districts],
      investment: "103000.000000",
      ongoing: project.ongoing,
    });
    const meta = await duck(
      bytes,
      (file) => `SELECT decode(key) AS k, decode(value) AS v FROM parquet_kv_metadata(${file})`,
    );
    const values = Object.fromEntries(meta.map(({ k, v }) => [k, v]));
    expect(values["source.sha256"]).toBe(gazette.sha256);
    expect(JSON.parse(String(values.columns))).toContainEqual({
      name: "investment",
      heading: { zh: "投资（万元）", en: expect.any(String) },
      unit: "万元",
      role: "total",
    });
    const by = await duck(
      bytes,
      (file) => `SELECT category, sum(investment)::VARCHAR AS total FROM ${file} GROUP BY category`,
    );
    const figures = measure(gazette.projects, { by: ["category"] }).rows;
    expect(Object.fromEntries(by.map(({ category, total }) => [category, Number(total)]))).toEqual(
      Object.fromEntries(figures.map(({ category, investment }) => [category, investment])),
    );
  });

  test("keeps every amount of any plan", async () => {
    await assert(
      asyncProperty(plans, async (rows) => {
        const dataset = await datasetFrom(rows);
        const bytes = (await one(dataset, "parquet")) as Uint8Array;
        const found = await duck(
          bytes,
          (file) => `SELECT name, investment::VARCHAR AS amount, districts FROM ${file} ORDER BY seq`,
        );
        expect(found.map(({ name, amount }) => [name, amount === null ? null : Number(amount)])).toEqual(
          dataset.projects.map(({ name, investment }) => [name, investment]),
        );
        expect(found.map(({ districts }) => districts)).toEqual(
          dataset.projects.map(({ districts }) => [...districts]),
        );
      }),
      { numRuns: 15 },
    );
  });
});

describe("Arrow", () => {
  test("is read back with exact decimals, lists and what each column is", async () => {
    await assert(
      asyncProperty(plans, async (rows) => {
        const dataset = await datasetFrom(rows);
        const table = tableFromIPC((await one(dataset, "arrow")) as Uint8Array, { useDecimalInt: true });
        const cells = table.getChild("investment")!.toArray() as unknown as (bigint | null)[];
        expect([...cells].map((cell) => (cell === null ? null : Number(cell) / 1e6))).toEqual(
          dataset.projects.map(({ investment }) => investment),
        );
        expect([...table.getChild("name")!]).toEqual(dataset.projects.map(({ name }) => name));
        expect([...table.getChild("districts")!].map((list) => [...(list as string[])])).toEqual(
          dataset.projects.map(({ districts }) => [...districts]),
        );
        expect(table.schema.metadata?.get("source.sha256")).toBe(dataset.sha256);
        const field = table.schema.fields.find(({ name }) => name === "investment");
        expect(field?.metadata?.get("unit")).toBe("万元");
        expect(field?.metadata?.get("heading.zh")).toBe("投资（万元）");
      }),
      { numRuns: 15 },
    );
  });
});

describe("OC4IDS", () => {
  test.skipIf(!hasSchemas)(
    "is valid against the published schema, and its codes are of the published lists",
    async () => {
      for (const dataset of [gazette, foreign, unpriced]) {
        const data = JSON.parse(String(await one(dataset, "oc4ids")));
        expect(oc4idsFaults(data)).toEqual([]);
        const sectors = new Set(data.projects.flatMap(({ sector = [] }: { sector?: string[] }) => sector));
        expect([...sectors].filter((sector) => !codes("projectSector").has(String(sector)))).toEqual([]);
      }
      const broken = JSON.parse(String(await one(foreign, "oc4ids")));
      expect(oc4idsFaults({ ...broken, version: 9 })).not.toEqual([]);
      expect(oc4idsFaults({ ...broken, projects: [{ title: "x" }] })).not.toEqual([]);
    },
  );

  test("says only what the source says", async () => {
    const { projects } = JSON.parse(String(await one(gazette, "oc4ids")));
    const [first] = projects;
    expect(first).toMatchObject({
      id: "baotou-gazette-2018-12-001",
      budget: { amount: { amount: 4_000_000, currency: "CNY" }, description: gazette.projects[0]!.investmentText },
    });
    for (const claimed of ["status", "type", "completion"]) expect(first).not.toHaveProperty(claimed);
    expect(projects[72]).not.toHaveProperty("budget");
    expect(projects[92].locations).toHaveLength(5);
    const households = projects.filter(({ forecasts }: { forecasts?: unknown }) => forecasts !== undefined);
    expect(households).toHaveLength(17);
    const texts = JSON.stringify(projects);
    expect(texts).not.toMatch(/:(?:null|""|\[\]|\{\})/);
  });

  test("read back is the same projects", async () => {
    await assert(
      asyncProperty(plans, async (rows) => {
        const dataset = await datasetFrom(rows);
        const records = oc4idsRecords(String(await one(dataset, "oc4ids")), "package.json");
        const again = parseSource(await readSource(new TextEncoder().encode(records), "records.json"));
        const facts = ({ projects }: Dataset) =>
          projects.map(({ seq, name, content, category, investment, completionYear, districts }) => ({
            seq,
            name,
            content,
            category,
            investment,
            completionYear,
            districts,
          }));
        expect(facts(again)).toEqual(facts(dataset));
      }),
      { numRuns: 25 },
    );
    const records = oc4idsRecords(String(await one(gazette, "oc4ids")), "package.json");
    const again = parseSource(await readSource(new TextEncoder().encode(records), "records.json"));
    expect(
      measure(again.projects, { by: ["district"], joint: "split" }).rows.map(({ district, investment }) => [
        district,
        investment,
      ]),
    ).toEqual(
      measure(gazette.projects, { by: ["district"], joint: "split" }).rows.map(({ district, investment }) => [
        district,
        investment,
      ]),
    );
  });

  test("that is none is refused", () => {
    expect(() => oc4idsRecords("[1]", "a.json")).toThrow(/a\.json: expected an OC4IDS project package/);
    expect(() => oc4idsRecords("{", "a.json")).toThrow(/a\.json: expected/);
  });
});

describe("a Data Package", () => {
  test.skipIf(!hasSchemas)("is valid against the published profile", async () => {
    for (const dataset of [gazette, foreign, unpriced]) {
      const [descriptor] = await exportDataset(dataset, "datapackage");
      expect(dataPackageFaults(JSON.parse(String(descriptor!.content)))).toEqual([]);
    }
    expect(dataPackageFaults({ resources: [] })).not.toEqual([]);
  });

  test("describes its tables as they are, keys and all", async () => {
    await assert(
      asyncProperty(plans, async (rows) => {
        const dataset = await datasetFrom(rows);
        const files = new Map(
          (await exportDataset(dataset, "datapackage")).map(({ path, content }) => [path, String(content)]),
        );
        const { resources } = JSON.parse(files.get("datapackage.json")!);
        const tables = new Map<string, Record<string, string>[]>();
        for (const { name, path, bytes, hash, schema } of resources) {
          const csv = files.get(path)!;
          expect(Buffer.byteLength(csv)).toBe(bytes);
          expect(`sha256:${createHash("sha256").update(csv).digest("hex")}`).toBe(hash);
          const [header = []] = parse(csv) as string[][];
          expect(schema.fields.map((field: { name: string }) => field.name)).toEqual(header);
          tables.set(name, parse(csv, { columns: true }));
        }
        const projects = tables.get("projects")!;
        expect(projects.map(({ investment }) => (investment === "" ? null : Number(investment)))).toEqual(
          dataset.projects.map(({ investment }) => investment),
        );
        for (const { name, schema } of resources) {
          const own = tables.get(name)!;
          const keys = (schema.primaryKey ?? []) as string[];
          if (keys.length > 0)
            expect(new Set(own.map((row) => keys.map((key) => row[key]).join("|"))).size).toBe(own.length);
          for (const { fields, reference } of schema.foreignKeys ?? []) {
            const there = new Set(tables.get(reference.resource)!.map((row) => row[reference.fields[0]]));
            expect(own.every((row) => there.has(row[fields[0]]))).toBe(true);
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe("GeoJSON", () => {
  const feature = (properties: object, id?: number) => ({
    type: "Feature",
    ...(id !== undefined && { id }),
    geometry: { type: "Point", coordinates: [109.8, 40.6] },
    properties,
  });
  const boundaries = JSON.stringify({
    type: "FeatureCollection",
    features: [
      feature({ adcode: 150203 }),
      feature({ name: "青山区" }),
      feature({ name: "达尔罕茂明安联合旗" }, 1),
      feature({ name: "某岛" }),
    ],
  });

  test("joins by code, then by any of a district's names, and lists what has no counterpart", () => {
    const { collection, unplaced, unused } = geoJson(gazette, boundaries, "map.geojson");
    const features = collection.features as { properties: Record<string, unknown>; geometry: unknown }[];
    expect(features).toHaveLength(4);
    expect(features[0]!.properties).toMatchObject({
      adcode: 150203,
      district: "昆区",
      code: "150203",
      investment: 193_461.59,
      unit: "万元",
    });
    expect(features[1]!.properties).toMatchObject({
      district: "青山区",
      investment: 31_044,
      most: null,
      joint: "apart",
    });
    expect(features[2]!.properties).toMatchObject({ district: "达茂旗" });
    expect(features[3]!.properties).toEqual({ name: "某岛" });
    expect(unused).toEqual(["某岛"]);
    expect(unplaced).toContain("未列明");
    expect(unplaced).toContain("昆区、青山区、东河区、九原区、稀土高新区");
    expect(unplaced).not.toContain("昆区");
  });

  test.each([
    ["{", /map\.geojson: expected a GeoJSON FeatureCollection/],
    ['{"type":"Topology"}', /got an object of type "Topology"/],
    ['{"type":"FeatureCollection","features":[{}]}', /something else than a feature at place 1/],
  ])("%s is refused", (text, message) => {
    expect(() => geoJson(gazette, text, "map.geojson")).toThrow(GeometryError);
    expect(() => geoJson(gazette, text, "map.geojson")).toThrow(message);
  });
});

test("every export is the same bytes again", async () => {
  for (const format of ["parquet", "arrow", "oc4ids", "datapackage"] as const) {
    const [a, b] = [await exportDataset(gazette, format), await exportDataset(gazette, format)];
    expect(a.map(({ path, content }) => [path, Buffer.from(content as string).toString("base64")])).toEqual(
      b.map(({ path, content }) => [path, Buffer.from(content as string).toString("base64")]),
    );
  }
});
