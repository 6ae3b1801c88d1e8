import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Plan, readPlan } from "../../src/gazette/plan.ts";
import { planOf } from "../../src/project/plan-of.ts";
import { gazette, gazetteText } from "../audit/gazette.ts";

const read = (name: string) => readFileSync(`test/fixtures/plans/${name}.txt`, "utf8").split("\n");
const short = ({ targets }: Plan) =>
  targets.map(({ line, subject, indicator, operator, value, max, unit, year, baseYear }) =>
    [line, subject, indicator, operator, `${value ?? "—"}${max === undefined ? "" : `–${max}`}${unit}`, year, baseYear]
      .filter((cell) => cell !== undefined)
      .join(" "),
  );

/** The words of a text from a line on, as long as it takes, without its spaces. */
const from = (lines: readonly string[], line: number) =>
  lines
    .slice(line - 1, line + 8)
    .map((text) => text.trim())
    .filter((text) => text !== "市政府文件")
    .join("");

// Each plan was read by eye, sentence by sentence, before its records were looked at.
test("targets of a water plan: rates apart, one for several, a floor and what is aimed at beyond it", () => {
  expect(short(readPlan(read("water-plan")))).toEqual([
    "13 全市 国考断面优良水体比例 at-least 85–90% 2023",
    "13 城市 污水处理率 reach 98% 2023",
    "13 县城 污水处理率 reach 92% 2023",
    "13 化学需氧量 排放量 fall-by 8% 2023 2020",
    "13 氨氮 排放量 fall-by 9% 2023 2020",
    "13 总磷 排放量 fall-by 6.5% 2023 2020",
    "13 城市黑臭水体 消除 all 100% 2023",
    "13 城市 生活污水集中收集率 at-least 70% 2023",
    "13 再生水 利用率 at-least 70% 2023",
    "13 污泥 无害化处置率 at-least 70% 2023",
    "19 污水管网 新建改造 reach 120公里 2022",
    "19 云东区雨污分流改造 完成 reach 35公里 2022",
    "19 其余各县雨污分流改造 完成 at-least 10公里 2022",
    "21 全市 污水日处理能力 reach 60万吨 ",
    "25 化肥、农药 使用量 rise-by 0% 2023",
    "25 畜禽粪污 综合利用率 at-least 80% 2023",
    "25 农田退水氮磷 浓度 fall-by 30% 2023",
    "27 市级美丽河湖 创建 reach 12条 ",
    "27 湿地面积 新增 reach 3.5万亩 ",
  ]);
});

test("targets of a health plan: a list under one year, a break inside a number, what is so already", () => {
  expect(short(readPlan(read("health-plan")))).toEqual([
    "15 人均 预期寿命 reach 79.5岁 2025",
    "15 婴儿 死亡率 at-most 4‰ 2025",
    "15 孕产妇 死亡率 at-most 10/10万 2025",
    "17 每千人口医疗卫生机构 床位数 reach 7.2张 2025",
    "17 执业医师数 执业医师数 reach 3.2人 2025",
    "17 居民电子健康档案 建档率 at-least 95% 2025",
    "22 农村 自来水普及率 reach 95% 2025 2021",
    "22 山区乡镇 自来水普及率 reach 90% 2025",
    "26 乡镇卫生院 达到国家服务能力标准 all 100% 2023",
    "26 村卫生室 标准化率 reach 100% 2023",
    "26 乡镇卫生院 改扩建 reach 6所 2023",
    "26 医学毕业生 招聘 at-least 50名 2023",
    "28 高血压患者 规范管理率 at-least 70% 2025",
    "28 糖尿病患者 规范管理率 at-least 70% 2025",
    "28 结核病 发病率 fall-by 3% 2025",
    "30 县人民医院新院区 建成 complete — 2024",
    "30 床位 新增 reach 300张 2024",
    "30 二级以上医院平均预约诊疗率 二级以上医院平均预约诊疗率 reach 60% 2024",
  ]);
});

test("targets of a transport plan: what was reached before isn't promised", () => {
  const targets = short(readPlan(read("transport-plan")));
  expect(targets.filter((line) => line.startsWith("5 "))).toEqual([]);
  expect(targets).toEqual(
    expect.arrayContaining([
      "9 全省 公路总里程 reach 13.5万公里 2025",
      "9 高速公路 公路总里程 reach 7500公里 2025",
      "9 设区市 高铁覆盖 at-least 80% 2025",
      "9 交通 固定资产投资 reach 4500–5000亿元 2025",
      "15 省际断头路 消除 all 100% 2023",
      "17 二级及以上公路 占比 reach 70% ",
      "21 危桥 清零 reach 0 ",
      "21 30户以上自然村通硬化路 比例 reach 95% 2023",
      "23 乡镇服务站 建设 reach 600个 ",
    ]),
  );
});

test("tasks that are numbered anew under each programme, and who answers for them", () => {
  const { programmes, tasks } = readPlan(read("transport-plan"));
  expect(programmes).toEqual([
    { name: "干线畅通工程", line: 13 },
    { name: "乡村振兴工程", line: 19 },
  ]);
  expect(
    tasks.map(({ number, title, programme, leads, partners, carriers }) => [
      number,
      title,
      programme,
      leads,
      partners,
      carriers,
    ]),
  ).toEqual([
    [1, "高速公路", "干线畅通工程", ["省交通运输厅"], ["省发改委", "省自然资源厅"], ["各市州人民政府"]],
    [2, "普通国省道", "干线畅通工程", [], [], ["省交通运输厅", "省公路局"]],
    [1, "农村公路", "乡村振兴工程", ["省交通运输厅"], ["省农业农村厅"], []],
    [2, "客货邮融合", "乡村振兴工程", [], [], ["省邮政管理局"]],
  ]);
});

