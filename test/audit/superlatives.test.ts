import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { parsedText } from "../project/parsed-text.ts";

const ZH =
  "|序号|项目名称|建设地点|总投资（亿元）|\n|---|---|---|---|\n|1|环城公路|东区|6|\n|2|东区医院|东区|3|\n|3|西站|西区|2.6|\n|4|南桥|南区|0.4|\n";
const EN =
  "|No.|Project|District|Cost (£m)|\n|---|---|---|---|\n|1|Ring Road|North|6|\n|2|Market Hall|North|4.5|\n|3|West Station|West|2.6|\n|4|South Bridge|East|0.4|\n";

async function claimsOf(line: string, table: string) {
  const { reconciliations } = audit(await parsedText(`${line}\n\n${table}`, "plan.md"), "zh");
  return reconciliations.map(({ id, status, stated, computed }) => [
    id.startsWith("unchecked") ? "not checked" : status,
    ...(stated === null ? [] : [stated, computed]),
  ]);
}

test.each([
  ["最大的项目是东区医院。", ZH, [["differs"]]],
  ["投资最大的项目是环城公路，总投资6亿元。", ZH, [["agrees"], ["agrees", 6, 6]]],
  ["最大的项目是环城公路（7亿元）。", ZH, [["agrees"], ["differs", 7, 6]]],
  ["投资最小的项目为南桥。", ZH, [["agrees"]]],
  ["项目最多的是东区，共3个。", ZH, [["agrees"], ["differs", 3, 2]]],
  ["投资最大的区县是西区。", ZH, [["differs"]]],
  ["最大の事業は環城公路である。", ZH, [["agrees"]]],
  ["The largest project is the Market Hall.", EN, [["differs"]]],
  ["The largest project by cost is the Ring Road, at £7m.", EN, [["agrees"], ["differs", 7, 6]]],
  ["The Ring Road is the most expensive scheme.", EN, [["agrees"]]],
  ["The most projects are in West.", EN, [["differs"]]],
  ["North receives the largest share of the investment.", EN, [["agrees"]]],
  ["Das größte Projekt ist die Ring Road.", EN, [["agrees"]]],
  ["Le projet le plus cher est le Market Hall.", EN, [["differs"]]],
  ["Le plus grand nombre de projets se trouve à North.", EN, [["agrees"]]],
])("a superlative is held against the rows: %s", async (line, table, claims) => {
  expect(await claimsOf(line, table)).toEqual(claims);
});

test.each([
  ["a blank may be the largest", "最大的项目是环城公路。", ZH.replace("|3|西站|西区|2.6|", "|3|西站|西区||")],
  ["a tie", "最大的项目是环城公路。", ZH.replace("|3|西站|西区|2.6|", "|3|西站|西区|6|")],
  ["an approximate amount", "最大的项目是环城公路。", ZH.replace("2.6", "约7亿元")],
  [
    "a joint project",
    "投资最大的区县是西区。",
    ZH.replace("环城公路|东区", "环城公路|西区、南区").replace("2.6", "2.8"),
  ],
  ["a project without a place", "项目最多的是东区。", ZH.replace("西区", "").replace("南区", "西区")],
])("what may explain a difference leaves it open: %s", async (_, line, table) => {
  expect(await claimsOf(line, table)).toEqual([["unverifiable"]]);
});

test.each([
  ["a name that nobody has", "最大的项目是北港。", ZH],
  ["a name of two", "最大的项目是东区。", ZH],
  ["of one part only", "东区共有项目2个，投资最大的项目是东区医院。", ZH],
  ["of a part that words tell", "其中续建项目2个，最大的项目是西站。", ZH],
  ["by something else", "规模最大的项目是西站。", ZH],
  ["two spellings of one place", "The most projects are in West.", EN.replace("|East|", "|West Ward|")],
  ["two names", "The largest project is the Ring Road, due in 2027.", EN],
])("whose subject isn't sure is listed as not checked, or isn't of the whole: %s", async (_, line, table) => {
  const claims = await claimsOf(line, table);
  expect(claims.filter(([status]) => status === "differs" || status === "agrees")).not.toContainEqual(["agrees"]);
  expect(claims).not.toContainEqual(["differs"]);
});

test("what doesn't hold is a finding that names the rows", async () => {
  const { findings } = audit(await parsedText(`最大的项目是东区医院。\n\n${ZH}`, "plan.md"), "en");
  expect(findings.filter(({ id }) => id === "claim-differs").map(({ message, seqs }) => [message, seqs])).toEqual([
    ["The project with the most investment: no. 1 has the most (600 million yuan), no. 2 has 300 million yuan", [2, 1]],
  ]);
});
