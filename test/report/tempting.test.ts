import { describe, expect, test } from "vitest";
import { progressChart } from "../../src/chart/progress.ts";
import { CHARTS } from "../../src/chart/catalogue.ts";
import { JOINT_POLICIES } from "../../src/measure/request/request.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { buildDocument } from "../../src/report/build/build-document.ts";
import { markdown } from "../../src/report/markdown.ts";
import { statementsOf } from "../../src/report/statement-list.ts";
import type { Scope } from "../../src/measure/scope.ts";
import { readSource } from "../../src/table/read-source.ts";
import { expectOneNumber } from "./one-number.ts";

// Tables made to tempt a title into saying what doesn't hold of all that is shown.
const HEAD = "序号,项目类别,建设单位,项目名称,建设内容,竣工时间,投资（万元）,地区";
const table = async (rows: readonly string[], head = HEAD) => {
  const text = [head, ...rows.map((row, index) => `${index + 1},${row}`)].join("\n");
  return parseSource(await readSource(new TextEncoder().encode(text), "plan.csv"));
};
const textsOf = async (
  rows: readonly string[],
  scope: Partial<Scope> = {},
  language: "zh" | "en" = "zh",
  head = HEAD,
) => {
  const dataset = await table(rows, head);
  const charts = CHARTS.flatMap((chart) => chart.draw(dataset, { language, ...scope }) ?? []);
  const document = buildDocument(dataset, charts, { language, scope });
  return [document.title, ...statementsOf(document).map(({ text }) => text), ...charts.map(({ title }) => title)];
};
const TEMPTING = {
  "the largest is joint": [
    "道路,甲局,甲路,路,2025年,100,东区",
    "道路,甲局,乙路,路,2025年,90,西区",
    "供水,乙局,丙厂,厂,2026年,9000,东区、西区",
  ],
  "the largest has no district": [
    "道路,甲局,甲路,路,2025年,100,东区",
    "道路,甲局,乙路,路,2025年,90,西区",
    "供水,乙局,丙厂,厂,2026年,9000,",
  ],
  "two share the first place": [
    "道路,甲局,甲路,路,2025年,100,东区",
    "供水,乙局,乙厂,厂,2026年,100,西区",
    "供水,乙局,丙厂,厂,2026年,,西区",
  ],
  "one has an amount": ["道路,甲局,甲路,路,2025年,100,东区", "供水,乙局,乙厂,厂,2026年,,西区"],
  "none has an amount": ["道路,甲局,甲路,路,2025年,,东区", "供水,乙局,乙厂,厂,2026年,,西区"],
  "one has 99%": [
    "道路,甲局,甲路,路,2025年,9900,东区",
    "供水,乙局,乙厂,厂,2026年,60,西区",
    "供水,乙局,丙厂,厂,2026年,40,南区",
  ],
  "one place in two spellings": [
    "道路,甲局,甲路,路,2025年,100,东区",
    "道路,甲局,乙路,路,2025年,90,东 区",
    "供水,乙局,乙厂,厂,2026年,60,西区",
  ],
  "a correction below nothing": [
    "道路,甲局,甲路,路,2025年,100,东区",
    "供水,乙局,乙厂,厂,2026年,-40,西区",
    "供水,乙局,丙厂,厂,2026年,30,南区",
  ],
  "all of one kind": [
    "道路,甲局,甲路,路,2025年,100,东区",
    "道路,甲局,乙路,路,2025年,90,东区",
    "道路,甲局,丙路,路,2025年,50,东区",
  ],
  "a total that a blank would break": [
    "道路,甲局,甲路,路,2025年,100,东区",
    "供水,乙局,乙厂,厂,2026年,,西区",
    "供水,乙局,丙厂,厂,2026年,30,南区",
    "合计,,,,,130,",
  ],
  "three share the second place": [
    "道路,甲局,甲路,路,2025年,100,东区",
    "供水,乙局,乙厂,厂,2026年,50,西区",
    "环保,丙局,丙厂,厂,2026年,50,南区",
    "文教,丁局,丁校,校,2027年,50,北区",
    "卫生,戊局,戊院,院,2027年,10,中区",
  ],
  "another currency": [
    "道路,甲局,甲路,路,2025年,100,东区",
    "供水,乙局,乙厂,厂,2026年,1200万美元,西区",
    "供水,乙局,丙厂,厂,2026年,30,南区",
  ],
} as const;
type Tempting = keyof typeof TEMPTING;

