import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { RULES } from "../../src/audit/rules/catalogue.ts";
import { gazette, gazetteText, readText } from "./gazette.ts";
import { row, source } from "./table.ts";

const lines = gazetteText.split("\n");
const { findings } = audit(gazette);
const of = (id: string) => findings.filter((finding) => finding.id === id);
const seqsOf = (id: string) => of(id).map(({ seqs }) => seqs);

// Each list was judged against the source lines by eye.
test.each([
  ["amount-blank", [[73, 92]]],
  ["district-blank", [[112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125]]],
  ["completion-outside-horizon", [[127]]],
  ["treatments-missing", [[18], [89]]],
  ["plant-part-differs", [[18]]],
  ["unit-cost-outlier", [[60], [61]]],
  ["unit-is-no-organisation", [[54], [69], [70]]],
  ["space-in-words", [[111], [131]]],
  ["doubled-character", [[126]]],
  ["joint-project", [[92], [93], [126]]],
  ["ongoing-without-year", [[92]]],
  [
    "annual-programme",
    [
      [112, 117, 122],
      [113, 118],
      [114, 119, 123],
      [115, 120, 124],
      [116, 121, 125],
    ],
  ],
  ["same-name", [[27, 28]]],
  [
    "equal-split",
    [
      [22, 23],
      [74, 75, 76],
    ],
  ],
  ["name-of-other-works", [[133], [134]]],
  ["owner-differs", [[29]]],
  ["number-without-unit", [[50], [52]]],
  ["mixed-brackets", [[94, 95, 96, 104, 123, 124]]],
  ["mixed-commas", [[34, 36, 38, 39, 66, 92, 93, 127, 128]]],
])("%s on the gazette", (id, seqs) => expect(seqsOf(id)).toEqual(seqs));

test("rules that have nothing to say about the gazette say nothing", () => {
  const speaking = new Set(findings.map(({ id }) => id));
  expect(RULES.map(({ id }) => id).filter((id) => !speaking.has(id))).toEqual([
    "unread",
    "amount-uncounted",
    "reading-doubt",
    "numbering-gap",
    "numbering-repeat",
    "stated-total-differs",
    "funds-differ",
    "done-above-total",
    "plan-above-total",
    "done-above-to-date",
    "ratio-differs",
    "duplicate-project",
    "amount-unstated",
    "amount-zero",
    "completion-blank",
    "category-blank",
    "unit-blank",
    "unknown-district",
    "district-names",
    "place-spellings",
    "district-conflict",
    "unknown-category",
    "claim-differs",
    "completion-before-start",
    "completion-conflict",
    "unbalanced-brackets",
    "done-above-plan",
  ]);
  expect(findings.some(({ severity }) => severity === "error")).toBe(false);
});

test("a finding points at the lines of its rows", () => {
  for (const { id, seqs, lines: at } of findings) {
    if (seqs.length === 0) continue;
    expect(at, id).toEqual(seqs.map((seq) => lines.findIndex((line) => line.startsWith(`${seq}\t`)) + 1));
  }
  expect(of("foreign-word")).toMatchObject([{ lines: [66], seqs: [] }]);
  expect(of("header-spellings")[0]?.lines).toHaveLength(12);
});

test("the numbers of a message are those of the source", () => {
  // Line 378: 2000 万元 for 16666 m²; lines 377 and 380: 2200 for 139000 (158 元), 2000 for 280000 (71 元).
  expect(of("unit-cost-outlier")[0]?.message).toBe(
    "每m²造价1,200元（2,000 ÷ 16,666），是3项同类（总面积）中位数158元的7.6倍：总面积或金额待核",
  );
  expect(of("equal-split")[1]?.message).toContain("6,232 ÷ 3 ≈ 2,077.33");
  expect(of("annual-programme")[1]?.message).toContain("唯独没有2020年");
});

test("every finding is said in both languages, and suspicions are marked", () => {
  const english = audit(gazette, "en").findings;
  expect(english.map(({ id, seqs }) => [id, seqs])).toEqual(findings.map(({ id, seqs }) => [id, seqs]));
  for (const [index, { message }] of english.entries()) expect(message).not.toBe(findings[index]!.message);
  expect(of("unit-cost-outlier").every(({ certainty }) => certainty === "suspicion")).toBe(true);
  expect(of("amount-blank").every(({ certainty }) => certainty === "certain")).toBe(true);
});

