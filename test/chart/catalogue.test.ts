import { beforeAll, describe, expect, test } from "vitest";
import { CHARTS } from "../../src/chart/catalogue.ts";
import type { Chart } from "../../src/chart/chart.ts";
import { LANGUAGES } from "../../src/language/language.ts";
import { type Fact, fact } from "../../src/measure/fact.ts";
import { parseFactId } from "../../src/measure/fact-id.ts";
import { JOINT_POLICIES } from "../../src/measure/request/request.ts";
import type { Dataset } from "../../src/project/dataset.ts";
import { tasksOf } from "../../src/project/plan-tasks.ts";
import { draw } from "../../src/render/draw.ts";
import { gazette } from "./charts.ts";
import { schemas } from "./schemas.ts";
import { clipped, overlaps } from "./svg-texts.ts";

let dataset: Dataset;
let isValid: ReturnType<typeof schemas>;

beforeAll(async () => {
  dataset = await gazette();
  isValid = schemas();
});

/** Every way in which a chart may write a number, and how many things it is of. */
function writings({ value, query }: Fact): string[] {
  const sizes = [query.seqs?.length, ...Object.values(query.keys ?? {}).map((keys) => keys?.length)];
  const years = query.keys?.year ?? [];
  if (value === null) return [...sizes, ...years].map(String);
  const fixed = [
    [value, 0],
    [value, 1],
    [value, 2],
    [value / 10_000, 2],
    [value / 100, 1],
    [value * 100, 1],
    [value * 10_000, 0],
  ] as const;
  const grouped = ([number, decimals]: (typeof fixed)[number]) =>
    new Intl.NumberFormat("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(number);
  return [...fixed.map(grouped), ...[...sizes, ...years].map(String)];
}

/** Every datum of a specification that stands for a number. */
function data(value: unknown): { fact: string; value?: number | null; amount?: number | null }[] {
  if (Array.isArray(value)) return value.flatMap(data);
  if (typeof value !== "object" || value === null) return [];
  const named = "fact" in value && typeof value.fact === "string" && ("value" in value || "amount" in value);
  return [...(named ? [value as never] : []), ...Object.values(value).flatMap(data)];
}

/** The ids of the numbers that marks stand for. */
const shown = (spec: unknown) => [...new Set(data(spec).map(({ fact: id }) => id))].sort();

describe.each(CHARTS.map((definition) => [definition.name, definition] as const))("%s", (_, definition) => {
  const variants = LANGUAGES.flatMap((language) => JOINT_POLICIES.map((joint) => ({ language, joint })));

  test.each(variants)("$language, joint projects $joint", async (options) => {
    const chart = definition.draw(dataset, options) as Chart;
    const before = JSON.stringify(chart);
    expect(isValid(chart)).toBe(true);
    const { svg, warnings } = await draw(chart);
    expect(warnings).toEqual([]);
    expect(JSON.stringify(chart)).toBe(before);
    expect(clipped(svg)).toEqual([]);
    expect(overlaps(svg)).toEqual([]);
    expect(chart.alt).toContain(chart.title);
    expect(chart.note).toContain(dataset.file);
  });

  test.each([340, 420])("at a width of %i px", async (width) => {
    for (const language of LANGUAGES) {
      const { spec: wide, ...same } = definition.draw(dataset, { language }) as Chart;
      for (const where of [undefined, { shantytown: false }, { district: ["昆区"] }]) {
        const chart = definition.draw(dataset, { language, width, ...(where && { where }) });
        if (chart === null) continue;
        expect(isValid(chart)).toBe(true);
        const { svg, warnings } = await draw(chart);
        expect(warnings).toEqual([]);
        expect(svg).toMatch(new RegExp(`viewBox="0 0 ${width} `));
        expect(clipped(svg)).toEqual([]);
        expect(overlaps(svg)).toEqual([]);
        expect(JSON.stringify(chart)).not.toMatch(/NaN|undefined|Infinity/);
        // The same words and numbers stand in every width, each number in a mark of its own.
        const { spec, ...words } = chart;
        if (where === undefined) expect(words).toEqual(same);
        if (where === undefined) expect(shown(spec)).toEqual(shown(wide));
      }
    }
  });

  test.each([
    { district: ["昆区"] },
    { category: ["扬尘污染治理"] },
    { year: [2019] },
    { shantytown: true },
    { shantytown: false },
    { joint: true },
    { seq: [73] },
    { text: "煤" },
  ])("where %o", async (where) => {
    for (const language of LANGUAGES) {
      const chart = definition.draw(dataset, { language, where });
      if (chart === null) continue;
      const { svg, warnings } = await draw(chart);
      expect(warnings).toEqual([]);
      expect(clipped(svg)).toEqual([]);
      expect(overlaps(svg)).toEqual([]);
      expect(`${JSON.stringify(chart)}${svg}`).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  test("says only numbers that are facts", () => {
    // Tasks are the plan's prose and no projects: how many there are, and how many have projects, is counted here.
    const tasks = tasksOf(dataset);
    const covered = tasks.filter(({ projects }) => projects.length > 0);
    const counted = [tasks.length, covered.length, tasks.length - covered.length].map(String);
    for (const language of LANGUAGES) {
      const { name, title, subtitle, facts } = definition.draw(dataset, { language }) as Chart;
      const known = new Set([...facts.flatMap(writings), ...(name === "tasks" ? counted : [])]);
      const said = `${title} ${subtitle}`.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];
      expect(said.length).toBeGreaterThan(0);
      // The numbers of rows that a title names (序号63) are those of facts too.
      const seqs = new Set(facts.flatMap(({ query }) => query.seqs ?? []).map(String));
      for (const number of said)
        expect(known.has(number) || seqs.has(number), `${number} in ${title} ${subtitle}`).toBe(true);
    }
  });

  test("shows only numbers that can be made again from the projects", () => {
    const chart = definition.draw(dataset, { language: "zh" }) as Chart;
    const marks = data(chart.spec);
    expect(marks.length).toBeGreaterThan(0);
    const facts = new Map(chart.facts.map((made) => [made.id, made]));
    const units = new Set<number>();
    for (const { fact: id, value, amount } of marks) {
      const made = facts.get(id)!;
      if (amount === undefined) expect(made.value, id).toBe(value);
      else if (!made.value || made.unit.kind !== "money") expect(amount, id).toBe(made.value);
      else units.add(Number((made.value / amount!).toPrecision(12)));
    }
    // All money of one figure is in one unit, so many ten thousands of yuan.
    expect(units.size).toBeLessThanOrEqual(1);
    for (const unit of units) expect([1, 100, 10_000]).toContain(unit);
    for (const made of chart.facts)
      expect(fact(dataset.projects, parseFactId(made.id))).toMatchObject({ value: made.value, seqs: made.seqs });
  });
});

test.each([0, 319, 2401, 360.5, Number.NaN, Number.POSITIVE_INFINITY, -680])("a chart of %d px is refused", (width) => {
  for (const { draw } of CHARTS)
    expect(() => draw(dataset, { language: "zh", width })).toThrow(
      expect.objectContaining({ name: "FigureWidthError", message: expect.stringContaining(String(width)) }),
    );
});
