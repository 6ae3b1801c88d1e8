import { parse } from "csv-parse/sync";
import { PDFDocument } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { reportFiles, verifyPublication } from "../../src/pipeline.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { parseManifest } from "../../src/report/verify.ts";
import { readSource } from "../../src/table/read-source.ts";

const ROWS = 420;
const amountOf = (index: number): string => (index % 3 === 0 ? "" : `${index}.5`);
const text = [
  "序号,项目类别,项目名称,总投资（万元）,建设地点",
  ...Array.from(
    { length: ROWS },
    (_, index) => `${index + 1},${index < 200 ? "交通" : "水利"},第${index}号工程,${amountOf(index)},东区`,
  ),
  "",
].join("\n");
const dataset = parseSource(await readSource(Buffer.from(text), "长表.csv"));
const files = await reportFiles(dataset, { formats: ["pdf", "md"], language: "zh" });
const contentOf = (path: string) => files.find((file) => file.path === path)!.content;

describe("a table that nobody pages through", () => {
  test("stands whole in a file beside what is printed of it", () => {
    const content = String(contentOf("tables/project.csv"));
    expect(content.startsWith("\ufeff")).toBe(true);
    const [header, ...rows] = parse(content.slice(1)) as string[][];
    expect(header).toEqual(["分组", "序号", "项目", "地区", "计划投资（万元）", "来源行"]);
    expect(rows).toHaveLength(ROWS);
    const byNumber = new Map(rows.map((row) => [row[1], row]));
    expect(byNumber.get("2")).toEqual([expect.stringContaining("交通"), "2", "第1号工程", "东区", "1.5", "3"]);
    expect(byNumber.get("421")).toBeUndefined();
    expect(byNumber.get("420")![0]).toContain("水利");
    expect(byNumber.get("1")![4]).toBe("—");
  });

  test("makes the printed report short, and is sealed with it", async () => {
    expect((await PDFDocument.load(contentOf("report.pdf") as Uint8Array)).getPageCount()).toBeLessThan(16);
    // Every blank amount is a finding of one rule: its first ones are printed, with how many there are.
    expect(String(contentOf("report.md"))).toContain("第419号工程");
    const found = new Map(files.map(({ path, content }) => [path, Buffer.from(content)]));
    const manifest = parseManifest(String(contentOf("figures.json")));
    expect(await verifyPublication(manifest, found, dataset)).toEqual([]);
    const changed = String(contentOf("tables/project.csv")).replace(",1.5,", ",1.6,");
    found.set("tables/project.csv", Buffer.from(changed));
    expect(JSON.stringify(await verifyPublication(manifest, found, dataset))).toContain("tables/project.csv");
  });
});
