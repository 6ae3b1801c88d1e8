import { expect, test } from "vitest";
import { CHARTS } from "../../src/chart/catalogue.ts";
import type { Filter } from "../../src/measure/request/request.ts";
import { knownScope } from "../../src/measure/scope.ts";
import { gazette } from "./charts.ts";

const dataset = await gazette();

test.each([
  [{ district: ["昆区"] }, "范围：地区=昆区。", "Scope: District=Kundulun."],
  [{ organisation: ["土右旗人民政府"] }, "范围：项目单位（归并）=", "Scope: Organisation="],
  [{ amount: "1000.." }, "范围：金额不少于1,000万。", "Scope: amounts from 10 million."],
  [{ district: ["昆区"], shantytown: false }, "范围：地区=昆区；不含棚改。", "Scope: District=Kundulun; without"],
])("a figure of %o says so, whatever the condition", (where, zh, en) => {
  const scope = knownScope(dataset, { where: where as never });
  for (const { name, draw } of CHARTS.filter((one) => !["household-cost", "unit-cost"].includes(one.name)))
    for (const [language, words] of [
      ["zh", zh],
      ["en", en],
    ] as const) {
      const chart = draw(dataset, { language, ...scope });
      if (chart) expect([name, chart.note]).toEqual([name, expect.stringContaining(words)]);
    }
});

test("figures of one district say where their total takes in what it only shares", () => {
  const titled = CHARTS.filter(({ name }) => ["category", "district", "year", "concentration"].includes(name));
  const of = (where: Filter, joint: "apart" | "full" | "exclude", language: "zh" | "en") =>
    titled.map(({ draw }) => draw(dataset, { language, joint, where })?.subtitle);
  for (const subtitle of of({ district: ["昆区"] }, "apart", "zh")) expect(subtitle).toMatch(/亿元，含跨地区项目全额/);
  for (const subtitle of of({ district: ["昆区"] }, "apart", "en"))
    expect(subtitle).toContain("in all, joint projects included in full");
  // Where the district's own figure takes them in too, where none count, or where all districts are in scope.
  const others = [...of({ district: ["昆区"] }, "full", "zh"), ...of({ district: ["昆区"] }, "exclude", "zh")];
  for (const subtitle of [...others, ...of({}, "apart", "zh")]) expect(subtitle).not.toContain("含跨地区");
});

test.each(["apart", "split"] as const)(
  "under %s their titles say so, those of districts in the policy's own words",
  (joint) => {
    const titleOf = (name: string, language: "zh" | "en", policy: "apart" | "split" | "full" = joint) =>
      CHARTS.find((one) => one.name === name)?.draw(dataset, { language, joint: policy, where: { district: ["昆区"] } })
        ?.title;
    for (const name of ["category", "year", "concentration"]) {
      expect(titleOf(name, "zh")).toMatch(/^所选范围内，含跨地区项目全额，/);
      expect(titleOf(name, "en")).toMatch(/^In scope, joint projects included in full(?:,|:) /);
      expect(titleOf(name, "zh", "full")).not.toContain("含跨地区");
    }
    expect(titleOf("district", "zh")).not.toContain("含跨地区");
  },
);
