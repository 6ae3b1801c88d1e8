import { expect, test } from "vitest";
import { placeWords } from "../../src/project/place-column.ts";

const wordsOf = (...headers: string[]) => {
  const { one, many } = placeWords(
    headers.map((header, column) => ({ field: "district", header, column })) as unknown as Parameters<
      typeof placeWords
    >[0],
  );
  return [one.en, many.en];
};

test.each([
  ["Ward", "ward", "wards"],
  ["Wards", "ward", "wards"],
  ["Project county", "county", "counties"],
  ["Name of Municipality", "municipality", "municipalities"],
  ["MUNICIPIO", "municipality", "municipalities"],
  ["Región", "region", "regions"],
  ["Província", "province", "provinces"],
  ["Parish", "parish", "parishes"],
  ["Sub-county", "sub-county", "sub-counties"],
  ["Local Government Area", "local government area", "local government areas"],
  ["乡镇", "township", "townships"],
  ["所在乡（镇）", "township", "townships"],
  ["鄉鎮市區", "township, city or district", "townships, cities and districts"],
  ["县（市、区）", "county, city or district", "counties, cities and districts"],
  ["区县", "district or county", "districts and counties"],
  ["市州", "city or prefecture", "cities and prefectures"],
  ["所属街道", "subdistrict", "subdistricts"],
  ["村", "village", "villages"],
])("places under %s are called %s and %s", (heading, one, many) => {
  expect(wordsOf(heading)).toEqual([one, many]);
});

test.each([
  "地区",
  "建设地点",
  "所在地",
  "行政区",
  "区域",
  "Location",
  "Site",
  "County/Region",
  "Ward or town",
  "旗县区市",
])("places under %s, which is no one kind of them, are districts", (heading) => {
  expect(wordsOf(heading)).toEqual(["district", "districts"]);
});

test("places under several columns that differ, or none, are districts; 地区 in Chinese throughout", () => {
  expect(wordsOf("Ward", "County")).toEqual(["district", "districts"]);
  expect(wordsOf()).toEqual(["district", "districts"]);
  expect(wordsOf("Ward", "Ward")).toEqual(["ward", "wards"]);
  expect(placeWords([]).many.zh).toBe("地区");
});
