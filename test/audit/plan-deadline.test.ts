import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { parsedText } from "../project/parsed-text.ts";
import { row, source } from "./table.ts";

// What a text promises of all its projects is checked by all rows: the table is their register.

const ROWS = [row(1, { year: "2026年" }), row(2, { year: "2027年" }), row(3, { year: "2025年" })];

async function deadlines(text: string, rows = ROWS) {
  const { reconciliations } = audit(await source(rows, ["东安县重点项目建设计划", text]));
  return reconciliations.filter(({ id }) => id.startsWith("plan-deadline"));
}

test.each([
  "所有项目2026年底前建成。",
  "列入计划的项目须于2026年12月底前全部竣工。",
  "上述项目于2026年12月31日前全部建成投产。",
  "所有重点项目2026年底前全部完成。",
  "本计划共安排重点项目3个，总投资600万元，2026年底前全部完成。",
  "2026年底前，全部项目建成投用。",
  "All projects will be completed by 2026.",
  "Every project in this programme is to be finished by the end of 2026.",
])("%s", async (text) => {
  expect(await deadlines(text)).toMatchObject([
    { status: "differs", stated: 2026, computed: 2027, seqs: [1, 2, 3], note: "3个项目中，序号2晚于2026年" },
  ]);
});

test.each([
  "今年共安排重点项目3个，总投资600万元，年底前全部建成。",
  "共安排重点项目3个，其中续建2个、新建1个。项目全部于2026年底前竣工。",
  "年内全部建成投用。",
  "确保2026年12月底前全部完工。",
  "注：以上项目均在2026年底前完工。",
  "上述项目2026年年底前一律交付使用。",
  "The programme comprises 3 projects with a total cost of £6 million, all to be finished by the end of 2026.",
  "The programme lists 3 schemes. All to be finished by the end of the year.",
  "The plan includes 3 projects; all of them will be completed in 2026.",
  "All are due for completion by the end of this year.",
])("an own sentence or clause without a subject is of all projects, too: %s", async (text) => {
  const { reconciliations } = audit(await source(ROWS, ["东安县2026年重点项目建设计划", text]));
  expect(reconciliations.filter(({ id }) => id.startsWith("plan-deadline"))).toMatchObject([
    { status: "differs", stated: 2026, computed: 2027, seqs: [1, 2, 3], note: "3个项目中，序号2晚于2026年" },
  ]);
});

test.each([
  // Of a part, of papers and money, or in a year that nobody can tell.
  "共安排重点项目3个，其中新建2个。年底前全部建成。",
  "共安排重点项目3个，年底前投资任务全部完成。",
  "共安排重点项目3个，前期手续年底前全部完成。",
  "城区实施供热改造2个小区。年底前全部完成。",
  "The plan includes 3 projects, all to be started by the end of 2026.",
])("%s is no deadline of all projects, though its heading has a year", async (text) => {
  const { reconciliations } = audit(await source(ROWS, ["东安县2026年重点项目建设计划", text]));
  expect(reconciliations.filter(({ id }) => id.startsWith("plan-deadline"))).toEqual([]);
});

test("a deadline that all keep agrees; one without a year can't be checked", async () => {
  const text = "所有项目2027年底前建成。";
  expect(await deadlines(text)).toMatchObject([{ status: "agrees", note: "3个项目都在2027年底前竣工" }]);
  const open = [...ROWS.slice(0, 2), row(3, { year: "" })];
  expect(await deadlines(text, open)).toMatchObject([
    { status: "unverifiable", note: "3个项目中，2个在2027年底前竣工，序号3没有竣工年份" },
  ]);
});

test.each([
  // Only begun, only some of them, or other works: not a deadline of all that the table lists.
  "所有项目2026年底前全部开工。",
  "交通项目2026年底前全部建成。",
  "其中新建项目2个，2026年底前全部建成。",
  "2026年底前所有燃煤锅炉全部淘汰。",
  "争取2026年底前80%以上项目建成。",
])("%s is no deadline of all projects", async (text) => {
  expect(await deadlines(text)).toEqual([]);
});

test("a deadline in a month is kept by months, where the rows state them", async () => {
  const months = [row(1, { year: "2026年6月" }), row(2, { year: "2026年10月" }), row(3, { year: "2025年" })];
  const text = "列入计划的项目须于2026年6月底前全部竣工。";
  expect(await deadlines(text, months)).toMatchObject([
    { status: "differs", stated: 2026, residual: null, note: "3个项目中，序号2晚于2026年6月" },
  ]);
  expect(await deadlines("所有项目2026年底前建成。", months)).toMatchObject([{ status: "agrees" }]);
  const yearOnly = months.with(1, row(2, { year: "2026年" }));
  expect(await deadlines(text, yearOnly)).toMatchObject([
    { status: "unverifiable", note: "3个项目中，2个在2026年6月底前竣工，序号2只写了年份" },
  ]);
  const half = "All projects will be completed by June 2026.";
  expect(await deadlines(half, months)).toMatchObject([{ status: "differs" }]);
  expect(await deadlines("所有项目2026年上半年全部建成。", months)).toMatchObject([{ status: "differs" }]);
});