test("leads in labels, in brackets, and responsible units without a lead", () => {
  const duties = (name: string) =>
    readPlan(read(name)).tasks.map(({ leads, partners, carriers }) => [leads, partners, carriers]);
  expect(duties("water-plan")).toEqual([
    [["市住建局"], ["市财政局", "市发改委"], ["各县区政府"]],
    [[], [], ["市住建局", "市水利局"]],
    [["市农业农村局"], ["市生态环境局"], ["各县区人民政府"]],
    [["市水利局", "市自然资源局"], [], ["各县区政府"]],
  ]);
  expect(duties("health-plan")).toEqual([
    [[], [], ["各乡镇人民政府", "县卫生健康局", "县人社局"]],
    [["县卫生健康局"], ["县财政局", "县教育局"], []],
    [["县卫生健康局"], [], []],
  ]);
});

describe("the gazette", () => {
  const plan = planOf(gazette);
  const lines = gazetteText.split("\n");

  test("has nine documents, and the plan seven programmes and 36 tasks", () => {
    expect(plan.documents.map(({ number, lines: [first] }) => [number, first])).toEqual([
      ["包府发〔2018〕60号", 44],
      ["包府发〔2018〕68号", 486],
      ["包府发〔2018〕70号", 571],
      ["包府发〔2018〕71号", 667],
      ["包府发〔2018〕73号", 748],
      ["包府办发〔2018〕143号", 820],
      ["包府办发〔2018〕146号", 884],
      ["包府办发〔2018〕149号", 916],
      ["包府办发〔2018〕151号", 1048],
    ]);
    expect(plan.documents[0]?.title).toBe("包头市人民政府关于印发包头市打赢蓝天保卫战三年行动计划实施方案的通知");
    expect(plan.documents.at(-1)?.lines[1]).toBe(1173);
    expect(plan.programmes.map(({ line }) => line)).toEqual([78, 96, 130, 156, 182, 206, 232]);
    expect(plan.tasks.map(({ number }) => number)).toEqual(Array.from({ length: 36 }, (_, index) => index + 1));
  });

  test("duties of the plan's tasks", () => {
    expect(plan.tasks[0]).toMatchObject({
      programme: "实施产业结构布局调整优化工程",
      line: 80,
      leads: ["市发改委", "市经信委", "市环保局"],
      partners: [],
      carriers: ["各旗县区政府", "稀土高新区管委会"],
    });
    expect(plan.tasks[7]?.partners).toEqual(["市城建委", "市财政局", "市经信委", "市环保局", "包头供电局"]);
    expect(plan.tasks[8]).toMatchObject({
      leads: [],
      carriers: [
        "昆区政府",
        "青山区政府",
        "东河区政府",
        "九原区政府",
        "稀土高新区管委会",
        "市城管执法局",
        "市工商局",
        "市公安局",
      ],
    });
  });

  test.each([
    [72, "fall-by", 15.3, 2020, "氮氧化物"],
    [72, "reach", 40, 2020, "细颗粒物"],
    [112, "reach", 10896, 2018, "棚户区"],
    [126, "rise-by", 20, 2020, "新建建筑"],
    [172, "reach", 60, 2020, "县城"],
    [184, "reach", 50, 2020, "自治区级园区"],
    [192, "fall-by", 10, 2020, "VOCs"],
    [208, "at-least", 85, 2020, "秸秆"],
    [214, "all", 100, 2020, "餐饮企业"],
    [224, "rise-by", 0, null, "化肥农药"],
    [280, "at-least", 80, 2020, "土右旗、石拐区、固阳县、白云矿区、达茂旗"],
    [956, "at-least", 86, 2019, "普惠性"],
    [958, "reach", 50, 2020, "公办园"],
    [1028, "reach", 10, 2020, "智慧幼儿园"],
    [1084, "rise-by", 10, 2020, "诊疗人次"],
  ])("line %d: %s %d by %s, %s", (line, operator, value, year, words) => {
    const found = plan.targets.filter((target) => target.line === line && target.value === value);
    expect(
      found.some(
        (one) => one.operator === operator && one.year === year && `${one.subject}${one.indicator}`.includes(words),
      ),
    ).toBe(true);
  });

  test("a qualifier, a rank or a date is no target", () => {
    const values = plan.targets.filter(({ line }) => line === 104).map(({ value }) => value);
    expect(values.filter((value) => value !== null && value !== 100)).toEqual([]);
    expect(plan.targets.filter(({ line }) => line === 86 || line === 62 || line === 90)).toEqual([]);
  });

  test("every quote stands at its line", () => {
    for (const { line, quote } of plan.targets) {
      expect(from(lines, line), `${line}: ${quote}`).toContain(quote);
      expect(lines[line - 1]).toContain(quote.slice(0, 4));
    }
    for (const { line, title } of plan.tasks) expect(from(lines, line)).toContain(title);
  });
});
