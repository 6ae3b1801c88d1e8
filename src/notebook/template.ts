import type { Language } from "../language/language.ts";
import { markdownText } from "../print/markdown-table.ts";
import type { Dataset } from "../project/dataset.ts";

/** A cell of a notebook: text, or code that runs in Deno's kernel. */
export interface TemplateCell {
  readonly kind: "markdown" | "code";
  readonly id: string;
  readonly source: string;
}

const code = (id: string, source: string): TemplateCell => ({ kind: "code", id, source });
const text = (id: string, source: string): TemplateCell => ({ kind: "markdown", id, source });

/**
 * The cells of a notebook for a table of one's own: its parameters first, then what was read of it, its figures by every
 * dimension that it has, charts, and an audit. `source` and `mapping` are the paths at which the
 * notebook finds them.
 */
export function notebookTemplate(
  dataset: Dataset,
  { source, mapping }: { readonly source: string; readonly mapping?: string },
  language: Language,
): TemplateCell[] {
  const zh = language === "zh";
  const { projects } = dataset;
  const has = (test: (project: (typeof projects)[number]) => boolean) => projects.some(test);
  const dimensions = [
    ...(has(({ districts }) => districts.length > 0) ? ["district"] : []),
    ...(has(({ category }) => category !== null && category !== "") ? ["category"] : []),
    ...(has(({ completionYear }) => completionYear !== null) ? ["year"] : []),
    ...(has(({ unit }) => unit !== null && unit !== "") ? ["unit"] : []),
  ];
  const charts = dimensions.map((dimension) => (dimension === "unit" ? "units" : dimension));
  const option = zh ? "" : ', { language: "en" }';
  return [
    text(
      "title",
      zh
        ? `# ${markdownText(dataset.file)}\n\n改动下一格的参数后，从头运行全部单元格。`
        : `# ${markdownText(dataset.file)}\n\nChange the parameters in the next cell, then run all cells from the first.`,
    ),
    code(
      "parameters",
      `// ${zh ? "参数" : "Parameters"}
const source = ${JSON.stringify(source)};${
        mapping === undefined
          ? ""
          : `
const mapping = ${JSON.stringify(mapping)};`
      }
const where = {}; // ${zh ? "范围，如" : "scope, such as"} { district: [${JSON.stringify(projects[0]?.districts[0] ?? "…")}] }
const joint = "apart"; // apart, split, full, exclude`,
    ),
    code(
      "read",
      `import { audit, CHARTS, load${mapping === undefined ? "" : ", loadMapping"}, matches, measure, show } from "key-projects";

const dataset = await load(source${mapping === undefined ? "" : ", loadMapping(mapping)"});
const projects = dataset.projects.filter((project) => matches(project, where));
await show(dataset${option});`,
    ),
    text(
      "columns-title",
      zh ? "## 读作什么\n\n每一列读作什么、依据是什么。" : "## What was read\n\nWhat each column was read as, and why.",
    ),
    code(
      "columns",
      `await show(dataset.columns.map(({ header, field, reason }) => ({ header, field, reason }))${option});
await show(dataset.issues${option});
await show(projects${option});`,
    ),
    ...(dimensions.length === 0 ? [] : [text("figures-title", zh ? "## 数字" : "## Figures")]),
    ...dimensions.map((dimension) =>
      code(
        `by-${dimension}`,
        `await show(measure(dataset.projects, { by: ["${dimension}"], where, joint })${option});`,
      ),
    ),
    ...(charts.length === 0 ? [] : [text("charts-title", zh ? "## 图" : "## Charts")]),
    code(
      "charts",
      `for (const name of ${JSON.stringify(charts)}) {
  const chart = CHARTS.find((one) => one.name === name)?.draw(dataset, { language: "${language}", where, joint });
  if (chart) await show(chart${option});
}`,
    ),
    text("audit-title", zh ? "## 审核" : "## Audit"),
    code("audit", `await show(audit(dataset).findings${option});`),
  ];
}
