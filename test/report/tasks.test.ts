import { expect, test } from "vitest";
import { CHARTS } from "../../src/chart/catalogue.ts";
import { load } from "../../src/disk/load.ts";
import { buildDocument } from "../../src/report/build/build-document.ts";
import { factsOf, originNames } from "../../src/report/facts-of.ts";
import { manifest } from "../../src/report/manifest.ts";
import { markdown } from "../../src/report/markdown.ts";
import { numberBlocks } from "../../src/report/numbering.ts";
import { pdfData } from "../../src/report/pdf-data.ts";
import { plainText } from "../../src/report/say.ts";
import { parseManifest, verifyManifest } from "../../src/report/verify.ts";
import { foreign, gazette } from "./sources.ts";

const documentOf = (language: "zh" | "en", where = {}) => {
  const charts = CHARTS.filter(({ name }) => name === "tasks");
  return buildDocument(
    gazette,
    charts.flatMap(({ draw }) => draw(gazette, { language, where }) ?? []),
    { language, scope: { where } },
  );
};
const [zh, en] = [documentOf("zh"), documentOf("en")];
const section = (document: typeof zh) => document.sections.find(({ id }) => id === "tasks")!;
const words = (document: typeof zh) =>
  section(document)
    .blocks.flatMap((block) => (block.kind === "paragraph" ? [plainText(block.content)] : []))
    .join("");

test("the section says how many tasks have projects, which have most, and which have none", () => {
  expect(words(zh)).toContain("来源列出36项工作任务，12项有对应项目");
  expect(words(zh)).toContain("139个项目有对应任务，5个项目没有（序号24、33、45、51、53）");
  expect(words(zh)).toContain("项目最多的是第21项“推进重点行业和企业深度治理”（49个项目，15.28亿元，占16.2%）");
  expect(words(zh)).toContain("投资最多的是第7项“继续实施棚户区（城中村）改造”（17个项目，53.52亿元，占56.7%）");
  expect(words(zh)).toContain("没有对应项目的24项是第1–4、10、12–17、19、24–32、34–36项");
  expect(words(en)).toContain("The source numbers 36 tasks, of which 12 have projects");
  expect(words(en)).toContain("Most projects: task 21");
});

test("it says what the tasks promise and who leads them", () => {
  // 41 targets of tasks, 20 of them in the eleven tasks below that no project is linked to.
  expect(words(zh)).toContain(
    "41项具体的目标，其中20项属于没有对应项目的任务（第3、10、13–15、17、19、24、25、27、35项）",
  );
  // 市发改委 leads tasks 8 (108,700 with row 93) and 11 (50,000): 158,700.
  expect(words(zh)).toContain(
    "市住房保障局53.52亿元（17个项目）、市环保局24.82亿元（104个项目）、市发改委15.87亿元（3个项目）",
  );
  expect(words(zh)).toContain("各单位不可相加");
});

test("in a scope it speaks of that scope only", () => {
  const district = documentOf("zh", { district: ["石拐区"] });
  expect(words(district)).toContain("来源列出36项工作任务，6项在所选范围内有对应项目");
  expect(words(district)).toContain("16个项目都有对应任务");
  expect(words(documentOf("en", { district: ["白云矿区"] }))).toContain("of which 1 has projects in this scope");
});

test("its table is for screens: unnumbered, not in the PDF, with the task's lines", () => {
  const block = section(zh).blocks.find(({ kind }) => kind === "table");
  if (block?.kind !== "table") throw new Error("expected a table");
  expect(block.onScreen).toBe(true);
  expect(block.table.rows).toHaveLength(13);
  expect(block.table.rows[2]?.map(({ text, detail }) => [text, detail])).toEqual([
    ["7", undefined],
    ["继续实施棚户区（城中村）改造", "市住房保障局牵头；目标2项"],
    ["棚户区改造", "序号94–110"],
    ["17", undefined],
    ["535,171.00", undefined],
    ["112–114", undefined],
  ]);
  expect(block.table.groups?.map(({ from }) => from)).toEqual([0, 5, 6, 7, 11, 12]);
  expect(numberBlocks(zh).has("table-tasks")).toBe(false);
  expect(JSON.stringify(pdfData(zh, new Map()))).not.toContain("有对应项目的工作任务");
  expect(markdown(zh)).not.toContain("有对应项目的工作任务");
});

test("every number of it is in the manifest and can be made again", () => {
  const text = manifest(factsOf(zh), gazette, originNames(zh));
  const recorded = parseManifest(text);
  expect([...verifyManifest(recorded, gazette)]).toEqual([]);
  const { figures } = recorded;
  expect(figures.find(({ id }) => id === "investment/works=棚户区改造/joint=apart")).toMatchObject({
    value: 535_171,
    seqs: Array.from({ length: 17 }, (_, at) => 94 + at),
    lines: expect.arrayContaining([422, 442]),
  });
  const changed = parseManifest(text.replace('"value":535171,', '"value":535172,'));
  expect([...verifyManifest(changed, gazette)].map(({ field }) => field)).toContain("value");
  expect(Math.max(...figures.map(({ id }) => id.length))).toBeLessThan(400);
});

test("a scope without linked projects, and a source without tasks, say why there is no such section", () => {
  const omissions = (document: typeof zh) =>
    document.sections
      .find(({ id }) => id === "data-notes")!
      .blocks.flatMap((block) => (block.kind === "list" ? block.items.map((content) => plainText(content)) : []));
  expect(omissions(documentOf("zh", { seq: [33] })).join()).toContain("没有项目与工作任务写到同一种措施");
  expect(omissions(buildDocument(foreign, [])).join()).toContain("没有编号的工作任务");
});

test("another city's plan with its table: what is promised, what it costs, who answers, what has no money", async () => {
  const plan = await load("test/fixtures/plans/city-air-projects.txt");
  const made = buildDocument(plan, [], { language: "zh", scope: { where: {} } });
  const told = words(made);
  expect(told).toContain("来源列出6项工作任务，5项有对应项目");
  expect(told).toContain("6个项目有对应任务，2个项目没有（序号7、8）");
  // Rows 1 to 3, of which row 2 is blank: 8,000 + 32,000.
  expect(told).toContain("项目最多的是第1项“推进燃煤锅炉综合整治”（3个项目，4.00亿元，占66.3%）");
  // Two of lines 15 and 25 each, one of 19, two of 31 and 35 each, one of 41; the sum of line 9 is no target.
  expect(told).toContain("各项任务中读出10项具体的目标，其中2项属于没有对应项目的任务（第5项）");
  expect(told).toContain(
    "市生态环境局4.00亿元（3个项目）、市交通运输局1.20亿元（1个项目）、市园林局3,000万元（1个项目）",
  );
  expect(told).toContain("1个项目对应的任务没有写明牵头单位");
});
