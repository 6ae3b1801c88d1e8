import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Dataset } from "../../src/project/dataset.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import type { Project } from "../../src/project/project.ts";
import { readSource } from "../../src/table/read-source.ts";

const text = readFileSync("data/baotou-gazette-2018-12.txt", "utf8");
const lines = text.split("\n");
const header = lines.find((line) => line.startsWith("序号\t"))!;
const rows = lines.filter((line) => /^\d+\t/.test(line));

const read = async (source: string): Promise<Dataset> =>
  parseSource(await readSource(new TextEncoder().encode(source), "gazette.txt"));
// Where it stands and what the plan around it asks for are no cells of the row.
const content = ({ source: _, tasks: __, ...rest }: Project) => rest;
const original = await read(text);
const originals = original.projects.map(content);
const codes = ({ issues }: Dataset) => issues.map(({ code }) => code);
const replaceCell = (row: number, column: number, cell: string) =>
  text.replace(
    rows[row - 1]!,
    rows[row - 1]!.split("\t")
      .with(column - 1, cell)
      .join("\t"),
  );

test.each(["约3000", "12O0", "3000-5000", "3000万元左右", "#REF!", "三千", "30.0.0", "昆区"])(
  "an amount damaged to %s is an issue with its place, and no number",
  async (cell) => {
    const { projects, issues } = await read(replaceCell(32, 7, cell));
    const line = lines.indexOf(rows[31]!) + 1;
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ at: { line }, column: 7, raw: cell, seq: 32 });
    const said = /约|左右/.test(cell)
      ? `investment: "${cell}" is approximate, and in no total`
      : cell === "3000-5000"
        ? `investment: "${cell}" is a range, and in no total`
        : `investment: expected an amount in 万元, got ${JSON.stringify(cell)}`;
    expect(issues[0]!.message).toMatch(`${said} (line ${line}, no. 32)`);
    expect(projects[31]).toMatchObject({ investment: null, investmentText: cell });
    expect(projects.map(content).toSpliced(31, 1)).toEqual(originals.toSpliced(31, 1));
  },
);

test("a minus before an amount in 万元 is a correction, counted and said", async () => {
  const { projects, issues } = await read(replaceCell(32, 7, "-5"));
  expect(issues).toMatchObject([{ code: "investment.negative", severity: "warning", column: 7, raw: "-5", seq: 32 }]);
  expect(projects[31]).toMatchObject({ investment: -5, investmentText: "-5" });
  expect(projects.map(content).toSpliced(31, 1)).toEqual(originals.toSpliced(31, 1));
});

test.each([
  ["2O18年", "completion.unreadable"],
  ["20188年", "completion.unreadable"],
  ["400", "completion.unreadable"],
])("a year damaged to %s is an issue", async (cell, code) => {
  const dataset = await read(replaceCell(32, 6, cell));
  expect(codes(dataset)).toEqual([code]);
  expect(dataset.projects[31]).toMatchObject({ completion: cell, completionYear: null, investment: 400 });
});

test("a row that lost a tab is an issue, never a project with shifted cells", async () => {
  // Rows of all kinds: whole ones, blank amounts (73, 92), blank districts (112), several districts (93, 126).
  for (const number of [1, 20, 45, 54, 73, 92, 93, 94, 111, 112, 120, 126, 131, 144]) {
    const cells = rows[number - 1]!.split("\t");
    for (let at = 0; at < cells.length - 1; at += 1) {
      const broken = [...cells.slice(0, at), cells[at]! + cells[at + 1]!, ...cells.slice(at + 2)].join("\t");
      const { projects, issues } = await read(`${header}\n${rows[1]}\n${broken}\n`);
      if (issues.length === 0) {
        // Only a blank last cell can be lost without a loss.
        expect([cells[7], at]).toEqual(["", 6]);
        expect(content(projects[1]!)).toEqual(originals[number - 1]);
      } else {
        expect(projects, broken).toHaveLength(1);
        expect(issues).toMatchObject([{ code: "row.unreadable", at: { line: 3 } }]);
      }
    }
  }
});

