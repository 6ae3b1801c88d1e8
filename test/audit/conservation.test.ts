import fc from "fast-check";
import { expect, test } from "vitest";
import { rowAccount } from "../../src/audit/row-account.ts";
import { gazette, gazetteText, readText } from "./gazette.ts";
import { row, source } from "./table.ts";

const lines = gazetteText.split("\n");
type Read = Awaited<ReturnType<typeof readText>>;

/** Every line between the first and the last row of each table is there once, and each project has its row. */
function expectConserved({ rows, projects, issues }: Read) {
  for (const table of new Set(rows.map((reading) => reading.table))) {
    const at = rows.filter((reading) => reading.table === table).flatMap(({ row: { at: place } }) => span(place));
    expect(at).toEqual(Array.from({ length: at.length }, (_, index) => at[0]! + index));
  }
  const seqs = rows.flatMap(({ kind, seq }) => (kind === "project" ? [seq!] : []));
  expect(seqs.toSorted((a, b) => a - b)).toEqual(projects.map(({ seq }) => seq).toSorted((a, b) => a - b));
  const account = rowAccount({ rows } as Read);
  expect([...account.values()].reduce((a, b) => a + b, 0)).toBe(rows.length);
  expect(account.get("issue") ?? 0).toBeLessThanOrEqual(issues.length);
}

function span({ line = 0, lastLine = line }: { line?: number; lastLine?: number }): number[] {
  return Array.from({ length: lastLine - line + 1 }, (_, index) => line + index);
}

test("the 185 lines of the gazette's table are 144 projects, 12 headers, 9 running heads and 20 blanks", () => {
  // Counted in the text itself: lines 300–484.
  const region = lines.slice(299, 484);
  const count = (pattern: RegExp) => region.filter((line) => pattern.test(line)).length;
  const counted = [count(/^\d+\t/), count(/^序号\t/), count(/^市政府文件$/), count(/^$/)];
  expect(counted).toEqual([144, 12, 9, 20]);
  expect(counted.reduce((a, b) => a + b)).toBe(region.length);
  const account = rowAccount(gazette);
  expect(["project", "header", "running-head", "blank"].map((kind) => account.get(kind as "project"))).toEqual(counted);
  expect(gazette.rows).toHaveLength(region.length);
  expect(gazette.rows.map(({ row: { text } }) => text)).toEqual(region);
  expectConserved(gazette);
});

test("a line that is spoilt is another kind of line, never a gap", async () => {
  for (const change of [(text: string) => text.replaceAll("\t", " "), () => "", (text: string) => text.slice(0, 9)]) {
    for (const line of [301, 350, 418, 484]) {
      const read = await readText(lines.with(line - 1, change(lines[line - 1]!)).join("\n"));
      expectConserved(read);
      expect(read.projects.length).toBeLessThanOrEqual(144);
    }
  }
});

test("lines are conserved in any table of projects, blanks, heads and totals", async () => {
  const line = fc.constantFrom("project", "project", "project", "blank", "total", "header", "note");
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 25 }), async (kinds) => {
      const rows = [row(101), row(102), row(103)];
      for (const [index, kind] of kinds.entries()) {
        if (kind === "project") rows.push(row(index + 1));
        else if (kind === "blank") rows.push([""]);
        else if (kind === "total") rows.push(["合计", "", "", "", "", "", "1", ""]);
        else if (kind === "header")
          rows.push(["序号", "项目类别", "项目单位", "项目名称", "建设内容", "竣工时间", "投资(万元)", "地区"]);
        else rows.push(["注：本表不含续建项目。"]);
      }
      expectConserved(await source(rows));
    }),
    { numRuns: 40 },
  );
});
