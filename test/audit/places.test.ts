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
])("spellings of one place: %j", async (districts, seqs) => {
  expect(await findings("place-spellings", districts)).toMatchObject([
    { seqs, severity: "warning", certainty: "suspicion" },
  ]);
});

test.each([[["North", "South", "Northam"]], [["东县", "西县"]], [["San Juan", "San José"]]])(
  "no spellings of one place: %j",
  async (districts) => {
    expect(await findings("place-spellings", districts)).toEqual([]);
  },
);

// In the spelling of the cell they would be read as several places; in another one that is for a person to say.
test.each([
  [["ANGERS", "Angers et Trélazé", "Trelaze"], [2]],
  [["LUGO", "Monforte", "Lugo y Monforte"], [3]],
  [["Koln", "Bonn", "Köln und Bonn"], [3]],
  [["LEITH", "Leith / Portobello", "Portobello"], [2]],
  [["HACKNEY", "Camden", "Hackney, Camden"], [3]],
])("places joined in one cell: %j", async (districts, seqs) => {
  const found = await findings("joined-places", districts);
  expect(found).toMatchObject([{ seqs }]);
});

// A name of its own, of which the parts have no projects.
test.each([[["Tyne and Wear", "Durham"]], [["Bosna i Hercegovina", "Srbija"]], [["Angers et Trélazé", "Angers"]]])(
  "one name: %j",
  async (districts) => {
    expect(await findings("joined-places", districts)).toEqual([]);
  },
);

test.each([[["Angers", "Angers et Trélazé", "Trélazé"]], [["Hackney", "Camden", "Hackney, Camden"]]])(
  "places that stand alone elsewhere are several where a cell joins them: %j",
  async (districts) => {
    expect(await findings("joined-places", districts)).toEqual([]);
  },
);
