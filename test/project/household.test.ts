import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCounted } from "../../src/project/counted-works.ts";
import { households, MOVED } from "../../src/project/household.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const file = "data/baotou-gazette-2018-12.txt";

test("the gazette's 棚改 rows are 94 to 110, with the households of their lines", async () => {
  const bytes = readFileSync(file);
  const lines = bytes.toString("utf8").split("\n");
  const rows = households(parseSource(await readSource(bytes, file)).projects);
  expect(rows.map(({ seq, households: count }) => [seq, count])).toEqual(
    lines.flatMap((line) => {
      const count = /^(\d+)\t.*\t(\d+) ?户居民拆迁改造。\t/.exec(line);
      return count ? [[Number(count[1]), Number(count[2])]] : [];
    }),
  );
  expect(rows).toHaveLength(17);
  expect(rows.reduce((sum, row) => sum + row.households, 0)).toBe(10_896);
  expect(rows[0]!.text).toBe("1712 户居民拆迁");
});

test.each([
  ["1712 户居民拆迁改造。", "片区", 1712],
  ["改造棚户区800户。", "", 800],
  ["征收住户 300 户，新建安置房500套。", "", 300],
  ["涉及居民1,200户", "东街棚户区改造项目", 1200],
  ["涉及居民1，200户，征收面积12万平方米", "东街棚户区改造项目", 1200],
  ["拆迁1.2万户", "", 12_000],
  ["安置居民560户，配套建设供热管网", "老城城中村改造", 560],
  ["560户居民搬迁，配套建设供热管网3公里", "老城城中村改造", 560],
  ["共涉及居民900户，其中国有土地400户", "西河棚户区改造", 900],
  ["征收居民900户，其中国有土地征收400户", "西河棚户区改造", 900],
  [null, "西河棚户区改造（350户）", 350],
  ["一期征收500户、二期征收300户", "西河棚户区改造", null],
  ["通过清洁能源替代开展高污染燃料禁燃区范围内 11.4 万户治理工作。", "城市禁燃区建设", null],
  ["完成煤改电2.3万户改造", "棚户区清洁取暖", null],
  ["集中供热覆盖800户居民", "棚户区集中供热锅炉房改造项目", null],
  ["改造老旧小区42个、惠及居民6800户", "老旧小区改造", null],
  ["易地扶贫搬迁300户", "安置点建设", null],
  ["改造农村厕所500户", "", null],
  ["农村危房改造120户", "", null],
  ["带动脱贫户32户", "养殖基地", null],
  ["新建户外广场2处", "棚户区改造", null],
  [null, "棚户区改造", null],
])("%s (%s) names %s households", (content, name, count) => {
  expect(readCounted(MOVED.counted, content, name)?.value ?? null).toBe(count);
});

test.each([
  [
    "项目名称,总投资（万元）,户数\n北梁棚户区改造,12000,320\n南河城中村改造,8000,\n环城路,5000,40",
    [["北梁棚户区改造", 320]],
  ],
  [
    "项目名称,项目类别,总投资（万元）,涉及户数（户）\n北梁片区,棚改,12000,320\n环城路,交通,5000,40",
    [["北梁片区", 320]],
  ],
  ["Project,Cost (EUR m),Households\nSlum upgrading at Mara,12,320\nRing road,5,40", [["Slum upgrading at Mara", 320]]],
  // Two columns that count them, or words beside the column: the words say which.
  ["项目名称,总投资（万元）,征收户数,安置户数\n北梁棚户区改造,12000,320,300\n环城路,5000,4,4", []],
  [
    "项目名称,建设内容,总投资（万元）,户数\n北梁棚户区改造,征收280户,12000,320\n环城路,路面,5000,4",
    [["北梁棚户区改造", 280]],
  ],
])("a column of households counts those of redevelopment: %s", async (text, expected) => {
  const { projects } = parseSource(await readSource(new TextEncoder().encode(text), "t.csv"));
  expect(households(projects).map(({ name, households: count }) => [name, count])).toEqual(expected);
});
