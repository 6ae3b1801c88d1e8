import fc from "fast-check";
import { expect, test } from "vitest";
import { compareEditions } from "../../src/compare/compare-editions.ts";
import { sum } from "../../src/measure/decimal.ts";
import { JOINT_POLICIES } from "../../src/measure/request/request.ts";
import { LinksError, type Link } from "../../src/project/links.ts";
import { listOf } from "../../src/print/comparison-words.ts";
import { parsedText } from "../project/parsed-text.ts";

// Few names, units and places, so that many projects meet, also under one name.
const row = fc.record({
  name: fc.constantFrom("道路改造", "道路改造工程", "供水管网", "供水管网一期", "学校", "医院"),
  unit: fc.constantFrom("交通局", "水利局", ""),
  year: fc.constantFrom("2019年", "2020年", "持续开展", ""),
  amount: fc.constantFrom("", "待定", "100", "250.5", "0.07", "3300"),
  place: fc.constantFrom("甲区", "乙区", "甲区、乙区", ""),
  category: fc.constantFrom("交通", "民生"),
});
const table = fc.array(row, { minLength: 1, maxLength: 12 });

type Row = { name: string; unit: string; year: string; amount: string; place: string; category: string };
const csv = (rows: readonly Row[]) =>
  [
    "序号,项目名称,建设单位,竣工时间,总投资（万元）,建设地点,项目类别",
    ...rows.map(
      (one, index) => `${index + 1},${one.name},${one.unit},${one.year},${one.amount},${one.place},${one.category}`,
    ),
  ].join("\n");

test("old − removed + added + changed = new, in the whole and in every row, whatever the links and the policy; no project is lost", async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      table,
      fc.constantFrom(...JOINT_POLICIES),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 4 }),
      async (olds, news, joint, picks) => {
        const [old, next] = [await parsedText(csv(olds), "old.csv"), await parsedText(csv(news), "new.csv")];
        fc.pre(old.projects.length > 0 && next.projects.length > 0);
        const links = picks.map(([a, b, same]): Link => {
          const [from, to] = [old.projects[a % old.projects.length]!, next.projects[b % next.projects.length]!];
          return {
            decision: same ? "same" : "different",
            reason: "审定",
            old: [{ seq: from.seq, name: from.name }],
            new: [{ seq: to.seq, name: to.name }],
          };
        });
        const by = ["district", "category", "year", "section", "unit"];
        let comparison: ReturnType<typeof compareEditions>;
        try {
          comparison = compareEditions(old, next, { joint, by, links });
        } catch (error) {
          // Links that contradict one another are refused.
          expect(error).toBeInstanceOf(LinksError);
          return;
        }
        const { matched, added, removed, bridge } = comparison;
        const ends = (side: "old" | "new") => matched.flatMap((pair) => listOf(pair[side]));
        const seqs = (list: readonly { readonly seq: number }[]) => list.map(({ seq }) => seq).sort((a, b) => a - b);
        expect(seqs([...ends("old"), ...removed])).toEqual(seqs(old.projects));
        expect(seqs([...ends("new"), ...added])).toEqual(seqs(next.projects));
        const { by: groups, ...whole } = bridge;
        const rows = Object.values(groups!).flat();
        for (const one of [whole, ...rows]) {
          expect(sum([one.old, -one.removed, one.added, one.changed])).toBe(one.new);
          expect(one.residual).toBe(0);
          expect(sum(Object.values(one.ofChanged))).toBe(one.changed);
          expect(one.ofChanged.filled).toBeGreaterThanOrEqual(0);
          expect(one.ofChanged.emptied).toBeLessThanOrEqual(0);
        }
        if (joint !== "full")
          for (const group of Object.values(groups!))
            for (const field of ["old", "removed", "added", "changed", "new"] as const)
              expect(sum(group.map((one) => one[field]))).toBe(whole[field]);
      },
    ),
    { numRuns: 60 },
  );
});

test("long lists of alike names are compared by an index", async () => {
  const rows = (shift: number) =>
    Array.from({ length: 1500 }, (_, index) => ({
      name: `${["东", "西", "南", "北"][index % 4]}村第${index + shift}号光伏电站`,
      unit: `第${index % 40}公司`,
      year: "2020年",
      amount: String(100 + (index % 7)),
      place: `${index % 25}镇`,
      category: "能源",
    }));
  const [old, next] = [await parsedText(csv(rows(0)), "old.csv"), await parsedText(csv(rows(800)), "new.csv")];
  const { matched, added, removed, doubtful } = compareEditions(old, next);
  expect([matched.length + removed.length, matched.length + added.length]).toEqual([1500, 1500]);
  expect(doubtful.length).toBeLessThanOrEqual(5 * added.length);
});
