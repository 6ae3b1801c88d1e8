import { expect, test } from "vitest";
import { fundsChart } from "../../src/chart/funds.ts";
import { buildDocument } from "../../src/report/build/build-document.ts";
import { markdown } from "../../src/report/markdown.ts";
import { parsedText } from "../project/parsed-text.ts";

const text = async (csv: string) => {
  const dataset = await parsedText(csv, "plan.csv");
  return { chart: fundsChart.draw(dataset, { language: "zh" }), report: markdown(buildDocument(dataset, [])) };
};

test("sources that hold one another aren't drawn one behind the other, and the report says so", async () => {
  const { chart, report } = await text(
    "序号,项目名称,总投资（万元）,财政资金（万元）,中央资金（万元）,省级资金（万元）,企业自筹（万元）\n" +
      "1,甲路,1000,600,200,400,400\n2,乙桥,2000,1200,500,700,800\n3,丙站,1500,500,100,400,1000\n",
  );
  expect(chart).toBeNull();
  expect(report).toContain("各项之和大于计划投资，可能有的已包含在另一些之中，不能相加。");
});

test("sources that come to the whole are drawn, without the word 其中 before the first", async () => {
  const { chart, report } = await text(
    "序号,项目名称,总投资（万元）,其中：中央资金（万元）,企业自筹（万元）\n1,甲路,1000,600,400\n2,乙桥,2000,1200,800\n",
  );
  expect(chart!.title).toBe("中央资金占计划投资的60.0%");
  expect(report).not.toContain("不能相加");
  expect(report).toContain("来源写明中央资金1,800万元（2个项目）");
});
