import { expect, test } from "vitest";
import { buildDocument } from "../../src/report/build/build-document.ts";
import type { ReportDocument, ReportTable } from "../../src/report/document.ts";
import { factsOf } from "../../src/report/facts-of.ts";
import { manifest } from "../../src/report/manifest.ts";
import { parseManifest, verifyManifest } from "../../src/report/verify.ts";
import { foreign, gazette } from "./sources.ts";

const zh = buildDocument(gazette, []);

function table(document: ReportDocument, id: string): ReportTable | undefined {
  return document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "table" && block.table.id === id ? [block.table] : [])),
  )[0];
}

const onScreen = (document: ReportDocument, id: string) =>
  document.sections.some(({ blocks }) =>
    blocks.some((block) => block.kind === "table" && block.table.id === id && block.onScreen === true),
  );

test("the ledger stands in the report, with the figure behind what is computed", () => {
  const ledger = table(zh, "table-claims")!;
  const row = ledger.rows.find(([claim]) => claim?.text === "2018年棚户区改造户数")!;
  expect(row.map(({ text }) => text)).toEqual(["2018年棚户区改造户数", "10,896户", "10,896户", "0户", "112"]);
  expect(row[2]?.fact?.seqs).toHaveLength(17);
  expect(ledger.groups?.map(({ label }) => label)).toEqual([
    "不符（1）",
    "项目表中未见（2）",
    "无从核对（2）",
    "相符（5）",
  ]);
});

test("findings stand by severity with their rows and lines, names of organisations apart", () => {
  const findings = table(zh, "table-findings")!;
  expect(findings.groups?.map(({ from }) => from)).toEqual([0]);
  expect(findings.rows).toHaveLength(14);
  // What is only worth knowing is looked up on the page.
  expect(onScreen(zh, "table-findings-notes")).toBe(true);
  expect(table(zh, "table-findings-notes")!.rows.length).toBeGreaterThan(5);
  expect(findings.rows[0]?.map(({ text }) => text)).toEqual(["投资额空白", "确定", "73、92", "395、418"]);
  expect(findings.rows.some(([finding]) => /多种写法|写法相近/.test(finding?.text ?? ""))).toBe(false);
  const notes = zh.sections.find(({ id }) => id === "data-notes")!.blocks;
  const list = notes.findIndex((block) => block.kind === "heading" && block.id === "organisations");
  expect(JSON.stringify(notes.slice(list, list + 3))).toContain("昆都仑区人民政府（94–96） = 昆区政府（136）");
});

test("a report of one district has the findings that touch it", () => {
  const one = buildDocument(gazette, [], { scope: { where: { district: ["白云矿区"] } } });
  const seqs = ["table-findings", "table-findings-notes"].flatMap((id) =>
    (table(one, id)?.rows ?? []).map((row) => row[2]?.text),
  );
  expect(seqs).toContain("133");
  expect(seqs).not.toContain("60");
});

test("a source that says nothing of itself has no ledger, and the report says why", () => {
  const other = buildDocument(foreign, []);
  expect(table(other, "table-claims")).toBeUndefined();
  expect(JSON.stringify(other.sections)).toContain("没有从来源中读出可与项目表核对的说法");
});

test.each([
  ["apart", {}],
  ["split", {}],
  ["full", {}],
  ["exclude", { district: ["昆区"] }],
] as const)("every figure of a report (%s) recomputes from its id alone", (joint, where) => {
  const facts = factsOf(buildDocument(gazette, [], { scope: { joint, where } }));
  expect(facts.length).toBeGreaterThan(50);
  expect([...verifyManifest(parseManifest(manifest(facts, gazette)), gazette)]).toEqual([]);
});
