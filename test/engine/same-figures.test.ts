import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Contents, measureIn } from "../../src/engine/measure-by-engine.ts";
import { openDatabase } from "../../src/engine/duckdb.ts";
import { sqlScript } from "../../src/engine/sql-script.ts";
import { exportDataset } from "../../src/exchange/export-dataset.ts";
import { factsOf } from "../../src/exchange/facts.ts";
import { measure } from "../../src/measure/measure.ts";
import { JOINT_POLICIES, type MeasureRequest } from "../../src/measure/request/request.ts";
import type { Dataset } from "../../src/project/dataset.ts";
import type { Project } from "../../src/project/project.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";
import { project } from "../measure/sample-projects.ts";
import { gazette } from "../report/sources.ts";
import { bare } from "./bare-figures.ts";
import { questionsAbout } from "./questions.ts";

const datasetWith = (projects: readonly Project[]): Dataset => ({ ...gazette, columns: [], projects });

/** Asks DuckDB and memory the same questions about a dataset, and expects the same answers. */
async function compare(dataset: Dataset, requests: readonly MeasureRequest[]): Promise<void> {
  const facts = factsOf(dataset.projects);
  const database = await openDatabase(facts.columns);
  try {
    database.append(dataset.projects);
    database.flush();
    for (const request of requests) {
      const found = bare(await measureIn(database, dataset, facts, request));
      expect(found, JSON.stringify(request)).toEqual(bare(measure(dataset, request)));
    }
  } finally {
    database.close();
  }
}

describe("DuckDB and memory give the same figures", () => {
  test("of the gazette", async () => {
    const weights = { 昆区: 3, 青山区: 1.5 };
    await compare(gazette, [
      ...questionsAbout(gazette.projects).filter((_, index) => index % 2 === 0),
      { by: ["district"], joint: "split", weights, measures: ["households", "investment"] },
      { by: ["task", "district"], joint: "split", weights },
    ]);
  });

  const folder = "test/fixtures";
  const files = readdirSync(folder).filter((file) => /\.(?:csv|html|xlsx|tsv|json|txt)$/.test(file));
  // Every question of some file or other; together they ask each of them.
  const part = (questions: MeasureRequest[], file: string) =>
    questions.filter(
      (_, index) => index % files.length === files.indexOf(file) || index % 13 === files.indexOf(file) % 13,
    );
  test.each(files)("of %s", async (file) => {
    const dataset = parseSource(await readSource(readFileSync(join(folder, file)), file));
    if (dataset.projects.length > 0) await compare(dataset, part(questionsAbout(dataset.projects), file));
  });

  test("of the exported file, by the SQL that is printed", async () => {
    const folder = mkdtempSync(join(tmpdir(), "key-projects-"));
    const [file] = await exportDataset(gazette, "facts");
    writeFileSync(join(folder, "facts.parquet"), file!.content);
    const script = sqlScript(gazette, { by: ["district"], joint: "split" }, "duckdb", factsOf(gazette.projects), {
      file: join(folder, "facts.parquet"),
    });
    const database = await openDatabase([]);
    const [view, select] = script.split(";\n\n");
    await database.run(view!);
    const rows = await database.query(select!);
    database.close();
    rmSync(folder, { recursive: true });
    const { rows: expected, total } = measure(gazette, { by: ["district"], joint: "split" });
    const found = rows.map(({ level, district, projects, investment }) => [
      level,
      district,
      Number(projects),
      investment === null ? null : Number(investment),
    ]);
    expect(found).toEqual(
      expect.arrayContaining(expected.map((row) => ["row", row.district, row.projects, row.investment])),
    );
    expect(found).toContainEqual(["total", null, 144, total.investment]);
    expect(found).toHaveLength(expected.length + 1);
  });

  test("and facts of another source are refused", async () => {
    const facts = factsOf(gazette.projects);
    const database = await openDatabase(facts.columns);
    database.append(gazette.projects);
    database.flush();
    const { projects, priced, investment } = measure(gazette, { by: [] }).total;
    const ask = (contents: Contents) => measureIn(database, gazette, facts, { by: ["year"] }, { contents });
    expect((await ask({ projects, priced, investment })).total.investment).toBe(investment);
    const refused = expect.objectContaining({ code: "engine.facts" });
    await expect(ask({ projects: projects + 1, priced, investment })).rejects.toEqual(refused);
    await expect(ask({ projects, priced, investment: investment! + 0.01 })).rejects.toEqual(refused);
    database.close();
  });

  const amounts = fc.option(
    fc.oneof(
      fc.nat(10_000_000).map((cents) => cents / 100),
      fc.integer({ min: -1_000_000, max: 1_000_000 }).map((units) => units / 1e6),
      fc.constantFrom(0, 1e-8, 0.1234567, 123456.000001),
    ),
    { nil: null },
  );
  const anyProjects = fc
    .array(
      fc.record({
        districts: fc.uniqueArray(fc.constantFrom("甲区", "乙区", "丙县", "x'y", "y\\", "1"), { maxLength: 4 }),
        category: fc.constantFrom(null, "治理", "x", "x-y", 'say "so"'),
        unit: fc.constantFrom(null, "某公司", "某 公司", "某局"),
        completionYear: fc.constantFrom(null, 2018, 2020),
        investment: amounts,
        done: amounts,
        nature: fc.constantFrom("新建", "", "order"),
      }),
      { maxLength: 30 },
    )
    .map((rows) =>
      rows.map(({ done, nature, ...row }, index) =>
        project({
          seq: index + 1,
          ...row,
          amounts: [{ label: "累计完成投资", role: "done-to-date", period: null, value: done, text: null }],
          extra: { 建设性质: nature },
        }),
      ),
    );

  test("of any projects", async () => {
    await fc.assert(
      fc.asyncProperty(anyProjects, async (projects) => {
        const weights = projects.some(({ districts }) => districts.includes("甲区")) ? { 甲区: 2.5 } : {};
        const measures = projects.length > 0 ? ["累计完成投资", "累计完成投资/investment", "priced"] : [];
        const requests = JOINT_POLICIES.flatMap((joint): MeasureRequest[] => [
          { by: ["district"], joint, weights, measures },
          { by: ["organisation", "year"], joint, measures },
          { by: projects.length > 0 ? ["建设性质", "district"] : ["unit"], joint, where: { amount: "0.." } },
        ]);
        await compare(datasetWith(projects), requests);
      }),
      { numRuns: 12 },
    );
  });
});
