import { describe, expect, test } from "vitest";
import { type LargeInput, type LargeTable, readLargeTable } from "../../src/engine/large-table.ts";
import { storedProjects } from "../../src/engine/stored-projects.ts";
import { readPlainTable } from "../../src/engine/plain-table.ts";
import type { Issue } from "../../src/project/issue.ts";
import type { Mapping } from "../../src/reading/mapping.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";
import { encoded } from "../table/encoded.ts";
import { at, cellAt, FILE, inputOf, ODD_ROWS, ROWS, table } from "./odd-tables.ts";

async function contents(large: LargeTable) {
  const { database, kept, ...table } = large;
  const names = kept.map(({ name }) => `"${name.replaceAll('"', '""')}"`).join(", ");
  const rows = await database.query(`SELECT ${names} FROM facts ORDER BY nth`);
  // Which rows stand as examples is no matter, as long as they know all names.
  const { facts: _, examples, readCells: __, rowsOfLines: ___, ...rest } = table;
  const projects = await storedProjects(large, "");
  database.close();
  return { rows, rest, projects, headings: Object.keys(examples[0]!.extra) };
}

/** Reads a text in both ways and expects the same of both, and that the fast one was taken. */
async function expectSame(text: string | Uint8Array, options: Partial<LargeInput> & { mapping?: Mapping } = {}) {
  const plain = await readPlainTable(inputOf(text, options));
  expect(plain).not.toBeNull();
  const [fast, slow] = [await contents(plain!), await contents(await readLargeTable(inputOf(text, options)))];
  expect(fast.rest).toEqual(slow.rest);
  expect(fast.headings).toEqual(slow.headings);
  expect(fast.rows.length).toBe(slow.rows.length);
  for (const [index, project] of fast.projects.entries()) {
    const other = slow.projects[index];
    if (JSON.stringify(project) !== JSON.stringify(other)) expect(project).toEqual(other);
  }
  for (const [index, row] of fast.rows.entries())
    if (JSON.stringify(row) !== JSON.stringify(slow.rows[index])) expect(row).toEqual(slow.rows[index]);
  return fast;
}

describe("a table that the database reads by itself", () => {
  test("counts joint projects in the cell of the first that names their districts", async () => {
    const { rows, projects } = await expectSame(
      table((cells, seq) => (seq % 3 === 0 && cells[8] === "东区、西区" ? cells.with(8, "西区、东区") : cells)),
    );
    expect(new Set(rows.map((row) => row.by_district)).size).toBe(5);
    expect(new Set(projects.flatMap(({ project }) => project.jointCell ?? [])).size).toBe(1);
  });

  test("has the facts, issues and totals of the reader", async () => {
    const { rows } = await expectSame(table());
    expect(rows.length).toBe(ROWS);
    await expectSame(table(undefined, "\r\n"));
    await expectSame(`\ufeff${table()}`);
    await expectSame(encoded(table(), "gb18030"));
    const damaged = Buffer.from(table());
    damaged.fill(0xff, damaged.indexOf("第400号"), damaged.indexOf("第400号") + 2);
    const { rest } = await expectSame(damaged);
    expect(rest.issues.map(({ code, at }) => [code, at.line])).toEqual([["encoding.damaged", 401]]);
  }, 60_000);

  test("names each fault by its line, in GB18030 too", async () => {
    const faulty = table((cells, seq) => {
      if (seq === 200) return [...cells, "多"];
      if (seq === 250) return `${cells.join(",")}${"\n".repeat(12)}`;
      return seq === 350 ? `${cells.join(",")}\n单位：亿元,,,,,,,,,` : cells;
    });
    const named = (issues: readonly Issue[]) => issues.map(({ code, at: { line } }) => [code, line]);
    const faults = [
      ["row.unreadable", 201],
      ["row.blank", 252],
      ["unit.changes", 364],
    ];
    expect(named((await expectSame(faulty)).rest.issues)).toEqual(faults);
    const bytes = Buffer.from(encoded(faulty, "gb18030"));
    bytes.fill(0xff, bytes.indexOf(encoded("第401号", "gb18030")), bytes.indexOf(encoded("第401号", "gb18030")) + 1);
    const { rest } = await expectSame(bytes);
    expect(named(rest.issues)).toEqual([...faults, ["encoding.damaged", 415]]);
  }, 60_000);

  test.each(ODD_ROWS)(
    "is the same with %s",
    async (_, change) => {
      const text = table(change);
      await expectSame(text);
    },
    60_000,
  );

  test("is the same with other separators, and with one at the end of each row", async () => {
    for (const mark of [";", "\t", "|"]) {
      const text = table((cells) =>
        cells.map((cell, index) => (index === 1 ? `"${cell}${mark}${mark}甲"` : cell)).join(mark),
      );
      await expectSame(text.replace(/^[^\n]*/, (headings) => headings.replaceAll(",", mark)));
    }
    await expectSame(table((cells) => [...cells, ""]).replace("\n", ",\n"));
  }, 60_000);

  // Where the reader itself must look at the rows around: it reads all of it block by block, and says what it says of it held.
  test.each<[string, ReturnType<typeof at>]>([
    ["no number", cellAt(300, 0, "")],
    ["the byte that parts what is kept of a line", cellAt(300, 1, "某\u0001工程")],
    ["a mark for the cell above", cellAt(300, 2, "同上")],
    ["a mark for the kind above", cellAt(300, 3, " 〃 ")],
    ["a section", at(300, (cells) => `${cells.join(",")}\n一、水利项目,,,,,,,,,`)],
    ["a quote that opens in the last cell", cellAt(300, 1, '甲"乙","丙')],
    ["a separator more in each row than headings", (cells) => [...cells, ""]],
  ])("is left to the reader with %s", async (_, change) => {
    const text = table(change);
    expect(await readPlainTable(inputOf(text))).toBeNull();
    const slow = await contents(await readLargeTable(inputOf(text)));
    const held = parseSource(await readSource(new TextEncoder().encode(text), FILE));
    expect(
      slow.rows.map(({ line, of_investment }) => [Number(line), of_investment === null ? null : Number(of_investment)]),
    ).toEqual(held.projects.map(({ source, investment }) => [source.line, investment]));
    expect(slow.rest.issues.map(({ code, at: { line } }) => `${code} ${line}`)).toEqual(
      expect.arrayContaining(held.issues.map(({ code, at: { line } }) => `${code} ${line}`)),
    );
  });
});
