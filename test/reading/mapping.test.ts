import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { type Mapping, MappingError, readMapping } from "../../src/reading/mapping.ts";
import { mappingOf } from "../../src/reading/mapping-of.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const json = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const isMapping = new Ajv2020({ strict: false }).compile(json("data/schema/mapping.schema.json"));
const source = async (text: string, file = "source.csv") => readSource(new TextEncoder().encode(text), file);

const ROADS = `路段,养护单位,所在地,备注,二〇二〇年,年度安排
东环线,东区养护所,东区和西区,急,120,60
西环线,西区养护所,,缓,80,40
南环线,南区养护所,和平区,,95,
`;

test("the example fits the published schema and says what it says of a source", async () => {
  const example = json("data/schema/mapping.example.json");
  expect(isMapping(example)).toBe(true);
  const raw = await source(ROADS);
  expect(parseSource(raw).projects).toEqual([]);
  const { projects, remarks } = parseSource(raw, readMapping(example));
  expect(projects.map((p) => [p.seq, p.name, p.unit, p.investment, p.district, p.districts])).toEqual([
    [1, "东环线", "东区养护所", 120, "东区和西区", ["东区", "西区"]],
    [2, "西环线", "西区养护所", 80, "东区和西区", ["东区", "西区"]],
    [3, "南环线", "南区养护所", 95, "和平区", ["和平区"]],
  ]);
  expect(projects[0]).toMatchObject({ amounts: [{ label: "年度安排", value: 60 }], extra: { 备注: "急" } });
  expect(remarks).toEqual([]);
});

test("a mapping overrules columns and units, and says where it meets nothing", async () => {
  const raw = await source("序号,项目名称,总投资（万元）,合同价,责任单位\n1,甲桥,100,9500000,市政局\n");
  const mapping: Mapping = {
    columns: [
      { header: "合同价", field: "investment", unit: "元" },
      { header: "总投资（万元）", field: "amount" },
      { header: "建设单位", field: "unit" },
    ],
  };
  const { projects, columns, issues } = parseSource(raw, mapping);
  expect(projects[0]).toMatchObject({ investment: 950, amounts: [{ label: "总投资（万元）", value: 100 }] });
  expect(columns[3]).toMatchObject({ field: "investment", reason: "mapping", unit: "元", unitFrom: "mapping" });
  expect(issues.map(({ code, raw }) => [code, raw])).toEqual([["mapping.column-missing", "建设单位"]]);
});

test("a mapping says what single rows are, and how numbers are written", async () => {
  const text =
    "Project;Agency;Cost (EUR)\nQuay wall;Ports;1.500\nSundry works;;900\nWeir;Water;1.700\nOld pier;Ports;50\n";
  const mapping = readMapping({
    numbers: "1.234,5",
    rows: [
      { match: "Sundry works", as: "total" },
      { match: 5, as: "drop" },
    ],
  });
  const { projects, issues } = parseSource(await source(text), mapping);
  expect(projects.map(({ name, investment }) => [name, investment])).toEqual([
    ["Quay wall", 0.15],
    ["Weir", 0.17],
  ]);
  expect(issues).toEqual([]);
});

test("a mapping cuts one table into several, each with its headings and its unit", async () => {
  const text =
    "项目名称,总投资（万元）,建设单位\n甲桥,100,交通局\n乙桥,200,交通局\n名头,钱款,谁\n丙港,3,港务局\n丁港,1.5,港务局\n";
  const mapping = readMapping({
    rows: [{ match: 4, as: "table" }],
    columns: [
      { table: 2, header: "名头", field: "name" },
      { table: 2, header: "钱款", field: "investment", unit: "亿元" },
      { table: 2, header: "谁", field: "unit" },
    ],
  });
  const { projects, tables, issues } = parseSource(await source(text), mapping);
  expect(tables.map((table) => [table.rows, table.projects])).toEqual([
    [3, 2],
    [3, 2],
  ]);
  expect(projects.map(({ name, investment, unit }) => [name, investment, unit])).toEqual([
    ["甲桥", 100, "交通局"],
    ["乙桥", 200, "交通局"],
    ["丙港", 30000, "港务局"],
    ["丁港", 15000, "港务局"],
  ]);
  expect(issues).toEqual([]);
});

