import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../src/engine/duckdb.ts";
import { type LargeInput, type LargeTable, readLargeTable, type TextOnDisk } from "../../src/engine/large-table.ts";
import { storedProjects } from "../../src/engine/stored-projects.ts";
import { readPlainTable } from "../../src/engine/plain-table.ts";
import type { Issue } from "../../src/project/issue.ts";
import type { Mapping } from "../../src/reading/mapping.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";
import { encoded } from "../table/encoded.ts";
import { openTextStream } from "../../src/table/text-stream.ts";

const folder = mkdtempSync(join(tmpdir(), "key-projects-plain-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FILE = "计划.csv";
// Several to a table, so that the places of lines are looked at.
const PIECE = 7_001;
let made = 0;

function textAt(path: string): TextOnDisk {
  const bytes = new Uint8Array(readFileSync(path));
  return {
    path,
    pieces: function* () {
      for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
    },
    read: (from, to) => bytes.subarray(from, to),
    copy: (pieces) => {
      writeFileSync(`${path}.copy`, [...pieces].join(""));
      return textAt(`${path}.copy`);
    },
  };
}

function inputOf(text: string | Uint8Array, options: Partial<LargeInput> & { mapping?: Mapping } = {}): LargeInput {
  made += 1;
  const path = join(folder, `${made}.csv`);
  writeFileSync(path, text);
  const { mapping = {}, ...rest } = options;
  const onDisk = textAt(path);
  const bytes = onDisk.read(0);
  return {
    file: FILE,
    stream: openTextStream(bytes.subarray(0, 1 << 20), FILE, mapping)!,
    pieces: [bytes],
    text: onDisk,
    mapping,
    block: 120,
    records: true,
    open: (columns) => openDatabase(columns, { table: "records" }),
    ...rest,
  };
}

async function contents(large: LargeTable) {
  const { database, kept, ...table } = large;
  const names = kept.map(({ name }) => `"${name.replaceAll('"', '""')}"`).join(", ");
  const rows = await database.query(`SELECT ${names} FROM facts ORDER BY nth`);
  // Which rows stand as examples is no matter, as long as they know all names.
  const { facts: _, examples, readCells: __, rowsOfLines: ___, ...rest } = table;
  const projects = await storedProjects(large, "");
  database.close();
  return { rows, rest, projects, headings: Object.keys(examples[0]!.extra) };
}

/** Reads a text in both ways and expects the same of both, and that the fast one was taken. */
async function expectSame(text: string | Uint8Array, options: Partial<LargeInput> & { mapping?: Mapping } = {}) {
  const plain = await readPlainTable(inputOf(text, options));
  expect(plain).not.toBeNull();
  const [fast, slow] = [await contents(plain!), await contents(await readLargeTable(inputOf(text, options)))];
  expect(fast.rest).toEqual(slow.rest);
  expect(fast.headings).toEqual(slow.headings);
  expect(fast.rows.length).toBe(slow.rows.length);
  for (const [index, project] of fast.projects.entries()) {
    const other = slow.projects[index];
    if (JSON.stringify(project) !== JSON.stringify(other)) expect(project).toEqual(other);
  }
  for (const [index, row] of fast.rows.entries())
    if (JSON.stringify(row) !== JSON.stringify(slow.rows[index])) expect(row).toEqual(slow.rows[index]);
  return fast;
}

const ROWS = 450;
const pick = <T>(list: readonly T[], number: number): T => list[number % list.length]!;

function table(
  change: (cells: string[], seq: number) => string | readonly string[] = (cells) => cells,
  breaks = "\n",
): string {
  const lines = ["序号,项目名称,建设内容,类别,建设单位,总投资（万元）,累计完成投资（万元）,竣工时间,建设地点,备注"];
  for (let seq = 1; seq <= ROWS; seq += 1) {
    const mixed = (seq * 7919) % 104_729;
    const made = change(
      [
        String(seq),
        `第${seq}号工程`,
        seq % 5 === 0 ? `新建管网${mixed % 90}公里，拆迁${mixed % 70}户` : "",
        pick(["水利", "交通", "教育"], mixed >> 3),
        `单位${mixed % 40}局`,
        seq % 50 === 7 ? "" : ((mixed * 37 + 100) / 100).toFixed(seq % 3),
        seq % 4 === 0 ? "" : String(mixed % 977),
        pick(["2023年", "2026年12月", "", "持续开展", "待定", "2025-06-30"], mixed),
        pick(["东区", "西区", "东区、西区", "", "南县"], mixed),
        pick(["", "重点", "续建"], seq),
      ],
      seq,
    );
    lines.push(typeof made === "string" ? made : made.join(","));
  }
  return `${lines.join(breaks)}${breaks}`;
}

const at = (place: number, change: (cells: string[]) => string | readonly string[]) => (cells: string[], seq: number) =>
  seq === place ? change(cells) : cells;
const cellAt = (place: number, index: number, text: string) =>
  at(place, (cells) => cells.map((cell, column) => (column === index ? text : cell)));

const everywhere = (change: (cell: string, index: number) => string) => (cells: string[]) => cells.map(change);

describe("a table that the database reads by itself", () => {
  test("counts joint projects in the cell of the first that names their districts", async () => {
    const { rows, projects } = await expectSame(
      table((cells, seq) => (seq % 3 === 0 && cells[8] === "东区、西区" ? cells.with(8, "西区、东区") : cells)),
    );
    expect(new Set(rows.map((row) => row.by_district)).size).toBe(5);
    expect(new Set(projects.flatMap(({ project }) => project.jointCell ?? [])).size).toBe(1);
  });

  test("has the facts, issues and totals of the reader", async () => {
    const { rows } = await expectSame(table());
    expect(rows.length).toBe(ROWS);
    await expectSame(table(undefined, "\r\n"));
    await expectSame(`\ufeff${table()}`);
    await expectSame(encoded(table(), "gb18030"));
    const damaged = Buffer.from(table());
    damaged.fill(0xff, damaged.indexOf("第400号"), damaged.indexOf("第400号") + 2);
    const { rest } = await expectSame(damaged);
    expect(rest.issues.map(({ code, at }) => [code, at.line])).toEqual([["encoding.damaged", 401]]);
  }, 60_000);

  test("names each fault by its line, in GB18030 too", async () => {
    const faulty = table((cells, seq) => {
      if (seq === 200) return [...cells, "多"];
      if (seq === 250) return `${cells.join(",")}${"\n".repeat(12)}`;
      return seq === 350 ? `${cells.join(",")}\n单位：亿元,,,,,,,,,` : cells;
    });
    const named = (issues: readonly Issue[]) => issues.map(({ code, at: { line } }) => [code, line]);
    const faults = [
      ["row.unreadable", 201],
      ["row.blank", 252],
      ["unit.changes", 364],
    ];
    expect(named((await expectSame(faulty)).rest.issues)).toEqual(faults);
    const bytes = Buffer.from(encoded(faulty, "gb18030"));
    bytes.fill(0xff, bytes.indexOf(encoded("第401号", "gb18030")), bytes.indexOf(encoded("第401号", "gb18030")) + 1);
    const { rest } = await expectSame(bytes);
    expect(named(rest.issues)).toEqual([...faults, ["encoding.damaged", 415]]);
  }, 60_000);

  test.each<[string, ReturnType<typeof at>]>([
    ["a row that is too long", at(300, (cells) => [...cells, "多"])],
    ["a row that is too short", at(300, (cells) => cells.slice(1))],
    ["a unit in the middle", at(300, (cells) => `${cells.join(",")}\n单位：亿元,,,,,,,,,`)],
    ["a blank line", at(300, (cells) => `${cells.join(",")}\n\n\n,,,,,,,,,`)],
    ["a total in the middle", at(300, (cells) => `${cells.join(",")}\n,合计,,,,1234.5,,,,`)],
    ["a total at the end", at(ROWS, (cells) => `${cells.join(",")}\n合计,,,,,1234.5,,,,`)],
    ["an amount with its unit", cellAt(300, 5, "1200万美元")],
    ["about an amount", cellAt(300, 5, "约500")],
    ["a grouped amount", cellAt(300, 5, '"5,000"')],
    ["full-width digits", cellAt(300, 5, "５００")],
    ["a full-width number", cellAt(300, 0, "３００")],
    ["a negative amount", cellAt(300, 6, "-5")],
    ["an amount of many digits", cellAt(300, 6, "1234567890123456")],
    ["a time that can't be read", cellAt(300, 7, "见附件3")],
    ["a name in spaces", cellAt(300, 1, "  某  工程 ")],
    ["a name of spaces", cellAt(300, 1, "\u3000")],
    ["a part's number", cellAt(300, 0, "299.1")],
    ["a number twice", cellAt(300, 0, "299")],
    ["a number left out", at(300, () => "460,又一工程,,水利,单位1局,5,,,东区,")],
    ["headings again", at(300, (cells) => `${cells.join(",")}\n${table().split("\n")[0]}`)],
    ["quotes", cellAt(300, 1, '"第""六""号"')],
    ["a line break in quotes", cellAt(300, 2, '"新建\n301,假的,,,,7,,,,"')],
    ["names in quotes", everywhere((cell, index) => (index === 1 ? `"${cell}"` : cell))],
    ["all cells in quotes", everywhere((cell) => `"${cell}"`)],
    [
      "separators and doubled quotes in quotes",
      everywhere((cell, index) => (index === 1 ? `"${cell},""一期"",乙"` : cell)),
    ],
    ["blanks within quotes", everywhere((cell, index) => (index === 8 ? `" ${cell} "` : cell))],
    [
      "grouped amounts in quotes",
      everywhere((cell, index) => (index === 5 && cell !== "" ? `"${cell.replace(/(?=\d{3}\b)/, ",")}"` : cell)),
    ],
    ["signs of all widths", everywhere((cell, index) => (index === 1 ? `${cell}（Ⅱ期） 2#楼 ㎡—"A"B` : cell))],
    [
      "words of two scripts",
      everywhere((cell, index) => (index === 2 && cell !== "" ? `${cell}。ＢLOCK　Ａ  b· 5 ㎞` : cell)),
    ],
    ["quotes in the middle of cells", everywhere((cell, index) => (index === 9 ? `${cell}5"` : cell))],
    ["a blank before a quote", cellAt(300, 1, ' "甲,乙"')],
    ["something behind a quote", cellAt(300, 1, '"甲,乙"丙')],
    [
      "a cell of lines that look like projects",
      cellAt(300, 2, `"新建\n${table().split("\n").slice(300, 308).join("\n")}\n"`),
    ],
    ["many rows that are odd", (cells, seq) => (seq > 130 && seq % 9 === 0 ? [...cells, "多"] : cells)],
    ["many blank lines", (cells, seq) => (seq > 130 && seq % 2 === 0 ? `${cells.join(",")}\n` : cells)],
  ])(
    "is the same with %s",
    async (_, change) => {
      const text = table(change);
      await expectSame(text);
    },
    60_000,
  );

  test("is the same with other separators, and with one at the end of each row", async () => {
    for (const mark of [";", "\t", "|"]) {
      const text = table((cells) =>
        cells.map((cell, index) => (index === 1 ? `"${cell}${mark}${mark}甲"` : cell)).join(mark),
      );
      await expectSame(text.replace(/^[^\n]*/, (headings) => headings.replaceAll(",", mark)));
    }
    await expectSame(table((cells) => [...cells, ""]).replace("\n", ",\n"));
  }, 60_000);

  // Where the reader itself must look at the rows around: it reads all of it block by block, and says what it says of it held.
  test.each<[string, ReturnType<typeof at>]>([
    ["no number", cellAt(300, 0, "")],
    ["the byte that parts what is kept of a line", cellAt(300, 1, "某\u0001工程")],
    ["a mark for the cell above", cellAt(300, 2, "同上")],
    ["a mark for the kind above", cellAt(300, 3, " 〃 ")],
    ["a section", at(300, (cells) => `${cells.join(",")}\n一、水利项目,,,,,,,,,`)],
    ["a quote that opens in the last cell", cellAt(300, 1, '甲"乙","丙')],
    ["a separator more in each row than headings", (cells) => [...cells, ""]],
  ])("is left to the reader with %s", async (_, change) => {
    const text = table(change);
    expect(await readPlainTable(inputOf(text))).toBeNull();
    const slow = await contents(await readLargeTable(inputOf(text)));
    const held = parseSource(await readSource(new TextEncoder().encode(text), FILE));
    expect(
      slow.rows.map(({ line, of_investment }) => [Number(line), of_investment === null ? null : Number(of_investment)]),
    ).toEqual(held.projects.map(({ source, investment }) => [source.line, investment]));
    expect(slow.rest.issues.map(({ code, at: { line } }) => `${code} ${line}`)).toEqual(
      expect.arrayContaining(held.issues.map(({ code, at: { line } }) => `${code} ${line}`)),
    );
  });
});
