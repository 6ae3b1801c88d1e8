import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import type { Language } from "../../src/language/language.ts";
import { reportFiles } from "../../src/pipeline.ts";
import { withWords } from "../../src/report/printed-sections.ts";
import { parsedText } from "../project/parsed-text.ts";

// How numbers are put into sentences.

async function markdownOf(lines: readonly string[], language: Language = "zh", file = "plan.csv"): Promise<string> {
  const files = await reportFiles(await parsedText(lines.join("\n"), file), { formats: ["md"], language });
  return String(files.find(({ path }) => path === "report.md")!.content);
}

const GIANT = [
  "序号,项目名称,地区,总投资（万元）,竣工",
  "1,电站,甲县,999900,2028",
  "2,公厕,乙县,50,2024",
  "3,凉亭,乙县,50,2024",
];

test("a share that rounds to all is put in words, but for brackets", async () => {
  const zh = await markdownOf(GIANT);
  expect(zh).toContain("甲县占全部计划投资的99.9%以上（99.99亿元，1个项目）");
  expect(zh).toContain("甲县占计划投资的99.9%以上");
  expect(zh).not.toMatch(/的\\?>99/);
  const en = await markdownOf(GIANT, "en");
  expect(en).toContain("甲县 holds over 99.9% of all planned investment");
  expect(en).not.toMatch(/(?:holds|has) \\?>99/);
});

test("a sum stated in millions has one word of number in Chinese", async () => {
  const text = (word: string) => [
    `The programme comprises 2 projects with a total cost of ${word}.`,
    "",
    "Project\tWard\tCost (£000)",
    "Town hall\tA\t4,200",
    "Pool\tB\t5,100",
  ];
  expect(await markdownOf(text("£9.3 million"), "zh", "a.txt")).toContain("2个项目的金额之和为930万英镑");
  expect(await markdownOf(text("£9.3 million"), "zh", "a.txt")).not.toContain("百万英镑");
  const { reconciliations } = audit(await parsedText(text("£9.3 million").join("\n"), "a.txt"), "en");
  expect(reconciliations.map(({ note }) => note)).toContain("the amounts of 2 projects add up to £9.3 million");
});

test.each([
  ["zh", /序号2、4均写作“-”，序号3写作“待定”/],
  ["en", /nos\. 2, 4 state "-", no\. 3 states "待定"/],
] as const)("rows whose amounts are written alike are named together beside a total, %s", async (language, said) => {
  const rows = [
    "序号,项目名称,投资（万元）,地区",
    "1,甲路,150,东县",
    "2,乙路,-,西县",
    "3,丙路,待定,西县",
    "4,丁路,-,东县",
    "合计,,150,",
  ];
  const { reconciliations } = audit(await parsedText(rows.join("\n"), "a.csv"), language);
  expect(reconciliations.map(({ note }) => note).join("\n")).toMatch(said);
});

test("what is the same from first to last is no range", async () => {
  const rows = [
    "1,甲厂煤棚,甲厂,新建占地面积10000平方米封闭煤棚,东县,200,2025",
    "2,乙厂煤棚,乙厂,新建占地面积20000平方米封闭煤棚,东县,400,2025",
    "3,丙厂煤棚,丙厂,新建占地面积5000平方米封闭煤棚,西县,100,2025",
  ];
  const text = await markdownOf(["序号,项目名称,建设单位,建设内容,地区,投资（万元）,竣工时间", ...rows]);
  expect(text).toContain("每平方米都是200.0元");
  const moved = await markdownOf([
    "序号,项目名称,建设单位,地区,投资（万元）",
    ...[1, 2, 3].map((n) => `${n},${n}号片区棚户区改造拆迁${n}00户,某局,东县,${n}0000`),
  ]);
  expect(moved).toContain("各项目每户都是100.0万元");
  expect(`${text}${moved}`).not.toMatch(/从(\d[\d,.]*)\S*到\1/);
});

test("a column that may hold money isn't denied", async () => {
  const spanish = [
    "Obra,Provincia,Monto (S/),Plazo",
    'Puente,Cusco,"12,350,000.00",2025',
    'Canal,Puno,"4,800,000.00",2026',
  ];
  expect(await markdownOf(spanish, "en")).not.toContain("no column for total investment");
  expect(await markdownOf(spanish, "en")).toContain("No column of the source is read as the total investment");
  expect(await markdownOf(["序号,项目名称,地区,竣工时间", "1,甲,东乡,2024", "2,乙,西乡,2025"])).toContain(
    "来源没有总投资一栏",
  );
});

