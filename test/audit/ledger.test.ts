import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { reconcile, statedNumber } from "../../src/audit/basis/reconciliation.ts";
import { gazette, gazetteText, readText } from "./gazette.ts";
import { row, source } from "./table.ts";

const lines = gazetteText.split("\n");
const { reconciliations } = audit(gazette);
const claim = (id: string, all = reconciliations) => all.find((one) => one.id === id);

/** The ledger of the gazette with some of its lines changed. */
async function ledger(changes: Readonly<Record<number, (text: string) => string>>) {
  const text = lines.map((line, index) => changes[index + 1]?.(line) ?? line).join("\n");
  return audit(await readText(text)).reconciliations;
}

// Each claim was read in the prose, and each row beside it, by eye.
test.each([
  ["households", "agrees", 10896, 10896, 0, "户", [112]],
  ["households-continued-2019", "not-evidenced", null, 0, null, "个", [112]],
  ["households-continued-2020", "not-evidenced", null, 0, null, "个", [112]],
  ["air-stations", "agrees", 2019, 2019, 0, "年", [184, 188]],
  ["ultra-low-emission", "agrees", 2020, 2020, 0, "年", [192]],
  ["ultra-low-emission-all", "unverifiable", null, null, null, "", [192]],
  ["powder-yards", "agrees", 2019, 2019, 0, "年", [198]],
  ["powder-yards-all", "unverifiable", null, null, null, "", [198]],
  ["emission-monitoring", "agrees", 2020, 2018, -2, "年", [256]],
  ["horizon", "differs", 2020, 2022, 2, "年", [60]],
  ["rate-target-208", "unverifiable", 85, null, null, "%", [208]],
])("%s %s", (id, status, stated, computed, residual, unit, at) => {
  expect(claim(id)).toMatchObject({ status, stated, computed, residual, unit, lines: at });
});

test("the rows that bear on a claim", () => {
  expect(claim("households")?.seqs).toEqual(Array.from({ length: 17 }, (_, index) => 94 + index));
  expect(claim("air-stations")?.seqs).toEqual([136, 137, 138, 139, 140, 141, 142, 143, 144]);
  expect(claim("ultra-low-emission")?.seqs).toEqual([15, 16, 22, 23, 26, 41, 42, 69, 70]);
  expect(claim("powder-yards")?.seqs).toEqual([
    11, 14, 19, 25, 52, 58, 59, 60, 61, 62, 63, 64, 65, 66, 68, 73, 77, 79, 80, 83, 86, 91,
  ]);
  expect(claim("horizon")?.seqs).toEqual([127]);
  expect(claim("air-stations")?.note).toContain("白云矿区没有这类项目");
});

test("a quote is the text of its lines, rejoined", () => {
  for (const { quote, lines: at, id } of reconciliations)
    expect(at.map((line) => lines[line - 1]!.trim()).join(""), id).toContain(quote);
  expect(claim("air-stations")?.quote).toBe("2019年园区环境空气质量自动监测站建成投运。");
});

test("ids are unique, and words are in both languages", () => {
  expect(new Set(reconciliations.map(({ id }) => id)).size).toBe(reconciliations.length);
  const english = audit(gazette, "en").reconciliations;
  for (const [index, { title, note }] of english.entries()) {
    expect(title).not.toBe(reconciliations[index]!.title);
    expect(note).not.toBe(reconciliations[index]!.note);
  }
});

test("a changed number in the text or in the table is a difference", async () => {
  const stated = claim("households", await ledger({ 112: (text) => text.replace("10896", "10869") }));
  expect(stated).toMatchObject({ status: "differs", stated: 10869, computed: 10896, residual: 27 });
  const counted = claim("households", await ledger({ 422: (text) => text.replace("1712", "1721") }));
  expect(counted).toMatchObject({ status: "differs", stated: 10896, computed: 10905, residual: 9 });
  // A household row that is due in another year isn't 2018's any more.
  const moved = await ledger({ 422: (text) => text.replace("2018 年", "2019 年") });
  expect(claim("households", moved)).toMatchObject({ status: "differs", residual: -1712 });
  expect(claim("households-continued-2019", moved)).toMatchObject({ status: "agrees", computed: 1, seqs: [94] });
});

test("a row that is late, or none at all, shows", async () => {
  const late = claim("air-stations", await ledger({ 481: (text) => text.replace("2019年", "2020年") }));
  expect(late).toMatchObject({ status: "differs", computed: 2020, residual: 1 });
  expect(late?.note).toContain("序号141");
  const all = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [476 + i, () => ""]));
  expect(claim("air-stations", await ledger(all))).toMatchObject({ status: "not-evidenced", computed: null, seqs: [] });
  const inTime = await ledger({ 463: (text) => text.replace("2022 年", "2020 年") });
  expect(claim("horizon", inTime)).toMatchObject({ status: "agrees", computed: 2020, residual: 0 });
});

test("a claim isn't read from other documents of the gazette", async () => {
  const elsewhere = await ledger({ 507: (text) => `${text}2018年完成全市99户棚户区改造。` });
  expect(elsewhere.filter(({ id }) => id === "households")).toHaveLength(1);
});

test.each([
  ["94.42", "", 94.422008, "agrees"],
  ["94.43", "", 94.422008, "differs"],
  ["11.4", "万", 113_960, "agrees"],
  ["11.4", "万", 114_501, "differs"],
  ["10896", "", 10_896.5, "agrees"],
  ["10896", "", 10_897, "differs"],
  ["1,234.5", "", 1_234.54, "agrees"],
] as const)("%s%s against %d %s under its own precision", (digits, scale, computed, status) => {
  expect(reconcile(statedNumber(digits, scale), computed).status).toBe(status);
});

