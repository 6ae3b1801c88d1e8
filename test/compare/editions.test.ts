import { describe, expect, test } from "vitest";
import { type CompareOptions, compareEditions, openLinks } from "../../src/compare/compare-editions.ts";
import { load } from "../../src/disk/load.ts";
import type { Link } from "../../src/project/links.ts";
import { listOf } from "../../src/print/comparison-words.ts";

const FOLDER = "test/fixtures/editions";

async function compared(pair: string, options: CompareOptions = {}) {
  return compareEditions(await load(`${FOLDER}/${pair}-old.csv`), await load(`${FOLDER}/${pair}-new.csv`), options);
}

const seqs = (ends: readonly { readonly seq: number }[]) => ends.map(({ seq }) => seq);
const pairsOf = ({ matched }: Awaited<ReturnType<typeof compared>>) =>
  matched.map((pair) => [seqs(listOf(pair.old)), seqs(listOf(pair.new)), pair.by]);
const questionsOf = ({ doubtful }: Awaited<ReturnType<typeof compared>>) =>
  doubtful.map(({ old, new: next }) => [old.seq, next.seq]);

describe("two editions of one plan", async () => {
  const comparison = compareEditions(await load(`${FOLDER}/plan-2018.csv`), await load(`${FOLDER}/plan-2019.csv`), {
    by: ["district", "year"],
  });

  test("two slip by two years, one costs 500 more, one is gone, one is new, one has only its plan and progress changed", () => {
    const { matched, added, removed, doubtful, old, new: next, unit } = comparison;
    expect([old.projects, old.investment, next.projects, next.investment, unit]).toEqual([
      4,
      29480.5,
      4,
      30600.5,
      "万元",
    ]);
    expect(
      matched.map((pair) => ({
        name: listOf(pair.new)[0]!.name,
        lines: [listOf(pair.old)[0]!.source.line, listOf(pair.new)[0]!.source.line],
        changes: pair.changes.map(({ field, old: was, new: is, difference }) => [field, was, is, difference]),
      })),
    ).toEqual([
      {
        name: "城区集中供热改造",
        lines: [2, 2],
        changes: [
          ["completion", "2018年", "2020年", 2],
          ["investment", 3600, 4100, 500],
          ["累计完成投资", 1800, 3300, 1500],
        ],
      },
      {
        name: "城乡供水一体化",
        lines: [3, 3],
        changes: [
          ["年度计划投资", 4000, 14000, 10000],
          ["累计完成投资", 4200, 18000, 13800],
        ],
      },
      {
        name: "农村公路提升",
        lines: [5, 4],
        changes: [
          ["completion", "2019年", "2021年", 2],
          ["年度计划投资", 1200, 2200, 1000],
          ["累计完成投资", 900, 1900, 1000],
        ],
      },
    ]);
    expect(added.map(({ name, source }) => [name, source.file, source.line])).toEqual([
      ["冷链物流园", "plan-2019.csv", 5],
    ]);
    expect(removed.map(({ name, source }) => [name, source.file, source.line])).toEqual([
      ["东湾镇卫生院", "plan-2018.csv", 4],
    ]);
    expect(doubtful).toEqual([]);
  });

  test("the bridge says where the sum went, by district and by year", () => {
    const { by, ...whole } = comparison.bridge;
    expect(whole).toEqual({
      old: 29480.5,
      removed: 1980,
      added: 2600,
      changed: 500,
      new: 30600.5,
      residual: 0,
      ofChanged: { amounts: 500, filled: 0, emptied: 0, moved: 0 },
    });
    expect(
      by!.district!.map(({ district, old, removed, added, changed, new: next }) => [
        district,
        old,
        removed,
        added,
        changed,
        next,
      ]),
    ).toEqual([
      ["东湾镇", 20480.5, 1980, 2600, 0, 21100.5],
      ["南山乡", 5400, 0, 0, 0, 5400],
      ["城关镇", 3600, 0, 0, 500, 4100],
    ]);
    expect(by!.year!.map(({ year, ofChanged }) => [year, ofChanged.moved])).toEqual([
      [2018, -3600],
      [2019, -5400],
      [2020, 4100],
      [2021, 5400],
    ]);
  });
});

test("a project under another name is a question, never a match", async () => {
  const comparison = await compared("renamed");
  // 第三中学教学楼 and 第三中学（教学楼） differ in brackets alone.
  expect(pairsOf(comparison)).toEqual([[[2], [2], "name"]]);
  expect(questionsOf(comparison)).toEqual([
    [1, 1],
    [3, 3],
  ]);
  expect(comparison.doubtful[0]!.reasons.filter(({ same }) => same).map(({ field }) => field)).toEqual([
    "unit",
    "district",
    "investment",
    "content",
  ]);
  const { removed, added, changed, residual } = comparison.bridge;
  expect([removed, added, changed, residual]).toEqual([4300 + 7800 + 640, 4300 + 9100 + 1500, 0, 0]);
});

