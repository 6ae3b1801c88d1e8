import { expect, test } from "vitest";
import { load } from "../../../src/disk/load.ts";
import { sortProjects } from "../../../src/report/html/sort-projects.ts";

const { projects } = await load();
const seqs = (...sorting: [Parameters<typeof sortProjects>[1], boolean]) =>
  sortProjects(projects, ...sorting).map(({ seq }) => seq);

test("money sorts as numbers, and the two blanks (73 and 92) stand last in both directions", () => {
  // Lines 429, 421 and 422 of the gazette: 117640, 103000 and 51000 万元.
  expect(seqs("investment", true).slice(0, 3)).toEqual([101, 93, 94]);
  expect(seqs("investment", true).slice(-2)).toEqual([73, 92]);
  expect(seqs("investment", false).slice(-3)).toEqual([101, 73, 92]);
});

test("ongoing work comes after every year", () => {
  expect(seqs("year", false).at(-1)).toBe(92);
  expect(seqs("year", true)[0]).toBe(92);
});

test("equals stay in the order of the source", () => {
  const years = sortProjects(projects, "year", true).filter(({ completionYear }) => completionYear === 2018);
  expect(years.map(({ seq }) => seq)).toEqual(years.map(({ seq }) => seq).toSorted((a, b) => a - b));
  expect(years).toHaveLength(79);
});

test("sorting leaves the projects as they are", () => {
  const before = projects.map(({ seq }) => seq);
  sortProjects(projects, "name", true);
  expect(projects.map(({ seq }) => seq)).toEqual(before);
});
