import { readFileSync } from "node:fs";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/gazette/plan.ts";
import type { Target } from "../../src/gazette/target.ts";
import { planOf } from "../../src/project/plan-of.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";
import { gazette } from "../audit/gazette.ts";

// Written in the manners of plans of other governments. Each expected record was checked by eye against its sentence; for
// nine of the plans a list of the promises was made before they were read. Known not to be read: 年底前全部支出完毕
// (rural-plan), 秋季学期前投用6所 and 投用8所 (education-plan), 天然林管护面积78万亩 and 8月底前全部整改到位
// (forest-chief-plan), 三年共计4.5亿元 and 2024年全面完成 (air-and-water-plan), and of health-board-plan what is spelt in
// words (eighty per cent) and the clinic.
const PLANS = [
  "air-and-water-plan",
  "air-plan",
  "business-climate-plan",
  "carbon-plan",
  "city-work-plan",
  "clean-air-plan",
  "climate-goals",
  "copied-from-pdf",
  "county-goals",
  "county-work-points",
  "education-plan",
  "energy-plan",
  "five-year-plan",
  "forest-chief-plan",
  "health-board-plan",
  "industry-measures",
  "jobs-plan",
  "livelihood-list",
  "river-plan",
  "rural-plan",
  "safety-plan",
  "smog-plan",
  "soil-plan",
  "village-plan",
  "water-pollution-plan",
  "work-report",
];

const text = (name: string) => readFileSync(`test/fixtures/plans/${name}.txt`, "utf8");
const planIn = async (bytes: Uint8Array, file: string) => planOf(parseSource(await readSource(bytes, file)));
const joined = (cells: readonly (string | number)[]) => cells.join("|").replace(/\|+$/, "");

const documentLine = ({ title, number }: Plan["documents"][number]) => joined(["document", title, number ?? ""]);
const taskLine = ({ number, title, programme, line, leads, partners, carriers }: Plan["tasks"][number]) =>
  joined([
    "task",
    number,
    title,
    programme ?? "",
    line,
    ...[leads, partners, carriers].map((names) => names.join("、")),
  ]);
const targetLine = (target: Target) =>
  joined([
    target.line,
    target.task ?? "-",
    target.subject,
    target.indicator,
    target.operator,
    target.value === null ? "" : `${target.value}${target.max === undefined ? "" : `–${target.max}`}${target.unit}`,
    target.bound ?? "",
    target.per ?? "",
    target.year ?? "",
    target.baseYear ?? "",
    target.binding === undefined ? "" : target.binding ? "binding" : "expected",
  ]);
const records = ({ documents, tasks, targets }: Plan) => [
  ...documents.map(documentLine),
  ...tasks.map(taskLine),
  ...targets.map(targetLine),
];

describe.each(PLANS)("%s", (name) => {
  test("gives the records that were checked by eye, and no others", async () => {
    const plan = await planIn(Buffer.from(text(name)), `${name}.txt`);
    const expected = readFileSync(`test/fixtures/plans/${name}.expected.txt`, "utf8").trim().split("\n");
    expect(records(plan)).toEqual(expected);
  });

  test("quotes its lines", async () => {
    const lines = text(name).split("\n");
    const { targets, tasks } = await planIn(Buffer.from(text(name)), `${name}.txt`);
    const from = (line: number) =>
      lines
        .slice(line - 1, line + 5)
        .map((each) => each.trim())
        // Numbers of pages and running heads.
        .filter((each) => !/^- \d+ -$|^市政府文件$/.test(each))
        .join("");
    for (const { line, quote } of targets) expect(from(line), quote).toContain(quote);
    for (const { line, quote } of targets) expect(lines[line - 1]).toContain(quote.slice(0, 1));
    for (const { line, title } of tasks) expect(lines[line - 1]).toContain(title);
  });

  // A page and a Word document count other lines, and hold the same promises.
  test("promises the same as a page and as a Word document", async () => {
    const promised = ({ targets, tasks }: Plan) => [
      ...tasks.map((task) => taskLine({ ...task, line: 0 })),
      ...targets.map((target) => targetLine({ ...target, line: 0 })),
    ];
    const plain = promised(await planIn(Buffer.from(text(name)), `${name}.txt`));
    expect(promised(await planIn(Buffer.from(asPage(name)), `${name}.html`))).toEqual(plain);
    expect(promised(await planIn(await asDocument(name), `${name}.docx`))).toEqual(plain);
  });
});

// 101 promises of the issue, 51 of them of the blue-sky plan: each was read in the text by eye.
test("the bundled issue is read to the last promise", () => {
  const expected = readFileSync("test/fixtures/plans/bundled-issue.expected.txt", "utf8").trim().split("\n");
  expect(planOf(gazette).targets.map(targetLine)).toEqual(expected);
});

test("a page that holds a table still tells what is written around it, by the page's lines", async () => {
  const page = asPage("five-year-plan");
  const { documents, targets } = await planIn(Buffer.from(page), "plan.html");
  expect(documents[0]?.title).toBe("临江市国民经济和社会发展第十四个五年规划纲要");
  const lines = page.split("\n");
  const told = targets.filter(({ quote }) => !quote.includes(" | "));
  expect(told.length).toBeGreaterThan(20);
  for (const { line, quote } of told) expect(lines[line - 1], quote).toContain(quote);
});

/** Paragraphs, and tables as their rows of cells. */
function blocksOf(name: string): (string | string[][])[] {
  const blocks: (string | string[][])[] = [];
  for (const line of text(name)
    .split("\n")
    .filter((each) => each.trim() !== "")) {
    const cells = line.split(/\t| \| /);
    const last = blocks.at(-1);
    if (cells.length < 3) blocks.push(line);
    else if (Array.isArray(last)) last.push(cells);
    else blocks.push([cells]);
  }
  return blocks;
}

function asPage(name: string): string {
  const safe = (words: string) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${safe(cell)}</td>`).join("")}</tr>`;
  const blocks = blocksOf(name).map((block) =>
    typeof block === "string" ? `<p>　　${safe(block)}</p>` : `<table>\n${block.map(row).join("\n")}\n</table>`,
  );
  return `<!DOCTYPE html><html><body><ul><li>首页</li></ul><div>\n${blocks.join("\n")}\n</div></body></html>\n`;
}

async function asDocument(name: string): Promise<Uint8Array> {
  const cell = (words: string) => new TableCell({ children: [new Paragraph(words)] });
  const children = blocksOf(name).map((block) =>
    typeof block === "string"
      ? new Paragraph(block)
      : new Table({ rows: block.map((cells) => new TableRow({ children: cells.map(cell) })) }),
  );
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}
