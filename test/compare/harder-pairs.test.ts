import { expect, test } from "vitest";
import { type Comparison, compareEditions, type CompareOptions } from "../../src/compare/compare-editions.ts";
import { listOf } from "../../src/print/comparison-words.ts";
import { changesGrid } from "../../src/print/comparison-grid.ts";
import { JOINT_POLICIES } from "../../src/measure/request/request.ts";
import { sum } from "../../src/measure/decimal.ts";
import { parsedText } from "../project/parsed-text.ts";

const HEAD = "序号,项目名称,建设单位,建设内容,竣工时间,总投资（万元）,建设地点";
const read = async (old: string, next: string) =>
  [await parsedText(old, "old.csv"), await parsedText(next, "new.csv")] as const;
const csv = (head: string, ...rows: readonly string[]) => [head, ...rows].join("\n");

/** The comparison, once it is seen that no project is lost and that the bridge is exact under every joint policy. */
async function compared(old: string, next: string, options: CompareOptions = {}): Promise<Comparison> {
  const [before, after] = await read(old, next);
  const comparison = compareEditions(before, after, options);
  const { matched, added, removed } = comparison;
  const lines = (ends: readonly { readonly source: { readonly line?: number } }[]) =>
    ends.map(({ source }) => source.line!).sort((a, b) => a - b);
  expect(lines([...matched.flatMap((pair) => listOf(pair.old)), ...removed])).toEqual(lines(before.projects));
  expect(lines([...matched.flatMap((pair) => listOf(pair.new)), ...added])).toEqual(lines(after.projects));
  for (const joint of JOINT_POLICIES) {
    const { by, ...whole } = compareEditions(before, after, { ...options, joint, by: ["district", "unit"] }).bridge;
    for (const one of [whole, ...Object.values(by!).flat()]) {
      expect(one.residual).toBe(0);
      expect(sum([one.old, -one.removed, one.added, one.changed])).toBe(one.new);
    }
  }
  return comparison;
}

const pairsIn = ({ matched }: Comparison) =>
  matched.map((pair) => [listOf(pair.old)[0]!.source.line, listOf(pair.new)[0]!.source.line, pair.by]);
const changesIn = ({ matched }: Comparison) =>
  matched.map(({ changes }) => changes.map(({ field, old, new: next }) => [field, old, next]));
const questionsIn = ({ doubtful }: Comparison) =>
  doubtful.map(({ old, new: next }) => [old.source.line, next.source.line]);

test("a name that stands in several places is told apart by them, spelled short or in full, and never by its unit alone", async () => {
  const comparison = await compared(
    csv(
      HEAD,
      "1,敬老院改造,县民政局,改造用房,2019年,300,东湾镇",
      "2,敬老院改造,县民政局,改造用房,2019年,320,西湾镇",
      "3,敬老院改造,县民政局,改造用房,2019年,280,城关镇",
      "4,污水管网,县住建局,管网 8 公里,2020年,1500,东湾",
    ),
    csv(
      HEAD,
      "1,敬老院改造,县民政局,改造用房,2019年,350,西湾镇",
      "2,敬老院改造,县民政局,改造用房,2019年,330,甲县东湾镇",
      "3,敬老院改造,县民政局,改造用房,2020年,410,南山乡",
      "4,污水管网,县住房和城乡建设局,管网 8 公里,2020年,1500,东湾镇",
    ),
  );
  expect(pairsIn(comparison)).toEqual([
    [3, 2, "name"],
    [2, 3, "name"],
    [5, 5, "name"],
  ]);
  expect(changesIn(comparison)).toEqual([
    [["investment", 320, 350]],
    [
      ["district", "东湾镇", "甲县东湾镇"],
      ["investment", 300, 330],
    ],
    [["district", "东湾", "东湾镇"]],
  ]);
  // 城关镇 and 南山乡 are other places: a question, though the unit is one.
  expect(questionsIn(comparison)).toEqual([[4, 4]]);
});

