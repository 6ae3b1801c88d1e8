import { expect, test } from "vitest";
import { fileName } from "../../src/report/html/page/download.ts";
import { cellTitle } from "../../src/report/fact-words.ts";

test("a cell that the scope names too is named once", () => {
  const query = { measure: "investment", keys: { district: ["城关镇"] }, where: { district: ["城关镇"] } } as const;
  expect(cellTitle(query, "zh", undefined)).toBe("地区=城关镇");
  expect(cellTitle(query, "en", undefined)).not.toContain(",");
  expect(cellTitle({ ...query, keys: { year: [2025] } }, "zh", undefined)).toBe("竣工年份=2025，地区=城关镇");
});

test("a saved file's name has no lone dots", () => {
  expect(fileName(["城关镇", "项目明细", "地区=城关镇；联合项目单列 · 5 / 12 条项目"])).toBe(
    "城关镇_项目明细_地区=城关镇；联合项目单列_5-12-条项目",
  );
});
