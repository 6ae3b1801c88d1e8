import { expect, test } from "vitest";
import { shortYear, shortYearsOf } from "../../src/reading/short-years.ts";
import { parsedText } from "../project/parsed-text.ts";

test.each([
  [["31/12/27", "15/06/28"], "Capital programme 2026", [2027, 2028]],
  [["31.12.27", "30.06.29"], "Investitionsplan", [2027, 2029]],
  [["06/30/27", "12/31/28"], "Capital plan 2027", [2027, 2028]],
  [["27-12-31", "28-06-15", "29-05-08"], "2026年重点项目", [2027, 2028, 2029]],
  [["12/27", "06/28", "3/29"], "Programme 2026", [2027, 2028, 2029]],
  [["12.27", "06.28"], "2026年重点项目", [2027, 2028]],
  [["12/27", "31/10/29"], "", [2027, 2029]],
  // One alone, a day of the month or a year before the plan makes none sure.
  [["12/27"], "Programme 2026", null],
  [["12/27", "06/28", "3/29"], "", null],
  [["06/30", "12/31"], "Programme 2026", null],
  [["10/31/27", "12/28"], "", [2027, null]],
  [["12/27", "06/05"], "", null],
  [["12/24", "06/27"], "Programme 2026", null],
  [["27-12-31", "28-11-30"], "2026年重点项目", null],
  [["27/12/31", "28/11/30"], "2026年重点项目", null],
  [["2027", "2028"], "", null],
])("%j under %s", (dates, title, years) => {
  const short = shortYearsOf(dates, title);
  expect(short ? dates.map((text) => shortYear(text, short)) : null).toEqual(years);
});

test("days of a language that writes them before the month are no years' company", () => {
  expect(shortYearsOf(["12/27", "06/28"], "", true)).toEqual({ inThree: null, inTwo: "last" });
  expect(shortYearsOf(["12/27", "06/28"], "", false)).toBeUndefined();
});

test.each(["FY24,FY25,FY26", "FY24/25,FY25/26,FY26/27"])(
  "budget years of two digits head a capital programme: %s",
  async (years) => {
    const rows = ['Bridge,Public Works,500,"1,200",800,-,"2,500"', "Library Roof,Facilities,-,350,-,-,350"];
    const text = [`($ in thousands),,,,,,`, `Project,Department,Prior,${years},Total`, ...rows].join("\n");
    const { projects } = await parsedText(text, "cip.csv");
    expect(projects.map(({ name, investment, currency }) => [name, investment, currency])).toEqual([
      ["Bridge", 250, "USD"],
      ["Library Roof", 35, "USD"],
    ]);
  },
);
