import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { run } from "./run.ts";

const folder = () => mkdtempSync(join(tmpdir(), "measures-"));

const at = (name: string, text: string) => {
  const path = join(folder(), name);
  writeFileSync(path, text);
  return path;
};
const PLAN = at(
  "plan.csv",
  [
    "序号,项目名称,建设单位,建设性质,总投资（万元）,一季度计划（万元）,一季度完成（万元）,竣工时间,建设地点",
    "1,甲路,交通局,新建,1000,100,80,2019年,东区",
    "2,乙桥,交通局,续建,2500.5,300,,2020年,西区",
    "3,丙站,住建局,续建,400,50,60,2020年,东区",
  ].join("\n"),
);
const json = (...args: string[]) => JSON.parse(run([...args, "--format", "json"]).stdout);

test("columns of money and their ratios stand under the names that they were asked for by", () => {
  // Done: 80 + 60; planned where both are stated: 100 + 50.
  expect(json("summary", PLAN, "--by", "建设性质", "--measure", "一季度完成,一季度完成/一季度计划").total).toEqual({
    projects: 3,
    seqs: [1, 2, 3],
    measures: {
      一季度完成: { value: 140, unit: "万元", stated: 2, missing: 1 },
      "一季度完成/一季度计划": { value: 140 / 150, unit: "1", stated: 2, least: 140 / 450, most: 440 / 450 },
    },
  });
});

test("conditions and dimensions go by printed headings, crossed as a table with totals on both sides", () => {
  const { columns, rows, total } = json(
    "summary",
    PLAN,
    "--by",
    "建设性质,建设地点",
    "--where",
    "建设性质=续建",
    "--pivot",
  );
  expect(columns).toEqual(["西区", "东区"]);
  expect(rows[0].total.value).toBe(2900.5);
  expect(rows[0].cells.map(({ value }: { value: number }) => value)).toEqual([2500.5, 400]);
  expect(total.cells.map(({ value }: { value: number }) => value)).toEqual([2500.5, 400]);
  expect(run(["summary", PLAN, "--by", "建设性质,竣工时间", "--pivot", "--lang", "zh"]).stdout).toMatch(
    /合计 .*2,900\.5/,
  );
});

test("a figure of a column is traced by its id to its rows and lines", () => {
  const { figure, rows } = json("trace", PLAN, "v2:一季度完成%2F一季度计划/joint=apart");
  expect(figure).toMatchObject({ value: 140 / 150, unit: "1", lines: [2, 4] });
  expect(rows.map(({ seq, investment, per }: Record<string, number>) => [seq, investment, per])).toEqual([
    [1, 80, 100],
    [3, 60, 50],
  ]);
});

test("where no column states the whole investment, the money that there is stands instead", () => {
  const done = at(
    "done.csv",
    "序号,项目名称,建设单位,建设内容,累计完成投资（万元）,建设地点\n1,甲路,交通局,道路,410,东区\n2,乙站,住建局,水厂,85.5,西区\n",
  );
  const { stdout } = run(["summary", done, "--lang", "zh"]);
  expect(stdout).toMatch(/累计完成投资（万元）/);
  expect(stdout).toMatch(/合计 +2 +495\.5/);
  expect(json("summary", done).total).toMatchObject({
    investment: null,
    measures: { "累计完成投资（万元）": { value: 495.5 } },
  });
});

test.each([
  [["--by", "distrct"], /district/],
  [["--where", "district=火星"], /东区 \/ 西区/],
  [["--where", "district"], /name=value/],
  [["--where", "district=东区", "--where", "district=西区"], /once/],
  [["--measure", "完成额"], /一季度完成/],
  [["--by", "district", "--pivot"], /two dimensions/],
  [["--joint", "split", "--weights", "东区区=2"], /weights.*东区/],
])("%j is refused with what is known", (args, words) => {
  expect(run(["summary", PLAN, "--lang", "en", ...args], { LANG: "en_US.UTF-8" })).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringMatching(words),
  });
});
