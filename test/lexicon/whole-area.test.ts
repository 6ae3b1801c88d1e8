import { expect, test } from "vitest";
import { namesWholeArea } from "../../src/lexicon/whole-area.ts";

test.each([
  "全市",
  "全港",
  "全台灣",
  "各縣市",
  "全县范围",
  "各旗县区",
  "各区、县（市）",
  "各乡镇街道",
  "多个县区",
  "跨区",
  "县域内",
  "All wards",
  "Citywide",
  "county-wide",
  "Various locations",
  "throughout the borough",
  "todo o município",
  "其他",
  "其它地区",
  "Other",
  "Other areas",
  "Sonstige",
  "Autres",
])("%s stands for no single place", (place) => {
  expect(namesWholeArea(place)).toBe(true);
});

test.each([
  "全南县",
  "多伦县",
  "各各庄镇",
  "东区",
  "市中区",
  "城区",
  "全州县",
  "Allerton",
  "Everton",
  "Acrossville",
  "Otherton",
  "其他拉乡",
  "区直机关",
])("%s is a place", (place) => {
  expect(namesWholeArea(place)).toBe(false);
});
