import { describe, expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const HEAD = ["序号", "项目名称", "建设性质", "总投资", "责任单位"];
const OWNERS = ["县交通局", "县水利局", "县住房和城乡建设局"];
const NATURES = ["新建", "续建", "改扩建"];

/** A row of a list of projects; every third has a longer name. */
const cellsOf = (number: number) => [
  String(number),
  number % 3 === 0 ? `第${number}号片区道路及配套管网改造工程` : `项目${number}工程`,
  NATURES[number % 3]!,
  String(1000 + number * 7),
  OWNERS[number % 3]!,
];

const wide = (text: string) => [...text].reduce((sum, character) => sum + (character > "\u2e80" ? 2 : 1), 0);
const WIDTHS = [8, 44, 12, 12, 20];
const padded = (cells: readonly string[]) =>
  cells
    .map((cell, index) => cell + " ".repeat(WIDTHS[index]! - wide(cell)))
    .join("")
    .trimEnd();
const RULE = `+${WIDTHS.map((width) => "-".repeat(width + 2)).join("+")}+`;
const boxed = (cells: readonly string[]) =>
  `| ${cells.map((cell, index) => cell + " ".repeat(WIDTHS[index]! - wide(cell))).join(" | ")} |`;

const LAYOUTS: Readonly<Record<string, (cells: readonly string[]) => string[]>> = {
  tabs: (cells) => [cells.join("\t")],
  spaces: (cells) => [padded(cells)],
  "single spaces": (cells) => [cells.join(" ")],
  pipes: (cells) => [cells.join(" | ")],
  box: (cells) => [boxed(cells), RULE],
  "cell-lines": (cells) => [...cells],
};

const PARTS: Readonly<Record<string, readonly string[]>> = {
  nothing: [],
  heads: ["heads"],
  "title and heads": ["title", "heads"],
  "title, unit and heads": ["title", "unit", "heads"],
  "unit and heads": ["unit", "heads"],
  "attachment, title, unit and heads": ["attachment", "title", "unit", "heads"],
  "title alone": ["title"],
};
const NUMBERS: Readonly<Record<string, (page: number) => string[]>> = {
  "no page numbers": () => [],
  "page numbers": (page) => [`— ${page} —`],
  "page numbers between blank lines": (page) => ["", `第 ${page} 页`, ""],
};

function pages(
  layout: string,
  count: number,
  rows: number,
  repeated: readonly string[],
  number: (page: number) => string[],
): string {
  const write = LAYOUTS[layout]!;
  const lines: string[] = [];
  for (let page = 1; page <= count; page += 1) {
    const parts = page === 1 ? ["attachment", "title", "unit", "heads"] : repeated;
    if (parts.includes("attachment")) lines.push("附件");
    if (parts.includes("title")) lines.push("2021年云山县重点建设项目计划表");
    if (parts.includes("unit")) lines.push("单位：万元");
    if (parts.includes("heads")) lines.push(...(layout === "box" ? [RULE] : []), ...write(HEAD));
    for (let row = 1; row <= rows; row += 1) lines.push(...write(cellsOf((page - 1) * rows + row)));
    lines.push(...number(page));
  }
  return `${lines.join("\n")}\n`;
}

describe.each(Object.keys(LAYOUTS))("a table over several pages (%s)", (layout) => {
  test.each(Object.entries(PARTS))("that repeat %s gives every project", async (_, parts) => {
    const wrong: string[] = [];
    for (const [name, number] of Object.entries(NUMBERS))
      for (const count of [2, 3, 5])
        for (const rows of [3, 10, 20, 33]) {
          const text = pages(layout, count, rows, parts, number);
          const { projects, issues } = parseSource(await readSource(new TextEncoder().encode(text), "a.txt"));
          const read = projects.map(({ seq, name: own, investment, unit }) =>
            [String(seq), own, investment, unit].join(),
          );
          const written = Array.from({ length: count * rows }, (_unused, index) => {
            const [seq, own, , investment, unit] = cellsOf(index + 1);
            return [seq, own, investment, unit].join();
          });
          if (read.join("\n") !== written.join("\n") || issues.length > 0)
            wrong.push(
              `${count} pages of ${rows}, ${name}: ${read.filter((each) => written.includes(each)).length} of ${written.length} right, ${read.length} read, ${issues.length} issues`,
            );
        }
    expect(wrong).toEqual([]);
  });
});

describe.each(Object.keys(LAYOUTS))("prose between the rows of a table (%s)", (layout) => {
  test.each([
    ["a sentence", ["各有关部门要按照职责分工，抓好项目推进，确保按期建成投产。"]],
    ["a long line without a full stop", ["以下项目由县发展和改革局会同县财政局按季度调度并报县人民政府备案"]],
    ["two sentences between blank lines", ["", "请各单位认真落实。", "确保完成年度任务。", ""]],
    [
      "a paragraph of eight lines",
      Array.from({ length: 8 }, (_, index) => `第${index + 1}条说明：有关单位应当按照本计划要求做好前期工作。`),
    ],
  ])("is no end of it: %s", async (_, prose) => {
    const write = LAYOUTS[layout]!;
    for (const at of [1, 3, 5]) {
      const lines = ["2021年重点项目表", "单位：万元", ...(layout === "box" ? [RULE] : []), ...write(HEAD)];
      for (let row = 1; row <= 6; row += 1) {
        lines.push(...write(cellsOf(row)));
        if (row === at) lines.push(...prose);
      }
      const source = await readSource(new TextEncoder().encode(`${lines.join("\n")}\n`), "a.txt");
      const { projects } = parseSource(source);
      expect(
        projects.map(({ seq, name, investment, unit, category }) => [seq, name, investment, unit, category]),
      ).toEqual(
        Array.from({ length: 6 }, (_unused, index) => [
          index + 1,
          cellsOf(index + 1)[1],
          Number(cellsOf(index + 1)[3]),
          cellsOf(index + 1)[4],
          null,
        ]),
      );
    }
  });
});
