import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { read, utils } from "@e965/xlsx";
import { expect, test } from "vitest";
import { reportFiles } from "../../src/pipeline.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { buildDocument } from "../../src/report/build/build-document.ts";
import type { ReportTable } from "../../src/report/document.ts";
import { readSource } from "../../src/table/read-source.ts";

const SOURCES = [
  "city-plan-sections.csv",
  "county-plan.xlsx",
  "city-plan-nested-head.html",
  "contractor-columns.csv",
  "english-projects.csv",
  "funding-sources.csv",
].map((name) => `test/fixtures/${name}`);
const LANGUAGES = ["zh", "en"] as const;

const printedNumber = (text: string): number | null =>
  /^[−-]?[\d,]+(?:\.\d+)?$/.test(text) ? Number(text.replace("−", "-").replaceAll(",", "")) : null;

// Marks of footnotes stand behind a name.
const nameOf = (cell: unknown): string =>
  String(cell ?? "")
    .split("\n")[0]!
    .replace(/[\u00a0⁰¹²³⁴⁵⁶⁷⁸⁹]+$/u, "");

/** The rows of a sheet that hold those of a table, found by their names. */
function* beside(table: ReportTable, sheet: readonly (readonly unknown[])[]) {
  let at = 0;
  for (const row of [...table.rows, ...(table.total ? [table.total] : [])]) {
    at = sheet.findIndex((cells, index) => index >= at && nameOf(cells[0]) === row[0]!.text);
    if (at < 0) return;
    yield { row, cells: sheet[at]! };
    at += 1;
  }
}

test.each(SOURCES.flatMap((path) => LANGUAGES.map((language) => [path, language] as const)))(
  "%s: a workbook's numbers are those that the report prints: %s",
  async (path, language) => {
    const dataset = parseSource(await readSource(new Uint8Array(readFileSync(path)), basename(path)));
    const files = await reportFiles(dataset, { formats: ["xlsx"], language });
    const { SheetNames, Sheets } = read(files.find((file) => file.path === "report.xlsx")!.content as Uint8Array);
    const sheets = SheetNames.map((name) => utils.sheet_to_json<unknown[]>(Sheets[name]!, { header: 1, defval: null }));
    const { sections } = buildDocument(dataset, [], { language });
    const tables = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "table" ? block.table : [])),
    );
    let compared = 0;
    for (const table of tables) {
      const sheet = sheets.find(([title]) => String(title?.[0] ?? "").endsWith(table.caption));
      for (const { row, cells } of sheet ? beside(table, sheet) : [])
        for (const [index, { text }] of row.entries()) {
          const printed = printedNumber(text);
          const written = cells[index];
          if (printed === null || typeof written !== "number") continue;
          const half = 0.500001 * 10 ** -(text.split(".")[1] ?? "").length;
          const shown = table.columns[index]!.unit === "%" ? written * 100 : written;
          expect(Math.abs(shown - printed), `${table.caption}: ${row[0]!.text}, ${text}, ${written}`).toBeLessThan(
            half,
          );
          compared += 1;
        }
    }
    expect(compared).toBeGreaterThan(20);
  },
);
