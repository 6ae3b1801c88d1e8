import { describe, expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { CHARTS } from "../../src/chart/catalogue.ts";
import type { Language } from "../../src/language/language.ts";
import { JOINT_POLICIES } from "../../src/measure/request/request.ts";
import type { Scope } from "../../src/measure/scope.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { reportFiles } from "../../src/pipeline.ts";
import { buildDocument } from "../../src/report/build/build-document.ts";
import { statementsOf } from "../../src/report/statement-list.ts";
import { readSource } from "../../src/table/read-source.ts";
import { parsedText } from "../project/parsed-text.ts";
import { datasetOf } from "./sources.ts";

// How things are said: what isn't there isn't called blank, one alone leads nothing, and English counts as English does.

const HEAD = "序号,项目名称,建设单位,地区,类别,投资（万元）,竣工时间";

async function textsOf(lines: readonly string[], language: Language = "zh", scope: Partial<Scope> = {}) {
  const text = lines.join("\n");
  const dataset = parseSource(await readSource(new TextEncoder().encode(text), "plan.csv"));
  const charts = CHARTS.flatMap((chart) => chart.draw(dataset, { language, ...scope }) ?? []);
  return statementsOf(buildDocument(dataset, charts, { language, scope })).map((statement) => statement.text);
}
const wordsOf = async (...asked: Parameters<typeof textsOf>) => (await textsOf(...asked)).join("\n");

async function markdownOf(lines: readonly string[], language: Language = "zh"): Promise<string> {
  const dataset = parseSource(await readSource(new TextEncoder().encode(lines.join("\n")), "plan.csv"));
  const files = await reportFiles(dataset, { formats: ["md"], language });
  return files.flatMap(({ path, content }) => (path === "report.md" ? [String(content)] : [])).join("\n");
}

describe("a source without a column of what projects cost has no blank amounts", () => {
  test.each([
    [
      "plan and done of a year",
      "序号,项目名称,建设单位,年度计划投资（万元）,完成投资（万元）",
      "1,甲路,县交通局,,80",
      "2,乙路,县交通局,200,250",
    ],
    [
      "households",
      "序号,项目名称,地区,改造户数（户）,竣工时间",
      "1,甲片棚户区改造,东县,320,2025",
      "2,乙片棚户区改造,西县,,2026",
    ],
    ["no numbers", "序号,项目名称,建设地点,责任单位", "1,甲路,东县,县交通局", "2,乙站,西县,县水务局"],
  ])("%s", async (_, ...lines) => {
    const zh = await wordsOf(lines);
    expect(zh).not.toMatch(/金额栏|未标金额|未写金额|空白不等于/);
    expect(zh).toContain("来源没有总投资一栏");
    const en = await wordsOf(lines, "en");
    expect(en).not.toMatch(/amount is blank|states? no amount|none with an amount/);
    expect(en).toContain("has no column for total investment");
  });
});

const ALONE = [
  HEAD,
  "1,甲路,甲局,东县,交通,420,2026",
  "2,乙馆,乙局,西县,体育,,2028",
  "3,丙校,丙局,南县,教育,面议,2027",
];

test("what is stated alone leads nothing", async () => {
  expect(await wordsOf(ALONE)).not.toMatch(/最多的?是|金额最大的是|居前的是/);
  expect(await wordsOf(ALONE, "en")).not.toMatch(/the largest (?:is|cell)|comes first|\bleads?\b/i);
});

test("years that aren't listed, and projects without one, aren't left out unsaid", async () => {
  const years = [2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030];
  const rows = years.map((year, at) => `${at + 1},第${at + 1}路,甲局,东县,交通,${10 + at},${year}`);
  const zh = await wordsOf([HEAD, ...rows, "9,末路,甲局,西县,水利,5,"]);
  expect(zh).toContain("按计划竣工时间，其中2023年");
  expect(zh).toMatch(/；此后各年[^；]*；另有未列明5万元（[^）]*1个项目）。竣工年份不是支出年份/);
});

test("a number stands apart from a name in Latin letters, accents or not", async () => {
  const head = "No.,Project,Municipality,Category,Amount (EUR),Due";
  const lines = [
    head,
    "1,Main,San José,Water,1200000,2026",
    "2,Road,Lugo,Roads,1100000,2026",
    "3,Hall,Vigo,Halls,90000,2027",
  ];
  expect(await wordsOf(lines)).toContain("San José 120万欧元");
});

test("trillions are called so", async () => {
  const head = "No.,Project,Province,Sector,Cost (Rp trillion),Completion year";
  const lines = [
    head,
    "1,Capital,Kalimantan,Urban,466.04,2045",
    "2,Toll road,Sumatra,Roads,1200,2030",
    "3,Dam,Java,Water,0.5,2025",
  ];
  expect(await wordsOf(lines, "en")).toContain(
    "1.20 quadrillion rupiah".replace("1.20 quadrillion", "1,666.54 trillion"),
  );
  expect(await wordsOf(lines)).toContain("1,666.54万亿印尼盾");
});

describe("English counts one as one", () => {
  const ONE_OF_EACH = [
    "某县重点项目计划",
    "本计划共安排重点项目2个，总投资500万元，2025年底前全部完成。",
    "2025年10月31日",
    HEAD,
    '1,联合治污,甲局,"东县、西县",环保,400,2026',
    "2,全县路灯,乙局,全县,市政,,2025",
    "3,甲路,丙局,东县,交通,300,2025",
    "4,乙路,丁局,,交通,100,",
    "合计,,,,,900,",
  ];
  // One of something that is said to do it as several do, several as one does; units and spaces twice.
  const WRONG =
    /(?<![\d,.–-])\b1 (?:\w+ )?(?:projects|claims|districts|units|rows|findings|warnings|notes|errors|households|places|days)\b|\b1 (?:project|claim|place) (?:state|are|have|cover|stand|count|name|go|end|agree|differ)\b|\b(?:[2-9]|\d\d+) (?:project|claim|district|unit)\b(?! )|\b(\w+) \1\b(?<!that that)| [,;.](?! \.)|10⁴ yuan(?!\))/;
  test.each(JOINT_POLICIES)("under the policy %s", async (joint) => {
    const scopes: Partial<Scope>[] = [{ joint }, { joint, where: { district: ["东县"] } }];
    const renewal = [
      HEAD,
      "1,甲片棚户区改造（拆迁居民200户）,甲局,东县,棚改,3000,2025",
      "2,乙片棚户区改造（拆迁居民100户）,甲局,西县,棚改,面议,2025",
      ...Array.from({ length: 12 }, (_, at) => `${at + 3},第${at}路,乙局,东县,交通,${10 + at},2026`),
    ];
    for (const lines of [ONE_OF_EACH, ALONE, renewal])
      for (const scope of scopes) for (const text of await textsOf(lines, "en", scope)) expect(text).not.toMatch(WRONG);
  });
});

