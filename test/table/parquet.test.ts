import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import zlib from "node:zlib";
import { parquetWriteBuffer } from "hyparquet-writer";
import { expect, test } from "vitest";
import { openDatabase } from "../../src/engine/duckdb.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { load } from "../../src/disk/load.ts";
import { factsFile, parquetFile } from "../../src/exchange/parquet.ts";
import { readSource } from "../../src/table/read-source.ts";

const element = (name: string, rest: object) => ({ name, repetition_type: "OPTIONAL", ...rest });

test("reads exact amounts digit for digit, lists, dates and blanks from a Parquet file", async () => {
  const bytes = parquetWriteBuffer({
    schema: [
      { name: "root", num_children: 5 },
      element("项目名称", { type: "BYTE_ARRAY", converted_type: "UTF8" }),
      element("总投资（元）", {
        type: "FIXED_LEN_BYTE_ARRAY",
        type_length: 16,
        converted_type: "DECIMAL",
        precision: 38,
        scale: 2,
      }),
      element("竣工时间", { type: "INT32", converted_type: "DATE" }),
      element("系数", { type: "FLOAT" }),
      element("户数", { type: "INT64" }),
    ] as never,
    columnData: [
      { name: "项目名称", data: ["甲工程", "乙工程", "丙工程"] },
      { name: "总投资（元）", data: [12_345_678_901_230n, -5n, null] },
      { name: "竣工时间", data: [new Date("2026-06-30"), null, new Date("2027-01-01")] },
      { name: "系数", data: [0.1, 2.5, null] },
      { name: "户数", data: [9_007_199_254_740_993n, 2n, null] },
    ],
  });
  const { format, tables } = await readSource(new Uint8Array(bytes), "计划.parquet");
  expect(format).toBe("parquet");
  expect(tables[0]!.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ["项目名称", "总投资（元）", "竣工时间", "系数", "户数"],
    ["甲工程", "123456789012.3", "2026-06-30", "0.1", "9007199254740993"],
    ["乙工程", "-0.05", "", "2.5", "2"],
    ["丙工程", "", "2027-01-01", "", ""],
  ]);
});

test("reads back the projects of its own Parquet files, and takes no facts for a source", async () => {
  const dataset = await load();
  const again = parseSource(await readSource(await parquetFile(dataset), "projects.parquet"));
  const told = ({ projects }: Pick<typeof dataset, "projects">) =>
    projects.map(({ seq, name, investment, district, completionYear }) => [
      seq,
      name,
      investment,
      district,
      completionYear,
    ]);
  expect(told(again)).toEqual(told(dataset));
  await expect(readSource(await factsFile(dataset), "facts.parquet")).rejects.toThrow("name their source");
});

test.each(["gzip", "brotli", "zstd", "lz4"])("reads what others pack by %s, or says what to do", async (packing) => {
  const folder = mkdtempSync(join(tmpdir(), "key-projects-parquet-"));
  const path = join(folder, "计划.parquet");
  const database = await openDatabase([]);
  await database.run(
    `COPY (SELECT range + 1 AS "序号", '第' || range || '号工程' AS "项目名称", 12.5 AS "总投资（万元）" FROM range(50)) TO '${path}' (FORMAT parquet, COMPRESSION ${packing})`,
  );
  database.close();
  const source = readSource(new Uint8Array(readFileSync(path)), "计划.parquet");
  rmSync(folder, { recursive: true });
  if (packing === "zstd" && !("zstdDecompressSync" in zlib))
    await expect(source).rejects.toThrow("Node 22.15 or later");
  else if (packing === "lz4") await expect(source).rejects.toThrow("write it again");
  else expect(parseSource(await source).projects.length).toBe(50);
});
