import { describe, expect, test } from "vitest";
import { inspect } from "../../src/cli/inspection.ts";
import { readBothWays } from "./both-ways.ts";

const PROJECTS = 700;

interface Form {
  readonly heads: string;
  readonly unit: string;
  readonly numbered: boolean;
  readonly sections: boolean;
  readonly sums: "above" | "below" | "none";
  readonly english: boolean;
}

/** A table of groups of 7 to 29 projects, each with its heading and its sum, or without. */
function grouped({ heads, unit, numbered, sections, sums, english }: Form): string {
  const cut = (cells: readonly (string | number)[]) => cells.slice(numbered ? 0 : 1).join(",");
  const lines = [unit, cut(heads.split(","))];
  for (let seq = 1, group = 0; seq <= PROJECTS; group += 1) {
    const size = Math.min(7 + ((group * 11) % 23), PROJECTS - seq + 1);
    const cents = Array.from({ length: size }, (_, index) => (((seq + index) * 7_919) % 104_729) + 101);
    const sum = (cents.reduce((all, one) => all + one, 0) / 100).toFixed(2);
    const kind = english ? ["Water", "Roads", "Schools"][group % 3]! : ["水利", "交通", "教育"][group % 3]!;
    const mark = english ? `${"ABCDEFGH"[group % 8]}.` : `${"一二三四五六七八九十"[group % 10]}、`;
    if (sections)
      lines.push(cut([`${mark}${kind}`, ...(numbered ? [] : [`${mark}${kind}`]), "", "", "", ""].slice(0, 6)));
    const total = cut(["", english ? "Subtotal" : "小计", "", "", sum, ""]);
    if (sums === "above") lines.push(total);
    for (const [index, one] of cents.entries()) {
      const own = seq + index;
      const name = english ? `Works ${own} at site ${own % 40}` : `第${own}号工程`;
      const by = english ? `Agency ${own % 30}` : `单位${own % 30}`;
      const place = english ? ["East", "West", "South"][own % 3]! : ["东区", "西区", "南县"][own % 3]!;
      lines.push(cut([own, name, by, 2023 + (own % 4), (one / 100).toFixed(2), place]));
    }
    if (sums === "below") lines.push(total);
    seq += size;
  }
  return `${lines.join("\n")}\n`;
}

const ZH = { heads: "序号,项目名称,建设单位,竣工年份,总投资,建设地点", unit: "单位：万元,,,,,", english: false };
const EN = {
  heads: "No.,Project name,Agency,Completion,Total investment,County",
  unit: "Unit: USD million,,,,,",
  english: true,
};

const FORMS = [ZH, EN].flatMap((words) =>
  [true, false].flatMap((numbered) =>
    [true, false].flatMap((sections) =>
      (["below", "above", "none"] as const).map((sums): Form => ({ ...words, numbered, sections, sums })),
    ),
  ),
);

describe.each(FORMS)("rows in blocks: numbered $numbered, sections $sections, sums $sums, English $english", (form) => {
  test.each([61, 97, 256])(
    "of %i are what they are read whole",
    async (block) => {
      const { held, table } = await readBothWays(grouped(form), { block, records: true });
      const rows = await table.database.query(
        "SELECT line, of_investment, by_category, by_district FROM facts ORDER BY nth",
      );
      expect(rows.map(({ line, of_investment: money }) => [Number(line), Number(money)])).toEqual(
        held.projects.map(({ source, investment }) => [source.line, investment]),
      );
      const told = (totals: readonly { at: object; computed: number | null; counted: number }[]) =>
        totals.map(({ at, computed, counted }) => ({ at, computed, counted }));
      expect(told(table.totals)).toEqual(told(inspect(held).statedTotals));
      const named = (issues: typeof held.issues) => issues.map(({ code, at }) => `${at.line} ${code}`).toSorted();
      expect(named(table.issues)).toEqual(named(held.issues));
      table.database.close();
    },
    30_000,
  );
});