test("about so many is precise to a whole unit", () => {
  expect(reconcile(statedNumber("94", "", true), 94.9).status).toBe("agrees");
  expect(reconcile(statedNumber("94"), 94.9).status).toBe("differs");
  expect(reconcile(statedNumber("94"), 94.9).residual).toBe(0.9);
});

test.each([
  [1000, 0, "agrees"],
  [1000, 1, "agrees-if-zero"],
  [999, 0, "differs"],
  [999, 1, "unverifiable"],
  [1001, 1, "differs"],
] as const)("1000 against %d with %d rows that state no exact amount: %s", (computed, open, status) => {
  expect(reconcile(statedNumber("1000"), computed, open).status).toBe(status);
});

const rows = [row(1, { amount: "1000.5" }), row(2, { amount: "2000" }), row(3, { amount: "", category: "水利" })];

test("what a text says of all its projects is reconciled in the unit that it states", async () => {
  const { reconciliations: all, findings } = audit(
    await source(rows, ["2020年全市共安排重点项目3个，总投资0.30亿元。其中水利项目2个。"]),
  );
  expect(all).toMatchObject([
    { status: "agrees", stated: 3, computed: 3, residual: 0, unit: "个", lines: [1], seqs: [1, 2, 3] },
    { status: "agrees-if-zero", stated: 0.3, computed: 0.30005, residual: 0.00005, unit: "亿元" },
    { status: "differs", stated: 2, computed: 1, residual: -1, seqs: [3] },
  ]);
  expect(all[1]?.note).toContain("1个未写金额（序号3）");
  expect(findings.filter(({ id }) => id === "claim-differs")).toHaveLength(1);
});

test("a text may state the sum alone, or count in passing", async () => {
  const { reconciliations: all } = audit(await source(rows, ["2020年共安排总投资约3000.5万元。去年完成3项工程。"]));
  expect(all).toMatchObject([{ status: "agrees-if-zero", stated: 3000.5, unit: "万元" }]);
});

test("a total in the table is reconciled, and one that differs is an error", async () => {
  const right = audit(await source([...rows, ["合计", "", "", "", "", "", "3000.5", ""]]));
  expect(right.reconciliations).toMatchObject([
    { status: "agrees-if-zero", stated: 3000.5, computed: 3000.5, unit: "万元" },
  ]);
  const wrong = audit(await source([...rows, ["合计", "", "", "", "", "", "3001.5", ""]]));
  // 序号 3 states no amount: the missing 1 万元 may be its own.
  expect(wrong.reconciliations).toMatchObject([{ status: "unverifiable", residual: -1 }]);
  const said = ({ findings }: typeof wrong) => findings.find(({ id }) => id === "stated-total-differs");
  expect(said(wrong)).toBeUndefined();
  const more = audit(await source([...rows, ["合计", "", "", "", "", "", "2999.5", ""]]));
  expect(said(more)).toMatchObject({ severity: "error", seqs: [1, 2, 3], lines: [5] });
  const priced = audit(await source([...rows.slice(0, 2), ["合计", "", "", "", "", "", "3001.5", ""]]));
  expect(said(priced)).toMatchObject({ severity: "error" });
});

const notice = (sentence: string) => source(rows, ["2020年重点项目计划", "", sentence]);
const said = async (sentence: string) =>
  audit(await notice(sentence)).reconciliations.map(({ title, status, stated, computed }) => [
    title,
    status,
    stated,
    computed,
  ]);

test("parts that the table doesn't tell, and other currencies, can't be checked", async () => {
  expect(await said("2020年共安排项目3个，总投资0.5亿元，其中新建项目2个，省级财政资金0.1亿元。")).toEqual([
    ["项目数", "agrees", 3, 3],
    // 序号 3 states no amount, and may hold the rest of 5,000 万元.
    ["总投资", "unverifiable", 0.5, 0.30005],
    ["新建：项目数", "unverifiable", 2, null],
    ["省级财政资金：资金", "unverifiable", 0.1, null],
  ]);
  expect(await said("2020年共安排项目3个，总投资500万美元。")).toEqual([
    ["项目数", "agrees", 3, 3],
    ["总投资", "unverifiable", 500, null],
  ]);
  // More than all of it is stated: no blank can mend that.
  expect(await said("2020年共安排项目3个，总投资0.25亿元。")).toEqual([
    ["项目数", "agrees", 3, 3],
    ["总投资", "differs", 0.25, 0.30005],
  ]);
});

test("addressees and places that a text names are no claim about projects", async () => {
  expect(await said("东城、西城、南城、北城人民政府，各有关单位：")).toEqual([]);
});

test("a deadline is compared with the rows that name its subject in the same words", async () => {
  const bridges = [
    row(1, { name: "清河大桥新建工程", year: "2021年" }),
    row(2, { name: "污水处理厂扩建", year: "2020年" }),
  ];
  const text = ["桥梁建设行动计划", "", "2020年底前建成清河大桥。到2020年，城市污水处理率达到95%。"];
  const { reconciliations: found, findings } = audit(await source(bridges, text));
  expect(found).toMatchObject([
    { title: "有期限的任务", status: "differs", stated: 2020, computed: 2021, seqs: [1], lines: [3] },
    { title: "比率、浓度目标", status: "unverifiable", stated: 95, unit: "%", lines: [3] },
  ]);
  expect(findings.filter(({ id }) => id === "claim-differs")).toMatchObject([{ seqs: [1], severity: "warning" }]);
});
