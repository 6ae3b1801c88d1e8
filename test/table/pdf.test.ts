import { readFileSync } from "node:fs";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const read = async (bytes: Uint8Array, file: string) => parseSource(await readSource(bytes, file));

test("a table drawn over two pages gives the cells that it was printed from", async () => {
  const rows = readFileSync("data/baotou-gazette-2018-12.txt", "utf8")
    .split("\n")
    .filter((line) => /^\d+\t/.test(line))
    .slice(90, 112)
    .map((line) => line.split("\t"));
  const { projects, issues } = await read(readFileSync("test/fixtures/ruled-table.pdf"), "ruled-table.pdf");
  const plain = (text: string | null | undefined) => (text ?? "").replace(/\s/g, "");
  expect(
    projects.map((p) => [p.name, p.unit, p.content, p.completion, p.investmentText, p.district].map(plain)),
  ).toEqual(
    rows.map(([, , unit, name, content, completion, investment, district]) =>
      [name, unit, content, completion, investment, district].map(plain),
    ),
  );
  expect(projects.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
  expect(projects.at(-1)!.source).toMatchObject({ sheet: "p. 2" });
  expect(issues).toEqual([]);
});

test("a PDF without text is refused as a scan, a torn one as torn", async () => {
  const scan = await PDFDocument.create();
  scan.addPage();
  await expect(read(await scan.save(), "scan.pdf")).rejects.toThrow(
    /scan\.pdf: expected a PDF with text, got one without a text layer/,
  );
  await expect(read(new TextEncoder().encode("%PDF-1.7\nnonsense"), "torn.pdf")).rejects.toThrow(
    /torn\.pdf: expected a PDF, got/,
  );
});

test.each([false, true])(
  "a raised number behind an amount is no digit of it, with lines drawn: %s",
  async (isDrawn) => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    const page = document.addPage([600, 300]);
    const columns = [40, 90, 300, 430];
    const rows = [
      ["No.", "Project", "Cost (USD m)", "Completion"],
      ["1", "Road to the coast", "12", "2027"],
      ["2", "Clinic block", "8", "2026"],
      ["3", "Harbour wall", "30", "2028"],
    ];
    for (const [at, row] of rows.entries()) {
      const y = 250 - 30 * at;
      for (const [column, text] of row.entries()) page.drawText(text, { x: columns[column]!, y, size: 11, font });
      const mark = columns[2]! + font.widthOfTextAtSize(row[2]!, 11);
      if (at > 0) page.drawText(String(at), { x: mark, y: y + 4, size: 7, font });
      if (!isDrawn) continue;
      for (const line of [y + 20, y - 10]) page.drawLine({ start: { x: 35, y: line }, end: { x: 560, y: line } });
      for (const x of [35, 85, 295, 425, 560]) page.drawLine({ start: { x, y: y + 20 }, end: { x, y: y - 10 } });
    }
    const { projects } = await read(await document.save(), "marks.pdf");
    expect(projects.map(({ investmentText, investment }) => [investmentText, investment])).toEqual([
      ["12¹", 1200],
      ["8²", 800],
      ["30³", 3000],
    ]);
  },
);