test.each([
  // In every case: words that would be false of the table.
  ["the largest is joint", /最大的一块是(?:东|西)区(?!、)|(?:东|西)区的.{2,4}投资最多/],
  ["the largest has no district", /最大的一块是|区的.{2,4}投资最多/],
  [
    "two share the first place",
    /最大的一块是|(?<!按标明的金额，)计划投资最多|(?:东区|西区)的.{2,4}投资最多|最多的是(?:东|西)区/,
  ],
  ["one has an amount", /全部标明金额|(?:^|。)计划投资全部|(?:^|。)(?:东区|道路)占计划投资的(?:100|全部)/],
  ["none has an amount", /最多|最大|全部在|100\.0%/],
  ["one place in two spellings", /3个地区|东 区/],
  ["all of one kind", /(?<!承担)最多|最大的一块|居前|100\.0%/],
  // Nothing is said of all three, and the stated sum says nothing of the blank one.
  ["a total that a blank would break", /3个项目全部|3个项目计划投资合计|共3个有金额|3个有金额/],
  // One of three equals can't be second, nor can two of them be named without the third.
  [
    "three share the second place",
    /其后是(?!供水50万元[^、]*、环保50万元[^、]*、文教50万元)|居前的是道路[^。]*、(?:供水|环保|文教)[^、。]*。/,
  ],
  // The correction is counted: three amounts, and the sum is less by it.
  ["a correction below nothing", /未折算|1个项目未标金额|合计1[37]0万元/],
  ["another currency", /1个项目未标金额|美元(?:的)?项目未标/],
] as readonly (readonly [Tempting, RegExp])[])("%s: no sentence says what isn't so", async (name, wrong) => {
  for (const text of await textsOf(TEMPTING[name])) expect(text).not.toMatch(wrong);
});

test("an amount that is read but not converted is quoted, not called missing", async () => {
  const texts = (await textsOf(TEMPTING["another currency"])).join("\n");
  expect(texts).toContain("1个项目的金额原文写作“1200万美元”");
  expect(texts).toContain("未折算");
});

describe.each(JOINT_POLICIES)("joint projects %s", (joint) => {
  test.each(Object.keys(TEMPTING) as Tempting[])("%s: no share is above the whole, in both languages", async (name) => {
    for (const language of ["zh", "en"] as const)
      for (const text of await textsOf(TEMPTING[name], { joint }, language))
        for (const [, share] of text.matchAll(/(\d+(?:\.\d+)?)%/g))
          if (name !== "a correction below nothing") expect(Number(share), text).toBeLessThanOrEqual(100);
  });
});

test("three districts that share everything hold the whole once, not three times", async () => {
  const rows = [
    "道路,甲局,甲路,路,2025年,100,东区、西区、南区",
    "道路,甲局,乙路,路,2025年,10,东区",
    "道路,甲局,丙路,路,2025年,10,西区",
    "道路,甲局,丁路,路,2025年,10,南区",
    "道路,甲局,戊路,路,2025年,5,北区",
    "道路,甲局,己路,路,2025年,5,中区",
  ];
  // 130 of 140: joint projects count once in a sum of districts.
  expect((await textsOf(rows, { joint: "full" })).join("\n")).toMatch(/三地合计占全部计划投资的92\.9%/);
});

test("a report of one district leads with its own figure and is called by its name", async () => {
  const [title, ...texts] = await textsOf(TEMPTING["the largest is joint"], { where: { district: ["东区"] } });
  expect(title).toBe("东区重点项目投资分析");
  expect(texts.join("\n")).toContain("东区自身有1个项目，计划投资100万元；另有1个项目跨多个地区，9,000万元");
  expect(texts.join("\n")).not.toContain("各地区之和");
});

