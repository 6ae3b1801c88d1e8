import { expect, test } from "vitest";
import { namesAmong, readPlaces } from "../../src/reading/places.ts";
import { mayBeSeveral } from "../../src/reading/several-places.ts";

test.each([
  ["Ward 1 & 3", ["Ward 1", "Ward 3"]],
  ["Wards 2 and 3", ["Ward 2", "Ward 3"]],
  ["Wards 1, 2, and 12", ["Ward 1", "Ward 2", "Ward 12"]],
  ["Ward(s) 4/5", ["Ward 4", "Ward 5"]],
  ["Ward Nos. 4, 5", ["Ward 4", "Ward 5"]],
  ["Council Districts 7 & 8", ["Council District 7", "Council District 8"]],
  ["Districts 2-4", ["District 2", "District 3", "District 4"]],
  ["Districts 1, 3-5", ["District 1", "District 3", "District 4", "District 5"]],
  ["Zone A and B", ["Zone A", "Zone B"]],
  ["Regions II & III", ["Region II", "Region III"]],
  ["Quận 1, 3", ["Quận 1", "Quận 3"]],
  ["Kisumu and Siaya Counties", ["Kisumu County", "Siaya County"]],
  ["Hackney, Camden & Islington boroughs", ["Hackney borough", "Camden borough", "Islington borough"]],
  ["一、二区", ["一区", "二区"]],
  ["第三、四街道", ["第三街道", "第四街道"]],
  ["1号、2号地块", ["1号地块", "2号地块"]],
  ["石桥镇一、二、三村", ["石桥镇一村", "石桥镇二村", "石桥镇三村"]],
  ["东、西城区", ["东城区", "西城区"]],
])("%s names %j", (text, places) => {
  expect(readPlaces(text)).toEqual(places);
  expect(readPlaces(text, [], namesAmong([text, ...places]))).toEqual(places);
});

test("places of a shared kind are called as other cells call them", () => {
  const zones = namesAmong(["Zona 1", "Zona 2", "Zonas 1 y 2", "Kisumu", "Siaya"]);
  expect(readPlaces("Zonas 1 y 2", [], zones)).toEqual(["Zona 1", "Zona 2"]);
  expect(readPlaces("Kisumu and Siaya Counties", [], zones)).toEqual(["Kisumu", "Siaya"]);
  const councils = namesAmong(["Берёзовский сельсовет", "Луговской сельсовет", "г. Заречный"]);
  expect(readPlaces("Берёзовский и Луговской сельсоветы", [], councils)).toEqual([
    "Берёзовский сельсовет",
    "Луговской сельсовет",
  ]);
  const gemeenten = namesAmong(["Gooise gemeente", "Betuwse gemeente"]);
  expect(readPlaces("Gooise en Betuwse gemeenten", [], gemeenten)).toEqual(["Gooise gemeente", "Betuwse gemeente"]);
  expect(readPlaces("Gooise en Veluwse gemeenten", [], gemeenten)).toEqual(["Gooise en Veluwse gemeenten"]);
  const districts = namesAmong(["1", "2", "3", "1, 3"]);
  expect(readPlaces("1, 3", [], districts)).toEqual(["1", "3"]);
});

test.each([
  ["河南、北京市", ["河南", "北京市"]],
  ["八一、九江市", ["八一", "九江市"]],
  ["Ward 1", ["Ward 1"]],
  ["Trinidad and Tobago", ["Trinidad and Tobago"]],
  ["Tyne and Wear", ["Tyne and Wear"]],
  ["Region IV-A", ["Region IV-A"]],
])("%s shares no kind", (text, places) => {
  expect(readPlaces(text)).toEqual(places);
  expect(mayBeSeveral(text)).toBe(false);
});

// What a rule can't part is for a person to say.
test.each([
  "Ward 1-3",
  "1-й и 3-й районы",
  "Северный и Южный районы",
  "1-3",
  "云山县、龙潭县交界处",
  "东区与西区之间",
  "Distritos Norte y Sur",
  "Nord- und Weststadt",
  "一至三区",
  "1、3",
  "和平路一、二社区",
  "2nd and 4th districts",
])("%s may name several", (text) => {
  expect(readPlaces(text)).toEqual([text]);
  expect(mayBeSeveral(text)).toBe(true);
});

test.each(["S211线K10+200至K20+300", "Km 3,5", "3号路", "滨河路、5号路", "宽3、5米"])(
  "%s is taken for one place without a doubt",
  (text) => {
    expect(readPlaces(text)).toEqual([text]);
    expect(mayBeSeveral(text)).toBe(false);
  },
);