test("projects that may be one are said to be, with what the total may count twice", async () => {
  const lines = [
    HEAD,
    '1,联合治污,市局,"东县、西县",环保,400,2026',
    '2,联合治污,市局,"东县、西县",环保,400,2026',
    "3,甲路,丙局,东县,交通,300,2025",
  ];
  expect(await wordsOf(lines)).toContain("序号1、2疑为同一项目重复列入；如是，计划投资多计400万元。");
  expect(await wordsOf(lines, "en")).toContain(
    "Nos. 1, 2 may be one project listed more than once; if so, the total counts 4.00 million yuan too much.",
  );
  // Of one that lies outside the scope nothing is said.
  expect(await wordsOf(lines, "zh", { where: { category: ["交通"] } })).not.toContain("重复");
});

test("what alike works cost ranges over areas of one kind only", async () => {
  const head = "序号,项目名称,建设单位,建设内容,地区,投资（万元）,竣工时间";
  const words = await wordsOf([
    head,
    "1,甲厂煤棚,甲厂,新建占地面积10000平方米封闭煤棚,东县,100,2025",
    "2,乙厂煤棚,乙厂,新建占地面积20000平方米封闭煤棚,东县,220,2025",
    "3,丙厂煤棚,丙厂,新建建筑面积5000平方米封闭煤棚,西县,900,2025",
  ]);
  expect(words).toContain(
    "按占地面积每平方米从100.0元（序号1）到110.0元（序号2）；按建筑面积每平方米1,800.0元（序号3）",
  );
  expect(words).not.toContain("倍以上");
});

