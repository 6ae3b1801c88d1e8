import { describe, expect, test } from "vitest";
import { assertAdditive } from "../../src/measure/additivity.ts";
import { keysWithoutProjects } from "../../src/measure/keys-without-projects.ts";
import { fact } from "../../src/measure/fact.ts";
import { formatFactId, parseFactId } from "../../src/measure/fact-id.ts";
import { measure } from "../../src/measure/measure.ts";
import { pivot } from "../../src/measure/pivot.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";
import { gazette } from "../audit/gazette.ts";

// Task 1 and task 3 both name boilers, so the first project counts in two programmes and under three leads.
const PLAN = `青川市大气污染防治实施方案
（一）优化能源结构
1. 淘汰燃煤锅炉。淘汰燃煤锅炉20台。（市发改委、市环保局牵头，各县区政府配合）
2. 节约用能。开展能源审计。（市统计局牵头）
（二）深化治理
3. 整治燃煤锅炉。改造燃煤锅炉。（市经信委牵头）
4. 治理道路扬尘。加强道路扬尘污染治理。
5. 严格执法。加强执法。（市环保局牵头）
附件：重点项目表
序号\t项目名称\t建设内容\t投资（万元）\t竣工时间
1\t燃煤锅炉淘汰\t淘汰燃煤锅炉10台\t100.5\t2020年
2\tG108线道路扬尘治理\t机械除尘\t\t2020年
3\t新建小学\t教学楼\t300\t2021年
`;

async function plan() {
  return parseSource(await readSource(new TextEncoder().encode(PLAN), "plan.txt"));
}

const rowsOf = (figures: ReturnType<typeof measure>) =>
  figures.rows.map(({ keys, projects, missing, investment }) => [
    ...Object.values(keys),
    projects,
    missing,
    investment,
  ]);

describe("another government's plan", () => {
  test("a project counts whole in each of its programmes, one without a task stands last", async () => {
    const figures = measure(await plan(), { by: ["programme"] });
    expect(rowsOf(figures)).toEqual([
      ["优化能源结构", 1, 0, 100.5],
      ["深化治理", 2, 1, 100.5],
      ["未对应任务", 1, 0, 300],
    ]);
    expect(figures.additive).toBe(false);
    expect(figures.total).toMatchObject({ projects: 3, missing: 1, investment: 400.5 });
    expect(() => assertAdditive(figures)).not.toThrow();
  });

  test("a task that nobody leads isn't given a lead, and several leads each count", async () => {
    expect(rowsOf(measure(await plan(), { by: ["lead"] }))).toEqual([
      ["市发改委", 1, 0, 100.5],
      ["市环保局", 1, 0, 100.5],
      ["市经信委", 1, 0, 100.5],
      ["未对应任务", 1, 0, 300],
      ["未列明", 1, 1, null],
    ]);
  });

  test("programmes and leads are crossed task by task: nobody leads in a programme that isn't theirs", async () => {
    const cells = measure(await plan(), { by: ["programme", "lead"] }).rows.map(({ keys }) => Object.values(keys));
    expect(cells).toContainEqual(["优化能源结构", "市发改委"]);
    expect(cells).toContainEqual(["深化治理", "市经信委"]);
    expect(cells).not.toContainEqual(["优化能源结构", "市经信委"]);
    expect(cells).not.toContainEqual(["深化治理", "市发改委"]);
  });

  test("keys taken together count a project once, as do conditions", async () => {
    const { projects } = await plan();
    const both = { measure: "investment", keys: { programme: ["优化能源结构", "深化治理"] } };
    expect(fact(projects, both)).toMatchObject({ value: 100.5, seqs: [1, 2], missing: 1 });
    const where = { programme: ["优化能源结构", "深化治理"] };
    expect(measure(projects, { by: [], where }).total).toMatchObject({ projects: 2, investment: 100.5 });
  });

  test("a task goes by its number where only one has it", async () => {
    const { projects } = await plan();
    expect(fact(projects, { measure: "projects", keys: { task: ["3"] } }).query.keys).toEqual({
      task: ["3. 整治燃煤锅炉"],
    });
    expect(() => fact(projects, { measure: "projects", keys: { task: ["6"] } })).toThrow(/4\. 治理道路扬尘/);
  });

  test("what the plan names without a project", async () => {
    const without = keysWithoutProjects(await plan(), ["task", "lead", "district"]);
    expect([...without]).toEqual([
      ["task", ["2. 节约用能", "5. 严格执法"]],
      ["lead", ["市统计局"]],
    ]);
  });
});

test("a table without a plan has no tasks, and says not stated", async () => {
  const table = PLAN.slice(PLAN.indexOf("序号"));
  const dataset = parseSource(await readSource(new TextEncoder().encode(table), "table.txt"));
  expect(dataset.projects.every(({ tasks }) => tasks === undefined)).toBe(true);
  const figures = measure(dataset, { by: ["task"] });
  expect(rowsOf(figures)).toEqual([["未列明", 3, 1, 400.5]]);
  expect(figures.additive).toBe(true);
});

describe("the gazette", () => {
  test("the money of task 7 is that of rows 94–110", () => {
    const figures = measure(gazette, { by: ["task"] });
    expect(figures.rows[0]).toMatchObject({ keys: { task: "7. 继续实施棚户区（城中村）改造" }, investment: 535_171 });
    expect(figures.total.investment).toBe(944_220.08);
    expect(figures.additive).toBe(false);
  });

  test("totals of a cross table are measured, not added up", () => {
    const { rowTotals, down, total } = pivot(gazette, { by: ["programme", "year"] });
    expect(rowTotals[down.indexOf("实施能源结构调整优化工程")]).toMatchObject({ projects: 22, value: 650_962 });
    expect(total.value).toBe(944_220.08);
  });

  test("joint policies go on beside it: 93 is split among its districts within its programme", () => {
    const request = { by: ["programme", "district"], joint: "split", where: { seq: [93] } } as const;
    const figures = measure(gazette, request);
    expect(figures.rows.map(({ investment }) => investment)).toEqual(Array.from({ length: 5 }, () => 20_600));
    const keys = { programme: ["实施能源结构调整优化工程"] };
    expect(fact(gazette.projects, { measure: "investment", keys, seqs: [93], joint: "split" }).value).toBe(103_000);
  });

  test("ids name the dimensions and are read again", () => {
    const query = { measure: "investment", keys: { programme: ["实施扬尘污染防治工程"] }, joint: "apart" } as const;
    const id = formatFactId(query);
    expect(id).toBe("v2:investment/by.programme=实施扬尘污染防治工程/joint=apart");
    expect(parseFactId(id)).toEqual(query);
  });
});