test("open questions are written out, decided, and given back", async () => {
  const open = openLinks(await compared("renamed"));
  expect(open.map(({ decision, old, new: next }) => [decision, old[0]!.name, next[0]!.name])).toEqual([
    [null, "石桥河综合治理工程", "石桥河生态修复工程"],
    [null, "柳林污水处理厂", "柳林镇污水处理厂及管网"],
  ]);
  const links: Link[] = [
    { ...open[0]!, decision: "same", reason: "内容、金额相同，只改了名称" },
    { ...open[1]!, decision: "different", reason: "新项目含管网" },
  ];
  const decided = await compared("renamed", { links });
  expect(pairsOf(decided)).toEqual([
    [[1], [1], "link"],
    [[2], [2], "name"],
  ]);
  expect(decided.matched[0]!.changes.map(({ field }) => field)).toEqual(["name"]);
  expect(decided.doubtful).toEqual([]);
  expect(seqs(decided.removed)).toEqual([3, 4]);
  expect(openLinks(decided, links)).toEqual(links);
});

test("numbers given anew mislead nobody, and two of one name are told apart by their place", async () => {
  const comparison = await compared("renumbered");
  expect(pairsOf(comparison)).toEqual([
    [[4], [1], "name"],
    [[3], [2], "name"],
    [[2], [3], "name"],
    [[1], [4], "name"],
  ]);
  expect(comparison.matched.map(({ changes }) => changes.map(({ field, difference }) => [field, difference]))).toEqual([
    [],
    [["completion", 1]],
    [["investment", 50]],
    [],
  ]);
  expect([comparison.unchanged, comparison.doubtful.length]).toEqual([2, 0]);
});

test("one that was split and two that were merged are questions, and links with several ends decide them", async () => {
  const open = await compared("split");
  expect(open.matched).toEqual([]);
  expect(questionsOf(open)).toEqual([
    [1, 1],
    [1, 2],
    [2, 3],
    [3, 3],
  ]);
  const end = (seq: number, name: string) => ({ seq, name });
  const links: Link[] = [
    {
      decision: "same",
      reason: "分两期实施",
      old: [end(1, "引水工程")],
      new: [end(1, "引水工程一期"), end(2, "引水工程二期")],
    },
    {
      decision: "same",
      reason: "合并实施",
      old: [end(2, "工业园标准厂房"), end(3, "工业园配套道路")],
      new: [end(3, "工业园标准厂房及配套道路")],
    },
  ];
  const decided = await compared("split", { links });
  expect(pairsOf(decided)).toEqual([
    [[1], [1, 2], "link"],
    [[2, 3], [3], "link"],
  ]);
  expect(decided.matched.map(({ changes }) => changes.find(({ field }) => field === "investment"))).toEqual([
    { field: "investment", old: 12000, new: 12700, difference: 700 },
    { field: "investment", old: 10600, new: 10400, difference: -200 },
  ]);
  expect(decided.bridge).toMatchObject({ old: 22600, removed: 0, added: 0, changed: 500, new: 23100, residual: 0 });
});

test("amounts stated in 亿元 instead of 万元 haven't changed", async () => {
  const comparison = await compared("unit");
  expect(
    comparison.matched.map(({ changes }) =>
      changes.map(({ field, old, new: next, difference }) => [field, old, next, difference]),
    ),
  ).toEqual([[["年度计划投资", 20000, 40000, 20000]], []]);
  expect(comparison.bridge).toMatchObject({ old: 157500.5, changed: 0, new: 157500.5, residual: 0 });
});

test.each([
  // 6,000 in two districts and 6,600 in three: 3,000 → 2,200 each under split, in full under full, none under exclude.
  [
    "split",
    { 昆区: [4500, -2300, 2200], 青山区: [3000, 700, 3700], 九原区: [0, 2650, 2650], 东河区: [900, -450, 450] },
  ],
  ["full", { 昆区: [7500, -900, 6600], 青山区: [6000, 2100, 8100], 九原区: [0, 7500, 7500], 东河区: [900, 0, 900] }],
  ["exclude", { 昆区: [1500, -1500, 0], 青山区: [0, 1500, 1500], 东河区: [900, -900, 0] }],
] as const)("districts of joint projects that change are bridged under %s", async (joint, expected) => {
  const { bridge, matched } = await compared("joint", { joint, by: ["district"] });
  expect(matched.map(({ changes }) => changes.map(({ field }) => field))).toEqual([
    ["district", "investment"],
    ["district"],
    ["district"],
  ]);
  const rows = bridge.by!.district!;
  expect(
    Object.fromEntries(rows.map(({ district, old, changed, new: next }) => [district, [old, changed, next]])),
  ).toEqual(expected);
  expect(rows.every(({ residual, removed, added }) => residual === 0 && removed === 0 && added === 0)).toBe(true);
});

test("blanks that became amounts, and amounts that became blanks, are shown apart from what grew", async () => {
  const { bridge, matched } = await compared("blanked");
  expect(bridge).toMatchObject({
    old: 5760.5,
    changed: -2700,
    new: 3060.5,
    residual: 0,
    ofChanged: { amounts: 0, filled: 2300, emptied: -5000, moved: 0 },
  });
  expect(matched.map(({ changes }) => changes)).toEqual([
    [{ field: "investment", old: 5000, new: null, difference: null }],
    [{ field: "investment", old: null, new: 2300, difference: null }],
    [{ field: "investment", old: null, new: null, difference: null, oldText: "待定", newText: "面议" }],
    [],
  ]);
});