test("what is called planned investment is said where its heading calls it something else", async () => {
  const rows = ["1,Bridge,Hackney,Transport,14,2027", "2,Library,Camden,Culture,6,2026"];
  const head = (money: string) => `No.,Project,Borough,Sector,${money},Finish`;
  const contract = await wordsOf([head("Contract sum (£m)"), ...rows], "en");
  expect(contract).toContain(
    'Planned investment is what the source lists under "Contract sum (£m)"; it isn\'t known to be spent',
  );
  expect(contract).not.toContain("Investment is planned");
  expect(await wordsOf([head("Investment (£m)"), ...rows], "en")).toContain(
    "Investment is planned, as the source lists it",
  );
});

test("a district that leads by what it shares is said to", async () => {
  const lines = [
    HEAD,
    '1,引水,甲局,"东县、西县",水利,500,2026',
    "2,甲院,乙局,东县,卫生,30,2025",
    "3,乙校,丙局,西县,教育,20,2025",
  ];
  const [zh, en] = [await wordsOf(lines, "zh", { joint: "full" }), await wordsOf(lines, "en", { joint: "full" })];
  expect(zh).not.toMatch(/(?:^|\n)东县占/);
  expect(en).not.toMatch(/(?:^|\n)东县 holds/);
});

describe("a report of one district", () => {
  const lines = [
    HEAD,
    '1,引水,甲局,"东县、西县",水利,500,2026',
    "2,甲院,乙局,东县,卫生,30,2025",
    "3,乙院,乙局,东县,卫生,20,2027",
    "4,丙院,乙局,西县,卫生,20,2025",
  ];
  const scope = (joint: Scope["joint"]): Partial<Scope> => ({ joint, where: { district: ["东县"] } });

  test.each(JOINT_POLICIES)("ranks no other district under the policy %s, and is called by its own", async (joint) => {
    const dataset = parseSource(await readSource(new TextEncoder().encode(lines.join("\n")), "plan.csv"));
    expect(buildDocument(dataset, [], { scope: scope(joint) }).title).toBe("东县重点项目投资分析");
    const words = await wordsOf(lines, "zh", scope(joint));
    expect(words).not.toMatch(/按单个地区|归到单个地区的投资中|东县投资最多|西县投资最多/);
  });

  test.each(["apart", "split"] as const)(
    "says under the policy %s what takes in all of the joint ones",
    async (joint) => {
      const texts = await textsOf(lines, "zh", scope(joint));
      // 水利 has 500 in full, more than the district's own 50 or its 300 by share.
      const full = texts.filter((text) => /水利500万元/.test(text));
      expect(full.length).toBeGreaterThan(1);
      for (const text of full) expect(text).toContain("含跨地区项目全额");
    },
  );
});

describe("what isn't in a table isn't spoken of", () => {
  const NO_YEARS = ["序号,项目名称,投资（万元）,地区", "1,甲路,100,东县", "2,乙路,50,西县"];
  const NO_MONEY = ["序号,项目名称,竣工时间,地区", "1,甲路,2025年,东县", "2,乙路,2026年,西县"];

  test("years of completion", async () => {
    expect(await wordsOf(NO_YEARS)).not.toContain("竣工年份是");
    expect(await wordsOf(NO_YEARS, "en")).not.toContain("year of completion");
    expect(await wordsOf(NO_MONEY)).toContain("竣工年份是计划完工的年份");
  });

  test("money and its shares", async () => {
    expect(await wordsOf(NO_MONEY)).not.toMatch(/投资是来源所列|占比的分母/);
    expect(await wordsOf(NO_MONEY, "en")).not.toMatch(/Investment is planned|Shares are of/);
  });
});

test("of a project without a place and an amount no amount is given", async () => {
  const rows = ["序号,项目名称,投资（万元）,地区", "1,甲路,100,东县", "2,乙路,50,西县", "3,丙路,,"];
  expect(await wordsOf(rows)).toContain("未写明地区，在地区表中列为“未列明”");
  expect(await wordsOf(rows, "en")).not.toContain("with — names no district");
});

test("a total that only blanks of zero make true doesn't simply agree", async () => {
  const rows = ["序号,项目名称,投资（万元）,地区", "1,甲路,100,东县", "2,乙路,,西县", "合计,,100,"];
  expect(await wordsOf(rows)).toContain("与项目表对照：缺额计零才相符1条");
  expect(await wordsOf(rows, "en")).toContain("Set beside its table, 1 agrees only if what is missing is zero");
});

