import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { parsedText } from "../project/parsed-text.ts";

const ZH =
  "# 某县2025年重点项目计划\n\nLINE\n\n|序号|项目名称|建设地点|建设性质|总投资（亿元）|开工时间|竣工时间|\n|---|---|---|---|---|---|---|\n|1|甲厂|东区|新建|6|2025年2月|2026年12月|\n|2|乙路|东区|新建|2|2025年3月|2026年|\n|3|丙站|西区|新建|1|2025年6月|2026年|\n|4|丁桥|南区|续建|1|2024年10月|2025年|\n";
const EN =
  "LINE\n\n|No.|Project|Ward|Cost (£m)|Start|Completion|\n|---|---|---|---|---|---|\n|1|Ring Road|North|6|Mar 2025|2027|\n|2|Market Hall|North|2|Jun 2025|2027|\n|3|West Station|West|1|2024|2026|\n";

async function claimsOf(line: string, table: string) {
  const { reconciliations } = audit(await parsedText(table.replace("LINE", line), "plan.md"), "zh");
  return reconciliations
    .filter(({ id }) => id.startsWith("start-"))
    .map(({ status, note }) => [status, note.replace(/编号|序号/u, "")]);
}

test.each([
  ["共安排项目4个，3月底前全部开工，年底前全部竣工。", ZH, ["differs", "4个项目中，3晚于2025年3月"]],
  ["所有项目于2025年6月底前开工建设。", ZH, ["agrees", "4个项目都在2025年6月底前开工"]],
  ["全部项目均须在上半年开工。", ZH, ["agrees", "4个项目都在2025年6月底前开工"]],
  ["All projects will start by June 2025.", EN, ["agrees", "3个项目都在2025年6月底前开工"]],
  ["The programme comprises 3 projects, all to start by April 2025.", EN, ["differs", "3个项目中，2晚于2025年4月"]],
  ["Alle Projekte sollen bis Ende April 2025 beginnen.", EN, ["differs", "3个项目中，2晚于2025年4月"]],
  ["Tous les projets démarreront d'ici juin 2025.", EN, ["agrees", "3个项目都在2025年6月底前开工"]],
  ["すべての事業は2025年5月末までに着工する。", EN, ["differs", "3个项目中，2晚于2025年5月"]],
])("the start of all is held against the rows: %s", async (line, table, claim) => {
  expect(await claimsOf(line, table)).toEqual([claim]);
});

test.each([
  ["a month that isn't over", "所有项目2025年6月前开工。", ZH],
  ["only a year", "All projects will start by June 2025.", EN.replace("Jun 2025", "2025")],
  ["a blank", "所有项目2025年6月底前开工。", ZH.replace("2025年6月|", "|")],
])("what may explain a difference leaves it open: %s", async (_, line, table) => {
  expect((await claimsOf(line, table)).map(([status]) => status)).toEqual(["unverifiable"]);
});

test.each([
  ["of a part", "新建项目3月底前全部开工。", ZH],
  ["of one place", "东区共安排项目2个，3月底前全部开工。", ZH],
  ["of nothing that is named", "3月底前全部开工。", ZH],
  ["of any of them", "项目3月底前开工。", ZH],
  ["without a column of starts", "所有项目2025年3月底前开工。", ZH.replace("开工时间", "备注")],
  ["without a year", "All projects will start by June.", EN],
])("what isn't sure to be of all isn't judged: %s", async (_, line, table) => {
  expect(await claimsOf(line, table)).toEqual([]);
});