test("marks within a quotation are those of a quotation in a quotation", async () => {
  const text = await markdownOf([
    "序号,项目名称,总投资（万元）,建设期",
    "1,甲,300,“十四五”时期",
    "2,乙,200,2025年",
    "3,丙,100,2026年",
  ]);
  expect(text).toContain("的竣工时间写作“‘十四五’时期”");
  expect(text).not.toMatch(/““|””/);
});

const COMPLETED = [
  [
    "序号,项目名称,地区,总投资（万元）,开工时间,竣工时间,形象进度",
    "1,湖滨路,甲县,2300,2020.3,2021.5,已完工",
    "2,北山隧道,乙县,9800,2019.10,2021.10,已竣工",
    "3,政务中心,乙县,4500,2020.5,2022.12,已建成",
    "4,体育馆,甲县,1500,2020.5,2023.12,已建成投用",
  ],
  [
    "No.,Project,District,Budget (£),Completed",
    "1,Pump,North,1000,2019",
    "2,Weir,South,2500,2020",
    "3,Lock,South,900,2021",
  ],
  [
    "No.,Project,District,Budget (£),Start date,End date,Status",
    "1,Pump,North,1000,2018,2019,Completed",
    "2,Weir,South,2500,2018,2020,Complete",
    "3,Lock,South,900,2019,2021,Finished",
  ],
];

test.each(COMPLETED)("the years of what is completed aren't called planned ones: %s", async (...lines) => {
  const zh = await markdownOf(lines);
  expect(zh).toContain("## 何时竣工");
  expect(zh).not.toMatch(/计划(?:竣工|何时|开工|20\d\d)|应竣工|计划完工|按计划/);
  const en = await markdownOf(lines, "en");
  expect(en).toContain("## When it was completed");
  expect(en).not.toMatch(/planned completion|Planned start|\bdue\b|By plan/);
});

test("where one isn't completed, the years are planned ones, and those of the others are told apart", async () => {
  const [head, ...rows] = COMPLETED[0]!;
  const zh = await markdownOf([head!, ...rows.with(3, "4,体育馆,甲县,1500,2020.5,2023.12,在建")]);
  expect(zh).toContain("## 计划何时竣工");
  expect(zh).toContain("3个项目（序号1–3）写明已经竣工，其竣工时间未必是计划的时间");
});

test.each([
  ["2025年计划形象进度", "竣工投产"],
  ["年度目标（形象进度）", "完工"],
  ["形象进度", "竣工"],
  ["Planned progress 2025", "Completed"],
])("what is to be reached isn't taken for done: %s %s", async (heading, text) => {
  const zh = await markdownOf([
    `序号,项目名称,地区,总投资（万元）,竣工时间,${heading}`,
    `1,湖滨路,甲县,2300,2025年,${text}`,
    `2,北山隧道,乙县,9800,2026年,${text}`,
  ]);
  expect(zh).toContain("## 计划何时竣工");
  expect(zh).not.toContain("已经竣工");
});

test("a report of one district ranks none, a plan without joint projects has no single ones", async () => {
  const rows = [
    "序号,项目名称,地区,类别,总投资（万元）",
    "1,甲桥,东区,交通,500",
    "2,乙渠,西区,水利,500",
    "3,丙路,西区,交通,100",
    "4,丁路,南区,交通,80",
    "5,戊路,北区,水利,70",
  ];
  const zh = await markdownOf(rows);
  expect(zh).toContain("按地区，居前的是");
  expect(await markdownOf(rows, "en")).toContain("By district, ");
  const joint = [...rows, "6,己路,东区、西区,交通,60"];
  expect(await markdownOf(joint)).toContain("按单个地区，居前的是");
  const dataset = await parsedText(joint.join("\n"), "plan.csv");
  const files = await reportFiles(dataset, { formats: ["md"], scope: { where: { district: ["西区"] } } });
  const own = String(files.find(({ path }) => path === "report.md")!.content);
  expect(own).not.toContain("哪些地区承担最多");
  expect(own).toContain("本地区单独承担多少");
});

test("a section without words names its figure", () => {
  const table = { id: "table-x", caption: "", columns: [], rows: [], groups: [], footnotes: [], note: "" };
  const section = { id: "x", title: "各期安排", blocks: [{ kind: "table" as const, table }] };
  expect(withWords(section, "zh").blocks[0]).toMatchObject({ content: ["见", { reference: "table-x" }, "。"] });
});
