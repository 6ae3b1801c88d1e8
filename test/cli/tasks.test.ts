import { expect, test } from "vitest";
import { run } from "./run.ts";

const json = (...args: string[]) => JSON.parse(run(["tasks", ...args, "--format", "json"]).stdout);

test("tasks are listed with their projects, and what links them", () => {
  const { tasks, linked, unlinked } = json();
  expect(tasks).toHaveLength(36);
  expect(tasks[6]).toMatchObject({
    number: 7,
    title: "继续实施棚户区（城中村）改造",
    head: { label: "（二）" },
    lines: [112, 114],
    projects: 17,
    investment: 535_171,
  });
  expect(tasks[6].links[16]).toEqual({ seq: 110, works: ["棚户区改造"] });
  expect(tasks[11]).toMatchObject({ number: 12, projects: 0, investment: null, links: [] });
  expect([linked.projects, unlinked.projects, unlinked.investment]).toEqual([139, 5, 2090]);
  expect(unlinked.seqs).toEqual([24, 33, 45, 51, 53]);
});

test("a condition leaves all tasks, and as CSV each link is a record", () => {
  expect(json("--where", "district=白云矿区").tasks).toHaveLength(36);
  const lines = run(["tasks", "--where", "district=白云矿区", "--format", "csv"]).stdout.trim().split("\n");
  // 35 tasks without projects, and task 33 with rows 133 and 134.
  expect(lines).toHaveLength(1 + 35 + 2);
  expect(lines.filter((line) => line.startsWith("33,"))).toEqual([
    expect.stringMatching(/^33,提高环境监测能力,实施城市精细化管理工程,254,污染源在线监控,133,.*,30,469\r?$/),
    expect.stringMatching(/^33,.*,污染源在线监控,134,.*,30,474\r?$/),
  ]);
});

test("joint projects that are left out are in no task", () => {
  // 93 was the only project of task 9.
  expect(json().tasks[8]).toMatchObject({ projects: 1, investment: 103_000 });
  expect(json("--joint", "exclude").tasks[8]).toMatchObject({ projects: 0, investment: null, links: [] });
});

test("a source without tasks ends with 1 and says so", () => {
  const { status, stderr } = run(["tasks", "test/fixtures/english-projects.csv"]);
  expect(status).toBe(1);
  expect(stderr).toContain("no numbered tasks");
});

test("a task's number leads to its rows", () => {
  const { figure, rows } = JSON.parse(
    run(["trace", "investment/works=氟化物治理/joint=apart", "--format", "json"]).stdout,
  );
  expect(figure).toMatchObject({ projects: 3, investment: 27_000 });
  expect(rows.map((row: { seq: number }) => row.seq)).toEqual([27, 28, 29]);
  const unknown = run(["trace", "investment/works=没有的措施/joint=apart"]);
  expect([unknown.status, unknown.stderr]).toEqual([2, expect.stringContaining("works: expected one of")]);
});
