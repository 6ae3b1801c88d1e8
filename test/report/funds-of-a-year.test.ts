import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { reportFiles } from "../../src/pipeline.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

// 中央 stands under the whole investment and under the year's plan: the second is in the first.
const table = (county: number) => `<table>
<tr><th rowspan=2>序号</th><th rowspan=2>项目名称</th><th colspan=3>总投资（万元）</th><th colspan=3>2025年计划投资（万元）</th></tr>
<tr><th>合计</th><th>中央</th><th>县级</th><th>合计</th><th>中央</th><th>县级</th></tr>
<tr><td>1</td><td>甲路</td><td>1000</td><td>600</td><td>400</td><td>500</td><td>300</td><td>200</td></tr>
<tr><td>2</td><td>乙桥</td><td>800</td><td>500</td><td>300</td><td>400</td><td>250</td><td>150</td></tr>
<tr><td>3</td><td>丙校</td><td>900</td><td>500</td><td>${county}</td><td>400</td><td>250</td><td>150</td></tr></table>`;
const read = async (county: number) => parseSource(await readSource(new TextEncoder().encode(table(county)), "t.html"));

test("the sources of funds are those of the whole investment, and a year's are named as not summed", async () => {
  const files = await reportFiles(await read(400), { formats: ["md"] });
  const text = String(files.find(({ path }) => path === "report.md")!.content);
  expect(text).toContain("来源写明中央1,600万元（3个项目）、县级1,100万元（3个项目）");
  expect(text).not.toContain("中央800万元");
  expect(text).toContain("2025年计划投资（万元） 中央、2025年计划投资（万元） 县级");
});

test("sources of the whole that don't come to it are found beside those of a year", async () => {
  expect(audit(await read(350)).findings.filter(({ id }) => id === "funds-differ")).toHaveLength(1);
  expect(audit(await read(400)).findings.filter(({ id }) => id === "funds-differ")).toHaveLength(0);
});
