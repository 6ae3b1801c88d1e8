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

// The heading of the first section may state a sum and stand at once below the headings: it is no unit of theirs.
test.each(["一、交通（2个，总投资14.4亿元）", "（一）交通类项目 总投资14.4亿元", "续建项目（2个，年度投资5.1亿元）"])(
  "%s is a section, no row of units",
  async (line) => {
    const text = `序号,项目名称,总投资（亿元）,责任单位\n${line},,,\n1,云川大桥,8.4,交通局\n2,北部水厂,6,水务局\n`;
    const { projects } = await parsedText(text, "plan.csv");
    expect(projects.map(({ investment }) => investment)).toEqual([84_000, 60_000]);
    const category = projects[0]!.category;
    expect(category).toMatch(/交通|续建/);
    expect(projects[1]!.category).toBe(category);
  },
);

test("units in a row of their own may name a year of prices or a power of ten", async () => {
  const text = "项目名称,总投资,责任单位\n,（10⁴元）,\n云川大桥,84000,交通局\n";
  expect((await parsedText(text, "plan.csv")).projects.map(({ investment }) => investment)).toEqual([84_000]);
});

test.each([
  ["一、交通（2个，总投资14.4亿元，年度投资5亿元）", 144_000],
  ["一、交通（2个，计划总投资15亿元）", 150_000],
  ["一、交通（2个，年度总投资5亿元）", null],
  ["一、交通（2个，总投资约14亿元）", null],
  ["一、交通（2个，其中：续建1个，总投资4亿元）", null],
])("what %s says the rows below come to", async (line, stated) => {
  const text = `序号,项目名称,总投资（亿元）,责任单位\n"${line}",,,\n1,云川大桥,8.4,交通局\n2,北部水厂,6,水务局\n`;
  const { statedTotals } = await parsedText(text, "plan.csv");
  expect(statedTotals.map(({ investment, projects }) => [investment, projects])).toEqual([[stated, 2]]);
});