test("what isn't a ranking isn't called one, and a sum over blanks is only of what is stated", async () => {
  const two = (await textsOf(TEMPTING["one has 99%"])).join("\n");
  expect(two).not.toMatch(/按(?:单个)?地区，居前的是/);
  const own = (await textsOf(TEMPTING["the largest is joint"], { where: { district: ["东区"] } })).join("\n");
  expect(own).toContain("归到单个地区的只有东区100万元");
  expect(own).not.toMatch(/归到单个地区的投资中，最多/);
  const partly = [
    "棚户区改造,甲局,甲片棚户区改造,拆迁100户,2025年,5000,东区",
    "道路,甲局,甲路,路,2025年,100,东区",
    "道路,甲局,乙路,路,2025年,,西区",
  ];
  expect((await textsOf(partly)).join("\n")).toContain("其余2个项目标明的金额合计100万元");
});

test("shares in a list that ranks nothing say so where a blank could change them", async () => {
  const few = [
    "道路,甲局,甲路,路,2025年,100,东区",
    "道路,甲局,乙路,路,2025年,,东区",
    "供水,乙局,乙厂,厂,2026年,50,西区",
  ];
  for (const text of await textsOf(few)) if (/\d%/.test(text)) expect(text).toMatch(/标明|写明|有金额/);
  for (const text of await textsOf(few, {}, "en")) if (/\d%/.test(text)) expect(text).toMatch(/stated?/);
});

test("amounts that round alike are ranked with all their digits", async () => {
  const close = [
    "道路,甲局,甲路,路,2025年,1000004,东区",
    "供水,乙局,乙厂,厂,2026年,1000003,西区",
    "环保,丙局,丙厂,厂,2026年,900000,南区",
  ];
  const texts = (await textsOf(close)).join("\n");
  expect(texts).toContain("投资最多的是道路1,000,004万元");
  expect(texts).toContain("其后是供水1,000,003万元（34.5%，1个项目）、环保90.00亿元");
});

test("units without any amount are no part of those that hold it", async () => {
  const texts = await textsOf([
    "道路,甲局,甲路,路,2025年,100,东区",
    "道路,乙局,乙路,路,2025年,50,东区",
    "供水,丙局,丙厂,厂,2026年,,西区",
    "供水,丁局,丁厂,厂,2026年,,西区",
  ]);
  expect(texts).toContain("按标明的金额，4家单位中，前2家占计划投资的全部");
});

test("joint projects aren't spoken of where there are none, and their blanks where there are some", async () => {
  for (const text of await textsOf(TEMPTING["one has 99%"], { joint: "full" })) expect(text).not.toContain("联合项目");
  const joint = ["道路,甲局,甲路,路,2025年,100,东区、西区", "道路,甲局,乙路,路,2025年,,西区、南区"];
  expect((await textsOf(joint)).join("\n")).toContain(
    "2个项目跨多个地区，其中1个标明金额，100万元，单列成行，不计入任何一个地区；若在所涉各地区重复计入全额，按标明的金额，",
  );
});

test("a time that names no year of completion isn't left blank, nor is a beginning an end", async () => {
  const dataset = await table([
    "道路,甲局,甲路,路,2025年,100,东区",
    "道路,甲局,乙路,路,2020-,100,东区",
    "供水,乙局,丙厂,厂,十四五期间,100,西区",
    "供水,乙局,丁厂,厂,,100,西区",
  ]);
  const said = markdown(buildDocument(dataset, [], { language: "zh" }));
  expect(said).toContain("1个项目（序号4）未写明竣工时间。");
  expect(said).toContain("2个项目（序号2、3）的竣工时间写作“2020-”、“十四五期间”，没有竣工年份。");
});

test("what is completed isn't only planned to be", async () => {
  const dataset = await table([
    "道路,甲局,甲路,路,2020年6月已竣工,100,东区",
    "道路,甲局,乙路,路,2025年底前应已完成,100,东区",
    "供水,乙局,丙厂,厂,2026年,100,西区",
  ]);
  expect(markdown(buildDocument(dataset, [], { language: "zh" }))).toContain(
    "1个项目（序号1）写明已经竣工，其竣工时间未必是计划的时间。",
  );
  expect(markdown(buildDocument(dataset, [], { language: "en" }))).toContain(
    "1 project (no. 1) is stated to be completed, so its completion may not be a planned one.",
  );
});

