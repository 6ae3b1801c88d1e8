import { describe, expect, test } from "vitest";
import { fact } from "../../src/measure/fact.ts";
import { parseFactId } from "../../src/measure/fact-id.ts";
import { measure } from "../../src/measure/measure.ts";
import { type CountedWorks, readCounted } from "../../src/project/counted-works.ts";
import { QUANTITY_KINDS } from "../../src/project/quantity-kind.ts";
import { COSTED_KINDS } from "../../src/project/quantity-cost.ts";
import { project } from "./sample-projects.ts";

const row = (seq: number, name: string, content: string, investment: number | null) =>
  project({ seq, name, content, investment, district: "甲区", districts: ["甲区"] });

// Two kinds that count in households, and one project of neither.
const PROJECTS = [
  row(1, "城北棚户区改造", "拆迁居民200户", 4000),
  row(2, "老旧小区改造（一）", "改造老旧小区3个，惠及居民1,500户", 3000),
  row(3, "老旧小区改造（二）", "涉及住户500户", null),
  row(4, "清洁取暖", "煤改电3000户", 900),
];

describe("kinds of the list", () => {
  test("counted in the same unit are told apart, each a measure, a ratio and a condition", () => {
    const { total } = measure(PROJECTS, {
      by: [],
      measures: ["households", "perHousehold", "renovatedHouseholds", "老旧小区改造户均投资"],
    });
    expect(total.measures).toMatchObject({
      households: { value: 200, stated: 1, missing: 0 },
      perHousehold: { value: 20 },
      renovatedHouseholds: { value: 2000, stated: 2, missing: 0 },
      老旧小区改造户均投资: { value: 2, stated: 1 },
    });
    const seqs = (where: Record<string, boolean>) => measure(PROJECTS, { by: [], where }).total.seqs;
    expect(seqs({ shantytown: true })).toEqual([1]);
    expect(seqs({ estateRenovation: true })).toEqual([2, 3]);
    expect(seqs({ estateRenovation: false, shantytown: false })).toEqual([4]);
  });

  test("have ids that can be made again, those that came later in the second grammar", () => {
    const made = fact(PROJECTS, { measure: "renovatedHouseholds", where: { estateRenovation: true } });
    expect(made.id).toBe("v2:renovatedHouseholds/joint=apart/where.estateRenovation=true");
    expect(fact(PROJECTS, parseFactId(made.id)).value).toBe(2000);
    expect(fact(PROJECTS, { measure: "households", where: { shantytown: true } }).id).toBe(
      "households/joint=apart/where.shantytown=true",
    );
  });

  test("have names of their own, and state in what an amount each is compared", () => {
    const ids = QUANTITY_KINDS.flatMap(({ id, per, condition }) => [id, per, ...(condition ? [condition.id] : [])]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { object, counted } of QUANTITY_KINDS) expect([object, counted].filter(Boolean)).toHaveLength(1);
    expect(COSTED_KINDS.map(({ id }) => id)).toEqual(QUANTITY_KINDS.flatMap(({ id, cost }) => (cost ? [id] : [])));
  });
});

test("a kind that nobody has thought of is read by its words alone", () => {
  const beds: CountedWorks = {
    unit: "张床位",
    does: "新增|新建",
    about: "医院|养老",
    also: "设置|共",
    not: "宿舍",
    after: "床位",
    claimed: "养老",
  };
  expect(readCounted(beds, "新增1,200张床位，其中护理型300张床位", "县医院")).toEqual({
    value: 1200,
    text: "新增1,200张床位",
  });
  expect(readCounted(beds, "宿舍新增400张床位", "职业学校")).toBeNull();
  expect(readCounted(beds, "设置1.2万张床位", "养老中心")?.value).toBe(12_000);
});
