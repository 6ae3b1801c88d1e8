import { expect, test } from "vitest";
import { CHARTS } from "../../src/chart/catalogue.ts";
import { knownScope } from "../../src/measure/scope.ts";
import { gazette } from "./charts.ts";

const dataset = await gazette();

test.each([
  [{ district: ["昆区"] }, "范围：地区=昆区。", "Scope: District=Kundulun."],
  [{ organisation: ["土右旗人民政府"] }, "范围：项目单位（归并）=", "Scope: Organisation="],
  [{ amount: "1000.." }, "范围：金额不少于1,000万。", "Scope: amounts from 1,000"],
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