test("outcomes that no claim has aren't counted up", async () => {
  const rows = ["序号,项目名称,投资（万元）,地区", "1,甲路,100,东县", "2,乙路,50,西县", "合计,,150,"];
  expect(await wordsOf(rows)).toMatch(/与项目表对照：相符1条[（。]/u);
  expect(await wordsOf(rows, "en")).toMatch(/Set beside its table, 1 agrees[ .]/);
  const off = [...rows.slice(0, 3), "合计,,160,"];
  expect(await wordsOf(off)).toMatch(/与项目表对照：不符1条[（。]/u);
  expect(await wordsOf(off, "en")).toMatch(/Set beside its table, 1 differs[ .]/);
});

test("what is left over is no district: 其他, Other", async () => {
  const rows = (other: string) => [
    "序号,项目名称,投资（万元）,地区",
    "1,甲路,100,东县",
    "2,乙路,90,西县",
    `3,丙路,80,${other}`,
  ];
  const count = async (other: string) => (await textsOf(rows(other))).join("\n");
  expect(await count("其他")).toMatch(/按地区，东县[^，]*，1个项目）、西县[^、]*。/);
  expect(await count("南县")).toContain("、南县80万元");
});

test("amounts of a foreign table stand in English units, in the list of all projects too", async () => {
  const rows = [
    "No.,Project,District,Cost (USD million)",
    "1,Ring Road,North,42.5",
    "2,Bridge,South,18.2",
    "Total,,,60.7",
  ];
  expect(await wordsOf(rows, "en")).not.toMatch(/10⁴/);
  expect(await markdownOf(rows, "en")).toMatch(/Investment \(US\$ million\)[\s\S]*\| 42\.5 \|/);
});

