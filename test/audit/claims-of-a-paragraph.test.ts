import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { parsedText } from "../project/parsed-text.ts";

const ZH =
  "|序号|项目名称|类别|总投资（万元）|开工时间|地区|\n|---|---|---|---|---|---|\n" +
  "|1|环城高速|交通|95000|2025年2月|东区|\n|2|东区水厂|水利|21000|2025年3月|东区|\n|3|西区学校|教育|12000|2025年4月|西区|\n" +
  "|4|滨河桥|交通|38000|2025年1月|中区|\n|5|西区医院|卫生|18000|2025年3月|西区|\n|6|污水管网|水利|12000|2025年2月|西区|\n";
const EN =
  "|No.|Project|Type|Cost (£m)|Ward|\n|---|---|---|---|---|\n|1|Ring Road|Transport|9.5|North|\n|2|Market Hall|Culture|2.1|North|\n|3|School|Education|1.2|West|\n|4|Bridge|Transport|3.8|East|\n";

async function claims(text: string, table: string, title = "2025年重点项目计划") {
  const { reconciliations } = audit(await parsedText(`# ${title}\n\n${text}\n\n${table}`, "plan.md"), "zh");
  return reconciliations.map(({ id, status, quote }) => [
    id.replace(/-\d.*$/u, ""),
    status,
    quote.replace(/[。.，]$/u, ""),
  ]);
}

test("each clause of a paragraph is held against the rows, once, whatever group one before it names", async () => {
  const paragraph =
    "全市共安排重点项目6个，总投资19.6亿元。其中投资最大的项目是环城高速，总投资9.5亿元；交通类项目投资占60%以上。" +
    "项目分布在3个区，东区项目最多。所有项目3月底前全部开工。";
  expect(await claims(paragraph, ZH)).toEqual([
    ["text-count", "agrees", "全市共安排重点项目6个，总投资19.6亿元"],
    ["text-total", "agrees", "全市共安排重点项目6个，总投资19.6亿元"],
    ["superlative", "agrees", "其中投资最大的项目是环城高速"],
    ["named-amount", "agrees", "总投资9.5亿元"],
    ["superlative", "differs", "东区项目最多"],
    ["share", "agrees", "交通类项目投资占60%以上"],
    ["spread", "agrees", "项目分布在3个区"],
    ["start", "differs", "所有项目3月底前全部开工"],
  ]);
});

test("the same in English", async () => {
  const paragraph =
    "The largest project is the Ring Road. Transport accounts for 80% of the total investment. The projects are spread over three wards.";
  expect(await claims(paragraph, EN, "Capital plan")).toEqual([
    ["superlative", "agrees", "The largest project is the Ring Road"],
    ["share", "agrees", "Transport accounts for 80% of the total investment"],
    ["spread", "agrees", "The projects are spread over three wards"],
  ]);
});

test.each([
  ["东区共有项目2个。项目分布在3个区。", ZH],
  ["东区项目进展较快，项目分布在2个街道。", ZH],
])("what is read and may be of a part is listed as not checked: %s", async (text, table) => {
  const found = await claims(text, table);
  expect(found.filter(([id]) => id === "spread")).toEqual([]);
  expect(found.some(([id, , quote]) => id === "unchecked" && quote!.includes("分布在"))).toBe(true);
});

test("其中 at the head of a sentence tells parts of what the sentence before counts", async () => {
  const table = ZH.replace("类别", "建设性质").replaceAll("交通", "新建").replaceAll("水利", "续建");
  const found = await claims("全市共安排重点项目6个，总投资19.6亿元。其中新建2项、续建3项。", table);
  expect(found.slice(2)).toEqual([
    ["text-count", "agrees", "其中新建2项、续建3项"],
    ["text-count", "differs", "其中新建2项、续建3项"],
  ]);
});
