import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { parsedText } from "../project/parsed-text.ts";

// A number that is merged over two rows is printed once; one that is printed twice is a repeat.
const table = (second: string) =>
  `<table><tr><th>序号</th><th>项目名称</th><th>地区</th><th>总投资（万元）</th></tr>
<tr><td>1</td><td>甲路</td><td>东区</td><td>100</td></tr>
<tr><td${second === "" ? " rowspan=2" : ""}>2</td><td${second === "" ? " rowspan=2" : ""}>河道治理</td><td>东区</td><td>300</td></tr>
<tr>${second}<td>西区</td><td>200</td></tr>
<tr><td>3</td><td>乙桥</td><td>西区</td><td>100</td></tr></table>`;
const found = async (second: string) => {
  const dataset = await parsedText(table(second), "plan.html");
  const ids = audit(dataset).findings.map(({ id }) => id);
  return [...dataset.issues.map(({ code }) => code), ...ids].filter((code) => /seq\.|numbering|row\.role/.test(code));
};

test("merged", async () => expect(await found("")).toEqual(["row.role"]));
test("printed twice", async () =>
  expect(await found("<td>2</td><td>河道治理</td>")).toEqual(["seq.duplicate", "numbering-repeat"]));
