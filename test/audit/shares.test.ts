import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { parsedText } from "../project/parsed-text.ts";

const ZH =
  "|序号|项目类别|项目名称|建设地点|建设性质|总投资（亿元）|\n|---|---|---|---|---|---|\n|1|工业|甲厂|东区|新建|6|\n|2|交通|乙路|东区|新建|2|\n|3|交通|丙站|西区|新建|1|\n|4|水利|丁桥|南区|续建|1|\n";
const EN =
  "|No.|Sector|Project|District|Cost (£m)|\n|---|---|---|---|---|\n|1|Transport|Ring Road|North|6|\n|2|Housing|Market Hall|North|2|\n|3|Transport|West Station|West|1|\n|4|Water|South Bridge|East|1|\n";

async function claimsOf(line: string, table: string) {
  const { reconciliations } = audit(await parsedText(`${line}\n\n${table}`, "plan.md"), "zh");
  return reconciliations.map(({ id, status, stated, computed }) => [
    id.startsWith("unchecked") ? "not checked" : status,
    stated,
    computed,
  ]);
}

test.each([
  ["其中工业项目投资占60%。", ZH, ["agrees", 60, 60]],
  ["全市共安排项目4个，总投资10亿元，其中工业项目投资占45%。", ZH, ["differs", 45, 60]],
  ["新建项目占项目总数的75%。", ZH, ["agrees", 75, 75]],
  ["东区占总投资的比重为80%。", ZH, ["agrees", 80, 80]],
  ["交通类项目数占比达45%。", ZH, ["differs", 45, 50]],
  ["工业投资占总投资的六成。", ZH, ["agrees", 60, 60]],
  ["工业投资占总投资超七成。", ZH, ["differs", 70, 60]],
  ["工业项目占总投资的50%以上。", ZH, ["agrees", 50, 60]],
  ["工業が総事業費の45%を占める。", ZH, ["differs", 45, 60]],
  ["Transport accounts for 45% of the total investment.", EN, ["differs", 45, 70]],
  ["Transport projects make up half of all projects.", EN, null],
  ["75% of the projects are in North.", EN, ["differs", 75, 50]],
  ["About 70 per cent of the total cost goes to transport.", EN, ["agrees", 70, 70]],
  ["Auf Transport entfallen 70 % der Gesamtkosten.", EN, ["agrees", 70, 70]],
  ["North représente 75,5 % du coût total.", EN, ["differs", 75.5, 80]],
])("a share is held against the rows: %s", async (line, table, claim) => {
  const claims = (await claimsOf(line, table)).filter(([status]) => status !== "not checked");
  if (claim === null) expect(claims).toEqual([]);
  else expect(claims.at(-1)).toEqual(claim);
});

test.each([
  ["a blank elsewhere", "工业项目占总投资的50%。", ZH.replace("|1|\n|4", "||\n|4"), "unverifiable"],
  ["a blank elsewhere that can only lower it", "工业项目占总投资的70%。", ZH.replace("|1|\n|4", "||\n|4"), "differs"],
  ["a blank that must be zero", "工业项目占总投资的66.7%。", ZH.replace("|1|\n|4", "||\n|4"), "agrees-if-zero"],
  ["a joint project", "东区占总投资的70%。", ZH.replace("乙路|东区", "乙路|东区、西区"), "unverifiable"],
  ["more than with all joint projects", "东区占总投资的90%。", ZH.replace("乙路|东区", "乙路|东区、西区"), "differs"],
])("what may explain a difference leaves it open: %s", async (_, line, table, status) => {
  expect((await claimsOf(line, table)).map(([said]) => said)).toEqual([status]);
});

test.each([
  ["of another whole", "工业项目占年度计划投资的45%。", ZH],
  ["of a place's own whole", "东区总投资8亿元，其中工业项目投资占45%。", ZH],
  ["of a city's investment", "工业项目投资占全社会固定资产投资的45%。", ZH],
  ["a part with more words", "民营工业项目占总投资的45%。", ZH],
  ["two groups", "工业和交通项目占总投资的45%。", ZH],
  ["growth", "Transport accounts for 45% of the growth in investment.", EN],
  ["an unknown part", "Roads account for 45% of the total investment.", EN],
])("a share whose part or whole isn't sure isn't judged: %s", async (_, line, table) => {
  const claims = await claimsOf(line, table);
  expect(claims.filter(([status, stated]) => stated === 45 && (status === "differs" || status === "agrees"))).toEqual(
    [],
  );
});
