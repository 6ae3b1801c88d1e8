import { expect, test } from "vitest";
import { lookUpHeader } from "../../src/lexicon/header-terms.ts";

// Headings that join terms, or are written in letters that have several forms.
test.each([
  ["Район/город", "district"],
  ["Bezirk/Ortsteil", "district"],
  ["Program/Project/Activity", "name"],
  ["Sector/Project", "name"],
  ["projects/0/title", "name"],
  ["อำเภอ", "district"],
  ["ลำดับ", "seq"],
  ["ปีสิ้นสุด", "completion"],
  ["鄉鎮市", "district"],
  ["Conclusão prevista", "completion"],
  ["Waktu Pelaksanaan", "completion"],
  ["Наименование объекта строительства", "name"],
  ["Плановый срок ввода", "completion"],
  ["Nazwa zadania inwestycyjnego", "name"],
])("%s is the %s", (heading, field) => {
  expect(lookUpHeader(heading)?.field).toBe(field);
});
