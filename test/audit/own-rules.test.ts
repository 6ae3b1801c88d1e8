import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { defineRule, type Rule } from "../../src/audit/basis/rule.ts";
import { RULES } from "../../src/audit/rules/catalogue.ts";
import { row, source } from "./table.ts";

const own = defineRule({
  id: "own-amount-of-300",
  severity: "error",
  certainty: "certain",
  title: { zh: "三百万元", en: "Three million" },
  test: ({ projects }) => projects.filter(({ investment }) => investment === 300).map(({ seq }) => ({ seqs: [seq] })),
  message: ({ seqs }) => ({ zh: `序号${seqs[0]}`, en: `No. ${seqs[0]}` }),
});
const table = await source([row(1), row(2), row(3)]);

test("a rule of one's own is applied beside the others, in either language", () => {
  expect(audit(table, { language: "en", rules: [own] }).findings).toMatchObject([
    { id: "own-amount-of-300", severity: "error", seqs: [3], lines: [4], message: "No. 3", title: "Three million" },
  ]);
  expect(audit(table, { rules: [...RULES, own, own] }).findings).toHaveLength(1);
  expect(audit(table).findings).toEqual([]);
});

test.each([
  ["an id of the catalogue", { ...own, id: RULES[0]!.id }, /no other rule has/],
  ["no severity", { ...own, severity: "fatal" }, /severity of error \/ warning \/ note/],
  ["no test", { ...own, test: undefined }, /test and message/],
  ["nothing", undefined, /expected an id/],
])("%s is refused", (_, rule, message) => {
  expect(() => audit(table, { rules: [rule as unknown as Rule] })).toThrow(message);
});

test("an unknown language is refused", () => {
  expect(() => audit(table, { language: "fr" as "en" })).toThrow(/zh, en/);
});
