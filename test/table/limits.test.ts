import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";
import { UnreadableSourceError } from "../../src/table/unreadable-source.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("what asks for more than is read is refused while it is read, in both languages", () => {
  test.each<[string, string, () => Uint8Array, RegExp]>([
    ["50 MB of commas", "a.csv", () => bytes(",".repeat(50_000_000)), /at most 5000000 cells/],
    ["25 million lines", "a.txt", () => bytes("x\n".repeat(25_000_000)), /at most 2000000 lines, got 25000000/],
    ["100,000 nested tables", "a.html", () => bytes("<table><tr><td>".repeat(100_000)), /<table> more than 200 deep/],
    ["divisions without end", "a.html", () => bytes(`<html>${"<div>".repeat(200_000)}`), /<div> more than 20000 deep/],
    [
      "cells over columns and rows",
      "a.html",
      () => bytes(`<table>${"<tr><td colspan=1000 rowspan=65534>x".repeat(20_000)}`),
      /at most 5000000 cells/,
    ],
    [
      "100,000 brackets",
      "a.json",
      () => bytes("[".repeat(100_000) + "]".repeat(100_000)),
      /brackets more than 200 deep/,
    ],
    ["30,000 records in each other", "a.json", () => bytes('{"a":'.repeat(30_000)), /brackets more than 200 deep/],
    [
      "records without a name in common",
      "a.json",
      () => bytes(JSON.stringify(Array.from({ length: 9_000 }, (_, index) => ({ [`k${index}`]: 1 })))),
      /at most 5000000 cells/,
    ],
    ["a gzip bomb", "a.csv.gz", () => gzipSync(Buffer.alloc(300_000_000, 44)), /unpacks to more than 268435456 bytes/],
    ["a torn gzip archive", "a.csv.gz", () => gzipSync(bytes("a,b\n1,2\n")).subarray(0, 15), /got a damaged one/],
    [
      "a rich text",
      "a.doc",
      () => bytes("{\\rtf1\\ansi x}"),
      /a rich text \(RTF\): open it in Word or WPS and save it as \.docx/,
    ],
    [
      "a web archive",
      "a.doc",
      () => bytes("MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>"),
      /a web archive/,
    ],
  ])("%s", async (_, file, make, message) => {
    const outcome = await readSource(make(), file).catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(UnreadableSourceError);
    const { message: english, words, code } = outcome as UnreadableSourceError;
    expect(english).toMatch(message);
    expect(code).toBe("source.unreadable");
    expect(words.en).toBe(english);
    expect(words.zh).toMatch(new RegExp(`^${file.replaceAll(".", "\\.")}[：:].*[\u4e00-\u9fa5]`));
  });
});

test("names that objects have of their own are names of columns like any other", async () => {
  const text =
    '[{"项目名称":"甲","constructor":"x","__proto__":"y","投资（万元）":1},{"项目名称":"乙","toString":3,"投资（万元）":2}]';
  const source = await readSource(bytes(text), "a.json");
  expect(source.tables[0]!.rows.map(({ cells }) => cells.map((cell) => cell.text))).toEqual([
    ["项目名称", "constructor", "__proto__", "投资（万元）", "toString"],
    ["甲", "x", "y", "1", ""],
    ["乙", "", "", "2", "3"],
  ]);
  expect(parseSource(source).projects.map(({ investment }) => investment)).toEqual([1, 2]);
});

test.each([
  ["a line of 1", "1\n"],
  ["a number and two cells", "1\n甲工程\n2021年\n"],
  ["rows that fit in many ways", "7\n甲\n乙\n丙\n丁\n"],
])("thousands of lines that a cell table can be cut into anyhow end: %s", async (_, line) => {
  const heads = ["序号", "项目名称", "建设单位", "建设内容", "总投资", "2021年计划投资", "竣工时间", "备注"];
  const source = await readSource(bytes(`${heads.join("\n")}\n${line.repeat(8_000)}`), "a.txt");
  expect(source.lines.length).toBeGreaterThan(8_000);
});

test("an older workbook is read without what stands beside its sheets", async () => {
  const workbook = new Uint8Array(readFileSync("test/fixtures/road-plan-hidden.xls"));
  // In its properties: how many there are, which a reader would count to.
  workbook[6090] = 232;
  expect((await readSource(workbook, "a.xls")).tables).toHaveLength(1);
});

test.each([0, 1, 2])("a workbook whose sectors go round in a circle of %i more is refused", async (more) => {
  const workbook = new Uint8Array(readFileSync("test/fixtures/road-plan-hidden.xls"));
  const view = new DataView(workbook.buffer);
  const table = (view.getUint32(76, true) + 1) * 512;
  // Of sectors that nothing else leads to.
  for (let step = 0; step <= more; step += 1)
    view.setUint32(table + 4 * (120 + step), 120 + ((step + 1) % (more + 1)), true);
  await expect(readSource(workbook, "a.xls")).rejects.toThrow(UnreadableSourceError);
});
