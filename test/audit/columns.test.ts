import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Audit, audit } from "../../src/audit/audit.ts";
import { readText } from "./gazette.ts";

const csv = async (...lines: string[]): Promise<Audit> => audit(await readText(`${lines.join("\n")}\n`, "table.csv"));
const errors = ({ findings }: Audit) =>
  findings.filter(({ severity }) => severity === "error").map(({ id, seqs, lines }) => [id, seqs, lines]);
const claims = ({ reconciliations }: Audit) =>
  reconciliations.map(({ title, status, residual }) => [title, status, residual]);

test("exactly the planted errors of a table of money columns", async () => {
  const text = readFileSync("test/fixtures/contractor-columns.csv", "utf8");
  const found = audit(await readText(text, "contractor-columns.csv"));
  expect(errors(found)).toEqual([
    ["stated-total-differs", [1, 2, 3, 4], [6]],
    ["funds-differ", [3], [4]],
    ["done-above-total", [1], [2]],
    ["ratio-differs", [4], [5]],
  ]);
  // 2,350 + 900 + 4,100 + 700 = 8,050, stated 8,150.
  expect(found.findings[0]?.message).toContain("差−100");
});

const HEAD =
  "序号,项目名称,建设单位,总投资（万元）,省级资金（万元）,银行贷款（万元）,2023年计划投资（万元）,2023年完成投资（万元）,完工时间";

test("a blank source may hold what is missing, but not what is too much", async () => {
  const rows = ["1,甲渠,水务局,100,40,60,50,20,2024年", "2,乙渠,水务局,200,90,110,50,20,2024年"];
  expect(errors(await csv(HEAD, ...rows, "3,丙渠,水务局,300,120,,50,20,2024年"))).toEqual([]);
  expect(errors(await csv(HEAD, ...rows, "3,丙渠,水务局,300,320,,50,20,2024年"))).toEqual([["funds-differ", [3], [4]]]);
});

test("sources that are the total in no row aren't taken for its parts", async () => {
  expect(
    errors(await csv(HEAD, "1,甲渠,水务局,100,10,20,50,20,2024年", "2,乙渠,水务局,200,30,40,50,20,2024年")),
  ).toEqual([]);
});

test("a blank in a column leaves its total open, whatever the other columns say", async () => {
  const open = await csv(
    HEAD,
    "1,甲渠,水务局,100,40,60,50,20,2024年",
    "2,乙渠,水务局,200,90,110,,20,2024年",
    "合计,,,300,130,170,80,45,",
  );
  expect(claims(open)).toEqual([
    ["合计：总投资", "agrees", 0],
    ["合计：省级资金（万元）", "agrees", 0],
    ["合计：银行贷款（万元）", "agrees", 0],
    ["合计：2023年计划投资（万元）", "unverifiable", -30],
    ["合计：2023年完成投资（万元）", "differs", -5],
  ]);
});

test("more planned than the whole is an error, more done in a year than planned a note", async () => {
  const found = await csv(HEAD, "1,甲渠,水务局,100,40,60,120,20,2024年", "2,乙渠,水务局,200,90,110,50,70,2024年");
  expect(errors(found)).toEqual([["plan-above-total", [1], [2]]]);
  expect(found.findings.filter(({ id }) => id === "done-above-plan")).toMatchObject([{ severity: "note", seqs: [2] }]);
});

test("the plans of several years together can't be more than the whole", async () => {
  const found = await csv(
    "序号,项目名称,建设单位,总投资（亿元）,2024年计划投资（亿元）,2025年计划投资（亿元）,完工时间",
    "1,港口大桥,公路局,1.0,0.4,0.7,2025年",
    "2,外环路,公路局,2.0,0.8,1.2,2025年",
  );
  expect(errors(found)).toEqual([["plan-above-total", [1], [2]]]);
});

test.each<[string, string, boolean]>([
  // What is done after a day is no part of what was done until then.
  ["截至2023年底累计完成投资（万元）", "1-9月完成投资（万元）", false],
  ["截至2023年底累计完成投资（万元）", "2024年完成投资（万元）", false],
  ["截至2024年6月底累计完成投资（万元）", "2024年1-9月完成投资（万元）", false],
  ["Spend to 31 March 2024 (£000)", "Actual 2024/25 (£000)", false],
  ["截至2024年6月底累计完成投资（万元）", "2024年1-3月完成投资（万元）", true],
  ["截至2024年底累计完成投资（万元）", "2023年完成投资（万元）", true],
  ["累计完成投资（万元）", "2024年完成投资（万元）", true],
  ["累计完成投资（万元）", "本年完成投资（万元）", true],
])("of %s, %s can be a part: %3$s", async (toDate, done, isPart) => {
  const unit = toDate.includes("£") ? "Total cost (£000)" : "总投资（万元）";
  const found = await csv(
    `序号,项目名称,建设单位,${unit},${toDate},${done},完工时间`,
    "1,甲渠,水务局,100,10,40,2024年",
  );
  expect(errors(found).map(([id]) => id)).toEqual(isPart ? ["done-above-to-date"] : []);
});

