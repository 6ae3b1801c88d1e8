import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { households } from "../../src/project/household.ts";
import { tasksOf, unlinkedProjects } from "../../src/project/plan-tasks.ts";
import { WORK_KINDS, workName, worksOf, worksOfTask } from "../../src/project/works.ts";
import { gazette } from "../audit/gazette.ts";
import { source, row } from "../audit/table.ts";

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const seqsOf = (number: number) => tasksOf(gazette)[number - 1]!.projects.map(({ seq }) => seq);

describe("the gazette, each row read against each task by hand", () => {
  test("task 7 is the redevelopment of 94–110, with the 10,896 households that it states", () => {
    const task = tasksOf(gazette)[6]!;
    expect(task.works).toEqual(["棚户区改造"]);
    expect(seqsOf(7)).toEqual(range(94, 110));
    const moved = households(gazette.projects).filter(({ seq }) => seqsOf(7).includes(seq));
    expect(moved.reduce((sum, one) => sum + one.households, 0)).toBe(10_896);
    expect(task.text).toContain("10896户");
  });

  test.each([
    // Boilers that a solar field replaces; a drying kiln.
    [5, [36, 111]],
    // Waste heat: 脱硫酸尘余热利用, 焦炉烟气余热回收.
    [6, [46, 82]],
    [8, [93, 111]],
    [9, [93]],
    [11, [127]],
    [18, range(112, 126)],
    // Parks as a whole, and the stations that line 184 asks for.
    [20, [92, ...range(136, 144)]],
    [23, [27, 28, 29]],
    [33, [34, ...range(128, 144)]],
  ])("task %i has the projects %j", (number, seqs) => {
    expect(seqsOf(number)).toEqual(seqs);
  });

  test("what stacks and yards emit is told apart, and a project that treats both has both", () => {
    const both = seqsOf(21).filter((seq) => seqsOf(22).includes(seq));
    // A belt and its collector, a tippler, a converter hall.
    expect(both).toEqual([3, 9, 18]);
    expect(seqsOf(21)).toHaveLength(49);
    expect(seqsOf(22)).toHaveLength(38);
    expect(tasksOf(gazette)[21]!.projects.find(({ seq }) => seq === 3)?.works).toEqual(["物料装卸输送密闭"]);
  });

  test("tasks of orders, bans and checks have none; so has the one on buses, since no row is of buses", () => {
    const empty = tasksOf(gazette).filter(({ projects }) => projects.length === 0);
    expect(empty.map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 10, 12, 13, 14, 15, 16, 17, 19, 24, 25, 26, 27, 28, 29, 30, 31, 32, 34, 35, 36,
    ]);
  });

  test("a funeral home, smells, a store of hazardous waste and a larger ash yard are of no task", () => {
    expect(unlinkedProjects(gazette).map(({ seq }) => seq)).toEqual([24, 33, 45, 51, 53]);
  });
});

describe("what names a kind of works", () => {
  const named = (name: string, content = "") => worksOf({ ...gazette.projects[0]!, name, content });

  test("spaces and bracket widths don't count, and … stays within a clause", () => {
    expect(named("昆北 棚户区 ( 城中村 ) 改造项目")).toEqual(["棚户区改造"]);
    expect(named("煤场及卸煤站全封闭工程")).toEqual(["料场煤棚封闭"]);
    expect(named("新建煤场。", "道路封闭施工。")).toEqual([]);
  });

  test("a place isn't what is done there", () => {
    expect(named("脱硫塔在线监控系统")).toEqual(["污染源在线监控"]);
    expect(named("“棚户区”锅炉房烟囱在线监控设施")).toEqual(["污染源在线监控"]);
    expect(named("G110线扬尘整治", "机械除尘。")).toEqual(["道路扬尘治理"]);
  });

  test("other plans' works are known too", () => {
    expect(named("更新新能源公交车100辆")).toEqual(["新能源公交与充电设施"]);
    expect(named("加油站油气回收改造")).toEqual(["油品与油气回收"]);
    expect(named("城南建筑工地扬尘治理")).toEqual(["施工扬尘治理"]);
    expect(named("露天矿山生态修复")).toEqual(["矿山综合治理"]);
    expect(named("秸秆综合利用")).toEqual(["秸秆综合利用"]);
    expect(named("新建小学")).toEqual([]);
  });

  test("a passing mention in a task's text is none", () => {
    const works = (title: string, rest: string) => worksOfTask({ title, text: `${title}。${rest}` });
    expect(works("加强烟花爆竹管理", "按照禁燃区划定方案执行。")).toEqual(["烟花爆竹管理"]);
    expect(works("加强执法", "将烟气在线监测数据作为执法依据，整治燃煤锅炉。")).toEqual([]);
  });
});

test("a plan without tasks, and a table without prose, have none", async () => {
  expect(tasksOf(await source([row(1), row(2)]))).toEqual([]);
  expect(tasksOf(await source([row(1), row(2)], ["某市重点项目", "1. 修路。", "2. 架桥。"]))).toEqual([]);
});

test("the list fits its schema, names each kind once, and names no place of the gazette", () => {
  const json = (path: string) => JSON.parse(readFileSync(path, "utf8"));
  const check = new Ajv2020({ strict: false }).compile(json("data/schema/works.schema.json"));
  expect(check(json("data/works.json")), JSON.stringify(check.errors)).toBe(true);
  expect(new Set(WORK_KINDS.map(({ name }) => name)).size).toBe(WORK_KINDS.length);
  const words = WORK_KINDS.flatMap(({ task, project }) => [
    ...(task.title ?? []),
    ...(task.text ?? []),
    ...project.words,
    ...(project.except ?? []),
  ]);
  expect(words.filter((word) => /包头|包钢|昆|青山|东河|九原|石拐|达茂|固阳|白云/.test(word))).toEqual([]);
  expect(workName("棚户区改造", "en")).toBe("Shantytown redevelopment");
});
