import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { planOf } from "../../src/project/plan-of.ts";
import { parsedText } from "../project/parsed-text.ts";

// What a plan says of all its projects, in simplified and traditional characters, and what says nothing of them.
const planWith = (line: string) =>
  parsedText(
    `${line}\n\n|序号|项目名称|地区|总投资（万元）|竣工时间|\n|---|---|---|---|---|\n|1|甲路|甲县|100|2030年|\n|2|乙路|甲县|100|2027年|\n`,
    "plan.md",
  );

test.each([
  "全部項目預計於2028年或之前完成。",
  "全部项目预计于2028年或之前完成。",
  "所有工程須於2028年或以前竣工。",
  "所有项目不晚于2028年底建成。",
])("%s is held against the rows", async (line) => {
  const claims = audit(await planWith(line), "zh").reconciliations;
  expect(claims.map(({ title, status, note }) => [title, status, note])).toEqual([
    ["全部项目的期限", "differs", "2个项目中，序号1晚于2028年"],
  ]);
});

test.each(["# 禹州市2024年重点建设项目实施方案", "## 一、2024年工作完成情况", "### 2024年项目建设进展情况统计表"])(
  "%s names a paper or its part, and promises nothing",
  async (line) => {
    expect(planOf(await planWith(line)).targets).toEqual([]);
  },
);

test("a paper that is to be issued is promised", async () => {
  const [target] = planOf(await planWith("2025年底前制定城市更新实施方案。")).targets;
  expect(target).toMatchObject({ operator: "complete", year: 2025 });
});

test.each(["全部项目必须于2024年6月底前开工建设。", "所有项目年度投资不得低于1亿元。"])(
  "%s isn't said to name no row: each row is one of all",
  async (line) => {
    const [claim] = audit(await planWith(line), "zh").reconciliations;
    expect(claim).toMatchObject({ status: "unverifiable" });
    expect(claim!.note).toContain("没有逐个项目核对");
  },
);

test.each([
  "本次调整共涉及项目2个，核减总投资0.8亿元。",
  "本次共安排项目2个，调减总投资0.8亿元。",
  "共列入项目2个，新增投资0.8亿元。",
])("by how much a plan was changed isn't what it comes to: %s", async (line) => {
  const claims = audit(await planWith(line), "zh").reconciliations;
  expect(claims.map(({ title, status }) => [title, status])).toEqual([
    ["项目数", "agrees"],
    ["关于项目的说法", "unverifiable"],
  ]);
});

test("a former total is no plan for a time, and how much is done no ratio of two plans", async () => {
  const dataset = await parsedText(
    "序号,项目名称,镇,原计划总投资（万元）,调整后总投资（万元）,完成比例（%）\n1,甲路,东镇,12000,9000,99\n2,乙河,西镇,8000,8000,100\n3,丙校,东镇,20000,15000,35\n4,丁网,西镇,3000,15000,20\n",
    "plan.csv",
  );
  expect(dataset.projects.map(({ investment }) => investment)).toEqual([9000, 8000, 15000, 15000]);
  expect(dataset.projects[0]!.amounts.map(({ role }) => role)).toEqual(["total"]);
  expect(audit(dataset).findings.filter(({ id }) => id === "ratio-differs")).toEqual([]);
});
