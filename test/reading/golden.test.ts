import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/project/dataset.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

// Drop a source into test/fixtures and its reading is written to test/golden; read it with your own eyes, then commit it.
const fixtures = readdirSync("test/fixtures")
  .filter((name) => name.includes("."))
  .sort();

describe.each(fixtures)("%s", async (file) => {
  const bytes = readFileSync(`test/fixtures/${file}`);
  const dataset = parseSource(await readSource(bytes, file));

  test("reads as its golden file says", () => {
    const path = `test/golden/${file}.json`;
    const reading = printed(dataset);
    if (!existsSync(path) && !process.env.CI) writeFileSync(path, reading);
    expect(existsSync(path), `${path} is missing`).toBe(true);
    expect(reading).toBe(readFileSync(path, "utf8"));
  });

  test("accounts for each row once", () => {
    expect(dataset.rows).toHaveLength(dataset.tables.reduce((sum, { rows }) => sum + rows, 0));
    expect(new Set(dataset.rows.map(({ row }) => row)).size).toBe(dataset.rows.length);
    const lines = dataset.rows.flatMap(({ row: { at } }) =>
      at.row !== undefined || at.line === undefined ? [] : span(at.line, at.lastLine),
    );
    expect(new Set(lines).size).toBe(lines.length);
    if (dataset.lines.length > 0) expect(Math.max(0, ...lines)).toBeLessThanOrEqual(dataset.lines.length);
    const projects = dataset.rows.filter(({ kind }) => kind === "project").map(({ seq }) => seq);
    expect(projects).toEqual(dataset.projects.map(({ seq }) => seq));
  });

  test("states no number that doesn't stand in its row", () => {
    for (const project of dataset.projects) {
      const own = dataset.rows
        .filter(({ seq }) => seq === project.seq)
        .map(({ row }) => row.cells.map(({ text }) => text).join("|"))
        .join("|");
      const digits = own.normalize("NFKC").replace(/[,\s|]/g, "");
      for (const text of [project.seqText, project.investmentText, ...project.amounts.map((amount) => amount.text)])
        if (text !== null) expect(digits).toContain(text.normalize("NFKC").replace(/[,\s]/g, ""));
      if (project.completionYear !== null) expect(digits).toContain(String(project.completionYear));
    }
  });
});

function span(first: number, last = first): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** A reading as JSON with one record a line, so that a difference is seen at once. */
function printed({
  format,
  encoding,
  tables,
  columns,
  rows,
  projects,
  statedTotals,
  issues,
  remarks,
}: Dataset): string {
  const kinds: Record<string, number> = {};
  for (const { kind } of rows) kinds[kind] = (kinds[kind] ?? 0) + 1;
  const list = (records: readonly unknown[]) =>
    records.length === 0 ? "[]" : `[\n${records.map((record) => `    ${JSON.stringify(record)}`).join(",\n")}\n  ]`;
  const parts = { format, encoding, kinds };
  const lists = {
    // Reasons are there in English; the Chinese beside them is tested by itself.
    tables: tables.map(({ because: _, ...table }) => table),
    columns: columns.map(({ because: _, unitBecause: __, ...column }) => column),
    projects: projects.map(brief),
    statedTotals,
    issues,
    remarks,
  };
  const lines = [
    ...Object.entries(parts).map(([name, value]) => `  "${name}": ${JSON.stringify(value)}`),
    ...Object.entries(lists).map(([name, records]) => `  "${name}": ${list(records)}`),
  ];
  return `{\n${lines.join(",\n")}\n}\n`;
}

function brief(project: Dataset["projects"][number]): object {
  return Object.fromEntries(
    Object.entries(project).filter(
      ([, value]) =>
        value !== null && value !== false && JSON.stringify(value) !== "[]" && JSON.stringify(value) !== "{}",
    ),
  );
}
