import { describe, expect, test } from "vitest";
import { type CompareOptions, compareEditions } from "../../src/compare/compare-editions.ts";
import { MOST_LISTED } from "../../src/compare/long-comparison.ts";
import { compareLarge } from "../../src/engine/large-compare.ts";
import { readBothWays } from "./both-ways.ts";
import { longTable } from "./long-tables.ts";

const HEADINGS = "序号,项目,内容,实施单位,总投资（万元）,累计完成投资（万元）,建成年份,所在区县,行业,建设性质";

/** An edition of a list: some rows go, some come, some change in amount, year, place, unit, spelling or works. */
function edition(next: boolean): string {
  const rows = Array.from({ length: 330 }, (_, index) => {
    if (index % 17 === (next ? 3 : 5)) return null;
    const changes = next && index % 6 === 0;
    const place = ["甲县", "乙县", "甲县、丙县", "丙县", ""][(index * 3) % 5];
    return [
      next ? index + 40 : index + 1,
      index % 20 === 19 ? "村级道路" : `第${index}${["水库", "学校", "公路"][index % 3]}工程`,
      `新建${index % 50}处`,
      index % 23 === 0
        ? ""
        : index % 4 === 0
          ? next
            ? "城投（集团）公司"
            : "城投(集团)公司"
          : `第${index % 11}管理处`,
      index % 9 === 0 ? (changes ? "50" : "") : changes && index % 4 === 0 ? "" : index * 3 + (changes ? 7.5 : 0),
      index % 3 ? "" : index,
      `${2020 + ((index + (changes ? 1 : 0)) % 4)}年`,
      changes && index % 5 === 1 ? "丁县" : next && place === "乙县" ? "乙 县" : place,
      ["水利", "教育", "交通"][index % 3],
      index % 2 ? "新建" : "续建",
    ].join(",");
  });
  return [HEADINGS, ...rows.filter((row) => row !== null)].join("\n");
}

const PAIRS = {
  "other headings": [edition(false), edition(true)],
  "no change": [longTable(200).text, longTable(200).text],
  faults: [longTable(300).text, longTable(320, { faults: true }).text],
} as const;

const ASKED: readonly CompareOptions[] = [
  {},
  { by: ["district", "year", "category"] },
  { joint: "split", by: ["district"] },
  { where: { district: ["甲县", "东区"] } },
  { where: { amount: "100..600" }, by: ["year"], joint: "exclude" },
];

describe.each(Object.entries(PAIRS))("two long editions: %s", async (name, [before, after]) => {
  const old = await readBothWays(before, { records: true, file: "旧.csv" });
  const next = await readBothWays(after, { records: true, file: "新.csv" });

  test.each([[10_000], [60]])("are compared as they are when held, in parts of %i", async (part) => {
    for (const asked of ASKED) {
      if (name !== "other headings" && asked.where && "district" in asked.where) continue;
      const where = asked.where && "district" in asked.where ? { district: ["甲县"] } : asked.where;
      const options = { ...asked, ...(where && { where }) };
      const expected = compareEditions(old.held, next.held, options);
      const { counts, ...found } = await compareLarge(old.table, next.table, options, { part });
      const changed = expected.matched.filter(({ changes }) => changes.length > 0);
      expect(found.matched).toEqual(changed);
      // Names that are alike make questions of short lists alone.
      const exact = (one: (typeof expected.doubtful)[number]) => one.old.name === one.new.name;
      const inOrder = (list: typeof expected.doubtful) =>
        list.map(({ old: a, new: b }) => [a.seq, b.seq] as const).toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
      expect(inOrder(found.doubtful)).toEqual(inOrder(expected.doubtful.filter(exact)));
      const rest = ({ matched: _, doubtful: __, ...others }: Omit<typeof expected, "counts">) => others;
      expect(rest(found)).toEqual(rest(expected));
      expect(counts).toMatchObject({
        matched: expected.matched.length,
        changed: changed.length,
        added: expected.added.length,
      });
      expect(found.bridge.residual).toBe(0);
    }
  });
});

test("what isn't listed is counted", async () => {
  const rows = (from: number) => Array.from({ length: 2_400 }, (_, index) => `第${from + index}座桥,甲县,${index}`);
  const text = (from: number) => ["项目名称,建设地点,总投资（万元）", ...rows(from)].join("\n");
  const [old, next] = [
    await readBothWays(text(0), { records: true }),
    await readBothWays(text(1_200), { records: true }),
  ];
  const { added, removed, matched, counts, unchanged, bridge } = await compareLarge(
    old.table,
    next.table,
    {},
    { part: 500 },
  );
  expect([added.length, removed.length, matched.length]).toEqual([MOST_LISTED, MOST_LISTED, MOST_LISTED]);
  expect(counts).toMatchObject({ added: 1_200, removed: 1_200, matched: 1_200, changed: 1_200 });
  expect(unchanged).toBe(0);
  expect(added[0]!.name).toBe("第2400座桥");
  expect(bridge).toMatchObject({ old: bridge.new, residual: 0, added: (1_200 * (1_200 + 2_399)) / 2 });
});