test("a unit or place that is only spelled otherwise moves no sum, is told, and is quoted as printed where it changed", async () => {
  const old = csv(
    HEAD,
    "1,清洁供暖,市住建局,锅炉,2018年,3000,昆区、青山区",
    "2,煤改电,东河区政府,电锅炉,2018年,500,东河",
    "3,扬尘治理,市住建局,洒水车,2019年,700,东河",
    "4,公园,园林局,绿地,2019年,60,大山",
  );
  const next = csv(
    HEAD,
    "1,清洁供暖,市住房和城乡建设局,锅炉,2018年,3000,青山区、昆区",
    "2,煤改电,东河区政府,电锅炉,2018年,500,东河区",
    "3,扬尘治理,市水务局,洒水车,2019年,800,东河区",
    "4,公园,园林局,绿地,2019年,60,大山镇",
    "5,湿地,园林局,绿地,2019年,90,大山乡",
  );
  const comparison = await compared(old, next, { by: ["district", "unit"] });
  expect(comparison.spellings).toEqual([
    { field: "unit", old: "市住建局", new: "市住房和城乡建设局" },
    { field: "district", old: "东河", new: "东河区" },
    { field: "district", old: "昆区、青山区", new: "青山区、昆区" },
  ]);
  expect(changesIn(comparison)).toEqual([
    [],
    [],
    [
      ["unit", "市住建局", "市水务局"],
      ["investment", 700, 800],
    ],
    // 大山 can be 大山镇 or 大山乡.
    [["district", "大山", "大山镇"]],
  ]);
  expect(
    comparison.bridge.by!.district!.map(({ district, ofChanged }) => [district, ofChanged.amounts, ofChanged.moved]),
  ).toEqual([
    ["青山区、昆区", 0, 0],
    ["东河区", 100, 0],
    ["大山乡", 0, 0],
    ["大山", 0, -60],
    ["大山镇", 0, 60],
  ]);
  const scoped = compareEditions(...(await read(old, next)), { where: { district: ["东河"] } });
  expect([scoped.old.investment, scoped.new.investment]).toEqual([1200, 1300]);
});

test("about 8,000 of 万元 isn't about 0.8 of 亿元 by its digits, and what isn't exact is no amount that grew", async () => {
  const head = (unit: string) => `序号,项目名称,建设单位,总投资（${unit}）,建设地点`;
  const comparison = await compared(
    csv(
      head("万元"),
      "1,城区供热,住建局,12000,城关镇",
      "2,环城路,交通局,约8000,城关镇",
      "3,水厂,水利局,,东湾镇",
      "4,学校,教育局,800,东湾镇",
      "5,医院,卫健局,0,南山乡",
      "6,公园,园林局,600-800,南山乡",
      "7,会展中心,商务局,约5,南山乡",
    ),
    csv(
      head("亿元"),
      "1,城区供热,住建局,1.2,城关镇",
      "2,环城路,交通局,约0.9,城关镇",
      "3,水厂,水利局,0.5,东湾镇",
      "4,学校,教育局,另行安排,东湾镇",
      "5,医院,卫健局,,南山乡",
      "6,公园,园林局,0.07,南山乡",
      "7,会展中心,商务局,约5,南山乡",
    ),
  );
  expect(comparison.unchanged).toBe(1);
  const rows = changesGrid(comparison, "zh").rows.map((row) => [row[1], row[5], row[6], row[7]]);
  expect(rows).toEqual([
    ["环城路", "约8000（万元）", "约0.9（亿元）", ""],
    ["水厂", "—", "5,000", ""],
    ["学校", "800", "另行安排", ""],
    ["医院", "0", "—", ""],
    ["公园", "600-800（万元）", "700", ""],
    ["会展中心", "约5（万元）", "约5（亿元）", ""],
  ]);
  expect(comparison.bridge.ofChanged).toEqual({ amounts: 0, filled: 5700, emptied: -800, moved: 0 });
});

test("money columns of one meaning are one column under the headings of two years; others stay apart", async () => {
  const comparison = await compared(
    csv(
      "序号,项目名称,建设单位,总投资（万元）,2018年计划投资（万元）,截至2018年6月底完成投资（万元）,一季度完成（万元）",
      "1,城区供热,住建局,3600,2100,1800,10",
      "2,水厂,水利局,18500,4000,4200,20",
    ),
    csv(
      "序号,项目名称,责任单位,计划总投资（万元）,2019年计划投资（万元）,截至2019年9月底完成投资（万元）,二季度完成（万元）",
      "1,城区供热,住建局,3600,2100,3300,15",
      "2,水厂,水利局,18500,14000,18000,25",
    ),
  );
  expect(changesIn(comparison)).toEqual([
    [["截至2018年6月底完成投资 → 截至2019年9月底完成投资", 1800, 3300]],
    [
      ["2018年计划投资 → 2019年计划投资", 4000, 14000],
      ["截至2018年6月底完成投资 → 截至2019年9月底完成投资", 4200, 18000],
    ],
  ]);
  expect(comparison.columns).toEqual({
    aligned: [
      { old: "2018年计划投资（万元）", new: "2019年计划投资（万元）" },
      { old: "截至2018年6月底完成投资（万元）", new: "截至2019年9月底完成投资（万元）" },
    ],
    removed: ["一季度完成（万元）"],
    added: ["二季度完成（万元）"],
  });
});

