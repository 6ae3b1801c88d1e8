import { expect, test } from "vitest";
import { planDate } from "../../src/project/plan-date.ts";
import { parsedText } from "./parsed-text.ts";

const ROWS = "No.,Project,Cost (EUR m),Completion\n1,Bridge,12,2028\n2,Road,8,2029";
const dated = async (line: string) => {
  const found = planDate(await parsedText(`Plan of key projects,,,\n${line}\n${ROWS}`, "plan.csv"));
  return found && [found.year, found.month, found.day, found.line].join("-");
};

test.each([
  ["2027年3月4日,,,", "2027-3-4-2"],
  ["印发日期：2027年3月4日,,,", "2027-3-4-2"],
  ["Adopted 4 March 2027,,,", "2027-3-4-2"],
  ['"March 4th, 2027",,,', "2027-3-4-2"],
  ["Published on: 2027-03-04,,,", "2027-3-4-2"],
  ["Stand: 4. März 2027,,,", "2027-3-4-2"],
  ["le 4 juillet 2027,,,", "2027-7-4-2"],
  ["4 de diciembre de 2027,,,", "2027-12-4-2"],
  ["Data: 4 ottobre 2027,,,", "2027-10-4-2"],
])("a plan is dated by a line of its own: %s", async (line, expected) => {
  expect(await dated(line)).toBe(expected);
});

test.each([
  "Works begin on 4 March 2027,,,",
  "4 March 2027,to,5 June 2028,",
  "Data as at 4 March 2027,,,",
  "2027年13月4日,,,",
  "March 2027,,,",
])("what says more than a date, or no day, dates no plan: %s", async (line) => {
  expect(await dated(line)).toBeNull();
});
