import { expect, test } from "vitest";
import { readSums } from "../../src/gazette/sums.ts";

const sumsOf = (text: string) =>
  readSums([{ text, first: 1, last: 1, lines: [1], starts: [0], paragraph: 1, heading: false }])
    .filter(({ kind }) => kind === "money")
    .map(({ role, digits, exponent, currency, part }) => [role, digits, exponent, currency, part !== null]);

test.each([
  ["The CIP funds 6 projects totaling $61.5 million.", [["total", "61.5", 6, "USD", false]]],
  [
    "The CIP has 6 projects totalling $61.5 million, of which $20 million is federally funded.",
    [
      ["total", "61.5", 6, "USD", false],
      ["fund", "20", 6, "USD", true],
    ],
  ],
  ["The mission comprises 2 projects at a total cost of Rs. 308.50 crore.", [["total", "308.50", 7, "INR", false]]],
  ["The total cost of the projects is KSh 3.2 billion.", [["total", "3.2", 9, "KES", false]]],
  ["The total investment of the programme increased by $5 million.", []],
])("%s", (text, sums) => {
  expect(sumsOf(text)).toEqual(sums);
});
