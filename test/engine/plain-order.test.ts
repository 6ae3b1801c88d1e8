import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { textOnDisk } from "../../src/cli/text-on-disk.ts";
import { openDatabase } from "../../src/engine/duckdb.ts";
import { readPlainTable } from "../../src/engine/plain-table.ts";
import { openTextStream } from "../../src/table/text-stream.ts";
import { encoded } from "../table/encoded.ts";

const folder = mkdtempSync(join(tmpdir(), "key-projects-order-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Long enough for the database to read it in several parts at once.
const ROWS = 300_000;
const FILE = "计划.csv";
const NEEDED: readonly string[] = ["line", "unit", "joint", "districts", "by_district", "of_investment"];
// Rows with faults, by their 序号, which stand one line further down.
const TOO_LONG = 120_000;
const NEW_UNIT = 200_000;
const BLANK = 250_000;
const ABOUT = [60_000, 130_000, 260_000];

/** A table with faults, and what its projects that are read come to. */
function faulty(): { readonly text: string; readonly sum: number } {
  const lines = ["序号,项目名称,建设单位,总投资（万元）,竣工时间,建设地点"];
  let sum = 0;
  for (let seq = 1; seq <= ROWS; seq += 1) {
    const amount = ((seq * 7919) % 104_729) + 1;
    if (seq !== TOO_LONG && !ABOUT.includes(seq)) sum += amount;
    const about = ABOUT.includes(seq) ? "约" : "";
    const more = seq === TOO_LONG ? ",多,出,来" : "";
    lines.push(`${seq},第${seq}号工程,单位${seq % 40}局,${about}${amount},${2023 + (seq % 4)}年,东区${more}`);
    if (seq === NEW_UNIT) lines.push("单位：亿元,,,,,");
    if (seq === BLANK) lines.push("", ",,,,,", "");
  }
  return { text: `${lines.join("\n")}\n`, sum };
}

test.each(["utf-8", "gb18030"] as const)(
  "faults in a long table in %s are named by their lines",
  async (encoding) => {
    const { text, sum } = faulty();
    const path = join(folder, `${encoding}.csv`);
    writeFileSync(path, encoding === "utf-8" ? text : encoded(text, encoding));
    const onDisk = textOnDisk(path, folder);
    const table = await readPlainTable({
      file: FILE,
      stream: openTextStream(onDisk.read(0, 1 << 20), FILE, {})!,
      pieces: [],
      text: onDisk,
      mapping: {},
      needed: () => new Set(NEEDED),
      open: (columns) => openDatabase(columns, { table: "records" }),
    });
    expect(table).not.toBeNull();
    const { database, issues } = table!;
    try {
      expect(issues.map(({ code, at }) => [code, at.line])).toEqual([
        ...ABOUT.slice(0, 1).map((seq) => ["investment.approximate", seq + 1]),
        ["row.unreadable", TOO_LONG + 1],
        ["investment.approximate", ABOUT[1]! + 1],
        ["unit.changes", NEW_UNIT + 2],
        ["row.blank", BLANK + 3],
        ["investment.approximate", ABOUT[2]! + 5],
      ]);
      const [all] = await database.query(`SELECT count(*) AS n, count(DISTINCT seq) AS seqs, sum(of_investment) AS sum,
      count(CASE WHEN line - seq NOT IN (1, 2, 5) THEN 1 END) AS astray FROM facts`);
      expect([Number(all!.n), Number(all!.seqs), Number(all!.astray)]).toEqual([ROWS - 1, ROWS - 1, 0]);
      expect(Number(all!.sum)).toBe(sum);
    } finally {
      database.close();
    }
  },
  120_000,
);
