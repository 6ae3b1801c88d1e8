import { expect, test } from "vitest";
import { busiestYears, plannedTerm, plannedTerms } from "../../src/project/planned-term.ts";
import { isStart } from "../../src/project/start-text.ts";
import { parsedText } from "./parsed-text.ts";

const HEAD = "序号,项目名称,投资（万元）,开工时间,竣工时间\n";
const termOf = async (start: string, end: string) => {
  const { projects } = await parsedText(`${HEAD}1,甲路,100,"${start}","${end}"\n2,乙桥,200,,2030年\n`, "terms.csv");
  const term = plannedTerm(projects[0]!);
  const words = ({ year, month }: { year: number; month: number | null }) =>
    [year, ...(month ? [month] : [])].join(".");
  return term && `${words(term.from)}–${words(term.to)}`;
};

test.each([
  ["2023年3月", "2025年10月", "2023.3–2025.10"],
  ["2023-05-01", "2026/12/31", "2023.5–2026.12"],
  ["2023.6", "2026.6", "2023.6–2026.6"],
  ["2023年", "2025年底", "2023–2025.12"],
  ["2023年3月（已开工）", "2025年10月（31个月）", "2023.3–2025.10"],
  ["15.03.2023", "31.12.2025", "2023.3–2025.12"],
  ["03/2023", "12/25/2025", "2023.3–2025.12"],
  // Which number is the month, or whether it is January or October, isn't known: the year is.
  ["03/04/2023", "2025.1", "2023–2025"],
  ["2024年二季度", "2025年三季度", "2024.4–2025.9"],
  ["2024年上半年", "2025年上半年", "2024.1–2025.6"],
  ["March 2024", "15 June 2026", "2024.3–2026.6"],
  ["Mar-24", "Sep-28", "2024.3–2028.9"],
  ["1-Apr-2025", "31-Mar-2027", "2025.4–2027.3"],
  ["Oct '24", "15 Jun 26", "2024.10–2026.6"],
  ["Q2 2024", "2025 Q4", "2024.4–2025.12"],
  // A range in the cell of completion needs no other start.
  ["", "2024-2026年", "2024–2026"],
  ["", "2024年3月—2026年10月", "2024.3–2026.10"],
  ["", "2024年3月-12月", "2024.3–2024.12"],
  ["", "2024.03-2026.10", "2024.3–2026.10"],
  ["", "2018-20", "2018–2020"],
  ["", "2024.1-2026.12", "2024.1–2026.12"],
  ["", "2024.10—2026.1", "2024.10–2026.1"],
  ["", "2025.1至2026.11", "2025.1–2026.11"],
  // One end alone, an end before the start, work without an end, and numbers that are no dates.
  ["", "2026年", null],
  ["2026年", "", null],
  ["2027年", "2026年", null],
  ["2024年", "长期", null],
  ["第3批", "2026年", null],
  ["2024年第3批", "2026年", null],
])("%s to %s is %s", async (start, end, expected) => {
  expect(await termOf(start, end)).toBe(expected);
});

test("2025.1 is January in a column that keeps the nought of 2025.10, and only a year in any other", async () => {
  const termsOf = async (...rows: string[]) => {
    const { projects } = await parsedText(
      HEAD + rows.map((row, index) => `${index + 1},某路${index},100,${row}\n`).join(""),
      "t.csv",
    );
    return plannedTerms(projects).map(({ from, to }) => [from.year, from.month, to.year, to.month]);
  };
  expect(await termsOf("2025.1,2025.10", "2025.10,2026.1")).toEqual([
    [2025, 1, 2025, 10],
    [2025, 10, 2026, 1],
  ]);
  // What stands below one heading says nothing of the other column.
  expect(await termsOf("2025.1,2025.10", "2025.3,2026.1")).toEqual([
    [2025, null, 2025, 10],
    [2025, 3, 2026, 1],
  ]);
  // Padded months lost no nought before, 2026.1 may have lost the one behind.
  expect(await termsOf("2025.03,2026.1", "2025.10,2026.05")).toEqual([
    [2025, 3, 2026, null],
    [2025, 10, 2026, 5],
  ]);
});

test("a start that is planned, and no day on which works began", () => {
  for (const heading of [
    "开工时间",
    "计划开工年月",
    "建设起止年限 起",
    "Start date",
    "period/startDate",
    "Works start",
    "Date de début",
    "Baubeginn",
    "着工年度",
    "開工日期",
  ])
    expect(isStart(heading), heading).toBe(true);
  for (const heading of [
    "实际开工时间",
    "开竣工时间",
    "Pre-construction start",
    "Actual start",
    "是否纳统",
    "起重机",
    "Inicio real",
  ])
    expect(isStart(heading), heading).toBe(false);
});

test("the years with most works, several where they are equal, none where no two meet", async () => {
  const rows = ["1,甲路,1,2022年,2024年", "2,乙桥,1,2024年,2025年", "3,丙库,1,2024年,2025年"];
  const busiest = async (some: readonly string[]) => {
    const { projects } = await parsedText(`${HEAD}${some.join("\n")}\n`, "terms.csv");
    const found = busiestYears(plannedTerms(projects));
    return found && [found.years, found.at.map(({ seq }) => seq)];
  };
  expect(await busiest(rows)).toEqual([[2024], [1, 2, 3]]);
  expect(await busiest(rows.slice(1))).toEqual([
    [2024, 2025],
    [2, 3],
  ]);
  expect(await busiest(["1,甲路,1,2022年,2022年", "2,乙桥,1,2024年,2025年"])).toBeNull();
});
