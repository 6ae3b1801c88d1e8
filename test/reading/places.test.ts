import { readSource } from "../../src/table/read-source.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { expect, test } from "vitest";
import { foldedName, namesAmong, readPlaces } from "../../src/reading/places.ts";
import { mayBeSeveral } from "../../src/reading/several-places.ts";

test.each([
  ["昆区", ["昆区"]],
  ["昆区、青山区、稀土高新区", ["昆区", "青山区", "稀土高新区"]],
  ["昆区，青山区；九原区/东河区", ["昆区", "青山区", "九原区", "东河区"]],
  ["东湖区、西湖区和南湖县", ["东湖区", "西湖区", "南湖县"]],
  ["九原区和昆区", ["九原区", "昆区"]],
  ["青山区及东河区", ["青山区", "东河区"]],
  ["甲县与乙县", ["甲县", "乙县"]],
  ["天津市和平区", ["天津市和平区"]],
  ["马鞍山市和县", ["马鞍山市和县"]],
  ["呼和浩特市、和林格尔县", ["呼和浩特市", "和林格尔县"]],
  ["市辖区", ["市辖区"]],
  ["各旗县区", ["各旗县区"]],
  ["各县（市、区）", ["各县（市、区）"]],
  ["固阳、达茂", ["固阳", "达茂"]],
  ["幸福路以南、长江路以北", ["幸福路以南、长江路以北"]],
  ["S211线K10至K20、K30至K40", ["S211线K10至K20、K30至K40"]],
  ["城关镇南关村、北关村", ["城关镇南关村", "北关村"]],
  ["Nairobi, Kenya", ["Nairobi, Kenya"]],
  ["Harbour District; Hill County", ["Harbour District", "Hill County"]],
  ["North District, Port District", ["North District", "Port District"]],
  ["Maple County, Oak County and Pine County", ["Maple County", "Oak County", "Pine County"]],
  ["North, South", ["North", "South"]],
  ["Ward 1, Ward 12", ["Ward 1", "Ward 12"]],
  ["North Ward, South Ward, and East Ward", ["North Ward", "South Ward", "East Ward"]],
  ["Salt Lake City, Utah", ["Salt Lake City, Utah"]],
  ["Springfield, Clark County", ["Springfield, Clark County"]],
  ["Kansas City, Wyandotte County", ["Kansas City, Wyandotte County"]],
  ["Tyne and Wear", ["Tyne and Wear"]],
  ["동구·서구", ["동구", "서구"]],
  ["南地区・北地区", ["南地区", "北地区"]],
  ["城关镇·柳林镇·河东镇", ["城关镇", "柳林镇", "河东镇"]],
  ["內湖區‧士林區", ["內湖區", "士林區"]],
  ["左營區、三民區", ["左營區", "三民區"]],
  ["東莞鎮與石碣鎮", ["東莞鎮", "石碣鎮"]],
  ["內湖區及士林區", ["內湖區", "士林區"]],
  ["内蒙古·包头市", ["内蒙古·包头市"]],
  ["昆区、昆区", ["昆区"]],
  ["/", []],
  ["", []],
])("%s names %j", (text, places) => {
  expect(readPlaces(text)).toEqual(places);
});

test("a list of known districts splits what names of places don't", () => {
  expect(readPlaces("滨河新城、老城", ["滨河新城", "老城"])).toEqual(["滨河新城", "老城"]);
  expect(readPlaces("和平和东区", ["和平", "东区"])).toEqual(["和平", "东区"]);
});

test("places that are cells of their own in other rows are several in a cell that joins them, whatever joins them", () => {
  const cells = namesAmong(["Millbrook", "Easton", "Norton", "Tyne and Wear", "城东", "城西", "TBD", "X"]);
  for (const joint of [", ", "; ", " / ", "/", " & ", " + ", " and ", " und ", " et ", " y ", " e ", "\n", " – "])
    expect(readPlaces(`Millbrook${joint}Easton`, [], cells)).toEqual(["Millbrook", "Easton"]);
  expect(readPlaces("Millbrook, Easton, and Norton", [], cells)).toEqual(["Millbrook", "Easton", "Norton"]);
  for (const joint of ["、", "，", "和", "及", "／", " "])
    expect(readPlaces(`城东${joint}城西`, [], cells)).toEqual(["城东", "城西"]);
  expect(readPlaces("Tyne and Wear", [], cells)).toEqual(["Tyne and Wear"]);
  expect(readPlaces("Tyne and Wear, Easton", [], cells)).toEqual(["Tyne and Wear", "Easton"]);
  expect(readPlaces("Millbrook / Norwood", [], cells)).toEqual(["Millbrook / Norwood"]);
});

// In the spelling of other cells they are read as several places; in another one that is for a person to say.
test.each([
  [["ANGERS", "Trelaze"], "Angers et Trélazé"],
  [["LUGO", "Monforte"], "Lugo y Monforte"],
  [["Koln", "Bonn"], "Köln und Bonn"],
  // One of the two is a cell of its own.
  [["Angers"], "Angers et Trélazé"],
  [["元朗"], "屯門及元朗"],
  [["HACKNEY", "Camden"], "Hackney, Camden"],
  [["Eastern", "Southern"], "Central and Western"],
])("of other cells %j, %s may join several", (cells, text) => {
  expect(readPlaces(text, [], namesAmong(cells))).toEqual([text]);
  expect(mayBeSeveral(text, new Set(cells.map(foldedName)))).toBe(true);
});

test("words on both sides of a dot may be several", () => {
  for (const text of ["内蒙古·包头市", "海淀・朝阳", "Łódź • Zgierz"]) {
    expect(readPlaces(text)).toEqual([text]);
    expect(mayBeSeveral(text)).toBe(true);
  }
  expect(readPlaces("Zgierz • Łask", [], namesAmong(["Zgierz", "Łask"]))).toEqual(["Zgierz", "Łask"]);
});

test.each([
  [["Durham"], "Tyne and Wear"],
  [["Angers"], "Saumur et Trélazé"],
  [["Srbija"], "Bosna i Hercegovina"],
  [["Eastern", "Southern"], "Harbour and Western"],
])("of other cells %j, %s is one name", (cells, text) => {
  expect(mayBeSeveral(text, new Set(cells.map(foldedName)))).toBe(false);
});

test("Chinese places with spaces between them are several", () => {
  expect(readPlaces("青岚区 东湾县 白石县")).toEqual(["青岚区", "东湾县", "白石县"]);
  expect(readPlaces("青岚区 河畔")).toEqual(["青岚区 河畔"]);
});

test.each(["州市县", "市县乡"])("a heading of several levels, %s, is of the district", async (heading) => {
  const text = `序号,项目名称,${heading},总投资（万元）\n1,甲路,东县,100\n2,乙桥,西县,80\n`;
  const { projects } = parseSource(await readSource(new TextEncoder().encode(text), "plan.csv"));
  expect(projects.map(({ districts }) => districts)).toEqual([["东县"], ["西县"]]);
});
