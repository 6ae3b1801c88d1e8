import { expect, test } from "vitest";
import { chartNamed } from "../../src/chart/catalogue.ts";
import { LANGUAGES } from "../../src/language/language.ts";
import { gazette } from "./charts.ts";
import { drawnMarks } from "./drawn-marks.ts";

const dataset = gazette();

/** Charts whose marks follow their rows, and the fields by which marks of one row belong together. */
const LIVE: Readonly<Record<string, readonly string[]>> = {
  district: ["district"],
  category: ["category"],
  units: ["unit"],
  year: ["scope", "year"],
  "district-category": ["district", "category"],
  "household-cost": ["seq"],
  "unit-cost": ["seq"],
  "tile-map": ["district"],
  concentration: ["scope"],
  // Where one part is smaller, the others have its place.
  treemap: [],
};

type Row = { fact: string; amount: number } & Record<string, unknown>;

/** The rows of a specification that stand for amounts. */
function rowsOf(value: unknown): Row[] {
  if (Array.isArray(value)) return value.flatMap(rowsOf);
  if (typeof value !== "object" || value === null) return [];
  const own = "fact" in value && "amount" in value && typeof value.amount === "number" ? [value as Row] : [];
  return [...own, ...Object.values(value).flatMap(rowsOf)];
}

test.each(Object.entries(LIVE))("%s: another amount moves its mark and no other", async (name, fields) => {
  for (const language of LANGUAGES) {
    const { spec, grammar } = chartNamed(name).draw(await dataset, { language })!;
    const changed = structuredClone(spec);
    // One of middling size, so that the scale stays as it is.
    const rows = rowsOf(changed).toSorted((a, b) => b.amount - a.amount);
    const row = rows[Math.floor(rows.length / 2)]!;
    row.amount *= 0.4;
    const [before, after] = [await drawnMarks(spec, grammar), await drawnMarks(changed, grammar)];
    expect(after).toHaveLength(before.length);
    const moved = after.filter(({ looks }, index) => looks !== before[index]!.looks);
    expect(moved.map(({ datum }) => datum.fact)).toContain(row.fact);
    for (const { datum } of moved) for (const field of fields) expect(datum[field]).toBe(row[field]);
  }
});

/** Every channel of place in a specification whose numbers would be px. */
function inPixels(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const isPlace = /^(x|y|theta|radius)(2|Offset)?$/.test(key);
    return [...(isPlace && part?.scale === null ? [key] : []), ...inPixels(part)];
  });
}

test.each([...Object.keys(LIVE), "tasks"])("%s: places are made by scales, never given in px", async (name) => {
  for (const width of [340, 680])
    expect(inPixels(chartNamed(name).draw(await dataset, { language: "zh", width })!.spec)).toEqual([]);
});
