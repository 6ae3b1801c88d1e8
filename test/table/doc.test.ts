import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSource } from "../../src/table/read-source.ts";
import type { RawSource } from "../../src/table/raw-table.ts";
import { UnreadableSourceError } from "../../src/table/unreadable-source.ts";

const bytes = () => new Uint8Array(readFileSync("test/fixtures/town-renewal-plan.doc"));
const cells = ({ tables }: RawSource) => tables.map(({ rows }) => rows.map((row) => row.cells));
/** Where the text's own stream begins in the file. */
const mainStream = (file: Uint8Array) => {
  const at = file.findIndex((byte, index) => byte === 0xec && file[index + 1] === 0xa5);
  expect(at).toBeGreaterThan(0);
  return at;
};

test("a DOC file gives the cells of the same document as DOCX: merged, of several paragraphs, headings marked", async () => {
  const older = await readSource(bytes(), "a.doc");
  const newer = await readSource(readFileSync("test/fixtures/town-renewal-plan.docx"), "a.docx");
  expect(older.format).toBe("doc");
  expect(cells(older)).toEqual(cells(newer));
  expect(older.lines).toEqual(newer.lines);
  const [table] = older.tables;
  expect(table!.rows.map(({ heading = false }) => heading).slice(0, 3)).toEqual([true, true, false]);
  expect(table!.rows[4]!.cells.map(({ text }) => text)).toEqual([
    "2",
    "南街片区老旧小区改造",
    "城关镇",
    "6000",
    "4000",
    "县住建局",
    "2024年6月",
  ]);
  expect(table!.rows[4]!.cells.map(({ merged = false }) => merged)).toEqual([
    false,
    false,
    true,
    false,
    false,
    true,
    false,
  ]);
  expect(table!.caption.map(({ text }) => text)).toContain("单位：万元");
});

describe("a DOC file that can't be read with certainty says how to go on", () => {
  test.each<[string, (file: Uint8Array, at: number) => void, RegExp]>([
    [
      "locked",
      (file, at) => file.set([file[at + 0x0b]! | 1], at + 0x0b),
      /locked by a password: open it in Word or WPS and save it as \.docx/,
    ],
    ["older than Word 97", (file, at) => file.set([0x65, 0], at + 2), /older than Word 97/],
    ["without its text", (file, at) => file.set([0], at), /without a Word text/],
    ["cut off", (file, at) => file.fill(0xff, at + 0x1a2, at + 0x1aa), /a damaged \.doc/],
  ])("%s", async (_, change, message) => {
    const file = bytes();
    change(file, mainStream(file));
    const outcome = await readSource(file, "a.doc").catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(UnreadableSourceError);
    expect((outcome as UnreadableSourceError).message).toMatch(message);
    expect((outcome as UnreadableSourceError).words.zh).toContain("另存为 .docx");
  });
});
