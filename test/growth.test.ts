import { Session } from "node:inspector";
import { describe, expect, test } from "vitest";
import { audit } from "../src/audit/audit.ts";
import { dimensionsOf } from "../src/measure/dimensions/catalogue.ts";
import { measure } from "../src/measure/measure.ts";
import { JOINT_POLICIES } from "../src/measure/request/request.ts";
import { mergeDatasets } from "../src/project/merge-datasets.ts";
import type { Dataset } from "../src/project/dataset.ts";
import { parseSource } from "../src/reading/parse-source.ts";
import { readSource } from "../src/table/read-source.ts";
import { longTable } from "./engine/long-tables.ts";

const [FEW, MANY] = [1_000, 10_000];
// Ten times the rows, and a little for what is sorted.
const MOST = 12;

interface Counted {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

const LOOKED_THROUGH = ["includes", "indexOf", "lastIndexOf", "slice", "concat", "join"] as const;
const { indexOf } = Array.prototype;

/** How many elements a built-in loop visits: up to the one that is looked for, or all that it gives. */
function visitedBy(name: (typeof LOOKED_THROUGH)[number], of: readonly unknown[], wanted: unknown, result: unknown) {
  if (name === "slice" || name === "concat") return (result as readonly unknown[]).length;
  if (name === "join" || name === "lastIndexOf") return of.length;
  const at = indexOf.call(of, wanted);
  return at < 0 ? of.length : at + 1;
}

/** How often code of `src` runs, block by block, and how many elements the built-in loops over arrays may visit. */
async function stepsOf(work: () => unknown): Promise<number> {
  const session = new Session();
  session.connect();
  const post = <T>(method: string, parameters: object = {}) =>
    new Promise<T>((resolve, reject) => {
      session.post(method, parameters, (error, result) => (error ? reject(error) : resolve(result as T)));
    });
  let visited = 0;
  const own = LOOKED_THROUGH.map((name) => [name, Array.prototype[name]] as const);
  await post("Profiler.enable");
  await post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  for (const [name, real] of own)
    Object.defineProperty(Array.prototype, name, {
      configurable: true,
      writable: true,
      value(this: unknown[], ...args: never[]) {
        const result = (real as (...args: never[]) => unknown).apply(this, args);
        visited += visitedBy(name, this, args[0], result);
        return result;
      },
    });
  try {
    await work();
  } finally {
    for (const [name, real] of own)
      Object.defineProperty(Array.prototype, name, { configurable: true, writable: true, value: real });
  }
  const { result } = await post<Counted>("Profiler.takePreciseCoverage");
  await post("Profiler.stopPreciseCoverage");
  session.disconnect();
  const counts = result
    .filter(({ url }) => url.includes("/src/"))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)));
  return counts.reduce((sum, count) => sum + count, visited);
}

async function read(text: string): Promise<Dataset> {
  return parseSource(await readSource(new TextEncoder().encode(text), "计划.csv"));
}

/** The same as a source of another name. */
function renamed(dataset: Dataset): Dataset {
  return { ...dataset, file: "另一个.csv" };
}

/** Rows that differ in nothing but their number. */
function alike(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => `${index + 1},道路改造工程,交通,市建设局,100,2019年,东区`);
  return ["序号,项目名称,类别,建设单位,总投资（万元）,竣工时间,建设地点", ...lines].join("\n");
}

/** Rows that have nothing in common: names, organisations, places and amounts of their own. */
function unlike(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, index) => `${index + 1},第${index}号工程,类别${index},单位${index}公司,${index}.5,2019年,${index}号区`,
  );
  return ["序号,项目名称,类别,建设单位,总投资（万元）,竣工时间,建设地点", ...lines].join("\n");
}

/** Rows of every kind: headings, subtotals, blanks, several districts, a damaged row, a change of unit. */
const mixed = (rows: number): string => longTable(rows, { sections: true, faults: true }).text;

/** Expects of some work on a table that its steps grow as its rows do. */
async function expectGrowth<T>(
  write: (rows: number) => string,
  prepare: (text: string) => T | Promise<T>,
  work: (prepared: T) => unknown,
): Promise<void> {
  // What is made once is no part of it.
  await work(await prepare(write(100)));
  const [few, many] = [await prepare(write(FEW)), await prepare(write(MANY))];
  const [before, after] = [await stepsOf(() => work(few)), await stepsOf(() => work(many))];
  expect(before).toBeGreaterThan(FEW);
  expect(after / before).toBeLessThan(MOST);
}

const source = async (text: string) => readSource(new TextEncoder().encode(text), "计划.csv");

function measureAll(dataset: Dataset): void {
  for (const { id } of dimensionsOf(dataset.projects)) measure(dataset, { by: [id] });
  for (const joint of JOINT_POLICIES) measure(dataset, { by: ["district", "year"], joint });
}

describe("ten times the rows take ten times the steps", () => {
  test("to read cells", () => expectGrowth(mixed, (text) => text, source));
  test("to read projects", () => expectGrowth(mixed, source, (tables) => parseSource(tables)));
  test("to measure them", () => expectGrowth(mixed, read, measureAll));
  test("to measure rows that have nothing in common", () => expectGrowth(unlike, read, measureAll));
  test("to put two sources together", () =>
    expectGrowth(mixed, read, (dataset) => mergeDatasets([dataset, renamed(dataset)])));
  test.each([
    ["mixed", mixed],
    ["alike", alike],
    ["unlike", unlike],
  ] as const)("to audit rows that are %s", (_, write) => expectGrowth(write, read, (dataset) => audit(dataset)));
});

test("steps that grow as the square of the rows are found", async () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => index);
  const square = (count: number) => () => rows(count).filter((one, _, all) => all.includes(-one - 1));
  expect((await stepsOf(square(MANY))) / (await stepsOf(square(FEW)))).toBeGreaterThan(50);
});
