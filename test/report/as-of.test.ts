import { expect, test } from "vitest";
import { buildDocument } from "../../src/report/build/build-document.ts";
import { statementsOf } from "../../src/report/statement-list.ts";
import { parsedText } from "../project/parsed-text.ts";

const ZH =
  "\n\n|序号|项目名称|建设地点|总投资（万元）|竣工时间|\n|---|---|---|---|---|\n|1|甲路|甲县|100|2024年|\n|2|乙路|乙县|300|2025年|\n|3|丙路|乙县|200|2027年|\n";
const EN =
  "\n\n|No.|Project|Ward|Cost (£m)|Completion|\n|---|---|---|---|---|\n|1|Ring Road|North|6|2023|\n|2|Depot|West|2|2026|\n";

async function wordsOf(title: string, table: string, language: "zh" | "en") {
  const dataset = await parsedText(`${title}${table}`, "plan.md");
  return statementsOf(buildDocument(dataset, [], { language }))
    .map(({ text }) => text)
    .join("\n");
}

test.each([
  [
    "某市重点项目一览（截至2025年10月底）",
    ZH,
    "zh",
    "来源的数据截至2025年10月31日，距当年年底61天，当年应竣工的有1个项目，竣工年份早于该年的有1个项目。",
  ],
  [
    "某市重点项目进展情况表（截止2025年2月28日）",
    ZH,
    "zh",
    "来源的数据截至2025年2月28日，竣工年份早于该年的有1个项目。",
  ],
  [
    "Capital programme as at 31 March 2024",
    EN,
    "en",
    "The source is as at 31 March 2024, after the end of the year in which 1 project was due.",
  ],
] as const)("%s: what is due is held against the day of the title", async (title, table, language, words) => {
  expect(await wordsOf(title, table, language)).toContain(words);
});

test.each(["某市重点项目一览", "截至2025年10月底，全市完成投资3亿元。", "截至2025年2月30日"])(
  "%s is no day of the table",
  async (title) => {
    expect(await wordsOf(title, ZH, "zh")).not.toContain("来源的数据截至");
  },
);
