import { expect, test, vi } from "vitest";
import type * as api from "../../src/index.ts";
import { load } from "../../src/disk/load.ts";
import { coverage } from "../../src/measure/coverage.ts";
import { compareEditions } from "../../src/compare/compare-editions.ts";
import { pivot } from "../../src/measure/pivot.ts";
import { poolOf } from "../../src/pool/pool.ts";
import { planOf } from "../../src/project/plan-of.ts";
import { measureTasks } from "../../src/measure/task-figures.ts";
import { showLastExpressions } from "../../src/notebook/last-expression.ts";
import { mimeBundle } from "../../src/notebook/mime-bundle.ts";
import type { Shown } from "../../src/notebook/shown.ts";
import { viewOf } from "../../src/notebook/view-of.ts";
import { accountFor } from "../../src/project/account.ts";
import { tidyTable } from "../../src/frame/tidy-table.ts";
import { measure } from "../../src/measure/measure.ts";
import { execute } from "../../tools/notebooks/execute.ts";
import type { Notebook } from "../../tools/notebooks/notebook.ts";

type Kinds = Omit<Shown, "arquero" | "danfo" | "records">;
/** True where what a function of the API gives is a kind that `show` has a view for; never elsewhere. */
type HasView<Name extends keyof typeof api> = (typeof api)[Name] extends (...args: never[]) => infer R
  ? NonNullable<Awaited<R>> extends Kinds[keyof Kinds]
    ? true
    : never
  : never;
type Listed =
  | "load"
  | "measure"
  | "measureHouseholds"
  | "measureTasks"
  | "fact"
  | "trace"
  | "audit"
  | "coverage"
  | "accountFor"
  | "tidyTable"
  | "readQuantities"
  | "planOf"
  | "poolOf"
  | "pivot"
  | "compareEditions";
const SETTINGS = { language: "zh", limit: 20 } as const;
const dataset = await load();
const text = async (value: unknown, language: "zh" | "en" = "zh") =>
  mimeBundle(await viewOf(value, { ...SETTINGS, language }), { ...SETTINGS, language })["text/plain"];

test("the compiler holds a view for what each of these functions gives", () => {
  const views: { readonly [Name in Listed]: HasView<Name> } = {
    load: true,
    measure: true,
    measureHouseholds: true,
    measureTasks: true,
    fact: true,
    trace: true,
    audit: true,
    coverage: true,
    accountFor: true,
    tidyTable: true,
    readQuantities: true,
    planOf: true,
    poolOf: true,
    pivot: true,
    compareEditions: true,
  };
  expect(Object.values(views).every(Boolean)).toBe(true);
});

test("a plan, a pool, a pivot and a comparison are tables", async () => {
  expect(await text(planOf(dataset))).toMatch(/原文[\s\S]*细颗粒物浓度较2015年下降20%/);
  expect(await text(poolOf(dataset))).toMatch(/5\.1[\s\S]*28[\s\S]*不作推测/);
  expect(await text(pivot(dataset, { by: ["district", "year"] }), "en")).toMatch(
    /District[\s\S]*2018[\s\S]*944,220\.08/,
  );
  const less = { ...dataset, projects: dataset.projects.slice(1) };
  expect(await text(compareEditions(less, dataset))).toMatch(/包钢尾矿坝扬尘污染防治工程/);
});

test("tasks, coverage, account and tidy table are tables", async () => {
  expect(await text(measureTasks(dataset))).toMatch(/任务.*名称[\s\S]*未对应任务/);
  // Blank amounts stand in rows 73 and 92; 14 projects name no district.
  expect(await text(coverage(dataset.projects), "en")).toMatch(
    /all +144[\s\S]*amount blank +2 +73, 92[\s\S]*without a district +14 /,
  );
  const account = accountFor(dataset);
  expect(await text(account)).toMatch(new RegExp(`项目 +144[\\s\\S]*合计 +${account.total}`));
  expect(await text(tidyTable(dataset.projects))).toMatch(/^seq +.*name[\s\S]*… 另 124 行/);
});

test("nothing is laid on objects outside a kernel", async () => {
  await showLastExpressions();
  expect(Symbol.for("Jupyter.display") in {}).toBe(false);
});

test("in a kernel results answer with their view, and other values with nothing", async () => {
  vi.stubGlobal("Deno", { jupyter: { display: async () => {} } });
  const display = Symbol.for("Jupyter.display");
  try {
    await showLastExpressions();
    const ask = (value: unknown) =>
      (value as Record<symbol, undefined | (() => Promise<Record<string, unknown>>)>)[display];
    const bundle = await ask(measure(dataset.projects, { by: ["year"] }))!();
    expect(bundle["text/html"]).toContain("<table");
    expect(await ask(dataset.projects.slice(0, 2))!()).toHaveProperty("text/plain");
    for (const value of [new Map(), { a: 1 }, new Date(0), [1, 2], []]) expect(ask(value)).toBeUndefined();
    expect(Object.keys({ a: 1 })).toEqual(["a"]);
    const own: Record<symbol, unknown> = {};
    own[display] = () => "own";
    expect(ask(own)!()).toBe("own");
  } finally {
    delete (Object.prototype as Record<symbol, unknown>)[display];
    vi.unstubAllGlobals();
  }
});

test("the last expression of a cell shows itself in Deno's kernel", async () => {
  const code = (id: string, source: string) => ({
    cell_type: "code",
    id,
    metadata: {},
    source,
    outputs: [],
    execution_count: null,
  });
  const notebook = {
    cells: [
      code("load", 'import { chartNamed, load, measure } from "key-projects";\nconst dataset = await load();'),
      code("figures", 'measure(dataset.projects, { by: ["year"] })'),
      code("chart", 'chartNamed("year")!.draw(dataset, { language: "zh" })'),
      code("number", "1 + 1"),
    ],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  } as unknown as Notebook;
  let outputs: string[] = [];
  // Deno may send a result after it says that the cell has ended; it is lost to whoever reads no further.
  for (let turn = 0; turn < 3 && (turn === 0 || outputs.slice(1).includes("[]")); turn++) {
    const { cells } = await execute(notebook, "notebooks");
    outputs = cells.map((cell) => JSON.stringify("outputs" in cell ? cell.outputs : []));
  }
  expect(outputs[0]).toBe("[]");
  expect(outputs[1]).toMatch(/text\/html.*<table.*944,220\.08/);
  expect(outputs[2]).toContain("image/svg+xml");
  expect(outputs[3]).toMatch(/"text\/plain":.*2/);
}, 60_000);
