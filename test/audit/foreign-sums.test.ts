import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { parsedText } from "../project/parsed-text.ts";

const DE =
  "|Nr.|Projekt|Bezirk|Gesamtkosten (Mio. €)|\n|---|---|---|---|\n|1|Ringstraße|Nord|6|\n|2|Markthalle|Nord|4,5|\n|3|Westbahnhof|West|2|\n";
const FR =
  "|N°|Projet|Commune|Coût total (M€)|\n|---|---|---|---|\n|1|Route du Nord|Lille|1,2|\n|2|Halle|Lille|1|\n|3|Gare|Roubaix|1|\n";
const JA = "|番号|事業名|地区|総事業費（億円）|\n|---|---|---|---|\n|1|環状道路|東区|80|\n|2|東区病院|東区|42.3|\n";

async function claimsOf(line: string, table: string) {
  const { reconciliations } = audit(await parsedText(`${line}\n\n${table}`, "plan.md"), "zh");
  return reconciliations.map(({ id, status, stated, computed }) =>
    id.startsWith("unchecked") ? ["not checked"] : [status, stated, computed],
  );
}

test.each([
  [
    "Das Programm umfasst 3 Projekte mit Gesamtkosten von 12,5 Mio. Euro.",
    DE,
    [
      ["agrees", 3, 3],
      ["agrees", 12.5, 12.5],
    ],
  ],
  ["Die Gesamtkosten aller Projekte belaufen sich auf rund 13 Mio. €.", DE, [["agrees", 13, 12.5]]],
  ["Die Gesamtkosten betragen 12.500.000 €.", DE, [["agrees", 12_500_000, 12_500_000]]],
  [
    "Le programme comprend trois projets pour un montant total de 3,5 millions d'euros.",
    FR,
    [
      ["agrees", 3, 3],
      ["differs", 3.5, 3.2],
    ],
  ],
  ["Le coût total des projets s'élève à 3 200 000 euros.", FR, [["agrees", 3_200_000, 3_200_000]]],
  ["総事業費は120億円である。", JA, [["differs", 120, 122.3]]],
  [
    "事業は全部で2件であり、総事業費は122億3,000万円である。",
    JA,
    [
      ["agrees", 2, 2],
      ["agrees", 1_223_000, 1_223_000],
    ],
  ],
])("a sum is held against the rows: %s", async (line, table, claims) => {
  expect(await claimsOf(line, table)).toEqual(claims);
});

test.each([
  ["another currency", "Die Gesamtkosten betragen 12,5 Mio. CHF.", DE, ["unverifiable", 12.5, null]],
  ["a blank", "Die Gesamtkosten betragen 14 Mio. Euro.", DE.replace("|2|\n", "||\n"), ["unverifiable", 14, 10.5]],
  [
    "a blank that must be nothing",
    "Die Gesamtkosten betragen 10,5 Mio. Euro.",
    DE.replace("|2|\n", "||\n"),
    ["agrees-if-zero", 10.5, 10.5],
  ],
])("what may explain a difference leaves it open: %s", async (_, line, table, claim) => {
  expect(await claimsOf(line, table)).toEqual([claim]);
});

test.each([
  ["Die Gesamtkosten der Schulprojekte betragen 14 Mio. Euro.", DE],
  ["Das Programm umfasst 5 Projekte mit Gesamtkosten von 14 Mio. Euro, davon 2 im Norden.", DE],
  ["Le programme routier comprend 5 projets.", FR],
  ["市の総事業費は前年比で120億円増である。", JA],
])("a statement that says more isn't judged: %s", async (line, table) => {
  const claims = await claimsOf(line, table);
  expect(claims.filter(([status]) => status === "differs" || status === "agrees")).toEqual([]);
});