test("headings and sub-totals that only the second edition has change no project", async () => {
  const head = "序号,项目名称,建设单位,竣工时间,总投资（万元）,建设地点";
  const rows = ["1,城区供热,住建局,2018年,3600,城关镇", "2,水厂,水利局,2019年,18500,东湾镇"];
  const comparison = await compared(
    csv(head, ...rows, "3,学校,教育局,2019年,700,南山乡", "合计,,,,22800,"),
    csv(
      head,
      "一、基础设施（2项）,,,,,",
      ...rows,
      "小计,,,,22100,",
      "二、民生（2项）,,,,,",
      "3,学校,教育局,2019年,700,南山乡",
      "4,医院,卫健局,2019年,900,南山乡",
      "小计,,,,1600,",
      "合计,,,,23700,",
    ),
  );
  expect([comparison.unchanged, comparison.added.map(({ name }) => name)]).toEqual([3, ["医院"]]);
  expect(comparison.columns.added).toEqual(["category", "section"]);
});

test("one name under the headings of two counties is told apart by them, whatever their order", async () => {
  const head = "序号,项目名称,竣工时间,总投资（万元）";
  const comparison = await compared(
    csv(
      head,
      "一、甲县,,,",
      "1,农村公路提升,2019年,300",
      "二、乙县,,,",
      "2,农村公路提升,2019年,500",
      "3,水厂,2019年,80",
    ),
    csv(
      head,
      "一、乙县,,,",
      "1,水厂,2019年,80",
      "2,农村公路提升,2020年,520",
      "二、甲县,,,",
      "3,农村公路提升,2020年,310",
    ),
  );
  expect(pairsIn(comparison)).toEqual([
    [6, 3, "name"],
    [5, 4, "name"],
    [3, 6, "name"],
  ]);
  expect(questionsIn(comparison)).toEqual([]);
});

test("the number and the count of a heading change no project, its words do", async () => {
  const head = "序号,项目名称,建设单位,竣工时间,总投资（万元）,建设地点";
  const comparison = await compared(
    csv(head, "一、基础设施（2项）,,,,,", "1,供热,住建局,2018年,3600,城关镇", "2,学校,教育局,2019年,700,南山乡"),
    csv(
      head,
      "一、民生（1项）,,,,,",
      "1,学校,教育局,2019年,700,南山乡",
      "二、基础设施（1项）,,,,,",
      "2,供热,住建局,2018年,3600,城关镇",
    ),
  );
  expect(changesIn(comparison)).toEqual([
    [
      ["category", "基础设施", "民生"],
      ["section", "一、基础设施（2项）", "一、民生（1项）"],
    ],
    [],
  ]);
});

test("a code says what a renamed project is; one given to another project is no question once both are found by name", async () => {
  const head = "项目代码,项目名称,建设单位,总投资（万元）,建设地点";
  const comparison = await compared(
    csv(
      head,
      "2018-150203-01-001,石桥河治理,水利局,4300,东湾镇",
      "2018-150203-01-002,柳林污水厂,住建局,7800,西湾镇",
      "2018-150203-01-003,三中教学楼,教育局,640,城关镇",
    ),
    csv(
      head,
      "2018-150203-01-001,石桥河水生态修复与沿岸提升,水利局,4900,东湾镇",
      "2018-150203-01-002,冷链物流园,商务局,2600,南山乡",
      "2019-150203-01-009,三中教学楼,教育局,640,城关镇",
      "2019-150203-01-011,柳林污水厂,住建局,7800,西湾镇",
    ),
  );
  expect(pairsIn(comparison)).toEqual([
    [2, 2, "code"],
    [4, 4, "name"],
    [3, 5, "name"],
  ]);
  expect([comparison.doubtful, comparison.added.map(({ name }) => name)]).toEqual([[], ["冷链物流园"]]);
});

test("an English edition is matched by codes and amounts, and asks where the code alone speaks for it", async () => {
  const comparison = await compared(
    csv(
      "序号,项目代码,项目名称,建设单位,竣工时间,总投资（万元）,建设地点",
      "1,KP-2018-001,城区供热,住建局,2018年,3600,城关镇",
      "2,KP-2018-002,水厂,水利局,2019年,18500,东湾镇",
    ),
    csv(
      "No.,Project code,Project name,Implementing agency,Completion,Total investment (CNY million),Location",
      "1,KP-2018-001,Urban heating,Housing Bureau,2018,36,Chengguan Town",
      "2,KP-2018-002,Waterworks,Water Bureau,2020,190,Dongwan Town",
    ),
  );
  expect(pairsIn(comparison)).toEqual([[2, 2, "code"]]);
  expect(changesIn(comparison)[0]!.map(([field]) => field)).toEqual(["name", "unit", "district"]);
  expect(comparison.columns).toEqual({ removed: [], added: [], aligned: [] });
  expect(questionsIn(comparison)).toEqual([[3, 3]]);
  expect(comparison.doubtful[0]!.reasons.find(({ same }) => same)).toEqual({
    field: "code",
    old: "KP-2018-002",
    new: "KP-2018-002",
    same: true,
  });
});

