import { expect, test } from "vitest";
import { fromDanfo, toDanfo } from "../../src/frame/danfo.ts";
import { tidyTable } from "../../src/frame/tidy-table.ts";
import { households } from "../../src/project/household.ts";
import { projects } from "./gazette.ts";

test("has the rows and columns of the tidy table", () => {
  const frame = toDanfo(projects);
  expect(frame.shape).toEqual([144, 13]);
  expect(frame.columns).toEqual(tidyTable(projects).columns.map(({ name }) => name));
});

test("keeps blanks null and Chinese as printed; districts are one text", () => {
  const frame = toDanfo(projects);
  expect(frame.column("investment").values[72]).toBeNull();
  expect(frame.column("district").values[111]).toBeNull();
  expect(frame.column("districts").values[111]).toBeNull();
  expect(String(frame.column("districts").values[92]).split("、")).toHaveLength(5);
  expect(frame.column("category").values[0]).toBe("工业污染治理");
});

test("takes households and Chinese labels, and an empty list keeps its columns", () => {
  expect(toDanfo(households(projects), { labels: "zh" }).column("户数（户）").values).toHaveLength(17);
  const none = toDanfo([]);
  expect(none.shape).toEqual([0, 13]);
  expect(fromDanfo(none, { seq: "number" })).toEqual([]);
});

test("rows come back typed", () => {
  const rows = fromDanfo(toDanfo(projects), { seq: "number", investment: "number", name: "text" });
  expect(rows).toEqual(projects.map(({ seq, investment, name }) => ({ seq, investment, name })));
  expect(() => fromDanfo(toDanfo(projects), { cost: "number" })).toThrow(/^column cost: expected it in the frame/);
});

test("danfojs's own type can be asked for", () => {
  const frame = toDanfo<import("danfojs-node").DataFrame>(households(projects));
  expect(frame.column("households").sum()).toBe(10896);
});