test("a row with a tab too many is an issue", async () => {
  for (const row of [rows[0]!, rows[72]!, rows[91]!, rows[111]!]) {
    const cells = row.split("\t");
    for (let at = 1; at < cells.length; at += 1) {
      const { projects, issues } = await read(`${header}\n${rows[100]}\n${cells.toSpliced(at, 0, "").join("\t")}\n`);
      if (issues.length === 0)
        expect(content(projects[1]!)).toEqual(originals.find(({ seqText }) => seqText === cells[0]));
      else expect([projects.length, codes({ issues } as Dataset)]).toEqual([1, ["row.unreadable"]]);
    }
  }
});

test("a number printed twice keeps both rows and says so", async () => {
  const dataset = await read(replaceCell(33, 1, "32"));
  expect(dataset.projects).toHaveLength(144);
  expect(codes(dataset)).toEqual(["seq.duplicate"]);
  expect(dataset.issues[0]).toMatchObject({ at: { line: lines.indexOf(rows[32]!) + 1 }, raw: "32", seq: 145 });
  expect(dataset.projects.map(({ seq }) => seq)).toEqual(originals.map(({ seq }) => (seq === 33 ? 145 : seq)));
});

test("deleted rows leave the others as they are", async () => {
  const { projects, issues } = await read(lines.filter((line) => !/^(?:5|40|144)\t/.test(line)).join("\n"));
  expect(projects.map(content)).toEqual(originals.filter(({ seq }) => ![5, 40, 144].includes(seq)));
  expect(issues).toEqual([]);
});

test("columns in another order and under other names are found by meaning", async () => {
  const names: Record<string, string> = {
    序号: "编号",
    项目类别: "类型",
    项目单位: "实施主体",
    项目名称: "工程名称",
    建设内容: "建设规模及内容",
    竣工时间: "完成时限",
    "投资(万元)": "总投资【单位：万元】",
    "投资 (万元)": "总投资（万 元）",
    地区: "所属 区域",
  };
  const order = [0, 3, 7, 2, 4, 6, 5, 1];
  const moved = lines.map((line) => {
    const cells = line.split("\t");
    return cells.length === 8 ? order.map((index) => names[cells[index]!.trim()] ?? cells[index]!).join("\t") : line;
  });
  const { projects, issues } = await read(moved.join("\n"));
  expect(projects.map(content)).toEqual(originals);
  expect(issues).toEqual([]);
});

test.each([
  ["CRLF", (source: string) => source.replaceAll("\n", "\r\n")],
  ["a BOM", (source: string) => `\ufeff${source}`],
  ["form feeds for page ends", (source: string) => source.replaceAll("\n市政府文件\n", "\n\f市政府文件\n")],
  ["more blank lines", (source: string) => source.replaceAll("\n市政府文件\n", "\n\n\n市政府文件\n\n")],
  [
    "other running heads",
    (source: string) => source.replaceAll("\n市政府文件\n", "\n包头市人民政府公报  2018年第12期\n- 17 -\n"),
  ],
  ["the heads gone", (source: string) => source.replaceAll("\n市政府文件\n", "\n")],
  ["full-width digits", (source: string) => source.replaceAll("\t400\t", "\t４００\t")],
])("%s change nothing", async (_, change) => {
  const { projects, issues } = await read(change(text));
  const printed = ({ investmentText: __, ...rest }: Omit<Project, "source">) => rest;
  expect(projects.map(content).map(printed)).toEqual(originals.map(printed));
  expect(issues).toEqual([]);
});

test("other tables and lists in the same issue give no projects", async () => {
  const others = `\n表1 各旗县区完成投资情况\n单位：万元\n地区\t项目个数\t总投资\n昆区\t12\t5000\n青山区\t8\t3000\n\n收费项目目录\n序号\t项目名称\t收费标准\t收费依据\n1\t停车费\t5元\t包发改〔2018〕1号\n2\t检测费\t20元\t包发改〔2018〕2号\n`;
  for (const source of [text + others, others + text]) {
    const { projects, issues, tables } = await read(source);
    expect(projects.map(content)).toEqual(originals);
    expect(issues).toEqual([]);
    expect(tables.map((table) => table.projects).sort()).toEqual([0, 0, 144]);
  }
});

test("a table that follows at once, without a title, is told from the projects", async () => {
  const source = `${header}\n${rows.slice(0, 3).join("\n")}\n\n地区\t项目个数\t总投资\n昆区\t12\t5000\n青山区\t8\t3000\n`;
  const { projects, issues } = await read(source);
  expect(projects).toHaveLength(3);
  expect(issues).toEqual([]);
});
