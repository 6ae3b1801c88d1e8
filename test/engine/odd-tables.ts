import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { openDatabase } from "../../src/engine/duckdb.ts";
import type { LargeInput, TextOnDisk } from "../../src/engine/large-table.ts";
import type { Mapping } from "../../src/reading/mapping.ts";
import { openTextStream } from "../../src/table/text-stream.ts";

const folder = mkdtempSync(join(tmpdir(), "key-projects-plain-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export const FILE = "计划.csv";
// Several to a table, so that the places of lines are looked at.
const PIECE = 7_001;
let made = 0;

function textAt(path: string): TextOnDisk {
  const bytes = new Uint8Array(readFileSync(path));
  return {
    path,
    pieces: function* () {
      for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
    },
    read: (from, to) => bytes.subarray(from, to),
    copy: (pieces) => {
      writeFileSync(`${path}.copy`, [...pieces].join(""));
      return textAt(`${path}.copy`);
    },
  };
}

/** A text on the disk, to be read as a long table whose first 120 rows decide. */
export function inputOf(
  text: string | Uint8Array,
  options: Partial<LargeInput> & { mapping?: Mapping } = {},
): LargeInput {
  made += 1;
  const path = join(folder, `${made}.csv`);
  writeFileSync(path, text);
  const { mapping = {}, ...rest } = options;
  const onDisk = textAt(path);
  const bytes = onDisk.read(0);
  return {
    file: FILE,
    stream: openTextStream(bytes.subarray(0, 1 << 20), FILE, mapping)!,
    pieces: [bytes],
    text: onDisk,
    mapping,
    block: 120,
    records: true,
    open: (columns) => openDatabase(columns, { table: "records" }),
    ...rest,
  };
}

export const ROWS = 450;
const pick = <T>(list: readonly T[], number: number): T => list[number % list.length]!;

/** A table of plain rows, or of changed ones. */
export function table(
  change: (cells: string[], seq: number) => string | readonly string[] = (cells) => cells,
  breaks = "\n",
): string {
  const lines = ["序号,项目名称,建设内容,类别,建设单位,总投资（万元）,累计完成投资（万元）,竣工时间,建设地点,备注"];
  for (let seq = 1; seq <= ROWS; seq += 1) {
    const mixed = (seq * 7919) % 104_729;
    const made = change(
      [
        String(seq),
        `第${seq}号工程`,
        seq % 5 === 0 ? `新建管网${mixed % 90}公里，拆迁${mixed % 70}户` : "",
        pick(["水利", "交通", "教育"], mixed >> 3),
        `单位${mixed % 40}局`,
        seq % 50 === 7 ? "" : ((mixed * 37 + 100) / 100).toFixed(seq % 3),
        seq % 4 === 0 ? "" : String(mixed % 977),
        pick(["2023年", "2026年12月", "", "持续开展", "待定", "2025-06-30"], mixed),
        pick(["东区", "西区", "东区、西区", "", "南县"], mixed),
        pick(["", "重点", "续建"], seq),
      ],
      seq,
    );
    lines.push(typeof made === "string" ? made : made.join(","));
  }
  return `${lines.join(breaks)}${breaks}`;
}

export const at =
  (place: number, change: (cells: string[]) => string | readonly string[]) => (cells: string[], seq: number) =>
    seq === place ? change(cells) : cells;
export const cellAt = (place: number, index: number, text: string) =>
  at(place, (cells) => cells.map((cell, column) => (column === index ? text : cell)));

export const everywhere = (change: (cell: string, index: number) => string) => (cells: string[]) => cells.map(change);

/** What makes rows odd, all of which is read the same in every way. */
export const ODD_ROWS: readonly (readonly [string, ReturnType<typeof at>])[] = [
  ["a row that is too long", at(300, (cells) => [...cells, "多"])],
  ["a row that is too short", at(300, (cells) => cells.slice(1))],
  ["a unit in the middle", at(300, (cells) => `${cells.join(",")}\n单位：亿元,,,,,,,,,`)],
  ["a blank line", at(300, (cells) => `${cells.join(",")}\n\n\n,,,,,,,,,`)],
  ["a total in the middle", at(300, (cells) => `${cells.join(",")}\n,合计,,,,1234.5,,,,`)],
  ["a total at the end", at(ROWS, (cells) => `${cells.join(",")}\n合计,,,,,1234.5,,,,`)],
  ["an amount with its unit", cellAt(300, 5, "1200万美元")],
  ["about an amount", cellAt(300, 5, "约500")],
  ["a grouped amount", cellAt(300, 5, '"5,000"')],
  ["full-width digits", cellAt(300, 5, "５００")],
  ["a full-width number", cellAt(300, 0, "３００")],
  ["a negative amount", cellAt(300, 6, "-5")],
  ["an amount of many digits", cellAt(300, 6, "1234567890123456")],
  ["a time that can't be read", cellAt(300, 7, "见附件3")],
  ["a name in spaces", cellAt(300, 1, "  某  工程 ")],
  ["a name of spaces", cellAt(300, 1, "\u3000")],
  ["a part's number", cellAt(300, 0, "299.1")],
  ["a number twice", cellAt(300, 0, "299")],
  ["a number left out", at(300, () => "460,又一工程,,水利,单位1局,5,,,东区,")],
  ["headings again", at(300, (cells) => `${cells.join(",")}\n${table().split("\n")[0]}`)],
  ["quotes", cellAt(300, 1, '"第""六""号"')],
  ["a line break in quotes", cellAt(300, 2, '"新建\n301,假的,,,,7,,,,"')],
  ["names in quotes", everywhere((cell, index) => (index === 1 ? `"${cell}"` : cell))],
  ["all cells in quotes", everywhere((cell) => `"${cell}"`)],
  [
    "separators and doubled quotes in quotes",
    everywhere((cell, index) => (index === 1 ? `"${cell},""一期"",乙"` : cell)),
  ],
  ["blanks within quotes", everywhere((cell, index) => (index === 8 ? `" ${cell} "` : cell))],
  [
    "grouped amounts in quotes",
    everywhere((cell, index) => (index === 5 && cell !== "" ? `"${cell.replace(/(?=\d{3}\b)/, ",")}"` : cell)),
  ],
  ["signs of all widths", everywhere((cell, index) => (index === 1 ? `${cell}（Ⅱ期） 2#楼 ㎡—"A"B` : cell))],
  [
    "words of two scripts",
    everywhere((cell, index) => (index === 2 && cell !== "" ? `${cell}。ＢLOCK　Ａ  b· 5 ㎞` : cell)),
  ],
  ["quotes in the middle of cells", everywhere((cell, index) => (index === 9 ? `${cell}5"` : cell))],
  ["a blank before a quote", cellAt(300, 1, ' "甲,乙"')],
  ["something behind a quote", cellAt(300, 1, '"甲,乙"丙')],
  [
    "a cell of lines that look like projects",
    cellAt(300, 2, `"新建\n${table().split("\n").slice(300, 308).join("\n")}\n"`),
  ],
  ["many rows that are odd", (cells, seq) => (seq > 130 && seq % 9 === 0 ? [...cells, "多"] : cells)],
  ["many blank lines", (cells, seq) => (seq > 130 && seq % 2 === 0 ? `${cells.join(",")}\n` : cells)],
];
