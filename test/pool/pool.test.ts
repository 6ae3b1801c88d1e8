import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { type PoolAssessment, poolOf } from "../../src/pool/pool.ts";
import { BAOTOU_POOL_RULES, type PoolRules } from "../../src/pool/pool-rules.ts";
import { readPoolRules } from "../../src/pool/read-pool-rules.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";
import { gazette } from "../audit/gazette.ts";

async function assess(table: string, rules?: PoolRules): Promise<readonly PoolAssessment[]> {
  const dataset = parseSource(await readSource(new TextEncoder().encode(table), "table.csv"));
  return poolOf(dataset, rules).assessments;
}
const verdicts = (list: readonly PoolAssessment[]) => list.map(({ verdict }) => verdict);

describe("the gazette's projects", () => {
  const { assessments } = poolOf(gazette);

  test("state no sources of funds: all are open, and what is missing is said", () => {
    expect(new Set(verdicts(assessments))).toEqual(new Set(["unknown"]));
    // 焦化厂: 400.00 may be works; row 10 has 60.00, which no type of project reaches.
    expect(assessments[0]!.missing).toEqual(["funds", "type", "control"]);
    expect(assessments[9]!.missing).toEqual(["funds", "control"]);
    // Rows 73 and 92 state no amount.
    expect(
      assessments.filter(({ missing }) => missing.includes("investment")).map(({ project }) => project.seq),
    ).toEqual([73, 92]);
  });

  test("below 1.00 million fail the amounts of article 5.1 whatever they are", () => {
    const failing = assessments.filter(({ conditions }) => conditions["5.1"] === "fails");
    const small = gazette.projects.filter(({ investment }) => investment !== null && investment < 100);
    expect(failing.map(({ project }) => project.seq)).toEqual(small.map(({ seq }) => seq));
    expect(small.length).toBe(28);
  });

  test("that are due in 2018 are done before the rule is in force", () => {
    expect(assessments.filter(({ timing }) => timing === "ends-before")).toHaveLength(79);
    expect(assessments.filter(({ timing }) => timing === "unknown").map(({ project }) => project.completion)).toEqual([
      "持续开展",
    ]);
  });
});

describe("tables with sources of funds", () => {
  const HEAD = "序号,项目名称,总投资（万元）,中央预算内资金,地方政府专项债券,企业自筹,银行贷款";

  test("public money decides, by its amount and its share", async () => {
    const list = await assess(`${HEAD}
1,污水处理厂,5000,1500,2000,1500,0
2,装配式厂房,8000,0,0,8000,0
3,乡村道路,390,390,0,0,0
4,热力管网,3000,250,0,2750,0
5,标准厂房,9000,0,0,4000,5000
`);
    expect(verdicts(list)).toEqual(["meets", "fails", "meets", "unknown", "unknown"]);
    // 2: all of it is an enterprise's, but who controls the enterprise isn't known: only article 4 fails for certain.
    expect(list[1]!.conditions).toMatchObject({ "4.1": "fails", "4.2": "fails", "4.3": "fails", "5.2": "unknown" });
    // 3: 390 is enough for goods and services, not for works; but all of it is public, so 5.2 is met.
    expect(list[2]!.conditions).toMatchObject({ "5.1": "unknown", "5.2": "meets" });
    // 4: 250 of 3,000 is 8.3%.
    expect(list[3]!.conditions).toMatchObject({ "4.3": "meets", "5.1": "unknown", "5.2": "unknown" });
    expect(list[3]!.missing).toEqual(["type", "control"]);
    // 5: a bank's loan may be repaid by the government.
    expect(list[4]!.conditions).toMatchObject({ "4.2": "unknown", "4.3": "fails" });
    expect(list[4]!.missing).toContain("funds");
  });

  test("a blank may hold what is missing to the total, and nothing where nothing is", async () => {
    const list = await assess(`${HEAD}
1,甲项目,1000,,0,600,0
2,乙项目,1000,,0,1000,0
3,丙项目,,,0,600,0
`);
    expect(list.map(({ conditions }) => conditions["4.1"])).toEqual(["unknown", "fails", "unknown"]);
  });

  test("a stated type decides between the limits of article 5.1", async () => {
    const list = await assess(`序号,项目名称,项目类型,总投资（万元）,市级财政资金,企业自筹
1,监测设备采购,货物类,3000,200,2800
2,监测运维,服务类,3000,100,2900
3,站房建设,工程类,3000,399.99,2600.01
4,规划编制,服务类,3000,99.99,2900.01
`);
    expect(list.map(({ conditions }) => conditions["5.1"])).toEqual(["meets", "meets", "fails", "fails"]);
  });

  test("rows of funds below a project are its funds", async () => {
    const list = await assess(readFileSync("test/fixtures/funding-sources.csv", "utf8"));
    expect(list.map(({ conditions }) => [conditions["4.1"], conditions["4.2"], conditions["4.3"]])).toEqual([
      ["meets", "fails", "meets"],
      ["meets", "meets", "fails"],
    ]);
  });
});

describe("the rules", () => {
  test("quote the source at its lines, and fit their schema", () => {
    const lines = gazette.lines;
    const quoted = [BAOTOU_POOL_RULES.inForce, ...BAOTOU_POOL_RULES.articles.flatMap(({ conditions }) => conditions)];
    for (const { quote, line } of quoted) expect(lines[line! - 1]).toContain(quote);
    const schema = JSON.parse(readFileSync("data/schema/pool-rules.schema.json", "utf8"));
    const check = new Ajv2020({ strict: false }).compile(schema);
    const reference = JSON.parse(readFileSync("data/pool-rules.json", "utf8"));
    expect(check(reference), JSON.stringify(check.errors)).toBe(true);
    expect(() => readPoolRules(reference)).not.toThrow();
  });

  test("of another government are taken, and refused with the place of what is wrong", async () => {
    const words = { zh: "总投资不少于5000万元", en: "at least 50 million" };
    const condition = {
      id: "3",
      quote: "总投资5000万元及以上",
      reading: words,
      needs: { amount: "investment", atLeast: 5000 },
    };
    const own = {
      title: "某县重点项目库办法",
      number: "某政发〔2020〕3号",
      inForce: { from: "2020-03-01", until: "2025-03-01" },
      articles: [{ id: "3", name: words, conditions: [condition] }],
    };
    const table = "序号,项目名称,总投资（万元）\n1,甲,5000\n2,乙,4999.99\n3,丙,\n";
    expect(verdicts(await assess(table, readPoolRules(own)))).toEqual(["meets", "fails", "unknown"]);
    const wrong = structuredClone(own) as { articles: { conditions: { needs: unknown }[] }[] };
    wrong.articles[0]!.conditions[0]!.needs = { amount: "invesment", atLeast: 5000 };
    expect(() => readPoolRules(wrong, "own.json")).toThrow(
      /own\.json: articles\[0\]\.conditions\[0\]\.needs: expected all, any, amount/,
    );
  });
});
