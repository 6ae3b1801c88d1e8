import { describe, expect, test } from "vitest";
import names from "../../data/english-names.json" with { type: "json" };
import { nounFor, term } from "../../src/language/terms.ts";

describe("English for places and kinds", () => {
  test.each([
    ["水利", "Water conservancy"],
    ["交通运输项目", "Transport and traffic projects"],
    ["能源类", "Energy projects"],
    ["昆区、达茂旗", "Kundulun, Darhan Muminggan United Banner"],
    ["内蒙古自治区", "Inner Mongolia"],
    ["陕西", "Shaanxi"],
    ["山西省", "Shanxi"],
    ["全市", "Whole city"],
    ["西安市、拉萨", "Xi'an, Lhasa"],
    ["乌鲁木齐市", "Ürümqi"],
    ["吕梁", "Lüliang"],
    ["江苏省、苏州市", "Jiangsu, Suzhou (Jiangsu)"],
    ["延边州", "Yanbian Korean Autonomous Prefecture"],
    // Alone it is the province, and a district of several cities.
    ["吉林", "Jilin"],
    ["朝阳", "朝阳"],
    ["乡村振兴类", "Rural revitalisation projects"],
    ["续建", "Continued"],
    ["续建项目", "Continued projects"],
    ["在建项目", "Projects under construction"],
    // What isn't listed stays, whole or in part.
    ["临江市", "临江市"],
    ["昆区、临江市", "Kundulun, 临江市"],
    ["一、基础设施 / （一）交通", "一、基础设施 / （一）交通"],
    ["某某项目", "某某项目"],
    ["项目", "项目"],
    ["Harbour District", "Harbour District"],
  ])("%s", (printed, english) => {
    expect(term(printed, "en")).toBe(english);
    expect(term(printed, "zh")).toBe(printed);
  });

  test.each([
    ["续建", "Continued projects", "续建"],
    ["计划新开工", "Projects starting this year", "计划新开工"],
    ["交通", "Transport", "交通"],
  ])("as a category %s is a noun", (printed, english, chinese) => {
    expect(nounFor(printed, "en")).toBe(english);
    expect(nounFor(printed, "zh")).toBe(chinese);
  });

  test("each name is listed once, and no two things are called the same", () => {
    const all = [names.places, names.categories, names.headings, names.kinds].flat();
    const printed = all.flatMap((one) => one.names);
    expect(new Set(printed).size).toBe(printed.length);
    expect(new Set(all.map(({ english }) => english)).size).toBe(all.length);
  });
});
