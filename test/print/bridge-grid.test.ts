import { expect, test } from "vitest";
import { compareEditions } from "../../src/compare/compare-editions.ts";
import { bridgeGrid } from "../../src/print/comparison-grid.ts";
import { parsedText } from "../project/parsed-text.ts";

const table = (amounts: readonly [string, string]) =>
  `序号,项目名称,总投资（万元）,建设地点\n1,甲路,${amounts[0]},东区\n2,乙桥,${amounts[1]},西区\n`;
const bridgeOf = async (old: readonly [string, string], next: readonly [string, string]) => {
  const comparison = compareEditions(await parsedText(table(old), "old.csv"), await parsedText(table(next), "new.csv"));
  return bridgeGrid([["全部", comparison.bridge]], null, "", comparison, "zh").rows[0]!;
};

test("an edition without an amount doesn't come to zero", async () => {
  const emptied = await bridgeOf(["100", "50"], ["", ""]);
  expect([emptied[1], emptied[6], emptied[8]]).toEqual(["150", "−150", "—"]);
  const filled = await bridgeOf(["", ""], ["100", "50"]);
  expect([filled[1], filled[5], filled[8]]).toEqual(["—", "+150", "150"]);
});

test("one whose amounts are zero does", async () => {
  expect((await bridgeOf(["100", "50"], ["0", ""]))[8]).toBe("0");
});
