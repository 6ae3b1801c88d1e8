import { expect, test } from "vitest";
import { measure } from "../../src/measure/measure.ts";
import { figuresGrid } from "../../src/print/figures-grid.ts";
import { measuresGrid } from "../../src/print/measures-grid.ts";
import { printedFigures } from "../../src/print/printed-figures.ts";
import { projectsGrid } from "../../src/print/projects-grid.ts";
import type { Language } from "../../src/language/language.ts";
import { parsedText } from "../project/parsed-text.ts";

const ROWS = ["1,Ring Road,North,42.5", "2,Bridge,South,18.2512", '3,Canal,"North, South",10', "4,School,North,"];
const read = (unit: string) => parsedText(`No.,Project,District,Cost (${unit})\n${ROWS.join("\n")}\n`, "plan.csv");
const firstMoney = ({ columns, rows, total }: ReturnType<typeof figuresGrid>) => {
  const at = columns.findIndex(({ label }) => /investment|投资/iu.test(label));
  return [columns[at]!.label, ...[...rows, ...(total ? [total] : [])].map((row) => row[at])];
};

test.each([
  ["GBP million", "en", "Investment (£ million)", ["42.5000", "18.2512", "10.0000", "70.7512"]],
  ["GBP million", "zh", "投资（万英镑）", ["4,250.00", "1,825.12", "1,000.00", "7,075.12"]],
  ["CNY million", "en", "Investment (10⁴ yuan)", ["4,250.00", "1,825.12", "1,000.00", "7,075.12"]],
] as const)("%s in %s", async (unit, language: Language, label, amounts) => {
  const dataset = await read(unit);
  const figures = measure(dataset, { by: ["district"], joint: "apart" });
  const printed = printedFigures(figures, language);
  expect(firstMoney(figuresGrid(printed, language))).toEqual([label, ...amounts]);
  const [north] = printed.rows;
  expect(north!.least).toBe(north!.investment);
  expect(firstMoney(projectsGrid(dataset.projects, language)).slice(0, 3)).toEqual([label, amounts[0], amounts[1]]);
  const asked = measure(dataset, { by: ["district"], joint: "apart", measures: ["investment"] });
  expect(firstMoney(measuresGrid(printedFigures(asked, language), language)).slice(1)).toEqual(amounts);
  // What is in data stays as it is.
  expect(figures.total.investment).toBe(7075.12);
});
