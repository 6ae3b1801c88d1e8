import type { FactQuery } from "../../src/measure/fact-query.ts";
import { expect, test } from "vitest";
import { trace } from "../../src/audit/trace.ts";
import { UnknownValueError } from "../../src/measure/request/misuse.ts";
import { gazette, gazetteText } from "./gazette.ts";

const lines = gazetteText.split("\n");

test("each row of a trace is the line of the source that it names", () => {
  const { rows, fact } = trace(gazette, { measure: "investment", keys: { category: ["扬尘污染治理"], year: [2020] } });
  // Lines 458–462: 36 + 2 + 6 + 8 + 5000.
  expect(rows.map(({ seq, at }) => [seq, at.line])).toEqual([
    [122, 458],
    [123, 459],
    [124, 460],
    [125, 461],
    [126, 462],
  ]);
  expect(fact.value).toBe(5052);
  for (const { at, text } of rows) expect(text).toBe(lines[at.line! - 1]);
});

test("under split each row says what part of its amount counts", () => {
  const { rows } = trace(gazette, { measure: "investment", keys: { district: ["青山区"] }, joint: "split" });
  const joint = rows.filter(({ share }) => share !== 1);
  expect(joint).toMatchObject([
    { seq: 92, investment: null, stated: null, share: null },
    { seq: 93, investment: 20_600, stated: 103_000, share: 0.2 },
    { seq: 126, investment: 1000, stated: 5000, share: 0.2 },
  ]);
});

test.each([
  ["昆都仑区", "昆区"],
  ["昆 区", "昆区"],
  ["包头稀土高新技术产业开发区", "稀土高新区"],
])("%s is found as %s", (name, key) => {
  const named = trace(gazette, { measure: "investment", keys: { district: [name] } });
  expect(named).toEqual(trace(gazette, { measure: "investment", keys: { district: [key] } }));
});

test("brackets of another width and a year with 年 are found", () => {
  const { fact } = trace(gazette, { measure: "projects", keys: { unit: ["包钢（集团）公司"], year: ["2020年"] } });
  expect(fact.seqs).toEqual([12, 13]);
});

test("a value that there isn't is refused with those there are", () => {
  const ask = (keys: FactQuery["keys"] & object) => () => trace(gazette, { measure: "investment", keys });
  expect(ask({ district: ["火星"] })).toThrow(UnknownValueError);
  expect(ask({ district: ["火星"] })).toThrow(/昆区 \/ 青山区/);
  expect(ask({ year: [2031] })).toThrow(/2018 \/ 2019 \/ 2020 \/ 2022 \/ 持续开展/);
  expect(() => trace(gazette, { measure: "investment", seqs: [145] })).toThrow("seq: expected one of 1–144, got 145");
});

test("a count of blanks is made of the blanks, and each kind stays apart", () => {
  const { fact, coverage } = trace(gazette, { measure: "missing" });
  expect(fact.seqs).toEqual([73, 92]);
  expect(coverage).toEqual({
    projects: 2,
    priced: 0,
    blank: [73, 92],
    unread: [],
    ongoing: [92],
    undated: [],
    joint: [92],
    unplaced: [],
  });
  expect(trace(gazette, { measure: "priced" }).fact.value).toBe(142);
});

test("what bounds a district is made of the rows that bound it", () => {
  // 青山区: lines 328–330, 425–426, 477: 3199.5 × 2 + 200 + 7600 + 16610 + 235; joint 92, 93, 126.
  const least = trace(gazette, { measure: "least", keys: { district: ["青山区"] } });
  expect(least.fact).toMatchObject({ value: 31_044, seqs: [22, 23, 24, 97, 98, 137] });
  const most = trace(gazette, { measure: "most", keys: { district: ["青山区"] } });
  expect(most.fact).toMatchObject({ value: 139_044, seqs: [22, 23, 24, 92, 93, 97, 98, 126, 137] });
});
