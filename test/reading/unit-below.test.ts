import { expect, test } from "vitest";
import { parsedText } from "../project/parsed-text.ts";

// A line below a table may say what its amounts are in without the word "note".

test.each([
  ["Costs in GBP", "GBP", 120],
  ["All amounts in Kenya shillings", "KES", 120],
  ["Figures shown in £m", "GBP", 120_000_000],
  ["Amounts in USD thousand", "USD", 120_000],
])("%s", async (line, currency, ones) => {
  const text = `Project,Ward,Cost\nHall,North,120\nPier,South,80\n${line},,\n`;
  const { projects, issues } = await parsedText(text, "plan.csv");
  expect(projects.map((project) => [project.name, project.currency, project.investment! * 10_000])).toEqual([
    ["Hall", currency, ones],
    ["Pier", currency, (ones * 80) / 120],
  ]);
  expect(issues.filter(({ code }) => code === "unit.assumed")).toEqual([]);
});

test("a line of other words below a table states no unit", async () => {
  for (const line of ["Costs in the plan are estimates", "Figures in brackets", "Amounts in dispute"]) {
    const { issues } = await parsedText(`Project,Ward,Cost\nHall,North,120\nPier,South,80\n${line},,\n`, "plan.csv");
    expect(
      issues.some(({ code }) => code === "unit.assumed"),
      line,
    ).toBe(true);
  }
});