test.each([
  ["2026年共安排重点项目3个，总投资600万元。其中计划竣工项目2项。", "differs", 2, 1],
  ["2026年共安排重点项目3个，其中计划竣工项目1项，计划新开工项目2项。", "agrees", 1, 1],
  ["Of these 3 projects, 2 projects are due for completion in 2026.", "differs", 2, 1],
  ["The programme comprises 3 projects. Of these, 1 project will be completed in 2027.", "agrees", 1, 1],
  ["The programme comprises 3 projects. Of these, 2 are scheduled for completion by 2026.", "agrees", 2, 2],
])("how many projects end in a year is checked by their rows: %s", async (text, status, stated, computed) => {
  const { reconciliations } = audit(await source(ROWS, ["东安县重点项目建设计划", text]));
  expect(reconciliations.filter(({ id }) => id.startsWith("completion-count"))).toMatchObject([
    { status, stated, computed },
  ]);
});

test("of projects without a year fewer can't be said to end in it", async () => {
  const text = "2026年共安排重点项目3个，其中计划竣工项目2项。";
  const open = ROWS.with(1, row(2, { year: "" }));
  const { reconciliations } = audit(await source(open, ["东安县重点项目建设计划", text]));
  expect(reconciliations.find(({ id }) => id.startsWith("completion-count"))).toMatchObject({
    status: "unverifiable",
    note: "计划2026年竣工的有1个项目，序号2没有竣工年份",
  });
});

test("a quarter's blank is one that states no amount, and one amount is no sum", async () => {
  const head = ["序号", "项目名称", "总投资（万元）", "二季度完成（万元）"];
  const cells = [
    ["1", "甲路", "1000", "150"],
    ["2", "乙桥", "2000", ""],
    ["合计", "", "3000", "150"],
  ];
  const text = [head, ...cells].map((one) => one.join(",")).join("\n");
  const { reconciliations } = audit(await parsedText(text, "plan.csv"));
  expect(reconciliations.find(({ id }) => id.startsWith("column-total"))?.note).toBe(
    "1个项目的金额为150万元，1个未写金额（序号2）",
  );
});

test("what a plan has in the whole county is of all its projects, not of those whose place is the whole county", async () => {
  const read = (text: string, places: readonly string[]) => {
    const rows = places.map((place, index) => `${index + 1},工程${index + 1},200,${place}`);
    return parsedText([text, "序号,项目名称,总投资（万元）,建设地点", ...rows].join("\n"), "plan.csv");
  };
  for (const [text, places] of [
    ["全县共安排重点项目3个，总投资600万元。", ["城关镇", "河东镇", "全县"]],
    ["全市共安排重点项目3个，总投资600万元。", ["甲区", "乙区", "全市"]],
  ] as const)
    expect(audit(await read(text, places)).reconciliations).toMatchObject([
      { status: "agrees", stated: 3, computed: 3 },
      { status: "agrees" },
    ]);
});

test("some of the projects aren't all of them, whatever number stands before them", async () => {
  for (const some of ["2 of the projects", "Two of the projects", "Most of the schemes", "1 of these projects"])
    expect(await deadlines(`The plan has 3 projects. ${some} will be completed by June 2024.`)).toEqual([]);
});

test("what is about a sum isn't agreed with where rows without an amount may make up what it lacks", async () => {
  const read = async (text: string, amount: string) => {
    const rows = [`1,甲,1.5`, `2,乙,${amount}`, "3,丙,0.5"];
    return audit(await parsedText([text, "序号,项目名称,总投资（亿元）", ...rows].join("\n"), "plan.csv"));
  };
  const status = async (text: string, amount: string) =>
    (await read(text, amount)).reconciliations.map((one) => one.status);
  expect(await status("共安排项目3个，总投资约3亿元。", "约0.8")).toEqual(["agrees", "unverifiable"]);
  expect(await status("共安排项目3个，总投资约3亿元。", "0.8")).toEqual(["agrees", "agrees"]);
  expect(await status("共安排项目3个，总投资2亿元。", "约0.8")).toEqual(["agrees", "agrees-if-zero"]);
});

test("nothing planned isn't more than what is taken off", async () => {
  const text =
    "序号,项目名称,总投资（亿元）,2025年计划投资（亿元）\n1,甲,1.5,1\n2,乙,-0.1,\n3,丙,-0.1,0.2\n4,丁,1,1.5\n";
  const { findings } = audit(await parsedText(text, "plan.csv"));
  expect(findings.filter(({ id }) => id === "plan-above-total").map(({ seqs }) => seqs)).toEqual([[4]]);
});

test("words of a promise stand apart in English", async () => {
  const { reconciliations } = audit(
    await source(ROWS, ["Capital programme", "Two of the projects will be completed by March 2026."]),
  );
  expect(JSON.stringify(reconciliations)).toContain("Two of the projects completed");
});