test("a name that ends in a digit doesn't run into its amount", async () => {
  const rows = ["道路,甲局,甲路,路,2025年,100,Ward 1", "供水,乙局,乙厂,厂,2026年,50,Ward 2"];
  expect((await textsOf(rows)).join("\n")).toContain("按地区，Ward 1为100万元");
});

test.each([
  ["بنها", "طنطا"],
  ["กรุงเทพ", "ชลบุรี"],
  ["Київ", "Львів"],
  ["दिल्ली", "पुणे"],
])("nor does %s, in letters that aren't Chinese", async (first, second) => {
  const rows = [`道路,甲局,甲路,路,2025年,100,${first}`, `供水,乙局,乙厂,厂,2026年,50,${second}`];
  const texts = (await textsOf(rows)).join("\n");
  expect(texts).toContain(`${first} 100万元`);
  expect(texts).not.toContain(`${first}100万元`);
});

test.each(Object.keys(TEMPTING) as Tempting[])("%s: one name has one number", async (name) => {
  const dataset = await table(TEMPTING[name]);
  for (const language of ["zh", "en"] as const)
    for (const joint of JOINT_POLICIES) {
      const document = buildDocument(dataset, [], { language, scope: { joint } });
      expectOneNumber(document);
    }
});

test("an approximate amount, and one in another currency, is stated and read, but not counted", async () => {
  const rows = [
    "道路,甲局,甲路,路,2025年,3亿元,东区",
    "道路,甲局,乙路,路,2026年,约12亿元,西区",
    "供水,乙局,丙厂,厂,2026年,800万美元,南区",
  ];
  const head = HEAD.replace("（万元）", "");
  const zh = (await textsOf(rows, {}, "zh", head)).join("\n");
  expect(zh).toContain("其中1个有可计入的金额，计划投资合计3.00亿元");
  expect(zh).toContain("1个项目的金额原文写作“约12亿元”（序号2），是约数，不计入合计。");
  expect(zh).toContain("投资额“约12亿元”是约数，不计入合计");
  expect(zh).toContain("投资额“800万美元”以美元计，不折算，不计入合计");
  expect(zh).not.toMatch(/未能读|无法识别|标明的?金额|标明的计划投资|未注明金额单位|占.*100\.0%。/);
  const en = (await textsOf(rows, {}, "en", head)).join("\n");
  expect(en).toContain('1 project (no. 2) states "约12亿元", which is approximate and doesn\'t count in the total.');
  expect(en).not.toMatch(
    /couldn't be read|1 states an amount|amounts stated|that is stated|no unit of money|due by the end/,
  );
});

test("a part of the treemap that is half of a category in a district isn't called all of it", async () => {
  const rows = [
    "甲类,水务局,供水管网项目,新建管网,2025年,50000,东区",
    "甲类,水务局,甲棚户区改造项目,拆迁居民200户,2025年,3000,东区",
    "乙类,住建局,乙路,路,2025年,900,西区",
  ];
  const [title] = (await textsOf(rows)).filter((text) => text.includes("最大的一块"));
  expect(title).toContain("最大的一块是东区的甲类（不含棚户区改造）：50,000万元");
  const [english] = (await textsOf(rows, {}, "en")).filter((text) => text.includes("largest part"));
  expect(english).toContain("甲类 (without shantytown redevelopment) in 东区: 500.0 million yuan");
  const own = rows.map((row) => row.replace("甲类", "棚改"));
  expect((await textsOf(own)).filter((text) => text.includes("最大的一块"))).toEqual([]);
});