test("of one project nothing is said as of several", async () => {
  const rows = ["序号,类别,项目名称,建设内容,投资（万元）,地区", "1,住房,南河城中村改造,征收300户,,东县"];
  const zh = await markdownOf(rows);
  expect(zh).toContain("城中村改造有1个项目，涉及300户，未标金额");
  expect(zh).toContain("该项目计入项目数而不计入金额");
  expect(zh).toMatch(/，第2行（SHA/);
  expect(zh).not.toMatch(/均未标|这些项目|金额与来源所载/);
  const en = await markdownOf(rows, "en");
  expect(en).toContain("Redevelopment of urban villages has 1 project for 300 households; it states no amount.");
  expect(en).toContain("The report covers 1 project; it states no amount.");
  expect(en).toContain("this project is in the number of projects");
  expect(en).toMatch(/, line 2 \(SHA/);
  expect(en).not.toMatch(/none states|these projects|exactly as stated/);
});

test("a plan of zero is stated, though nothing can be a part of it", async () => {
  const rows = ["序号,项目名称,2025年计划投资（万元）,2025年完成投资（万元）", "1,甲路,0,10", "2,乙路,100,"];
  const zh = await wordsOf(rows);
  expect(zh).toContain("在两者都写明的1个项目中，2025年计划投资合计为零，不算完成率");
  expect(zh).not.toContain("没有项目同时写明");
  expect(await wordsOf(rows, "en")).toContain("over the 1 project that states both");
});

test("the year with most works isn't said to have most of the works", async () => {
  const head = "序号,项目名称,投资（万元）,开工时间,竣工时间,地区";
  const rows = ["1,甲路,1,2023年,2024年,东县", "2,乙桥,2,2024年,2025年,西县", "3,丙厂,3,2027年,2028年,西县"];
  const some = [head, ...rows, "4,丁园,4,2029年,2030年,南县", "5,戊校,5,2031年,2032年,南县"];
  const said = await markdownOf(some, "en");
  expect(said).toContain("The year with most of them under way is 2024: 2 projects.");
  expect(said).not.toMatch(/most (?:projects )?are at work/);
});

test("amounts that are rounded in the list of all projects aren't called exact", async () => {
  const rows = (one: string) => ["序号,项目名称,投资（元）,地区", `1,甲路,${one},东县`, "2,乙路,500000,西县"];
  expect(await markdownOf(rows("1234567.89"))).toContain("金额只写到两位小数");
  expect(await markdownOf(rows("1234500"))).toContain("金额与来源所载完全一致");
});

test("without its joint projects a plan's money isn't all of it", async () => {
  const rows = [
    "序号,项目名称,投资（万元）,地区,类别",
    "1,甲路,300,东县,路",
    "2,乙路,200,西县,水",
    "3,丙路,900,东县、西县,水",
  ];
  const said = await wordsOf(rows, "zh", { joint: "exclude" });
  expect(said).not.toContain("全部计划投资");
  expect(said).toContain("本报告范围内计划投资");
  expect(await wordsOf(rows.slice(0, 3), "zh", { joint: "exclude" })).toContain("全部计划投资");
});

describe("households are of the works that the source names", () => {
  const rows = (one: string, other: string) => [
    "序号,项目名称,建设内容,投资（万元）,地区",
    `1,${one},3000,东县`,
    `2,${other},1000,西县`,
    "3,丙路,道路,500,西县",
  ];

  test.each([
    ["城中村改造", "甲村城中村改造,征收200户", "乙村城中村改造,征收100户"],
    ["征收", "甲片旧城提升,征收200户", "乙片旧城提升,征收100户"],
    ["拆迁", "甲片旧城提升,拆迁200户", "乙片旧城提升,拆迁100户"],
    ["搬迁", "甲湖治理,搬迁200户", "乙湖治理,搬迁100户"],
    ["老旧小区改造", "甲里老旧小区改造,惠及居民200户", "乙里老旧小区改造,涉及居民100户"],
  ])("%s", async (name, one, other) => {
    const said = await markdownOf(rows(one, other));
    expect(said).not.toContain("棚");
    expect(said).toContain(`${name}有2个项目，涉及300户`);
    expect(await markdownOf(rows(one, other), "en")).not.toMatch(/shantytown/i);
  });

  test("of two kinds each by itself, never added up", async () => {
    const said = await markdownOf(rows("甲片棚户区改造,拆迁200户", "乙里老旧小区改造,惠及居民100户"));
    expect(said).toContain("## 棚户区改造、老旧小区改造每户多少钱");
    expect(said).toContain("棚户区改造有1个项目，涉及200户");
    expect(said).toContain("老旧小区改造有1个项目，涉及100户");
    expect(said).not.toContain("300户");
  });

  test("not of a school that is built beside such works, nor in a figure's note", async () => {
    const source = await datasetOf([
      ...rows("甲村城中村改造,拆迁200户", "乙片,道路"),
      "4,棚户区改造配套小学,教学楼,90,东县",
    ]);
    const [chart] = [CHARTS.find(({ name }) => name === "household-cost")!.draw(source, { language: "zh" })];
    expect(chart!.note).toContain("范围：只含城中村改造");
    expect(chart!.title).toContain("甲村城中村改造每户投资15.00万元");
  });

  test("one word for works of which each says another is of all of them", async () => {
    const mixed = rows("甲村城中村改造,征收200户", "乙湖治理,搬迁100户");
    expect(await markdownOf(mixed)).toContain("住户搬迁有2个项目，涉及300户");
    expect(await markdownOf(mixed, "en")).toContain("Relocation of households has 2 projects for 300 households");
    expect(await wordsOf(mixed, "zh", { where: { shantytown: false } })).not.toContain("棚");
  });

  test.each([
    ["Slum upgrading", "Shantytown redevelopment"],
    ["Relocation of families from the flood plain", "Relocation"],
    ["Refurbishment of housing", "Renovation of housing"],
    ["Estate renovation", "Renovation of estates"],
  ])("in English: %s", async (project, name) => {
    const said = await wordsOf(
      ["No.,Project,Cost (GBP million),Households,District", `1,${project},12,320,North`, "2,Bridge,5,,South"],
      "en",
    );
    expect(said).toContain(`${name} has 1 project for 320 households`);
  });

  test("棚户区改造 where the source says so", async () => {
    const said = await markdownOf(rows("甲片棚户区改造,拆迁200户", "乙片棚户区改造,拆迁100户"));
    expect(said).toContain("棚户区改造有2个项目，涉及300户");
  });
});

test("what isn't stated is no unit among those that the source names", async () => {
  const lines = [HEAD, "1,甲路,甲局,东县,交通,420,2026", "2,乙馆,,西县,体育,300,2028", "3,丙校,丙局,南县,教育,,2027"];
  expect(await wordsOf(lines)).toContain("来源写明2个建设单位");
  expect(await wordsOf(lines, "en")).toContain("The source names 2 implementing units");
});

test("a completion without a year isn't called blank, nor an amount that doesn't count", async () => {
  const lines = [
    HEAD,
    "1,甲路,甲局,东县,交通,420,2026年",
    "2,乙馆,乙局,西县,体育,300,年底",
    "3,丙校,丙局,东县、西县,教育,约500,2027年",
  ];
  const zh = await markdownOf(lines);
  expect(zh).toContain("没有竣工年份<br>1个项目未写竣工年份：序号2");
  expect(zh).toContain("序号3“丙校”（第4行）：东县、西县，没有可计入的金额。");
  expect(zh).not.toMatch(/竣工时间空白|未标金额。/);
  expect(await markdownOf(lines, "en")).toContain(
    "No year of completion<br>1 project states no year of completion: no. 2",
  );
});

test("all projects together are by no district, and one row is one", async () => {
  const lines = [
    "序号,项目名称,建设性质,总投资（万元）,累计完成投资（万元）",
    "1,甲路,新建,400,100",
    "2,乙馆,续建,,50",
    "3,丙 1 校,新建,300,200",
    "4,丁站,新建,200,100",
    "5,戊园,续建,100,100",
  ];
  const zh = await markdownOf(lines);
  expect(zh).not.toContain("按地区");
  expect(zh).toContain("按建设性质分，以标明的金额计，新建900万元");
  const en = await markdownOf(lines, "en");
  expect(en).not.toContain("By district");
  expect(en).toContain("By type of works, by the amounts stated: New with 9.00 million yuan");
  const { findings } = audit(await parsedText(lines.join("\n"), "plan.csv"), "en");
  expect(findings.find(({ id }) => id === "stray-spaces")?.message).toMatch(/^1 row has spaces .*; it is read/);
});

test("a company's name that ends in a dot keeps apart from its number", async () => {
  const lines = [HEAD, "1,甲路,North Build Co. Ltd.,东县,交通,420,2026", "2,乙馆,乙局,西县,体育,300,2028"];
  expect(await wordsOf(lines)).toContain("North Build Co. Ltd. 420万元");
});

test("of what is due within days of a plan's date it is said how much was due before it", async () => {
  const lines = [
    "东安县人民政府办公室关于印发2026年重点项目建设计划的通知",
    "东政办发〔2026〕12号",
    "",
    "2026年共安排重点项目3个。",
    "",
    "东安县人民政府办公室",
    "2026年11月20日",
    "",
    HEAD.replaceAll(",", "\t"),
    "1\t甲路\t甲局\t东县\t交通\t420\t2026年6月",
    "2\t乙馆\t乙局\t西县\t体育\t300\t2026年12月",
    "3\t丙校\t丙局\t南县\t教育\t80\t2025年",
  ];
  const dataset = await parsedText(lines.join("\n"), "plan.txt");
  const said = (language: Language) =>
    statementsOf(buildDocument(dataset, [], { language }))
      .map(({ text }) => text)
      .join("\n");
  expect(said("zh")).toContain(
    "计划在2026年底前竣工，距来源所署的11月20日只有41天；其中2个项目写明的竣工时间早于该日期。",
  );
  expect(said("en")).toContain("41 days after the source's date; 2 of them were due before that date.");
});

test("what puts a unit or a place off is none of them, and a place is no category of itself", async () => {
  const lines = [
    HEAD,
    "1,甲路,甲局,东县,交通,420,2026",
    "2,乙馆,待定,待定,体育,300,2028",
    "3,丙校,丙局,南县,教育,100,2027",
  ];
  const zh = await wordsOf(lines);
  expect(zh).toContain("来源写明2个建设单位");
  expect(zh).toContain("1个项目未写明地区，共300万元");
  expect(zh).not.toMatch(/待定\d/);
  const levels = [
    "序号,项目名称,总投资（万元）",
    "一、市本级,,",
    "1,甲路,300",
    "2,乙路,200",
    "二、开发区,,",
    "3,丙路,100",
  ];
  const text = await wordsOf(levels);
  expect(text).toContain("“各地区投向哪些类别”：类别就是地区。");
  expect(text).not.toContain("市本级的市本级");
});
