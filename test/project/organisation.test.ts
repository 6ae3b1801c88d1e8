import type { Filter } from "../../src/measure/request/request.ts";
import { expect, test } from "vitest";
import { KEPT_APART, ORGANISATIONS, organisationMerges, organisationName } from "../../src/project/organisation.ts";
import { fact } from "../../src/measure/fact.ts";
import { measure } from "../../src/measure/measure.ts";
import { gazette } from "../audit/gazette.ts";

const { projects } = gazette;

test("names of one organisation are merged, and the merge shows", () => {
  const row = measure(projects, { by: ["organisation"] }).rows.find((r) => r.organisation?.includes("稀土铝业"));
  // Lines 351–352 and 364 print 有限责任公司, 365–367 有限公司: 4500 × 2 + 2000 + 70 + 3959 + 800.
  expect(row).toMatchObject({
    investment: 15_829,
    seqs: [41, 42, 50, 51, 52, 53],
    names: ["东方希望包头稀土铝业有限责任公司", "东方希望包头稀土铝业有限公司"],
  });
  // Lines 422–424 and 476: 51000 + 46400 + 28000 + 300.
  expect(fact(projects, { measure: "investment", keys: { organisation: ["昆都仑区人民政府"] } }).value).toBe(125_700);
});

test("a filter takes any of an organisation's names, printed names stay apart", () => {
  const total = (where: Filter) => measure(projects, { by: [], where }).total.seqs;
  expect(total({ organisation: ["昆区政府"] })).toEqual([94, 95, 96, 136]);
  expect(total({ unit: ["昆区政府"] })).toEqual([136]);
});

test("the ten organisations that the gazette prints in several ways, and no more", () => {
  const merges = organisationMerges(projects);
  expect(merges.map(({ name }) => name)).toEqual([
    "东方希望包头稀土铝业有限责任公司",
    "神华神东电力有限责任公司萨拉齐电厂",
    "昆都仑区人民政府",
    "青山区人民政府",
    "东河区人民政府",
    "九原区人民政府",
    "石拐区人民政府",
    "土右旗人民政府",
    "达茂旗人民政府",
    "固阳县人民政府",
  ]);
  for (const { reason } of merges) expect(reason).toBeTruthy();
});

test("look-alikes stay apart", () => {
  for (const { names } of KEPT_APART)
    expect(new Set(names.map(organisationName)).size, names.join(", ")).toBe(names.length);
});

test("each name belongs to one organisation, and each merge has a reason", () => {
  const names = ORGANISATIONS.flatMap(({ name, aliases }) => [name, ...aliases]);
  expect(new Set(names).size).toBe(names.length);
  for (const { reason } of ORGANISATIONS) expect(Math.min(reason.zh.length, reason.en.length)).toBeGreaterThan(10);
});

test("only widths and spaces are folded in a name that isn't listed", () => {
  expect(organisationName("内蒙古包头达茂巴 润工业园区")).toBe("内蒙古包头达茂巴润工业园区");
  expect(organisationName("包钢（集团）公司")).toBe("包钢(集团)公司");
  expect(organisationName("Acme  Works Ltd")).toBe("Acme Works Ltd");
  expect(organisationName("包头第一热电厂")).not.toBe(organisationName("包头第二热电厂"));
});
