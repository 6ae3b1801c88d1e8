import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { parsedText } from "../project/parsed-text.ts";

const ZH =
  "|序号|项目类别|项目名称|建设地点|总投资（亿元）|\n|---|---|---|---|---|\n|1|工业|甲厂|东区|6|\n|2|交通|乙路|东区|2|\n|3|交通|丙站|西区|1|\n|4|水利|丁桥|南区|1|\n";
const EN =
  "|No.|Sector|Project|Ward|Cost (£m)|\n|---|---|---|---|---|\n|1|Transport|Ring Road|North|6|\n|2|Housing|Market Hall|North|2|\n|3|Transport|West Station|West|1|\n|4|Water|South Bridge|East|1|\n";

async function claimsOf(line: string, table: string) {
  const { reconciliations } = audit(await parsedText(`${line}\n\n${table}`, "plan.md"), "zh");
  return reconciliations
    .filter(({ id }) => id.startsWith("spread"))
    .map(({ status, stated, computed }) => [status, stated, computed]);
}

test.each([
  ["项目分布在3个区。", ZH, ["agrees", 3, 3]],
  ["全市共安排项目4个，总投资10亿元，分布在六个区。", ZH, ["differs", 6, 3]],
  ["项目涉及4个地区。", ZH, ["differs", 4, 3]],
  ["项目涵盖3个领域。", ZH, ["agrees", 3, 3]],
  ["The projects are spread over six wards.", EN, ["differs", 6, 3]],
  ["All projects are located in three wards.", EN, ["agrees", 3, 3]],
  ["Die Projekte verteilen sich auf drei Gemeinden.", EN, ["agrees", 3, 3]],
  ["Les projets sont répartis dans quatre communes.", EN, ["unverifiable", 4, 3]],
])("the number of places is held against the rows: %s", async (line, table, claim) => {
  expect(await claimsOf(line, table)).toEqual([claim]);
});

test.each([
  ["a project of the whole city", "项目分布在4个区。", ZH.replace("西区", "全市"), ["unverifiable", 4, 2]],
  ["a place of another kind", "项目分布在2个区。", ZH.replace("南区", "南县"), ["unverifiable", 2, 3]],
  ["as many, of two kinds", "项目分布在3个区。", ZH.replace("南区", "南县"), ["unverifiable", 3, 3]],
  [
    "one place in two spellings",
    "项目分布在2个地区。",
    ZH.replace("南区", "城关镇").replace("西区", "西区城关镇").replace("东区|2", "城关镇|2"),
    null,
  ],
  [
    "places of no known kind",
    "The projects are spread over six wards.",
    EN.replace("Ward", "Location"),
    ["unverifiable", 6, 3],
  ],
])("what may explain a difference leaves it open: %s", async (_, line, table, claim) => {
  const claims = await claimsOf(line, table);
  if (claim) expect(claims).toEqual([claim]);
  else expect(claims[0]![0]).toBe("unverifiable");
});

test.each([
  ["项目主要分布在6个区。", ZH],
  ["工业项目分布在6个区。", ZH],
  ["项目涉及6个部门。", ZH],
  ["Three of the projects are located in six wards.", EN],
])("what isn't said of all projects and their places isn't judged: %s", async (line, table) => {
  expect(await claimsOf(line, table)).toEqual([]);
});
