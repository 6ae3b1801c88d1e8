import { expect, test } from "vitest";
import { buildDocument } from "../../src/report/build/build-document.ts";
import { markdown } from "../../src/report/markdown.ts";
import { unitWords } from "../../src/project/unit-column.ts";
import { parsedText } from "../project/parsed-text.ts";

// Who answers for a project isn't said to carry it out: units are called as their column calls them.
const table = (heading: string) =>
  `项目名称,总投资（万元）,${heading}\n甲桥,300,交通局\n乙路,200,住建局\n丙校,100,教育局\n丁馆,90,文旅局\n`;

test.each([
  ["责任单位", "责任单位", "responsible units", "由谁负责"],
  ["牵头单位", "牵头单位", "responsible units", "由谁负责"],
  ["建设单位", "建设单位", "implementing units", "由谁实施"],
  ["责 任 单 位", "责任单位", "responsible units", "由谁负责"],
])("a column headed %s", async (heading, zh, en, title) => {
  const dataset = await parsedText(table(heading), "plan.csv");
  expect(unitWords(dataset.columns).many).toEqual({ zh, en });
  const chinese = markdown(buildDocument(dataset, [], { language: "zh" }));
  expect(chinese).toContain(`来源写明4个${zh}`);
  expect(chinese).toContain(`- ${zh} **4** 个`);
  expect(chinese).toContain(title);
  if (zh !== "项目单位") expect(chinese).not.toContain("项目单位");
  expect(markdown(buildDocument(dataset, [], { language: "en" }))).toContain(`The source names 4 ${en}`);
});

test.each([
  ["Agency", "agency", "agencies"],
  ["Lead department", "lead department", "lead departments"],
  ["Contractor", "contractor", "contractors"],
  ["Company", "company", "companies"],
  ["Maître d'ouvrage", "implementing unit", "implementing units"],
])("a column headed %s, in English", async (heading, one, many) => {
  const text = `Project,Cost (EUR),${heading}\nQuay,300,Ports\nWeir,200,Water\n`;
  const words = unitWords((await parsedText(text, "plan.csv")).columns);
  expect([words.one.en, words.many.en]).toEqual([one, many]);
});

test("two columns that are headed otherwise have the general word", async () => {
  const [one, other] = await Promise.all(["责任单位", "建设单位"].map((each) => parsedText(table(each), "plan.csv")));
  expect(unitWords([...one!.columns, ...other!.columns]).one.zh).toBe("项目单位");
});

const scoped = async (where: Record<string, string[]>, language: "zh" | "en") => {
  const dataset = await parsedText(
    "项目名称,总投资（万元）,2026年计划投资（万元）,责任单位,区县\n甲桥,300,100,交通局,东区\n乙路,200,50,住建局,东区\n丙校,100,60,教育局,东区、西区\n丁馆,90,20,文旅局,西区\n",
    "plan.csv",
  );
  return markdown(buildDocument(dataset, [], { language, scope: { where } }));
};

test("of a part of a source the projects in scope say what is counted, not the source", async () => {
  const zh = await scoped({ district: ["东区"] }, "zh");
  expect(zh).toContain("范围内的项目写明3个责任单位");
  expect(zh).toContain("范围内的项目写明2026年计划投资210万元");
  expect(zh).not.toContain("来源写明");
  const en = await scoped({ district: ["东区"] }, "en");
  expect(en).toContain("The projects in scope name 3 responsible units");
  expect(en).toContain("The projects in scope state 2026 planned investment");
  expect(await scoped({}, "zh")).toContain("来源写明4个责任单位");
});

test("a report of one district doesn't count those that it shares projects with", async () => {
  const dataset = await parsedText(
    "项目名称,总投资（万元）,区县\n甲桥,300,东区\n乙路,200,东区、西区\n丙路,90,西区、南区\n",
    "plan.csv",
  );
  const of = (joint: "apart" | "full") =>
    markdown(buildDocument(dataset, [], { language: "en", scope: { where: { district: ["东区"] }, joint } }));
  expect(of("full")).not.toContain("- Districts **");
  expect(of("apart")).not.toContain("- Districts **");
});

test("who has nothing comes first in nothing, and one project is this one", async () => {
  const dataset = await parsedText(
    "项目名称,总投资（万元）,责任单位\n甲桥,300,交通局\n乙路,0,住建局\n丙校,0,教育局\n丁馆,,文旅局\n",
    "plan.csv",
  );
  const zh = markdown(buildDocument(dataset, [], { language: "zh" }));
  expect(zh).not.toMatch(/居前的是[^。]*0元/);
  const one = await parsedText(
    "项目名称,总投资（万元）,责任单位\n甲桥,300,交通局\n乙路,约200,住建局\n丙校,100,教育局\n",
    "plan.csv",
  );
  expect(markdown(buildDocument(one, [], { language: "zh" }))).toContain("合计不含该项目");
});

test("the unit of a heading over others isn't said beside that of the figures", async () => {
  const dataset = await parsedText(
    `<table><tr><td rowspan=2>Project name<td rowspan=2>Ward<td colspan=2>Project cost (R'000)</tr><tr><td>Total<td>Spent to date</tr><tr><td>Clinic<td>A<td>125000<td>40000</tr><tr><td>School<td>B<td>86500<td>86000</tr></table>`,
    "plan.html",
  );
  const en = markdown(buildDocument(dataset, [], { language: "en" }));
  expect(en).toContain("Project cost Spent to date: 126.0 million rand");
  expect(en).not.toContain("(R'000) Spent");
});

test("one finding of the audit isn't called all of them", async () => {
  const dataset = await parsedText(
    "序号,项目名称,总投资（万元）,地区\n1,甲桥,300,东区\n2,乙路,,西区\n3,丙路,100,东区\n",
    "plan.csv",
  );
  expect(markdown(buildDocument(dataset, [], { language: "en" }))).toMatch(/; it is (?:certain|a suspicion)\./);
  expect(markdown(buildDocument(dataset, [], { language: "zh" }))).not.toMatch(/均(?:为确定|存疑)/);
});
