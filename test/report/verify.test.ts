import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fact } from "../../src/measure/fact.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { manifest } from "../../src/report/manifest.ts";
import { type Difference, ManifestError, parseManifest, verifyManifest } from "../../src/report/verify.ts";
import { readSource } from "../../src/table/read-source.ts";

const file = "data/baotou-gazette-2018-12.txt";
const bytes = readFileSync(file);
const lines = bytes.toString("utf8").split("\n");
const raw = await readSource(bytes, file);
const dataset = parseSource(raw);
const text = manifest([fact(dataset.projects, { measure: "share", keys: { district: ["昆区"] } })], dataset);
const recorded = parseManifest(text);

/** The source with other cells in one row of its table; the hash stays, so that only the figures can tell. */
function withCell(line: number, column: number, change: (cell: string) => string) {
  const tables = raw.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) =>
      row.at.line === line
        ? {
            ...row,
            cells: row.cells.map((cell, index) => (index === column - 1 ? { ...cell, text: change(cell.text) } : cell)),
          }
        : row,
    ),
  }));
  return parseSource({ ...raw, tables });
}

/** The first figure that tells, other than what the manifest says of itself. */
function firstCaught(changed: ReturnType<typeof withCell>): Difference | undefined {
  for (const difference of verifyManifest(recorded, changed)) if (difference.id !== "source") return difference;
  return undefined;
}

// Read from the text by this test itself: lines 301–484, tab-separated, 8 columns.
const rows = lines.flatMap((line, index) =>
  /^\d+\t/.test(line) && index >= 300 && index < 484 ? [{ line: index + 1, cells: line.split("\t") }] : [],
);

test("the manifest of the source as published verifies", () => {
  expect(rows).toHaveLength(144);
  expect([...verifyManifest(recorded, dataset)]).toEqual([]);
});

test("the manifest is sorted, complete and the same text each time", () => {
  expect(recorded.count).toBe(recorded.figures.length);
  const ids = recorded.figures.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(manifest([], dataset).length).toBeLessThan(text.length);
  expect(manifest([fact(dataset.projects, { measure: "share", keys: { district: ["昆区"] } })], dataset)).toBe(text);
  // Line 342 is 序号 32, 400 万元.
  expect(recorded.figures.find(({ id }) => id === "investment/seq=32/joint=apart")).toEqual({
    id: "investment/seq=32/joint=apart",
    value: 400,
    unit: "万元",
    policy: "apart",
    priced: 1,
    seqs: [32],
    lines: [342],
  });
});

test("each of the 142 amounts, changed by one digit, is caught", () => {
  const priced = rows.filter(({ cells }) => cells[6] !== "");
  expect(priced).toHaveLength(142);
  for (const { line, cells } of priced) {
    const caught = firstCaught(
      withCell(line, 7, (cell) => cell.replace(/\d(?!.*\d)/, (d) => String((Number(d) + 1) % 10))),
    );
    expect(caught, `${line} ${cells[6]}`).toBeDefined();
  }
});

test("each household figure, changed by one digit, is caught", () => {
  const redeveloped = rows.filter(({ cells }) => /\d+ ?户居民拆迁/.test(cells[4]!));
  expect(redeveloped).toHaveLength(17);
  for (const { line, cells } of redeveloped) {
    const caught = firstCaught(withCell(line, 5, (cell) => cell.replace(/^\d/, (d) => String((Number(d) % 9) + 1))));
    expect(caught, `${line} ${cells[4]}`).toMatchObject({ field: "value" });
  }
});

test("each district cell, changed to another district, emptied or filled, is caught", () => {
  for (const { line, cells } of rows) {
    const other = cells[7]!.startsWith("昆区") ? "青山区" : "昆区";
    expect(firstCaught(withCell(line, 8, () => other)), `${line} ${cells[7]}`).toBeDefined();
    if (cells[7] !== "") expect(firstCaught(withCell(line, 8, () => "")), `${line} emptied`).toBeDefined();
  }
});

test("a changed category, year or unit is caught", () => {
  for (const { line } of rows.filter((_, index) => index % 7 === 0)) {
    for (const [column, value] of [
      [2, "其他"],
      [3, "另一单位"],
      [6, "2021年"],
    ] as const)
      expect(firstCaught(withCell(line, column, () => value)), `${line} column ${column}`).toBeDefined();
  }
});

test("a manifest with a changed value, 序号, line, unit, policy, id or count is caught", () => {
  const changes: ((figure: (typeof recorded.figures)[number]) => object)[] = [
    (f) => ({ value: (f.value ?? 0) + 1 }),
    (f) => ({ seqs: f.seqs!.slice(1) }),
    (f) => ({ lines: f.lines!.map((line) => line + 1) }),
    () => ({ unit: "亿元" }),
    () => ({ policy: "full" }),
    () => ({ id: "investment/district=火星/joint=apart" }),
    () => ({ id: "nonsense" }),
  ];
  for (const index of [0, 50, recorded.figures.length - 1]) {
    for (const change of changes) {
      const figures = recorded.figures.with(index, {
        ...recorded.figures[index]!,
        ...change(recorded.figures[index]!),
      });
      expect([...verifyManifest({ ...recorded, figures }, dataset)].length, String(change)).toBeGreaterThan(0);
    }
  }
  const first = recorded.figures.slice(1);
  expect([...verifyManifest({ ...recorded, figures: first }, dataset)].map(({ id }) => id)).toContain("count");
  expect([...verifyManifest({ ...recorded, count: first.length, figures: first }, dataset)].length).toBe(1);
  expect([...verifyManifest({ ...recorded, source: { ...recorded.source, sha256: "0" } }, dataset)]).toEqual([
    { id: "source", field: "sha256", recorded: "0", recomputed: dataset.sha256 },
  ]);
});

test("what is no manifest is refused with a reason", () => {
  for (const wrong of ["", "[]", "{}", '{"source":{},"figures":[{}]}'])
    expect(() => parseManifest(wrong)).toThrow(ManifestError);
});
