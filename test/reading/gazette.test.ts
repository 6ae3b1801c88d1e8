import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const file = "data/baotou-gazette-2018-12.txt";
const bytes = readFileSync(file);
const lines = bytes.toString("utf8").split("\n");
const dataset = parseSource(await readSource(bytes, file));

test("every record of the appendix is its line of the gazette, cell by cell", () => {
  const rows = lines.flatMap((text, index) =>
    /^\d+\t/.test(text) ? [{ cells: text.split("\t"), line: index + 1 }] : [],
  );
  expect(rows).toHaveLength(144);
  expect(
    dataset.projects.map((p) => [
      [p.seqText, p.category, p.unit, p.name, p.content, p.completion, p.investmentText ?? "", p.district ?? ""],
      p.source.line,
      p.seq,
    ]),
  ).toEqual(rows.map(({ cells, line }) => [cells.map((cell) => cell.trim()), line, Number(cells[0])]));
});

test("amounts, years and districts are those that are printed", () => {
  for (const p of dataset.projects) {
    expect(p.investment).toBe(p.investmentText === null ? null : Number(p.investmentText));
    expect(String(p.completionYear ?? "持续开展")).toBe(p.completion?.replace(/\s*年/, ""));
    expect(p.districts).toEqual(p.district?.split("、") ?? []);
  }
  const years = dataset.projects.map((p) => p.completionYear);
  const count = (year: number | null) => years.filter((each) => each === year).length;
  expect([2018, 2019, 2020, 2022, null].map(count)).toEqual([79, 53, 10, 1, 1]);
  expect(dataset.projects.filter((p) => p.investment === null).map((p) => p.seq)).toEqual([73, 92]);
});

test("every line of the appendix is accounted for once", () => {
  const numbers = dataset.rows.map(({ row }) => row.at.line);
  expect(numbers).toEqual(Array.from({ length: 185 }, (_, index) => 300 + index));
  const of = (kind: string) => dataset.rows.filter((each) => each.kind === kind).length;
  expect(["header", "project", "blank", "running-head"].map(of)).toEqual([12, 144, 20, 9]);
  expect(dataset.issues).toEqual([]);
});