test("a source without projects gives a mapping of all its columns, to be filled in", async () => {
  const raw = await source("事项,投入,承担方\n修东桥,120,交通局\n建西渠,300.5,水利局\n");
  const blank = mappingOf(parseSource(raw));
  expect(blank.columns?.map(({ header, field }) => [header, field])).toEqual([
    ["事项", "extra"],
    ["投入", "extra"],
    ["承担方", "extra"],
  ]);
  const fields = ["name", "investment", "unit"] as const;
  const columns = blank.columns!.map((column, index) => ({ ...column, field: fields[index]! }));
  const { projects } = parseSource(raw, readMapping({ columns, unit: "万元" }));
  expect(projects.map(({ name, investment, unit }) => [name, investment, unit])).toEqual([
    ["修东桥", 120, "交通局"],
    ["建西渠", 300.5, "水利局"],
  ]);
});

test("headings can be kept from being a category", async () => {
  const raw = await source("序号,项目名称,投资（万元）\n一、交通项目,,\n1,甲桥,100\n");
  expect(parseSource(raw).projects[0]).toMatchObject({ category: "交通项目", section: ["一、交通项目"] });
  expect(parseSource(raw, { sections: "hierarchy" }).projects[0]).toMatchObject({
    category: null,
    section: ["一、交通项目"],
  });
});

const CASES = readdirSync("test/fixtures/cases").filter((name) => !/\.(?:expected|mapping)\.json$/.test(name));

describe("the mapping that a source was read by", () => {
  test.each([
    ...readdirSync("test/fixtures").filter((name) => name.includes(".")),
    ...CASES.map((name) => `cases/${name}`),
  ])("reads %s the same when given back", async (file) => {
    const raw = await readSource(readFileSync(`test/fixtures/${file}`), file);
    const dataset = parseSource(raw);
    if (dataset.projects.length === 0) return;
    const mapping = mappingOf(dataset);
    expect(isMapping(mapping)).toBe(true);
    const again = parseSource(raw, readMapping(JSON.parse(JSON.stringify(mapping))));
    expect(again.projects).toEqual(dataset.projects);
    expect(again.statedTotals).toEqual(dataset.statedTotals);
    expect(again.rows.map(({ kind }) => kind)).toEqual(dataset.rows.map(({ kind }) => kind));
  });
});

test.each([
  [[], "mapping: mapping: expected an object, got []"],
  [
    { colums: [] },
    'mapping: mapping: expected one of $schema, columns, unit, numbers, rows, tables, sections, districts, encoding, separator, fillDown, got "colums"',
  ],
  [{ unit: "公里" }, 'mapping: mapping.unit: expected a unit of money such as 万元, got "公里"'],
  [{ columns: [{ header: "投资", field: "money" }] }, "mapping: columns[0].field: expected one of seq, category"],
  [{ columns: [{ field: "name" }] }, 'mapping: columns[0]: expected a header or a column, got {"field":"name"}'],
  [{ columns: [{ header: "名" }] }, "mapping: columns[0].field: expected one of seq"],
  [JSON.parse('{"__proto__": 1}'), 'got "__proto__"'],
  [{ constructor: 1 }, 'got "constructor"'],
  [{ separator: "--" }, 'mapping: mapping.separator: expected one character, got "--"'],
  [{ tables: [0] }, "mapping: mapping.tables: expected a list of whole numbers from 1, got [0]"],
])("a mapping that isn't one is refused: %j", (value, message) => {
  expect(() => readMapping(value)).toThrow(MappingError);
  expect(() => readMapping(value)).toThrow(message);
});

test("of several mappings a source is read by the one whose headings it has; columns go by letters too", async () => {
  const { mkdtempSync, writeFileSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  const { join } = await import("node:path");
  const { load } = await import("../../src/disk/load.ts");
  const folder = mkdtempSync(join(tmpdir(), "mappings-"));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const one = file("one.csv", "编号,名头,钱款\n1,甲路,100\n2,乙桥,50.5\n");
  const two = file("two.csv", "Ref,Undertaking,Sum,Where\nA,Quay,7,North\nB,Weir,3,South\n");
  const mappings = [
    readMapping({
      columns: [
        { header: "Undertaking", field: "name" },
        { column: "C", field: "investment", unit: "million USD" },
        { column: "d", field: "district" },
      ],
    }),
    readMapping({
      columns: [
        { header: "名头", field: "name" },
        { header: "钱款", field: "investment", unit: "万元" },
      ],
    }),
  ];
  const [first, second] = [await load(one, mappings), await load(two, mappings)];
  expect(first.projects.map(({ name, investment }) => [name, investment])).toEqual([
    ["甲路", 100],
    ["乙桥", 50.5],
  ]);
  expect(second.projects.map(({ name, investment, district }) => [name, investment, district])).toEqual([
    ["Quay", 700, "North"],
    ["Weir", 300, "South"],
  ]);
});
