import { expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

// A total that stands under another heading is compared with nothing; that is said, and a count of projects isn't taken for one.
const doubts = async (text: string) => {
  const { issues, projects } = await parseSource(await readSource(new TextEncoder().encode(text), "t.csv"));
  expect(projects).toHaveLength(3);
  return issues.filter(({ code }) => code === "row.total").map(({ raw }) => raw);
};
const ENGLISH = "Project,Ward,Total cost £m\nBridge,East,12.5\nSchool,West,8.0\nLibrary,East,4.0\n";
const CHINESE = "项目名称,建设地点,总投资（万元）\n河桥,东区,1250\n学校,西区,800\n图书馆,东区,400\n";

test.each([
  ["under the place", `${ENGLISH}Total,24.5,\n`, ["24.5"]],
  ["in Chinese", `${CHINESE}合计,2450,\n`, ["2450"]],
  ["in its place", `${ENGLISH}Total,,24.5\n`, []],
  ["a count of projects", `${CHINESE}合计,3,\n`, []],
  ["blank", `${ENGLISH}Total,,\n`, []],
])("a total %s", async (_, text, raws) => {
  expect(await doubts(text)).toEqual(raws);
});
