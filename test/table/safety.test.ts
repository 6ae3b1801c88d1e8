import { deflateRawSync } from "node:zlib";
import { utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";
import { UnreadableSourceError } from "../../src/table/unreadable-source.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = async (content: Uint8Array | string, file = "source.txt") =>
  parseSource(await readSource(typeof content === "string" ? bytes(content) : content, file));

describe("long lines end", () => {
  test.each([
    ["spaces", " ", 50_000_000],
    ["digits", "7", 50_000_000],
    ["brackets", "(", 2_000_000],
    ["tabs", "\t", 2_000_000],
    ["commas", ",", 2_000_000],
    ["pipes", "|", 2_000_000],
    ["dashes", "-", 2_000_000],
    ["Chinese", "项", 2_000_000],
    ["headings", "序号 项目名称 投资 ", 2_000_000],
  ])("of %s", async (_, character, size) => {
    const line = character.repeat(size / character.length);
    const outcome = await read(`序号\t项目名称\t投资\n1\t甲\t${line}\n`).catch((error: unknown) => error);
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnreadableSourceError);
    const alone = await read(`x${line}`).catch((error: unknown) => error);
    if (alone instanceof Error) expect(alone).toBeInstanceOf(UnreadableSourceError);
  });

  test("as cells of a CSV, an HTML page and JSON", async () => {
    const digits = "9".repeat(5_000_000);
    const csv = read(`序号,项目名称,投资（万元）\n1,甲,${digits}\n`, "a.csv");
    await expect(csv).rejects.toThrow(
      /a\.csv: expected cells separated by ",", got a row of 5000004 characters at line 2/,
    );
    const html = await read(
      `<table><tr><td>序号<td>项目名称<td>投资（万元）<tr><td>1<td>甲<td>${digits}</table>`,
      "a.html",
    );
    expect(html.projects[0]).toMatchObject({ investment: null });
    expect(html.issues[0]!.code).toBe("investment.unreadable");
    const json = await read(
      JSON.stringify([{ 项目名称: "甲", 建设单位: "乙", "投资（万元）": digits, 竣工时间: " ".repeat(1_000_000) }]),
      "a.json",
    );
    expect(json.projects[0]).toMatchObject({ investment: null, completionYear: null });
  });
});

test("many rows are all read", async () => {
  const count = 20_000;
  const rows = Array.from({ length: count }, (_, index) => `${index + 1}\t甲乙项目\t丙公司\t${index}.5`);
  expect((await read(`序号\t项目名称\t建设单位\t投资（万元）\n${rows.join("\n")}\n`)).projects).toHaveLength(count);
});

describe("what can't be read says why", () => {
  test.each<[string, Uint8Array | string, string, RegExp]>([
    ["an empty file", "", "a.txt", /a\.txt: expected a table of projects, got an empty file/],
    ["blanks only", " \n\n", "a.txt", /got an empty text/],
    ["zero bytes", new Uint8Array([65, 0, 0, 66, 0, 67, 10, 13]), "a.txt", /got binary data \(it has zero bytes\)/],
    [
      "bytes of no encoding",
      new Uint8Array([0xff, 0xff, 0xff, 0x41, 0x80]),
      "a.txt",
      /got bytes that are none of them/,
    ],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), "a.csv", /got a PNG picture/],
    ["a torn workbook", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), "a.xlsx", /got a ZIP archive that is cut off/],
    ["another archive", zip([{ name: "readme.txt", content: bytes("x") }]), "a.xlsx", /got another ZIP archive/],
    [
      "a Word document without a body",
      zip([{ name: "word/document.xml", content: bytes("<a>") }]),
      "a.docx",
      /expected well-formed XML/,
    ],
    ["broken JSON", '{"a": [1,', "a.json", /a\.json: expected JSON/],
    [
      "a torn XLS",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      "a.xls",
      /a\.xls: expected a sound Office document/,
    ],
  ])("%s", async (_, content, file, message) => {
    const outcome = read(content, file);
    await expect(outcome).rejects.toThrow(UnreadableSourceError);
    await expect(outcome).rejects.toThrow(message);
  });
});

describe("workbooks that mean harm are refused", () => {
  test("a ZIP bomb by its ratio", async () => {
    const bomb = zip([{ name: "xl/worksheets/sheet1.xml", content: new Uint8Array(30_000_000) }]);
    expect(bomb.length).toBeLessThan(100_000);
    await expect(read(bomb, "a.xlsx")).rejects.toThrow(/got a ZIP bomb/);
  });

  test("a ZIP bomb whose directory lies", async () => {
    const bomb = zip([{ name: "xl/worksheets/sheet1.xml", content: new Uint8Array(30_000_000), says: 1_000 }]);
    await expect(read(bomb, "a.xlsx")).rejects.toThrow(/doesn't unpack to the 1000 bytes it says/);
  });

  test("entities in an XML part", async () => {
    const part = bytes('<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><worksheet>&c;</worksheet>');
    const book = zip([{ name: "xl/worksheets/sheet1.xml", content: part }]);
    await expect(read(book, "a.xlsx")).rejects.toThrow(/with a document type or entities of its own/);
  });

  test("a formula is never computed", async () => {
    const sheet = utils.aoa_to_sheet([
      ["序号", "项目名称", "投资（万元）"],
      [1, "甲", 5],
      [2, "乙", null],
    ]);
    sheet.C3 = { t: "n", f: "C2*2" } as never;
    sheet.C2 = { t: "n", v: 7, f: "1+1" };
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "s");
    const { projects, issues } = await read(
      new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" })),
      "a.xlsx",
    );
    expect(projects.map(({ investment }) => investment)).toEqual([7, null]);
    // The writer stores an error for a formula without a result; what matters is that no 14 comes of it.
    expect(issues).toMatchObject([{ code: "investment.error-value", seq: 2 }]);
  });
});

test("a page can't ask for more cells than there are", async () => {
  const wide = `<table><tr><td colspan="1000000" rowspan="1000000">序号<td>项目名称</table>`.repeat(20);
  expect((await read(wide, "a.html")).projects).toEqual([]);
  const deep = "<div>".repeat(15_000);
  expect((await read(`${deep}<table><tr><td>序号<td>项目名称<td>投资<tr><td>1<td>甲<td>5`, "a.html")).file).toBe(
    "a.html",
  );
});

/** A ZIP archive of deflated entries, written by hand so that its directory can lie. */
function zip(entries: readonly { name: string; content: Uint8Array; says?: number }[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, says = content.length } of entries) {
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(says, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(says, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, Buffer.from(name));
    parts.push(head, Buffer.from(name), packed);
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}
