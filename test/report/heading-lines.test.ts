import { expect, test } from "vitest";
import { headingLines } from "../../src/report/heading-lines.ts";

test.each([
  ["2025年计划投资", 2, ["2025年", "计划投资"]],
  ["1-6月完成投资 ÷ 2025年计划投资", 2, ["1-6月完成投资 ÷", "2025年计划投资"]],
  ["项目单位", 2, ["项目", "单位"]],
  ["责任人", 2, ["责任人"]],
  ["Spend to date ÷ Planned investment", 2, ["Spend to date ÷", "Planned investment"]],
  ["Spend to date", 2, ["Spend", "to date"]],
  ["Line", 2, ["Line"]],
  ["累计完成投资（含税）", 2, ["累计完成", "投资（含税）"]],
  ["開工至今累計完成", 2, ["開工至今", "累計完成"]],
] as const)("%s in %i lines", (label, most, lines) => {
  expect(headingLines(label, most, 8.4).lines).toEqual(lines);
});
