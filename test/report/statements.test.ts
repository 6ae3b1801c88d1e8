import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { auditOnce } from "../../src/audit/audit.ts";
import { CHARTS, OCCASIONAL_CHARTS } from "../../src/chart/catalogue.ts";
import { withAgainst } from "../../src/compare/against.ts";
import type { Language } from "../../src/language/language.ts";
import { load } from "../../src/disk/load.ts";
import { JOINT_POLICIES } from "../../src/measure/request/request.ts";
import { knownScope, type Scope } from "../../src/measure/scope.ts";
import type { Dataset } from "../../src/project/dataset.ts";
import { buildDocument } from "../../src/report/build/build-document.ts";
import type { Block, ReportDocument } from "../../src/report/document.ts";
import { evidenceOf } from "../../src/report/evidence/evidence.ts";
import { markdown } from "../../src/report/markdown.ts";
import { numberBlocks } from "../../src/report/numbering.ts";
import { plainText } from "../../src/report/say.ts";
import { statementsOf } from "../../src/report/statement-list.ts";
import { claimsSomething } from "../../src/statement/claims-something.ts";
import { expectOneNumber } from "./one-number.ts";
import { gazette, unpriced } from "./sources.ts";

// What every number and quantifier of a report must have: a statement of its own in figures.json, with what it rests on.

const EDITIONS = ["test/fixtures/editions/plan-2018.csv", "test/fixtures/editions/plan-2019.csv"];
const FOLDERS = ["test/fixtures", "test/fixtures/cases"];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(csv|tsv|txt|md|html|json|xlsx|ods)$/.test(entry.name))
    .map(({ name }) => `${folder}/${name}`),
);

const read = async (path: string): Promise<Dataset | null> => {
  try {
    const dataset = await load(path);
    return dataset.projects.length > 0 ? dataset : null;
  } catch {
    // Sources that aren't read at all have no report.
    return null;
  }
};

function documentOf(dataset: Dataset, language: Language, scope: Partial<Scope> = {}): ReportDocument {
  const whole = knownScope(dataset, scope);
  const charts = [...OCCASIONAL_CHARTS, ...CHARTS].flatMap(
    (chart) => chart.draw(dataset, { language, ...whole }) ?? [],
  );
  return buildDocument(dataset, charts, { language, scope });
}

/** Every text of a block that stands outside the cells of tables. */
function textsOf(block: Block, numbers: ReadonlyMap<string, string>): string[] {
  switch (block.kind) {
    case "paragraph":
      return [plainText(block.content, numbers)];
    case "list":
      return block.items.map((item) => plainText(item, numbers));
    case "key-figures":
      return block.items.map(({ label, text, unit }) => `${label} ${text} ${unit}`.trim());
    case "chart":
      return [block.caption, block.chart.title, block.chart.subtitle, block.chart.note, block.chart.alt];
    case "table":
      return [block.table.caption, block.table.note, ...block.table.footnotes];
    // A heading names or asks; how figures were made is itself what they rest on.
    case "heading":
    case "lineage":
      return [];
  }
}

/** Texts with a number or quantifier that no statement states, and cells of numbers that nothing answers for. */
function unanswered(document: ReportDocument): string[] {
  const stated = new Set(statementsOf(document).map(({ text }) => text));
  const numbers = numberBlocks(document);
  const texts = document.sections.flatMap(({ blocks }) => blocks.flatMap((block) => textsOf(block, numbers)));
  const cells = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind !== "table") return [];
      const { id, rows, total = [], evidence = [] } = block.table;
      const answers = evidence.length > 0 || rows.some((row) => row.some(({ fact }) => fact));
      return answers
        ? []
        : [...rows.flat(), ...total].filter(({ text }) => claimsSomething(text)).map(({ text }) => `${id}: ${text}`);
    }),
  );
  return [...texts.filter((text) => claimsSomething(text) && !stated.has(text)), ...cells];
}

function expectAnswered(document: ReportDocument): void {
  expect(unanswered(document)).toEqual([]);
  const empty = statementsOf(document).filter(({ figures, evidence = [] }) => figures.length + evidence.length === 0);
  expect(empty).toEqual([]);
}

describe("every number and quantifier has a statement that rests on something", () => {
  test.each(files)("%s", async (path) => {
    const dataset = await read(path);
    if (!dataset) return;
    for (const language of ["zh", "en"] as const) {
      const document = documentOf(dataset, language);
      expectAnswered(document);
      expectOneNumber(document);
    }
  });

  test.each(JOINT_POLICIES)("under the policy %s, of a district and without one", (joint) => {
    for (const language of ["zh", "en"] as const) {
      expectAnswered(documentOf(gazette, language, { joint }));
      expectAnswered(documentOf(gazette, language, { joint, where: { district: ["昆区"] } }));
    }
  });

  test("set against an earlier edition", async () => {
    const [old, next] = await Promise.all(EDITIONS.map((path) => load(path)));
    const dataset = withAgainst(next!, old!);
    for (const language of ["zh", "en"] as const) expectAnswered(documentOf(dataset, language));
  });
});

test("what a statement rests on is found in the source again", () => {
  const document = documentOf(gazette, "zh");
  const found = new Map<string, number>();
  for (const { evidence = [] } of statementsOf(document))
    for (const id of evidence) found.set(id, evidenceOf(gazette, id, "zh").items.length);
  // The source's 144 rows, its ledger of claims and its 36 tasks, by their own counts.
  expect(found.get("rows/kind=project")).toBe(144);
  expect(found.get("claims")).toBe(auditOnce(gazette, "zh").reconciliations.length);
  expect(found.get("tasks")).toBe(36);
  const [none] = evidenceOf(gazette, "claims/id=no-such-claim", "zh").items;
  expect(none).toBeUndefined();
  // A number of findings or claims may be none; all else is there.
  for (const [id, items] of found)
    if (!/^(?:method$|findings|claims)/.test(id)) expect([id, items > 0]).toEqual([id, true]);
});

test("a published text has no number that isn't in a statement, a cell or the lineage", () => {
  for (const dataset of [gazette, unpriced]) {
    const document = documentOf(dataset, "zh");
    const whole = markdown(document);
    const known = [
      ...statementsOf(document).map(({ text }) => text),
      ...document.sections.map(({ title }) => title),
      ...document.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : [])),
      ),
      document.title,
      document.subtitle,
      document.imprint,
      `范围：${document.scope}`,
      `来源：${document.source}`,
    ];
    const plain = (text: string) =>
      text
        .replace(/\\(.)/g, "$1")
        .replace(/（见[^）]*）|<sup>.*?<.sup>/g, "")
        .replace(/[\s*#>_-]/g, "");
    const said = known.map(plain).join("\n");
    const lines = whole
      .split("## 数字如何得出")[0]!
      .split("\n")
      .filter((line) => !/^\||^!\[/.test(line))
      .map((line) => line.replace(/^\*\*[图表]\d+\*\*|^<sup>\d+<.sup>/, ""))
      .filter(claimsSomething);
    const strays = lines.filter((line) => !said.includes(plain(line)));
    expect(strays).toEqual([]);
  }
});
