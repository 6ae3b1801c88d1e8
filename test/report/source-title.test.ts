import { expect, test } from "vitest";
import { load } from "../../src/disk/load.ts";
import { sourceTitle } from "../../src/project/source-title.ts";
import { datasetOf } from "./sources.ts";

test.each([
  ["city-plan-sections.csv", "临江市2023年市级重点项目投资计划表"],
  ["county-plan.xlsx", "云山县2022年重点项目建设计划表"],
  ["merged-amounts.xlsx", "某市2020年农村公路建设项目计划表"],
  ["nested-list.html", "白水市2020年政府投资项目计划表"],
  ["road-plan-hidden.ods", "青河县2022年重点交通项目表"],
  ["special-bonds.md", "2024年第三批地方政府专项债券项目清单"],
  ["environment-rectification-box.txt", "西川市大气污染防治重点治理工程清单"],
  ["water-works-spaces-gb18030.txt", "南河县2019年水利工程建设计划表"],
  ["yuan-full-width.tsv", null],
])("%s is called by its own title", async (file, title) => {
  expect(sourceTitle(await load(`test/fixtures/${file}`))).toBe(title);
});

test("a title in English, and one in two lines; a remark is none", async () => {
  const rows = ["No.,Project,Cost (USD),District", "1,Water works,1200,North", "2,Road,800,South"];
  expect(sourceTitle(await datasetOf(["Capital Projects FY2024-2028", ...rows], "a.csv"))).toBe(
    "Capital Projects FY2024-2028",
  );
  expect(sourceTitle(await datasetOf(["All projects are subject to approval.", ...rows], "a.csv"))).toBeNull();
  const zh = ["序号\t项目名称\t投资(万元)", "1\t水库\t12", "2\t公路\t30"];
  expect(sourceTitle(await datasetOf(["东乡2021年重点水利", "项目表", ...zh], "a.txt"))).toBe(
    "东乡2021年重点水利项目表",
  );
});
