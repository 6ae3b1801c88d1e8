import { ColumnTable } from "arquero";
import { expect, test } from "vitest";
import { fromArquero, toArquero } from "../../src/frame/arquero.ts";
import { FrameError } from "../../src/frame/typed-rows.ts";
import { households } from "../../src/project/household.ts";
import { projects } from "./gazette.ts";

test("is a table of the arquero that its user imports, with a row a project", () => {
  const table = toArquero(projects);
  expect(table).toBeInstanceOf(ColumnTable);
  expect(table.numRows()).toBe(144);
});

// Line 382 of the gazette is 序号 73, whose amount is blank; 序号 93 names five districts.
test("keeps blanks null, Chinese as printed and districts as a list", () => {
  const rows = toArquero(projects).objects() as Record<string, unknown>[];
  expect(rows[72]).toMatchObject({ seq: 73, investment: null, investmentText: null });
  expect(rows[111]).toMatchObject({ seq: 112, district: null, districts: [] });
  expect(rows[92]!.districts).toHaveLength(5);
  expect(rows[0]).toMatchObject({ category: "工业污染治理" });
});

test("takes households, and an empty list keeps its columns", () => {
  const table = toArquero(households(projects), { labels: "zh" });
  expect(table.numRows()).toBe(17);
  expect(table.columnNames()).toContain("户数（户）");
  const none = toArquero([]);
  expect(none.numRows()).toBe(0);
  expect(none.columnNames()).toEqual(toArquero(projects).columnNames());
});

test("rows come back typed, in the table's own order and through its filter", () => {
  const table = toArquero(projects).filter("d => d.seq > 141").orderby("investment");
  const rows = fromArquero(table, { seq: "number", investment: "number", districts: "list" });
  expect(rows.map(({ seq }) => seq).toSorted()).toEqual([142, 143, 144]);
  const amounts: (number | null)[] = rows.map(({ investment }) => investment);
  expect(amounts).toEqual(amounts.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
});

test("a sum of nothing but blanks comes back as a blank", () => {
  const table = toArquero(projects).filter("d => d.seq == 73").rollup({ total: "d => op.sum(d.investment)" });
  expect(fromArquero(table, { total: "number" })).toEqual([{ total: null }]);
});

test("says which column isn't what was asked for, and what it is", () => {
  const table = toArquero(projects);
  expect(() => fromArquero(table, { cost: "number" })).toThrow(FrameError);
  expect(() => fromArquero(table, { cost: "number" })).toThrow(/^column cost: expected it in the frame, got seq, /);
  expect(() => fromArquero(table, { name: "number" })).toThrow(
    /^column name: expected a finite number or a blank, got ".+" \(row 1\)$/,
  );
  expect(() => fromArquero(table.derive({ x: "d => 0 / 0" }), { x: "number" })).toThrow(/got NaN \(row 1\)$/);
});
