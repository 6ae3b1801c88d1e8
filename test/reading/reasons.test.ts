import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COLUMN_TARGETS } from "../../src/reading/mapping.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const FIXTURES = "test/fixtures";
const files = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isFile() && !/^\.|\.md$/.test(entry.name))
  .map(({ name }) => name);
const NAMES = new Set<string>(COLUMN_TARGETS);

/** English words of a Chinese text, outside of what it quotes and of names of fields. */
function english(text: string): string[] {
  const own = text.replace(/“[^”]*”|"[^"]*"|（表头：[^）]*）/g, " ");
  return (own.match(/[A-Za-z]{2,}/g) ?? []).filter((word) => !NAMES.has(word));
}

test.each(files)("%s: what was understood is said in both languages", async (name) => {
  const path = join(FIXTURES, name);
  const dataset = parseSource(await readSource(new Uint8Array(readFileSync(path)), name));
  const { tables, columns, remarks, remarkWords } = dataset;
  for (const { reason, because } of [...tables, ...columns]) {
    expect(because.en).toBe(reason);
    expect(because.zh).toMatch(/\p{Script=Han}/u);
    expect(english(because.zh)).toEqual([]);
  }
  for (const { unitFrom, unitBecause } of columns) expect(unitBecause?.en).toBe(unitFrom);
  expect(columns.flatMap(({ unitBecause }) => (unitBecause ? english(unitBecause.zh) : []))).toEqual([]);
  expect(remarkWords.map(({ en }) => en)).toEqual(remarks);
  expect(remarkWords.flatMap(({ zh }) => english(zh))).toEqual([]);
});
