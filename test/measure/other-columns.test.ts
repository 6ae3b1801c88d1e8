import { expect, test } from "vitest";
import { load } from "../../src/disk/load.ts";
import { measure } from "../../src/measure/measure.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";
import { writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const read = async (text: string, file = "plan.csv") =>
  parseSource(await readSource(new TextEncoder().encode(text), file));

const ZH = `序号,项目名称,建设地点,总投资（亿元）,用地面积（亩）,新增就业（人）,装机容量(MW),进度,开工时间,联系电话
1,风电一期,甲县,12.5,1200,85,100,85%,2023年5月,0472123456
2,光伏基地,乙县,8,"3,000",40,200MW,100%,2022年,0472123457
3,化工园,甲县,25,800.5,,,12.5%,2024-09,0472123458
4,物流港,"甲县、乙县",3.2,约200,120,1台,—,待定,0472123459
5,水厂,丙县,1,60,3,2,5%,2023.11,0472123450
`;

test("what cells hold is told by heading and cells", async () => {
  const { columns } = await read(ZH);
  const other = columns.filter(({ field }) => field === null).map(({ header, kind, unit }) => [header, kind, unit]);
  expect(other).toEqual([
    ["用地面积（亩）", "number", "亩"],
    ["新增就业（人）", "number", "人"],
    ["装机容量(MW)", "number", "MW"],
    ["进度", "percent", undefined],
    ["开工时间", "date", undefined],
    ["联系电话", "text", undefined],
  ]);
});

test("a column of numbers is a measure in its own unit; what isn't a number in it is missing, never nought", async () => {
  const dataset = await read(ZH);
  const { total, rows } = measure(dataset, {
    by: ["district"],
    measures: ["用地面积", "装机容量(MW)", "总投资/装机容量"],
    joint: "split",
  });
  const unit = { kind: "printed", text: "亩" };
  // 1200 + 3000 + 800.5 + 60; 约200 isn't exact.
  expect(total.measures!.用地面积).toMatchObject({ value: 5060.5, unit, stated: 4, missing: 1 });
  // 1台 is no MW.
  expect(total.measures!["装机容量(MW)"]).toMatchObject({ value: 302, stated: 3, missing: 2 });
  // (12.5 + 8 + 1) 亿元 over 302 MW.
  expect(total.measures!["总投资/装机容量"]!.value).toBeCloseTo(215_000 / 302, 10);
  expect(rows.find(({ keys }) => keys.district === "甲县")!.measures!.用地面积).toMatchObject({ value: 2000.5 });
});

test("dates are grouped by their years, a text without one as printed", async () => {
  const { rows } = measure(await read(ZH), { by: ["开工时间"] });
  expect(rows.map(({ keys, projects }) => [keys.开工时间, projects])).toEqual([
    [2022, 1],
    [2023, 2],
    [2024, 1],
    ["待定", 1],
  ]);
});

test.each(["进度", "开工时间", "联系电话"])(
  "%s isn't added up, and the error says how to group by it",
  async (name) => {
    const dataset = await read(ZH);
    expect(() => measure(dataset, { by: ["district"], measures: [name] })).toThrow(
      expect.objectContaining({ message: expect.stringContaining(`--by ${name}`), code: "request.invalid" }),
    );
  },
);

test.each([
  [
    "Project;Ort;Kosten (Mio. €);Fläche (ha);Betten;Baubeginn (Datum)\nKlinik;Nord;12,5;1,25;120;01.03.2024\nSchule;Süd;8,0;0,75;;2025\nBad;Nord;3,1;2,5;14;2024\n",
    "Fläche",
    4.5,
    "ha",
  ],
  [
    "No,Project name,District,Cost (USD million),Length (km),Contract code\n1,Ring road,East,12.5,14.2,100201\n2,Dike,West,8.1,3.05,100202\n3,Canal,East,4,,100203\n",
    "length",
    17.25,
    "km",
  ],
  [
    "Proyecto;Municipio;Inversión (millones EUR);Viviendas;Porcentaje\nBarrio;Norte;12,5;1.200;10%\nPuente;Sur;8,0;0;20%\nPlaza;Sur;2,0;1.050;30%\n",
    "Viviendas",
    2250,
    "",
  ],
])("numbers in other languages: %#", async (text, name, value, unit) => {
  const dataset = await read(text);
  expect(measure(dataset, { by: [], measures: [name] }).total.measures![name]).toMatchObject({
    value,
    unit: { kind: "printed", text: unit },
  });
});

test("codes, ranks, prices and years are no numbers to add up", async () => {
  const { columns } = await read(
    "Project,Place,Cost (USD million),Contract code,Priority,Unit price,FY start,Ref\nA,East,1,100201,1,5.5,2024,17\nB,West,2,100202,2,6.5,2025,18\n",
  );
  expect(columns.filter(({ kind }) => kind === "number")).toEqual([]);
});

test("units of several sources aren't added up, and headings of one sense are one measure", async () => {
  const folder = mkdtempSync(join(tmpdir(), "key-projects-test-"));
  const write = (file: string, text: string) => {
    writeFileSync(join(folder, file), text);
    return join(folder, file);
  };
  const one = write("one.csv", "项目名称,建设地点,总投资（万元）,占地（亩）\n甲,东区,10,3\n乙,西区,20,4\n");
  const same = write("same.csv", "项目名称,建设地点,总投资（万元）,占地(亩)\n丙,东区,10,5\n丁,西区,20,6\n");
  const other = write("other.csv", "项目名称,建设地点,总投资（万元）,占地(公顷)\n戊,东区,10,5\n己,西区,20,6\n");
  const ask = async (files: string[]) => measure(await load(files), { by: ["source"], measures: ["占地"] });
  expect((await ask([one, same])).total.measures!.占地).toMatchObject({ value: 18, stated: 4 });
  const mixed = await ask([one, other]);
  expect(mixed.total.measures!.占地!.value).toBeNull();
  expect(mixed.rows.map(({ measures }) => measures!.占地!.value)).toEqual([7, 11]);
});

test("headings of any name keep their cells, two of one name by their columns", async () => {
  const { projects } = await read(
    "项目名称,建设地点,总投资（万元）,__proto__,constructor,备注,备注\n甲,东区,10,a,b,,末\n乙,西区,20,c,d,首,\n",
  );
  expect(projects.map(({ extra }) => Object.entries(extra))).toEqual([
    [
      ["__proto__", "a"],
      ["constructor", "b"],
      ["备注 (7)", "末"],
    ],
    [
      ["__proto__", "c"],
      ["constructor", "d"],
      ["备注", "首"],
    ],
  ]);
});
