import { expect, test } from "vitest";
import { toldApart } from "../../src/chart/told-apart.ts";
import type { RankedBar } from "../../src/plot/bar-places.ts";

const bar = (amount: number | null, text: string): RankedBar => ({
  name: text,
  total: { amount, text, fact: "" },
  parts: [],
  remark: "",
});
const texts = (...bars: readonly RankedBar[]) => toldApart(bars).map(({ total }) => total.text);

test("bars that differ don't read alike, others keep their decimals", () => {
  expect(texts(bar(19.3521, "19.35"), bar(19.3479, "19.35"), bar(8.2, "8.20"))).toEqual(["19.352", "19.348", "8.20"]);
  expect(texts(bar(1_000_000.4, "1,000,000"), bar(1_000_000.1, "1,000,000"))).toEqual(["1,000,000.4", "1,000,000.1"]);
});

test("equal amounts, those that are too small to be written and blanks stay as they are", () => {
  const asWritten = [bar(5, "5.00"), bar(5, "5.00"), bar(0.001, "<0.01"), bar(0.002, "<0.01"), bar(null, "未标金额")];
  expect(toldApart(asWritten)).toEqual(asWritten);
});
