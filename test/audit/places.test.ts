import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { row, source } from "./table.ts";

// Places that may be one, and one that may be several: asked, never merged or divided.

const findings = async (id: string, districts: readonly string[]) => {
  const dataset = await source(districts.map((district, index) => row(index + 1, { district })));
  return audit(dataset).findings.filter((one) => one.id === id);
};

test.each([
  [
    ["San José", "San Jose", "SAN JOSÉ", "Cartago"],
    [1, 2, 3],
  ],
  [
    ["Łódź", "Warszawa", "łódź"],
    [1, 3],
  ],
  [
    ["Stoke-on-Trent", "Stoke on Trent", "Leek"],
    [1, 2],
  ],
  [
    ["Αθήνα", "ΑΘΗΝΑ", "Πάτρα"],
    [1, 2],
  ],
  [
    ["Тверь", "тверь"],
    [1, 2],
  ],
  [
    ["大兴镇", "大兴", "北河镇"],
    [1, 2],
  ],
  [
    ["大兴镇", "大興鎮", "北河镇"],
    [1, 2],
  ],
  [
    ["北河镇", "清江县城关镇", "城关镇", "城关"],
    [2, 3, 4],
  ],
])("spellings of one place: %j", async (districts, seqs) => {
  expect(await findings("place-spellings", districts)).toMatchObject([
    { seqs, severity: "warning", certainty: "suspicion" },
  ]);
});

test.each([
  [["North", "South", "Northam"]],
  [["东县", "西县"]],
  [["东湖区", "东湖镇"]],
  [["河西区", "大河西区"]],
  [["全市", "市"]],
  [["San Juan", "San José"]],
])("no spellings of one place: %j", async (districts) => {
  expect(await findings("place-spellings", districts)).toEqual([]);
});

test.each([
  "Riverside and Castle",
  "Castle & Riverside",
  "Castle, Riverside",
  "城关镇及河西",
  "河西、城关镇",
  "La Loma y Castle",
])("%s counts as one place and is asked about where one of its parts is another cell", async (district) => {
  const dataset = await source([district, "Castle", "城关镇"].map((each, index) => row(index + 1, { district: each })));
  const asked = dataset.issues.filter(({ code }) => code === "district.joined");
  const split = dataset.projects[0]!.districts.length > 1;
  expect(split || asked.length === 1).toBe(true);
});

test("a possessive with and without its apostrophe may be one place", async () => {
  expect(await findings("place-spellings", ["St. John's", "St Johns", "Leek"])).toHaveLength(1);
});
