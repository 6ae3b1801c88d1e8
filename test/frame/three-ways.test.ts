import type { ColumnTable } from "arquero";
import type { DataFrame } from "danfojs-node";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromArquero, toArquero } from "../../src/frame/arquero.ts";
import { toDanfo } from "../../src/frame/danfo.ts";
import { type FigureRow, measure } from "../../src/measure/measure.ts";
import { measureHouseholds } from "../../src/measure/households.ts";
import { households } from "../../src/project/household.ts";
import type { Project } from "../../src/project/project.ts";
import { anyProjects } from "../measure/sample-projects.ts";
import { projects } from "./gazette.ts";

type By = "district" | "category" | "year" | "unit";
/** What a cell comes to, by its keys; money in yuan, of which every amount here is a whole number of hundredths. */
type Totals = Record<string, { projects: number; priced: number; investment: number | null }>;

const DIMENSIONS: readonly By[] = ["district", "category", "year", "unit"];
const SINGLE = DIMENSIONS.map((dimension): By[] => [dimension]);
const CROSSES = DIMENSIONS.flatMap((first, index) =>
  DIMENSIONS.slice(index + 1).map((second): By[] => [first, second]),
);
const GROUPINGS: By[][] = [[], ...SINGLE, ...CROSSES, [...DIMENSIONS]];

// Engines add floats; measure() adds decimals. Both are brought to hundredths of a yuan, which no float error reaches.
const exact = (wan: number | null) => (wan === null ? null : Math.round(wan * 1e6) / 1e6);
const nameOf = (keys: readonly unknown[]) => JSON.stringify(keys.map(String));

function measured(rows: readonly FigureRow[], by: readonly By[]): Totals {
  return Object.fromEntries(
    rows.map((row) => [
      nameOf(by.map((dimension) => row.keys[dimension])),
      { projects: row.projects, priced: row.priced, investment: exact(row.investment) },
    ]),
  );
}

function keyOf(project: Project, dimension: By): string {
  if (dimension !== "year") return project[dimension] ?? "未列明";
  return project.completionYear === null ? (project.ongoing ? "持续开展" : "未列明") : String(project.completionYear);
}

function byLoop(list: readonly Project[], by: readonly By[]): Totals {
  const cells = new Map<string, { projects: number; priced: number; cents: bigint }>();
  for (const project of list) {
    const name = nameOf(by.map((dimension) => keyOf(project, dimension)));
    const cell = cells.get(name) ?? { projects: 0, priced: 0, cents: 0n };
    cell.projects += 1;
    if (project.investment !== null) {
      cell.priced += 1;
      cell.cents += BigInt(Math.round(project.investment * 1e6));
    }
    cells.set(name, cell);
  }
  return Object.fromEntries(
    [...cells].map(([name, { cents, ...counts }]) => [
      name,
      { ...counts, investment: counts.priced === 0 ? null : Number(cents) / 1e6 },
    ]),
  );
}

const KEYS: Record<string, string> = {
  ...Object.fromEntries(
    ["district", "category", "unit"].map((name) => [name, `d => d.${name} == null ? "未列明" : d.${name}`]),
  ),
  year: 'd => d.completionYear == null ? (d.ongoing ? "持续开展" : "未列明") : "" + d.completionYear',
};
const TALLY = {
  projects: "d => op.count()",
  priced: "d => op.valid(d.investment)",
  investment: "d => op.sum(d.investment)",
};

function byArquero(table: ColumnTable, by: readonly By[]): Totals {
  const keyed = table.derive(Object.fromEntries(by.map((dimension) => [`by_${dimension}`, KEYS[dimension]!])));
  const names = by.map((dimension) => `by_${dimension}`);
  const figures = (names.length > 0 ? keyed.groupby(...names) : keyed).rollup(TALLY);
  const shape = Object.fromEntries(names.map((name) => [name, "text" as const]));
  const keys = fromArquero(figures, shape);
  return Object.fromEntries(
    fromArquero(figures, { projects: "number", priced: "number", investment: "number" }).map((row, index) => [
      nameOf(names.map((name) => keys[index]![name])),
      { projects: row.projects!, priced: row.priced!, investment: exact(row.investment) },
    ]),
  );
}

