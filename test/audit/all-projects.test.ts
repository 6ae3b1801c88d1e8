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