test.each([
  ["年度计划投资（万元）", "1-6月完成投资（万元）", true],
  ["本年计划投资（万元）", "本年完成投资（万元）", true],
  ["2024年计划投资（万元）", "2024年上半年完成投资（万元）", true],
  ["2024年上半年计划投资（万元）", "2024年完成投资（万元）", false],
  ["年度计划投资（万元）", "2023年完成投资（万元）", false],
  ["2024年计划投资（万元）", "累计完成投资（万元）", false],
])("of %s and %s more done than planned is told: %s", async (plan, done, isTold) => {
  const found = await csv(
    `序号,项目名称,建设单位,总投资（万元）,${plan},${done},完工时间`,
    "1,甲楼,住建局,900,120,130,2025年",
    "2,乙楼,住建局,800,100,60,2025年",
  );
  const told = found.findings.filter(({ id }) => id === "done-above-plan").map(({ seqs }) => seqs);
  expect(told).toEqual(isTold ? [[1]] : []);
});

test("how far a building has risen is no ratio of money", async () => {
  const found = await csv(
    "序号,项目名称,建设单位,总投资（万元）,累计完成投资（万元）,形象进度,完工时间",
    "1,甲楼,住建局,100,50,60%,2024年",
    "2,乙楼,住建局,200,100,50%,2024年",
    "3,丙楼,住建局,200,180,50%,2024年",
  );
  expect(errors(found)).toEqual([]);
});

test("the digits that a spreadsheet worked out are its own, those that were typed are checked", async () => {
  const rows = (third: string) => [
    "序号,项目名称,建设单位,总投资（万元）,2024年计划（万元）,2024年完成（万元）,完成率",
    "1,甲楼,住建局,123456,40000,21000,52.5%",
    "2,乙楼,住建局,45600,12000,11000,91.6666666666667%",
    `3,丙楼,住建局,8900,8900,2100,${third}`,
  ];
  // 2,100 ÷ 8,900 = 0.235955056179775…
  for (const third of ["23.595505617977%", "23.5955056179775%", "0.23595505617978", "23.6%"])
    expect(errors(await csv(...rows(third))), third).toEqual([]);
  for (const third of ["23.5955%", "23.59550561%"].map((text) => text.replace("55%", "65%").replace("61%", "71%")))
    expect(errors(await csv(...rows(third))), third).toEqual([["ratio-differs", [3], [4]]]);
});

test("a rule looks at each row a bounded number of times", async () => {
  const reads = async (rows: number) => {
    const lines = Array.from({ length: rows }, (_, i) => `${i + 1},光伏电站,能源局,20.5,10,10.5,5,4,2024年`);
    const dataset = await readText([HEAD, ...lines, ""].join("\n"), "table.csv");
    let count = 0;
    const counting = <T extends object>(value: T): T =>
      new Proxy(value, {
        get(target, key) {
          count += 1;
          return Reflect.get(target, key);
        },
      });
    const projects = dataset.projects.map(counting);
    audit({ ...dataset, projects: counting(projects) });
    return count;
  };
  const [few, many] = [await reads(300), await reads(3_000)];
  expect(many / few).toBeLessThan(12);
});

test("sources that most rows leave blank are still part of the sum", async () => {
  const head = "序号,项目名称,建设单位,总投资（万元）,中央资金（万元）,地方财政（万元）,企业自筹（万元）";
  const rows = [
    "1,甲高速,交投,860,200,160,500",
    "2,乙路,公路局,240,100,140,",
    "3,丙站,交投,150,,,150",
    "4,丁河,水务局,180,120,60,",
    "5,戊库,水务局,70,50,20,",
  ];
  const of = ({ findings }: Audit) => findings.filter(({ id }) => id === "funds-differ");
  expect(of(await csv(head, ...rows))).toEqual([]);
  for (const some of [rows, rows.slice(1)])
    expect(of(await csv(head, ...some, "6,己坝,水务局,300,100,100,50"))).toMatchObject([
      { seqs: [6], message: expect.stringContaining("100 + 100 + 50") },
    ]);
});

test.each([
  ["Planned cost (£000)", "Revised cost (£000)"],
  ["Original budget (£000)", "Revised budget (£000)"],
  ["计划投资（万元）", "调整后投资（万元）"],
])("%s may be more than %s: it was of the whole", async (before, now) => {
  const found = await csv(
    `序号,项目名称,建设单位,${before},${now},完工时间`,
    "1,甲渠,水务局,120,100,2024年",
    "2,乙渠,水务局,90,95,2024年",
  );
  expect(errors(found)).toEqual([]);
});

test.each([
  [
    "German",
    "Nr.;Maßnahme;Ansatz 2024 (TEUR);Ansatz 2025 (TEUR);Gesamt (TEUR)",
    ["1;Schule;500;1.500;2.000", "2;Halle;0;750;750", "Summe;;500;2.250;2.750"],
  ],
  [
    "Portuguese",
    "Nº;Obra;Município;Previsto 2024 (R$ mil);Previsto 2025 (R$ mil);Custo total (R$ mil)",
    ["1;Ponte;Natal;1.200;1.050;2.250", "2;Escola;Natal;2.500;1.005;3.505", "Total;;;3.700;2.055;5.755"],
  ],
])("a total is written as the numbers of its column are: %s", async (_, head, rows) => {
  const { findings, reconciliations } = await csv(head, ...rows);
  expect(findings.filter(({ id }) => id === "stated-total-differs")).toEqual([]);
  expect(reconciliations.map(({ status }) => status)).toEqual(["agrees", "agrees", "agrees"]);
});
