import { describe, expect, test } from "vitest";
import { reportFiles } from "../../src/pipeline.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

async function markdownOf(text: string, language: "zh" | "en" = "zh"): Promise<string> {
  const dataset = parseSource(await readSource(Buffer.from(text), "计划.csv"));
  const files = await reportFiles(dataset, { formats: ["md"], language });
  return String(files.find(({ path }) => path === "report.md")!.content);
}

const PLAN = `序号,项目名称,责任单位,建设性质,建设地点,总投资（万元）,2024年计划投资（万元）,中央资金（万元）,地方自筹（万元）,开工日期,备注
1,云黎公路,交通局,续建,甲区,120000,25000,40000,,2022年3月,省级项目
2,客运枢纽,交通局,新建,乙县,2000,1000,,2000,2024年5月,
3,环湖绿道,城管局,新建,甲区,60000,15000,,60000,2024年9月,
4,南陂河治理,水利局,续建,丙县,23500,,20000,3500,2023年1月,
5,城乡供水,水利局,新建,丙县,,6000,,,2024年7月,待批
`;

describe("columns that other plans live by", () => {
  test("a column that sorts the projects into a few groups has a section, by its name and its values", async () => {
    const text = await markdownOf(PLAN);
    expect(text).toContain("## 按建设性质看");
    // 120,000 + 23,500 of 205,500; 2,000 + 60,000, and no. 5 without an amount.
    expect(text).toContain(
      "按建设性质分，以标明的金额计，续建14.35亿元（69.8%，2个项目）、新建6.20亿元（30.2%，3个项目）",
    );
    expect(text).not.toContain("按备注");
    expect(text).not.toContain("按开工日期");
  });

  test("what is planned for a year has one, with its part of the investment of the projects that state both", async () => {
    const text = await markdownOf(PLAN);
    expect(text).toContain("来源写明2024年计划投资4.70亿元（4个项目）");
    // 25,000 + 1,000 + 15,000 of 182,000: no. 4 has no plan, no. 5 no investment.
    expect(text).toContain("2024年计划投资4.70亿元（4个项目）。在同时写明两者的3个项目中，占计划投资的22.5%。");
  });

  test("the unit that a row is written in sorts no projects", async () => {
    const chinese = "序号,项目名称,投资,单位\n1,桥梁,3.2,亿元\n2,涵洞,450,万元\n3,护坡,86,万元\n4,隧道,1.05,亿元\n";
    const english =
      "No.,Project,Cost,Unit\n1,Bridge,3.2,GBP million\n2,Culvert,450,GBP thousand\n3,Slope,86,GBP thousand\n4,Tunnel,1.05,GBP million\n";
    const things =
      "序号,项目名称,投资（万元）,计量单位,数量\n1,甲路,30,公里,3\n2,乙站,45,座,1\n3,丙路,86,公里,2\n4,丁站,5,座,1\n";
    for (const text of [chinese, english, things])
      expect(await markdownOf(text)).not.toMatch(/按(?:单位|Unit|计量单位)(?:分|看)/);
  });

  test("so have sources of funds, and none of them is called unused", async () => {
    const text = await markdownOf(PLAN);
    expect(text).toContain("中央资金6.00亿元（2个项目）、地方自筹6.55亿元（3个项目）");
    // 60,000 of 143,500; 65,500 of 85,500.
    expect(text).toContain("| 中央资金 | 2 | 60,000 | 41.8 |");
    expect(text).toContain("| 地方自筹 | 3 | 65,500 | 76.6 |");
    expect(text).toContain("来源还有2栏本报告未作汇总：开工日期、备注");
    expect(await markdownOf(PLAN, "en")).toContain("## Where the money comes from");
  });

  test("what is done in a part of a year stands against the plan for the year, and nobody is called behind for it", async () => {
    const text = await markdownOf(
      "序号,项目名称,总投资（万元）,2024年计划投资（万元）,1-6月完成投资（万元）\n1,甲桥,1000,400,100\n2,乙路,600,200,200\n3,丙渠,50,,10\n",
    );
    // 300 of 600, over the two projects that state both.
    expect(text).toContain("1-6月完成投资310万元；在两者都写明的2个项目中，为2024年计划投资的50.0%");
    expect(text).not.toMatch(/未达到|均达到/);
  });

  test("a table without them has no such section", async () => {
    const text = await markdownOf(
      "序号,项目名称,总投资（万元）,联系人\n1,甲桥,100,张三\n2,乙路,300,李四\n3,丙渠,50,王五\n",
    );
    expect(text).not.toMatch(/资金从哪里来|各期安排多少|按联系人/);
  });
});

