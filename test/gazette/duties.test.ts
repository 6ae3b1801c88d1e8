import { describe, expect, test } from "vitest";
import { readDuties, saysFirstLeads } from "../../src/gazette/duties.ts";

const read = (text: string, firstLeads = false) => {
  const { leads, partners, carriers } = readDuties(text, firstLeads);
  return [leads, partners, carriers].map((names) => names.join(" "));
};

describe("who answers for a task", () => {
  test.each([
    ["（市科技局牵头，有关部门、各旗县区人民政府按职责分工负责）", "市科技局", "有关部门", "各旗县区人民政府"],
    ["责任单位：市环保局（牵头）、市发改委，各县（市、区）人民政府", "市环保局", "市发改委", "各县市区人民政府"],
    ["〔市住房城乡建设局牵头，各区人民政府（开发区管委会）负责〕", "市住建局", "", "各区人民政府"],
    ["【责任单位：县水利局；配合单位：各乡镇人民政府】", "", "各乡镇人民政府", "县水利局"],
    ["牵头单位：市林草局 责任单位：市财政局、市水务局", "市林草局", "市财政局 市水务局", ""],
    ["牵头市领导：张某；牵头单位：市商务局；责任单位：市外办", "市商务局", "市外办", ""],
    ["由市水利局会同市财政局负责，市审计局配合。", "", "市审计局", "市水利局 市财政局"],
    ["（责任单位：市发改委、市工信局等相关部门，各县区）", "", "", "市发改委 市工信局 各县区"],
    ["（省能源局、西山电网公司）", "", "", "省能源局 西山电网公司"],
    ["责任单位：市场监管局", "", "", "市场监管局"],
    [
      "牵头部门：市财政局；配合部门：人民银行青河市分行、团市委、市妇联",
      "市财政局",
      "人民银行青河市分行 团市委 市妇联",
      "",
    ],
    ["（市生态环境局牵头。以下均需各县区人民政府落实，不再列出）", "市生态环境局", "", ""],
  ])("%s", (text, ...duties) => {
    expect(read(`做好工作。${text}`)).toEqual(duties);
  });

  test("the first of those who are responsible, where the plan says that it leads", () => {
    const said = "责任单位：县农牧局、县财政局，排第一的为牵头单位，下同";
    expect(saysFirstLeads(said)).toBe(true);
    expect(read(said, true)).toEqual(["县农牧局", "县财政局", ""]);
    expect(read("责任单位：县农牧局、县财政局")).toEqual(["", "", "县农牧局 县财政局"]);
    expect(saysFirstLeads("牵头单位：县农牧局")).toBe(false);
  });

  test("in English", () => {
    expect(
      read("Plant trees. Lead agency: Parks Office\nSupporting agencies: Forest Service, the Water Board"),
    ).toEqual(["Parks Office", "Forest Service Water Board", ""]);
    expect(read("Lead: Transport Department; Support: Police, Fire Service")).toEqual([
      "Transport Department",
      "Police Fire Service",
      "",
    ]);
    expect(read("They lead by example.")).toEqual(["", "", ""]);
  });
});
