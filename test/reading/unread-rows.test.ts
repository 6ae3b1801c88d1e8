import { expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { openTableStream } from "../../src/reading/table-stream.ts";
import { readSource } from "../../src/table/read-source.ts";

const CHINESE = [
  "序号,项目名称,实施单位,概算投资（万元）,竣工年份",
  "1,甲河大桥,交通局,4520,2026",
  "2,丰田灌区,水利局,61[0",
  ",,,28270>,",
  ",其中：中央资金,,9870,",
  "3,小水库加固,水利局,990,2025",
];
const ENGLISH = [
  "No.,Project name,Contractor,Cost (RMB million),Completion date",
  "1,Riverside plant,North Build,125.5,2024-12-31",
  "2,Metro line,Metro Group,x3200x",
  ",,and partners,,",
  ',,,"870?",2026',
  "3,Rural road,Highway Bureau,12,2025",
];
const read = (lines: readonly string[]) => readSource(new TextEncoder().encode(lines.join("\n")), "plan.csv");

test.each([
  ["Chinese", CHINESE],
  ["English", ENGLISH],
])("rows that go on with a project that can't be read are issues of their own: %s", async (_, lines) => {
  const { projects, rows, issues } = parseSource(await read(lines));
  expect(projects.map(({ seq }) => seq)).toEqual([1, 3]);
  expect(rows.flatMap(({ kind, row }) => (kind === "issue" ? [row.at.line] : []))).toEqual([3, 4, 5]);
  const unread = issues.filter(({ code }) => code === "row.unreadable");
  expect(unread.map(({ at }) => at.line)).toEqual([3, 4, 5]);
  expect(unread.map(({ raw }) => raw)).toEqual(lines.slice(2, 5));
  expect(unread[1]!.words).toMatchObject({
    zh: expect.stringContaining("续行"),
    en: expect.stringContaining("more of a project that can be read"),
  });
});

test("a long table counts them so, too", async () => {
  const { tables } = await read(CHINESE);
  const stream = openTableStream("plan.csv", {});
  const { issues } = stream.read(tables[0]!.rows, true);
  expect(issues.map(({ at }) => at.line)).toEqual([3, 4, 5]);
  expect(stream.reading().kinds).toMatchObject({ project: 2, issue: 3 });
});

test.each([",,,870?,", ",,,约870,", ',,,"8,700.5",', ",,,1.2亿,"])(
  "an amount alone heads nothing: %s",
  async (line) => {
    const lines = [...CHINESE.slice(0, 2), "二、水利类,,,,", line, ...CHINESE.slice(5)];
    const { projects, rows } = parseSource(await read(lines));
    expect(rows.find(({ row }) => row.at.line === 4)?.kind).toBe("issue");
    expect(projects.map(({ section }) => section)).toEqual([[], ["二、水利类"]]);
  },
);
