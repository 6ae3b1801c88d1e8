import { expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import type { ReportDocument } from "../../src/report/document.ts";
import { pageCharacters } from "../../src/report/html/page-characters.ts";
import { readSource } from "../../src/table/read-source.ts";

test("a page sets each character that stands in it once, those of two code units too", async () => {
  const text = "序号,项目名称,总投资（万元）,建设地点\n1,𠮷野家𠮸工程,5,东区\n2,吉野路😀工程,6,东区\n";
  const dataset = parseSource(await readSource(new TextEncoder().encode(text), "计划.csv"));
  const report = { title: "报告", sections: [] } as unknown as ReportDocument;
  const { regular, bold } = pageCharacters(dataset, report, 'say("𠮷")');
  const characters = [...regular];
  expect(new Set(characters).size).toBe(characters.length);
  expect(characters).toEqual(expect.arrayContaining([..."𠮷𠮸吉😀东区~ "]));
  expect(characters.every((one) => one >= " ")).toBe(true);
  expect([...bold]).toEqual(expect.arrayContaining([..."报告东区"]));
  expect(bold).not.toContain("😀");
});