/** Complete columns only: danfojs counts a blank amount as 0, and takes keys for one that it writes alike. */
function byDanfo(list: readonly Project[], by: readonly By[]): Totals {
  const priced = list.filter(({ investment }) => investment !== null);
  const frame = toDanfo<DataFrame>(priced);
  frame.addColumn(
    "key",
    priced.map((project) => nameOf(by.map((dimension) => keyOf(project, dimension)))),
    { inplace: true },
  );
  const sums = frame.groupby(["key"]).col(["investment"]).sum() as DataFrame;
  const counts = frame.groupby(["key"]).col(["investment"]).count() as DataFrame;
  const values = (table: DataFrame, name: string) => table.column(name).values as unknown[];
  const count = new Map(
    values(counts, "key").map((key, row) => [key, Number(values(counts, "investment_count")[row])]),
  );
  return Object.fromEntries(
    values(sums, "key").map((key, row) => {
      const projects = count.get(key)!;
      return [
        String(key),
        { projects, priced: projects, investment: exact(Number(values(sums, "investment_sum")[row])) },
      ];
    }),
  );
}

describe.each(GROUPINGS.map((by) => [by.join(" × ") || "in total", by] as const))(
  "the gazette's investment: %s",
  (_, by) => {
    test("a plain loop, Arquero and measure agree", () => {
      const totals = measured(measure(projects, { by }).rows, by);
      expect(byLoop(projects, by)).toEqual(totals);
      expect(byArquero(toArquero(projects), by)).toEqual(totals);
    });

    test("danfojs agrees where all amounts are given", () => {
      const complete = projects.filter(({ investment }) => investment !== null);
      expect(byDanfo(projects, by)).toEqual(measured(measure(complete, { by }).rows, by));
    });
  },
);

test("counting joint projects in full or not at all is the same on the lists of Arquero's districts", () => {
  const by: By[] = ["district"];
  const table = toArquero(projects);
  const all = table
    .filter("d => op.length(d.districts) > 0")
    .unroll("districts")
    .derive({ district: "d => d.districts" });
  const { 未列明: blank, ...full } = unquoted(measured(measure(projects, { by, joint: "full" }).rows, by));
  expect(unquoted(byArquero(all, by))).toEqual(full);
  expect(blank).toEqual(unquoted(byLoop(projects, by)).未列明);
  const sole = table.filter("d => op.length(d.districts) < 2");
  expect(byArquero(sole, by)).toEqual(measured(measure(projects, { by, joint: "exclude" }).rows, by));
});

const unquoted = (totals: Totals) =>
  Object.fromEntries(Object.entries(totals).map(([name, cell]) => [JSON.parse(name)[0], cell]));

test("the 棚改 households and their money agree", () => {
  const rows = households(projects);
  const { total } = measureHouseholds(projects);
  const lines = projects.flatMap(({ seq, content, investment }) => {
    const count = seq >= 94 && seq <= 110 ? /\d+/.exec(content ?? "")?.[0] : undefined;
    return count === undefined ? [] : [{ households: Number(count), investment: investment! }];
  });
  const expected = { households: 10_896, investment: 535_171 };
  expect(total).toMatchObject(expected);
  expect({
    households: lines.reduce((sum, line) => sum + line.households, 0),
    investment: lines.reduce((sum, line) => sum + line.investment, 0),
  }).toEqual(expected);
  const rollup = toArquero(rows).rollup({
    households: "d => op.sum(d.households)",
    investment: "d => op.sum(d.investment)",
  });
  expect(fromArquero(rollup, { households: "number", investment: "number" })).toEqual([expected]);
  const frame = toDanfo<DataFrame>(rows);
  expect({ households: frame.column("households").sum(), investment: frame.column("investment").sum() }).toEqual(
    expected,
  );
});

test("Arquero, a plain loop and measure agree on any projects", () => {
  fc.assert(
    fc.property(anyProjects, fc.constantFrom(...GROUPINGS), (list, by) => {
      const totals = measured(measure(list, { by }).rows, by);
      expect(byLoop(list, by)).toEqual(totals);
      if (list.length > 0) expect(byArquero(toArquero(list), by)).toEqual(totals);
    }),
  );
});
