import { describe, expect, test } from "vitest";
import { longReportFiles } from "../../src/cli/long-report-files.ts";
import { openLargeDataset } from "../../src/engine/large-dataset.ts";
import { type ReportRequest, reportFiles } from "../../src/pipeline.ts";
import type { ManifestFigure } from "../../src/report/manifest.ts";
import { parseManifest } from "../../src/report/verify.ts";
import { readBothWays } from "./both-ways.ts";
import { longTable } from "./long-tables.ts";

/** Headings of another office, joint projects, shantytowns, a column that sorts, amounts that aren't numbers. */
const OTHER = [
  "编号,工程名称,主要建设内容,责任单位,估算总投资（亿元）,累计完成投资（亿元）,建成时间,所属市县,行业分类,建设性质",
  ...Array.from({ length: 320 }, (_, index) =>
    [
      index + 1,
      `${["公路改造", "供水管网", "棚户区改造", "中心小学"][index % 4]}${index}号`,
      index % 4 === 2 ? `征收拆迁${100 + index}户，安置居民` : "新建",
      index % 21 === 0 ? "" : `第${index % 31}建设管理处`,
      index % 13 === 0 ? "" : index % 29 === 0 ? "待定" : ((index * 7_919) % 40_000) / 100 + 1,
      index % 3 === 0 ? "" : ((index * 31) % 90) / 100,
      ["2021年", "2022年6月", "持续开展", "2024年", ""][(index * 3) % 5],
      ["甲县", "乙县", "甲县、丙县", "丙县", "丁县", "戊县", ""][(index * 5) % 7],
      ["交通", "水利", "住房", "教育"][index % 4],
      index % 2 ? "新建" : "续建",
    ].join(","),
  ),
].join("\n");

interface Published {
  readonly statements: readonly {
    readonly section: string;
    readonly text: string;
    readonly figures: readonly string[];
  }[];
  readonly figures: ReadonlyMap<string, ManifestFigure>;
  readonly text: string;
}

function published(files: readonly { readonly path: string; readonly content: string | Uint8Array }[]): Published {
  const { statements = [], figures } = parseManifest(String(files[0]!.content));
  const text = String(files.find(({ path }) => /\.md$/.test(path) && !/lineage/.test(path))!.content);
  return { statements, figures: new Map(figures.map((figure) => [figure.id, figure])), text };
}

const LIST = { path: "projects.csv", sha256: "0" };

async function bothReports(text: string, request: Omit<ReportRequest, "formats">) {
  const { held, table } = await readBothWays(text, { records: true });
  const large = await openLargeDataset(table);
  const asked: ReportRequest = { ...request, formats: ["md"] };
  return {
    held: published(await reportFiles(held, asked)),
    long: published(await longReportFiles({ table, large }, asked, LIST)),
  };
}

describe.each([
  ["other headings", OTHER, {}],
  ["sections", longTable(420, { sections: true }).text, { joint: "split" }],
  ["a part", OTHER, { where: { amount: "10.." } }],
  ["without joint projects", OTHER, { joint: "exclude" }],
] as const)("the report of a long table: %s", (_, text, scope) => {
  test.each(["zh", "en"] as const)("says what that of the table held says: %s", async (language) => {
    const { held, long } = await bothReports(text, { language, scope });
    // Every number that both publish is one number.
    const both = [...long.figures].filter(([id]) => held.figures.has(id));
    expect(both.length).toBeGreaterThan(100);
    for (const [id, { value, unit, policy }] of both) {
      const { value: known, unit: itsUnit, policy: its } = held.figures.get(id)!;
      expect({ id, value, unit, policy }).toEqual({ id, value: known, unit: itsUnit, policy: its });
    }
    // Sentences that don't name single projects are the same, word for word.
    const known = new Set(held.statements.map(({ text: words }) => words.replace(/(?:图|表|Figure |Table )\d+/g, "")));
    const own = long.statements.filter(
      ({ text: words }) => !known.has(words.replace(/(?:图|表|Figure |Table )\d+/g, "")),
    );
    expect(long.statements.length).toBeGreaterThan(30);
    expect(own.map(({ section, text: words }) => `${section}: ${words}`)).toMatchSnapshot();
    // Every number of a statement is among the figures.
    for (const { figures } of long.statements) for (const id of figures) expect(long.figures.has(id), id).toBe(true);
    expect(long.text).toContain("projects.csv");
  });
});

describe("the brief of a long table", () => {
  test.each(["zh", "en"] as const)("says what that of the table held says: %s", async (language) => {
    const { held, long } = await bothReports(OTHER, { language, brief: true });
    const known = new Set(held.statements.map(({ text: words }) => words));
    expect(
      long.statements.filter(({ text: words }) => !known.has(words)).map(({ text: words }) => words),
    ).toMatchSnapshot();
    expect(long.statements.length).toBeGreaterThan(8);
  });
});