test("the largest of several that read the same is said in full", async () => {
  const rows = [
    "交通,甲局,甲路,路,2025年,123001,东区",
    "水利,乙局,乙渠,渠,2026年,123004,西区",
    "教育,丙局,丙校,校,2025年,123002,南区",
  ];
  const texts = await textsOf(rows);
  expect(texts).toContain("西区的水利投资最多，为123,004万元，占计划投资的33.3%");
  expect(texts.join("\n")).toContain("金额最大的是西区的水利，1个项目，123,004万元");
  expect(texts.join("\n")).toContain("最大的一块是西区的水利：123,004万元");
});

test("no first few are named of units that are alike, nor the most of some where others state none", async () => {
  const alike = ["甲", "乙", "丙", "丁"].map(
    (name, index) => `类${name},${name}局,${name}路,路,202${index}年,100,${name}区`,
  );
  expect(await textsOf(alike)).toContain("按建设单位，计划投资共400万元");
  expect((await textsOf(alike)).join("\n")).not.toMatch(/前3家/);
  const some = [
    "交通,甲局,甲路,路,2025年,9000,东区",
    "水利,,乙渠,渠,2026年,8000,西区",
    "教育,丙局,丙校,校,2027年,190,南区",
  ];
  expect((await textsOf(some)).join("\n")).not.toMatch(/投资最多的2家单位/);
});

test("parts of a sum with corrections have no shares, in figures as in words", async () => {
  const rows = [
    "交通,甲局,甲路,路,2025年,300,东区",
    "交通,乙局,乙桥,桥,2026年,-500,西区",
    "水利,甲局,丙站,站,2025年,100,南区",
  ];
  expect((await textsOf(rows)).join("\n")).not.toMatch(/\d%/);
});

test("a place that is only a number is named as a place", async () => {
  const rows = ["Culture,Arts,Library,roof,2025,500,1", "Sport,Parks,Pool,pool,2026,800,2"];
  expect((await textsOf(rows)).join("\n")).toContain("地区2为800万元");
  expect((await textsOf(rows, {}, "en")).join("\n")).toContain("District 2 with 8.00 million yuan");
});

test("money of a plan without total investment is written in a unit that suits it", async () => {
  const head = "序号,项目名称,2025年计划投资（万元）,2025年完成投资（万元）,地区";
  const rows = ["甲路,1000,600,东区", "乙桥,500,400,西区"];
  expect((await table(rows, head)).projects).toHaveLength(2);
  const chart = progressChart.draw(await table(rows, head), { language: "zh" });
  expect(chart?.subtitle).toContain("按地区，万元");
});

test("a district without projects of its own has no amount, not one of zero", async () => {
  const rows = ["交通,甲局,甲路,路,2025年,300,东区、西区", "水利,乙局,乙渠,渠,2026年,500,东区、南区"];
  const scope = { where: { district: ["西区"] } };
  expect((await textsOf(rows, scope)).join("\n")).not.toMatch(/计划投资 0|标明金额 0/);
  const en = await textsOf(rows, scope, "en");
  expect(en.join("\n")).not.toMatch(/Planned investment 0/);
  for (const text of en) expect(text).toBe(text.trim());
});

test("the dearest and the cheapest of one district are told apart by their projects, and alike ones aren't ranked", async () => {
  const one = (name: string, homes: number, money: number) =>
    `民生,住建局,${name}棚户区改造,拆迁居民${homes}户,2025年,${money},东区`;
  const texts = async (...rows: string[]) => (await textsOf(rows)).filter((text) => text.includes("每户投资"));
  expect(await texts(one("甲", 100, 1000), one("乙", 100, 2000))).toContain(
    "棚户区改造每户投资最低10.00万元（甲棚户区改造），最高20.00万元（乙棚户区改造）",
  );
  expect(await texts(one("甲", 100, 1000), one("乙", 200, 2000))).toContain("各棚户区改造项目每户投资均为10.00万元");
});

test("few that come to more than half make up at least half", async () => {
  const rows = Array.from({ length: 13 }, (_, index) => `类,局,${index}路,路,2025年,${index === 0 ? 9000 : 100},东区`);
  expect((await textsOf(rows)).join("\n")).toContain("其中最大的1个项目就占一半以上");
  expect((await textsOf(rows, {}, "en")).join("\n")).toContain("the largest project alone makes up at least half");
});