test("ids are unique, and titles stand in both languages", () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  for (const { title } of RULES) expect([title.zh, title.en].every((text) => text.length > 2)).toBe(true);
});

const changed = async (line: number, change: (text: string) => string) =>
  audit(await readText(lines.with(line - 1, change(lines[line - 1]!)).join("\n")));
const ids = ({ findings: all }: { findings: readonly { id: string }[] }) => new Set(all.map(({ id }) => id));

test.each([
  ["numbering-gap", 350, () => ""],
  ["numbering-repeat", 350, (text: string) => text.replace(/^40/, "39")],
  ["unread", 350, (text: string) => text.replace("\t620\t", "\t6 2O\t")],
  ["amount-zero", 350, (text: string) => text.replace("\t620\t", "\t0\t")],
  ["completion-blank", 350, (text: string) => text.replace("2018年", "")],
  ["category-blank", 350, (text: string) => text.replace("工业污染治理", "")],
  ["unit-blank", 350, (text: string) => text.replace("\t包头市三隆稀有金属材料有限责任公司\t", "\t\t")],
  ["unknown-category", 350, (text: string) => text.replace("工业污染治理", "工业污染冶理")],
  ["unknown-district", 350, (text: string) => text.replace(/稀土高新区$/, "火星区")],
  ["district-names", 350, (text: string) => text.replace(/稀土高新区$/, "包头稀土高新区")],
  ["district-conflict", 426, (text: string) => text.replace(/青山区$/, "昆区")],
  ["claim-differs", 422, (text: string) => text.replace("1712", "1713")],
  ["unbalanced-brackets", 439, (text: string) => text.replace("(城中村)", "(城中村")],
  ["completion-conflict", 301, (text: string) => text.replace("2018年完成", "2020年完成")],
  ["duplicate-project", 329, (text: string) => text.replace("2#", "1#")],
] as const)("%s is found where line %d is changed", async (id, line, change) => {
  expect(ids(await changed(line, change))).toContain(id);
});

test("lost and repeated rows, unread amounts and wrong totals are errors", async () => {
  for (const [line, change] of [
    [350, () => ""],
    [350, (text: string) => text.replace(/^40/, "39")],
    [350, (text: string) => text.replace("\t620\t", "\t6 2O\t")],
  ] as const)
    expect((await changed(line, change)).findings.some(({ severity }) => severity === "error")).toBe(true);
});

test("on another source only what fits it is said", async () => {
  const { findings: found, reconciliations } = audit(await source([row(1), row(2), row(3), row(4)]));
  expect(found).toEqual([]);
  expect(reconciliations).toEqual([]);
});

test("one project that stands there twice isn't called two that a number tells apart", async () => {
  const once = row(1, { amount: "18500.5" });
  const same = [once, once.with(0, "2")];
  expect(ids(audit(await source(same)))).toContain("duplicate-project");
  expect(ids(audit(await source(same)))).not.toContain("equal-split");
});

test("a numbering that begins anew is neither a gap nor a repeat", async () => {
  const again = [row(1), row(2), row(3)].map((cells) => cells.with(3, `${cells[3]}二期`).with(4, `续建${cells[3]}。`));
  const { findings: found } = audit(await source([row(1), row(2), row(3), ...again]));
  expect(found.map(({ id }) => id)).toEqual([]);
});

test("names one character apart that nobody has reviewed are a question", async () => {
  const rows = [row(1, { unit: "宏远路桥建设公司" }), row(2, { unit: "宏运路桥建设公司" }), row(3)];
  const { findings: found } = audit(await source(rows));
  expect(found).toMatchObject([{ id: "organisation-look-alike", certainty: "suspicion", seqs: [1, 2] }]);
  const series = [row(1, { unit: "宏远第一建设公司" }), row(2, { unit: "宏远第二建设公司" }), row(3)];
  expect(audit(await source(series)).findings).toEqual([]);
});

test("a cell that can't be read is told once, a placeholder as what it is", async () => {
  const said = async (amount: string) =>
    audit(await source([row(1), row(2, { amount }), row(3)])).findings.map(({ id, severity }) => [id, severity]);
  expect(await said("6 2O")).toEqual([["unread", "error"]]);
  expect(await said("约620")).toEqual([["amount-uncounted", "warning"]]);
  expect(await said("待定")).toEqual([["amount-unstated", "warning"]]);
  expect(await said("")).toEqual([["amount-blank", "warning"]]);
});
