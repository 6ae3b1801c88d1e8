import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readMapping } from "../../src/reading/mapping.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

// Small tables with invented names, each of a kind that is easily misread. `NAME.expected.json` is what a careful person
// reads of `NAME.*`: amounts in 10⁴ of the currency or, as a decimal text, in ones; null is an amount that can't be told.
const FOLDER = "test/fixtures/cases";
const files = readdirSync(FOLDER).filter((name) => !/\.(?:expected|mapping)\.json$/.test(name));

interface Expected {
  readonly projects: number;
  readonly total_wan?: number | null;
  readonly total_ones?: string;
  readonly currency?: string;
  readonly rows: readonly {
    readonly name: string;
    readonly investment?: number | null;
    readonly investment_ones?: string | null;
    readonly year?: number | null;
    readonly completionYear?: number | null;
    readonly category?: string;
    readonly unit?: string;
    readonly district?: string | readonly string[];
  }[];
}

const wan = (ones: string | null) => (ones === null ? null : Number(ones) / 1e4);

describe.each(files)("%s", async (file) => {
  const base = `${FOLDER}/${file.replace(/\.[a-z0-9]+$/, "")}`;
  const expected: Expected = JSON.parse(readFileSync(`${base}.expected.json`, "utf8"));
  const mapping = existsSync(`${base}.mapping.json`)
    ? readMapping(JSON.parse(readFileSync(`${base}.mapping.json`, "utf8")))
    : {};
  const dataset = parseSource(await readSource(readFileSync(`${FOLDER}/${file}`), file, mapping), mapping);

  test("is read as a careful person reads it", () => {
    const { projects } = dataset;
    expect(projects).toHaveLength(expected.projects);
    const total = projects.reduce((sum, { investment }) => sum + (investment ?? 0), 0);
    const stated = expected.total_ones === undefined ? expected.total_wan : wan(expected.total_ones);
    if (typeof stated === "number") expect(total).toBeCloseTo(stated, 6);
    if (/^[A-Z]{3}$/.test(expected.currency ?? "") && projects.some(({ investment }) => investment !== null))
      expect(projects[0]!.currency ?? "CNY").toBe(expected.currency);
    for (const row of expected.rows) {
      const found = projects.filter(({ name }) => name === row.name);
      expect(found, row.name).not.toEqual([]);
      const amount = row.investment_ones === undefined ? row.investment : wan(row.investment_ones);
      if (amount === null) expect(found.map(({ investment }) => investment)).toContain(null);
      else if (amount !== undefined)
        expect(found.some(({ investment }) => investment !== null && Math.abs(investment - amount) < 1e-6)).toBe(true);
      const year = row.year === undefined ? row.completionYear : row.year;
      if (year !== undefined) expect(found[0]!.completionYear).toBe(year);
      if (row.category !== undefined) expect(found[0]!.category).toBe(row.category);
      if (row.unit !== undefined) expect(found[0]!.unit).toBe(row.unit);
      if (row.district !== undefined) expect(found[0]!.districts).toEqual([row.district].flat());
    }
  });

  test("accounts for each row once", () => {
    expect(dataset.rows).toHaveLength(dataset.tables.reduce((sum, { rows }) => sum + rows, 0));
    expect(new Set(dataset.rows.map(({ row }) => row)).size).toBe(dataset.rows.length);
    const read = dataset.rows.filter(({ kind }) => kind === "project").map(({ seq }) => seq);
    expect(read).toEqual(dataset.projects.map(({ seq }) => seq));
  });
});