describe("a place that stands for several that aren't named", () => {
  const TABLE =
    "项目名称,建设地点,总投资（万元）\n路灯改造,全市,3000\n一号桥,东区,1000\n二号桥,西区,800\n雪亮工程,各县区,\n";

  test("is no district: it isn't counted, ranked or named among them", async () => {
    const text = await markdownOf(TABLE);
    expect(text).toContain("- 涉及地区 **2** 个");
    expect(text).toContain("按标明的金额，各地区的投资中，最多的是东区1,000万元（20.8%，1个项目）");
    expect(text).toContain("2个项目的地区写作“全市”、“各县区”，共3,000万元，没有写明是哪些地区，单列成行");
    expect(text).toContain("全市");
    expect(text).not.toMatch(/全市和|、全市/);
    const english = await markdownOf(TABLE, "en");
    expect(english).toContain("which name no district");
  });

  test("and projects that the source doesn't number are never cited by a 序号 of it", async () => {
    const text = await markdownOf(TABLE);
    expect(text).toContain("（编号4）");
    expect(text).not.toContain("序号4");
    expect(text).not.toContain("序号 4");
    expect(await markdownOf(TABLE, "en")).not.toMatch(/[Nn]o\. ?4/);
    expect(await markdownOf(PLAN)).toContain("（序号5）");
  });
});

test("what was spent to a date in English stands against the budget", async () => {
  const text = await markdownOf(
    "Ref,Scheme,Ward,Total budget (£000s),Spend to 31 March 2025\nT1,Bridge,Harbour,1000,250\nT2,Road,Old Town,600,150\nT3,Canal,Mill,50,TBC\n",
    "en",
  );
  // 400 of 1,600, over the two that state both.
  expect(text).toContain("Spend to 31 March 2025: £400,000; over the 2 projects that state both, 25.0% of");
});

test.each(["£000", "(£000)", "in GBP thousand"])("a heading's unit %s isn't said beside the amount", async (unit) => {
  const table = `Ref,Scheme,Ward,Total budget (£000),Spend to 31 March 2025 ${unit}\nT1,Bridge,Harbour,1000,250\nT2,Road,Old Town,600,150\n`;
  expect(await markdownOf(table, "en")).toContain("Spend to 31 March 2025: £400,000");
  expect(await markdownOf(table, "zh")).toContain("Spend to 31 March 2025为40万英镑");
});

describe("a negative correction among the amounts", () => {
  const TABLE =
    "Ref,Scheme,Ward,Directorate,Total cost (£000s)\n" +
    "1,Bridge,Harbour,Highways,1000\n2,Road,Old Town,Transport,800\n3,Correction,Eastfield,Finance,(900)\n" +
    "4,Canal,Northgate,Water,100\n5,Depot,Centre,Waste,50\n";

  test("leaves no share in words: the others come to more than all of it", async () => {
    for (const [language, share] of [
      ["zh", /占[^，。|]*\d%/],
      ["en", /\d% of (?:all )?planned|hold \d/],
    ] as const) {
      const text = await markdownOf(TABLE, language);
      const prose = text.split("\n").filter((line) => !line.startsWith("|") && !line.startsWith("占比的分母"));
      expect(prose.filter((line) => share.test(line))).toEqual([]);
    }
    expect(await markdownOf(TABLE)).toContain("5个项目，全部标明金额，计划投资合计105万英镑");
  });
});
