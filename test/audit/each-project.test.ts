import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { parsedText } from "../project/parsed-text.ts";

// Four projects of 0.4 to 6 (亿元, £m), of which 0.3 to 2 in the year.
const ZH =
  "|序号|项目名称|建设地点|总投资（亿元）|年度计划投资（亿元）|\n|---|---|---|---|---|\n|1|环城公路|东区|6|2|\n|2|东区医院|东区|3|1.5|\n|3|西站|西区|2.6|1.2|\n|4|南桥|南区|0.4|0.3|\n";
const EN =
  "|No.|Project|District|Cost (£m)|\n|---|---|---|---|\n|1|Ring Road|North|6|\n|2|Market Hall|North|4.5|\n|3|West Station|West|2.6|\n|4|South Bridge|East|0.4|\n";

async function claimsOf(line: string, table: string) {
  const { reconciliations } = audit(await parsedText(`${line}\n\n${table}`, "plan.md"), "zh");
  return reconciliations.map(({ status, stated, computed, seqs }) => [status, stated, computed, seqs]);
}

test.each([
  ["所有项目年度投资不得低于1亿元。", ZH, ["differs", 1, 0.3, [4]]],
  ["单个项目总投资均在5000万元以上。", ZH, ["differs", 5000, 4000, [4]]],
  ["任何项目总投资不超过6亿元。", ZH, ["agrees", 6, 6, [1, 2, 3, 4]]],
  ["没有项目总投资超过5亿元。", ZH, ["differs", 5, 6, [1]]],
  ["No project exceeds £5m.", EN, ["differs", 5, 6, [1]]],
  ["All projects cost at least £400,000.", EN, ["agrees", 400_000, 400_000, [1, 2, 3, 4]]],
  ["Each scheme will cost no more than £6 million.", EN, ["agrees", 6, 6, [1, 2, 3, 4]]],
])("what is said of each project is held against every row: %s", async (line, table, claim) => {
  expect(await claimsOf(line, table)).toEqual([claim]);
});

test("a blank amount leaves open what the others bear out", async () => {
  const open = ZH.replace("|0.4|0.3|", "|||");
  expect(await claimsOf("单个项目总投资均在5000万元以上。", open)).toEqual([
    ["unverifiable", 5000, 26_000, [1, 2, 3, 4]],
  ]);
});

test.each([
  ["没有项目位于南区。", ZH],
  ["新建项目占项目总数的75%。", ZH],
  ["年度计划投资占上年计划的104.6%。", ZH],
  ["道路の総事業費は120億円である。", ZH],
  ["すべての事業は2026年3月までに完了する。", ZH],
  ["Two of the four projects are in North.", EN],
  ["Die Gesamtkosten der Schulprojekte betragen 12,5 Mio. Euro.", EN],
  ["Kein Projekt kostet mehr als 5 Mio. Euro.", EN],
  ["Le montant total des projets scolaires est de 3,2 millions d'euros.", EN],
])("what nobody holds against rows is listed as not checked: %s", async (line, table) => {
  const { reconciliations } = audit(await parsedText(`${line}\n\n${table}`, "plan.md"), "zh");
  expect(reconciliations.map(({ status, note }) => [status, note.includes("没有核对")])).toEqual([
    ["unverifiable", true],
  ]);
});

test("what asks something of projects, and says nothing of them, is no claim", async () => {
  expect(await claimsOf("各部门要加强对所有项目的管理。", ZH)).toEqual([]);
});
