import { readFileSync } from "node:fs";
import { PDFDocument } from "pdf-lib";
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