test("amounts of two currencies are refused, and one that turned foreign is no fall", async () => {
  const head = (unit: string) => `序号,项目名称,建设单位,总投资（${unit}）,建设地点`;
  const old = csv(head("万元"), "1,港口,交通局,3600,东港", "2,水厂,水利局,1850,东湾");
  const [before, after] = await read(old, csv(head("万美元"), "1,港口,交通局,520,东港", "2,水厂,水利局,270,东湾"));
  expect(() => compareEditions(before, after)).toThrow(/expected both editions in one, got CNY and USD/);
  const mixed = await compared(
    old,
    csv("序号,项目名称,建设单位,总投资,建设地点", "1,港口,交通局,520万美元,东港", "2,水厂,水利局,1850万元,东湾"),
  );
  expect(mixed.bridge.ofChanged).toEqual({ amounts: 0, filled: 0, emptied: -3600, moved: 0 });
  expect(mixed.matched[0]!.changes).toEqual([
    { field: "investment", old: 3600, new: null, difference: null, newText: "520万美元" },
  ]);
});

test("a row that stands twice in the second edition is a question for both, and one of its name with another amount is new", async () => {
  const rows = ["1,城区供热,住建局,管网,2018年,3600,城关镇", "2,水厂,水利局,水厂一座,2019年,18500,东湾镇"];
  const comparison = await compared(
    csv(HEAD, ...rows),
    csv(HEAD, ...rows, "3,水厂,水利局,水厂一座,2019年,18500,东湾镇", "4,城区供热,住建局,锅炉,2019年,2000,城关镇"),
  );
  expect(pairsIn(comparison)).toEqual([[2, 2, "name"]]);
  expect(questionsIn(comparison)).toEqual([
    [3, 3],
    [3, 4],
  ]);
});

test("a joint project that other districts share is bridged, and quarters that one edition lacks aren't compared", async () => {
  const comparison = await compared(
    csv(
      "序号,项目名称,建设单位,总投资（万元）,一季度计划（万元）,一季度完成（万元）,建设地点",
      "1,水厂,水利局,18500,2000,2100,东湾镇、城关镇",
      "2,公路,交通局,5400,300,,南山乡",
      "3,学校,教育局,,100,0,南山乡",
    ),
    csv(
      "序号,项目名称,建设单位,总投资（万元）,一季度计划（万元）,一季度完成（万元）,二季度计划（万元）,二季度完成（万元）,建设地点",
      "1,水厂,水利局,18500,2000,2100,2000,1500,东湾镇、南山乡",
      "2,公路,交通局,5400,300,280,300,300,南山乡",
      "3,学校,教育局,700,100,0,100,50,南山乡",
    ),
    { joint: "split", by: ["district"] },
  );
  expect(changesIn(comparison)).toEqual([
    [["district", "东湾镇、城关镇", "东湾镇、南山乡"]],
    [["一季度完成", null, 280]],
    [["investment", null, 700]],
  ]);
  expect(comparison.columns.added).toEqual(["二季度计划（万元）", "二季度完成（万元）"]);
  expect(
    comparison.bridge.by!.district!.map(({ district, old, ofChanged, new: next }) => [
      district,
      old,
      ofChanged.moved,
      ofChanged.filled,
      next,
    ]),
  ).toEqual([
    ["南山乡", 5400, 9250, 700, 15350],
    ["东湾镇", 9250, 0, 0, 9250],
    ["城关镇", 9250, -9250, 0, 0],
  ]);
});

test("renamed, split, merged and renumbered at once: everything is asked, nothing is matched", async () => {
  const comparison = await compared(
    csv(
      HEAD,
      "1,引水工程,水利局,引水渠道 60 公里及泵站 3 座,2020年12月,12000,东湾镇、西湾镇",
      "2,标准厂房,园区管委会,厂房 8 万平方米,2019年6月,7600,城关镇",
      "3,配套道路,园区管委会,道路 6 公里,2019年6月,3000,城关镇",
      "4,中心幼儿园,教育局,新建幼儿园 1 所,持续开展,450,南山乡",
    ),
    csv(
      HEAD,
      "1,南山乡中心幼儿园,教育局,新建幼儿园 1 所,2021年3月,450,南山乡",
      "2,引水工程（一期）,水利局,引水渠道 40 公里,2020年6月,8200,东湾镇",
      "3,引水工程（二期）,水利局,引水渠道 20 公里及泵站 3 座,2022年6月,4500,西湾镇",
      "4,标准厂房及配套道路,园区管委会,厂房 8 万平方米、道路 6 公里,2019年9月,10400,城关镇",
    ),
  );
  expect(comparison.matched).toEqual([]);
  expect(questionsIn(comparison)).toEqual([
    [5, 2],
    [2, 3],
    [2, 4],
    [3, 5],
    [4, 5],
  ]);
});
