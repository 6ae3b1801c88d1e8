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
