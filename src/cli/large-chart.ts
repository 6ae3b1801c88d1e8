import type { Chart, ChartDefinition, ChartOptions } from "../chart/chart.ts";
import { CHARTS, OCCASIONAL_CHARTS } from "../chart/catalogue.ts";
import { UnsupportedError } from "../engine/unsupported.ts";
import { knownScope, type Scope } from "../measure/scope.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Project } from "../project/project.ts";
import type { Invocation } from "./command.ts";
import { LargeSourceError, readInvokedLarge } from "./large-source.ts";
import { settleIssues, mappingsOf, readInvokedSource } from "./source.ts";

type Drawn =
  | {
      readonly chart: Chart | null;
      readonly file: string;
      /** The projects, or examples of a long table, by which numbers are called as the source prints them. */
      readonly projects: readonly Project[];
    }
  | { readonly empty: Dataset };

/**
 * Draws a chart of the source that a command is called with: of a long table in its database, where the chart stands on
 * figures alone. Throws an UnsupportedError for a chart of single projects where their source is too long to be held.
 */
export async function drawInvoked(
  definition: ChartDefinition,
  invocation: Invocation,
  asked: Partial<Scope>,
  options: Pick<ChartOptions, "language" | "width" | "masthead">,
): Promise<Drawn> {
  const draw = (dataset: Dataset) => definition.draw(dataset, { ...options, ...knownScope(dataset, asked) });
  const large = definition.ofProjects ? null : await readLarge(invocation, asked);
  if (large) {
    const { openLargeDataset } = await import("../engine/large-dataset.ts");
    settleIssues(large, invocation, large.issueCount);
    const { make } = await openLargeDataset(large);
    return { chart: await make(draw), file: large.file, projects: large.examples };
  }
  try {
    const dataset = await readInvokedSource(invocation);
    if (dataset.projects.length === 0) return { empty: dataset };
    return { chart: draw(dataset), file: dataset.file, projects: dataset.projects };
  } catch (error) {
    throw error instanceof LargeSourceError && definition.ofProjects ? ofProjects(definition, error) : error;
  }
}

async function readLarge(invocation: Invocation, { where = {} }: Partial<Scope>) {
  const { chartColumns } = await import("../engine/needed-columns.ts");
  return readInvokedLarge(invocation, mappingsOf(invocation.options), {
    above: "streamed",
    needed: (facts, known) => chartColumns(facts, known, where),
  });
}

function ofProjects({ name }: ChartDefinition, { file, rows }: LargeSourceError): UnsupportedError {
  const others = [...CHARTS, ...OCCASIONAL_CHARTS].filter((chart) => !chart.ofProjects).map((chart) => chart.name);
  return new UnsupportedError({
    zh: `chart ${name}：这张图逐个画项目或逐条核对，${file} 超过 ${rows} 行，画不了；可画的有 ${others.join("、")}；也可用 projects --where 选出一部分另存后再画`,
    en: `chart ${name}: it is drawn project by project, and ${file} has more than ${rows} rows; there are ${others.join(", ")}, or take a part of it by projects --where and draw that`,
  });
}
