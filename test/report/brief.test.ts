import { readFileSync } from "node:fs";
import { PDFDocument } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { reportFiles, verifyPublication } from "../../src/pipeline.ts";
import type { Dataset } from "../../src/project/dataset.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { parseManifest } from "../../src/report/verify.ts";
import { readSource } from "../../src/table/read-source.ts";
import { gazette } from "../audit/gazette.ts";

async function read(text: string, file = "table.csv"): Promise<Dataset> {
  return parseSource(await readSource(new TextEncoder().encode(text), file));
}

async function brief(dataset: Dataset, language: "zh" | "en" = "zh") {
  const files = await reportFiles(dataset, { formats: ["pdf", "md"], language, brief: true, place: "某市" });
  const content = (path: string) => files.find((file) => file.path === path)!.content;
  const manifest = parseManifest(String(content("figures.json")));
  const pages = (await PDFDocument.load(content("brief.pdf") as Uint8Array)).getPageCount();
  return { files, manifest, pages, text: String(content("brief.md")) };
}

describe("a brief", () => {
  test("of the gazette leads with what is due within days, and stands on one page", async () => {
    const { manifest, pages, text, files } = await brief(gazette);
    expect(pages).toBe(1);
    // Another figure beside the one of the finding would be set in type that is too small to be read.
    expect(files.map(({ path }) => path).filter((path) => path.startsWith("figures/"))).toEqual(["figures/year.svg"]);
    // 655,668.86 of 944,220.08 are due in 2018; the plan is dated 5 December.
    expect(text).toContain("69.4%（79个项目）计划在2018年底前竣工，距来源所署的12月5日只有26天");
    expect(text).toContain("# 某市重点项目投资分析");
    expect(text).toContain("包头市人民政府 · 包府发〔2018〕60号 · 2018年12月5日");
    expect(manifest.finding).toMatchObject({
      id: "due",
      considered: [{ id: "dominant-category", weight: 0.682 }, {}, {}],
    });
    const found = new Map(files.map(({ path, content }) => [path, Buffer.from(content)]));
    expect(await verifyPublication(manifest, found, gazette)).toEqual([]);
    found.set("brief.md", Buffer.from(text.replace("69.4%", "69.5%")));
    expect(await verifyPublication(manifest, found, gazette)).not.toEqual([]);
  });

  test("names the largest projects where its figures leave room, but no fifth that another equals", async () => {
    const rows = (amounts: readonly number[]) =>
      `序号,项目名称,总投资（万元）,地区\n${amounts.map((amount, at) => `${at + 1},${"甲乙丙丁戊己庚辛"[at]}桥,${amount},${"东西东南东西南"[at]}区`).join("\n")}\n`;
    const five = await brief(await read(rows([900, 800, 700, 600, 500, 400, 300])));
    expect(five.pages).toBe(1);
    expect(five.text).toMatch(/投资最大的5个项目[\s\S]*甲桥（东区），900万元[\s\S]*戊桥（东区），500万元/);
    expect(five.text).not.toContain("己桥");
    const four = await brief(await read(rows([900, 800, 700, 600, 500, 500, 300])), "en");
    expect(four.text).toMatch(/The 4 largest projects[\s\S]*甲桥 \(东区\): 9\.00 million yuan/);
    expect(four.text).not.toContain("戊桥");
    expect((await brief(await read(rows([5, 5, 5, 5, 5, 5])))).text).not.toContain("投资最大的");
    // The one figure of the whole gazette takes the room.
    expect((await brief(gazette)).text).not.toContain("投资最大的");
  });

  test("of a table without amounts leads with that", async () => {
    const { text, pages } = await brief(await read("序号,项目名称,总投资（万元）,地区\n1,甲桥,,东区\n2,乙路,,西区\n"));
    expect(pages).toBe(1);
    expect(text).toContain("2个项目都没有可计入的金额");
  });

  test("of a table that says what is done leads with it, and one of one project says what it comes to", async () => {
    const done = await read("序号,项目名称,总投资（万元）,累计完成投资（万元）\n1,甲桥,100,40\n2,乙路,300,60\n");
    expect((await brief(done)).text).toContain("累计完成投资100万元");
    const one = await brief(await read("No.,Project,Cost (million yuan)\n1,Bridge,12\n"), "en");
    expect(one.text).toContain("1 project comes to 12.0 million yuan");
    expect(one.pages).toBe(1);
  });

  test("fits one page for a county's list with doubts", async () => {
    const bytes = readFileSync("test/fixtures/county-plan.xlsx");
    expect((await brief(parseSource(await readSource(bytes, "county-plan.xlsx")))).pages).toBe(1);
  });
});

test.each([
  ["5月20日", "来源所署日期为2026年5月20日，竣工时间在当年而写明的月份早于所署月份的有2个项目。"],
  [
    "11月20日",
    "来源所署日期为2026年11月20日，距当年年底41天，当年应竣工的有4个项目，其中写明的月份早于所署月份的有2个项目。",
  ],
])("a plan of %s says which months were over by then", async (day, words) => {
  const dataset = await read(
    `某县2026年重点项目计划\n2026年${day}\n序号\t项目名称\t建设单位\t总投资（万元）\t完成时间\n1\t甲桥\t县交通局\t100\t2026年3月\n2\t乙路\t县交通局\t200\t2026年一季度\n3\t丙校\t县教育局\t300\t2026年12月\n4\t丁园\t县住建局\t400\t2026年`,
    "plan.txt",
  );
  const files = await reportFiles(dataset, { formats: ["md"], language: "zh" });
  const text = String(files.find(({ path }) => path === "report.md")!.content);
  expect(text).toContain(words);
  expect(text).not.toContain("全部计划投资全部");
});

test("the date of a plan of one year begins its item in English", async () => {
  const dataset = await read(
    "某县2026年重点项目计划\n2026年11月20日\n序号\t项目名称\t总投资（万元）\t完成时间\n1\t甲桥\t100\t2026年3月\n2\t乙路\t200\t2026年",
    "plan.txt",
  );
  const files = await reportFiles(dataset, { formats: ["md"], language: "en" });
  const text = String(files.find(({ path }) => path === "report.md")!.content);
  expect(text).toContain("- The source is dated");
  expect(text).not.toMatch(/^- {2}/m);
});
