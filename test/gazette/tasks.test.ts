import { describe, expect, test } from "vitest";
import { readProse } from "../../src/gazette/prose.ts";
import { readTasks } from "../../src/gazette/tasks.ts";
import { documentProse } from "../../src/project/document-prose.ts";
import { gazette } from "../audit/gazette.ts";

const read = (lines: readonly string[]) => readTasks(readProse(lines));

describe("the gazette", () => {
  const tasks = readTasks(documentProse(gazette));

  test("numbers 36 tasks under seven headings", () => {
    expect(tasks.map(({ number }) => number)).toEqual(Array.from({ length: 36 }, (_, index) => index + 1));
    const heads = [...new Map(tasks.map(({ head }) => [head?.label, head])).values()];
    expect(heads.map((head) => head?.line)).toEqual([78, 96, 130, 156, 182, 206, 232]);
    expect(heads[1]).toEqual({ label: "（二）", title: "实施能源结构调整优化工程", line: 96 });
    // Of each heading's last task by hand: 3, 10, 14, 19, 23, 28, 36.
    expect(tasks.filter(({ head }, at) => head?.label !== tasks[at + 1]?.head?.label).map((t) => t.number)).toEqual([
      3, 10, 14, 19, 23, 28, 36,
    ]);
  });

  test("has a task's words and those who are to do it, with their lines", () => {
    const [task] = tasks.filter(({ number }) => number === 7);
    expect(task).toMatchObject({ title: "继续实施棚户区（城中村）改造", first: 112, last: 114, lines: [112, 114] });
    expect(task?.text).toMatch(/^继续实施棚户区（城中村）改造。优先改造.*推动解决原煤散烧污染问题。$/);
    expect(task?.text).toContain("2018年完成全市10896户棚户区（城中村）改造");
    expect(task?.duty).toBe(
      "责任分工：市住房保障局牵头负责棚户区（城中村）改造工作，各旗县区政府、稀土高新区管委会负责组织实施。",
    );
  });

  test("rejoins a task over page breaks and the running head", () => {
    // Page breaks at 121–124 and 184–188, the running head 市政府文件 on 144 and 186.
    expect(tasks[8]?.lines).toEqual([120, 122, 124]);
    expect(tasks[12]?.lines).toEqual([142, 146, 148]);
    expect(tasks[19]?.lines).toEqual([184, 188, 190]);
    expect(tasks[19]?.text).toContain("2019年园区环境空气质量自动监测站建成投运。");
    expect(tasks[34]).toMatchObject({ title: "强化主城区联防联控", lines: [264, 266, 268] });
    // 四、保障措施 ends the last task.
    expect(tasks[35]).toMatchObject({ title: "推进科技治污", last: 272 });
    expect(tasks[35]?.duty).toMatch(/相关企业负责组织实施。$/);
  });
});

describe("other plans", () => {
  test("number tasks （一） under chapters 一、, with lists of their own within them", () => {
    const tasks = read([
      "二、重点任务",
      "（一）加快水库加固。完成下列工作：1.东乡水库。2.西乡水库。",
      "（二）修建灌渠。",
      "3.这是一条清单。",
      "（三）植树造林。全年造林五百亩。（责任单位：林业局）",
      "（四）整治河道。",
      "三、民生任务",
      "（五）改造学校。",
      "（六）改造医院，新增床位二百张，并且按照上级要求同步建设发热门诊和急救中心站点。",
      "四、保障措施",
      "加强组织领导。",
    ]);
    expect(tasks.map(({ number, title, head }) => [number, title, head?.title])).toEqual([
      [1, "加快水库加固", "重点任务"],
      [2, "修建灌渠", "重点任务"],
      [3, "植树造林", "重点任务"],
      [4, "整治河道", "重点任务"],
      [5, "改造学校", "民生任务"],
      [6, "改造医院", "民生任务"],
    ]);
    expect(tasks[1]).toMatchObject({ first: 3, last: 4, text: "修建灌渠。3.这是一条清单。" });
    expect(tasks[2]).toMatchObject({ text: "植树造林。全年造林五百亩。", duty: "责任单位：林业局" });
    expect(tasks[5]?.last).toBe(9);
  });

  test("number tasks 1、 without headings, after another list", () => {
    const tasks = read([
      "1、本方案自印发之日起施行。",
      "2、本方案由市政府解释。",
      "1、修路。",
      "2、架桥。到2020年架桥3座。",
      "3、治水。",
      "4、植树。",
      "5、建校。",
    ]);
    expect(tasks.map(({ title, head, first }) => [title, head, first])).toEqual([
      ["修路", null, 3],
      ["架桥", null, 4],
      ["治水", null, 5],
      ["植树", null, 6],
      ["建校", null, 7],
    ]);
  });

  test.each([
    ["no prose", []],
    ["four items", ["1. 修路。", "2. 架桥。", "3. 治水。", "4. 植树。"]],
    ["a gap", ["1. 修路。", "2. 架桥。", "4. 治水。", "5. 植树。", "6. 建校。"]],
    ["decimals", ["1.5万户改造。", "2.5万户改造。", "3.5万户改造。", "4.5万户改造。", "5.5万户改造。"]],
  ])("have none: %s", (_, lines) => {
    expect(read(lines)).toEqual([]);
  });
});
