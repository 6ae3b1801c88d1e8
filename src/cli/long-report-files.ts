import { CHARTS, OCCASIONAL_CHARTS } from "../chart/catalogue.ts";
import type { Chart } from "../chart/chart.ts";
import { longTotalClaims } from "../audit/long-totals.ts";
import type { LargeDataset } from "../engine/large-dataset.ts";
import type { LargeTable } from "../engine/large-table.ts";
import { moneyUnit } from "../measure/measures/money-unit.ts";
import { knownScope } from "../measure/scope.ts";
import { chartsOf, documentFiles, drawAll, drawnHeight, type ReportFormat, type ReportRequest } from "../pipeline.ts";
import { BRIEF_FIGURE_WIDTH, PRINTED_FIGURE_WIDTH } from "../report/pdf-layout.ts";
import { buildBrief, fittingBrief } from "../report/build/build-brief.ts";
import { themed } from "../report/house-style.ts";
import { buildLongDocument } from "../report/build/long-document.ts";
import { mastheadOf } from "../project/masthead.ts";
import { type ReportFile, seal } from "../report/seal.ts";
import { NotHeldError } from "../project/held.ts";
import type { Language } from "../language/language.ts";

/** The forms that the report about a long table has: those that don't hold its projects. */
export const LONG_FORMATS = ["pdf", "docx", "md", "svg", "png"] as const satisfies readonly ReportFormat[];

/** The file beside a long report that lists all of its projects. */
export const PROJECT_LIST = "projects.csv";

/** A long table whose report is made, with what its rows come to. */
export interface LongReport {
  readonly table: LargeTable;
  readonly large: LargeDataset;
}

/**
 * The files of the report about a long table, but for the list of its projects: as `reportFiles` makes them, with the
 * charts and sections that stand on figures. Rejects as `reportFiles` does.
 */
export async function longReportFiles(
  { table, large: { make, dataset } }: LongReport,
  request: ReportRequest,
  list: Pick<ReportFile, "path"> & { readonly sha256: string },
): Promise<ReportFile[]> {
  const { formats, language = "zh", brief = false, template, progress = () => {} } = request;
  const masthead = mastheadOf(request);
  const scope = await make((known) => knownScope(known, request.scope));
  progress("figures");
  const drawn = await drawnCharts(make, {
    language,
    ...scope,
    masthead,
    width: brief ? BRIEF_FIGURE_WIDTH : PRINTED_FIGURE_WIDTH,
  });
  progress("document");
  const options = { language, scope, claims: claimsOf({ table, language }), ...masthead };
  const built = brief
    ? await make((known) => buildBrief(known, drawn, options))
    : await buildLongDocument(make, drawn, options, list.path);
  progress("charts");
  const drawings = await drawAll(
    (brief ? chartsOf(built) : drawn).map((chart) => themed(chart, template?.theme)),
    language,
  );
  const document = brief ? fittingBrief(built, drawnHeight(drawings)) : built;
  const charts = brief ? chartsOf(document) : drawn;
  const documents = await documentFiles(dataset, document, charts, drawings, { ...request, scope });
  const manifest = await make((known) =>
    seal(
      known,
      document,
      documents,
      { formats, language, scope, ...(brief && { brief }), long: true, ...masthead, ...(template && { template }) },
      [{ path: list.path, sha256: list.sha256 }],
    ),
  );
  return [manifest, ...documents];
}

/** The charts of a long table that stand on figures and have something to show. */
async function drawnCharts(make: LargeDataset["make"], options: Parameters<(typeof CHARTS)[number]["draw"]>[1]) {
  const drawn: Chart[] = [];
  for (const chart of [...OCCASIONAL_CHARTS, ...CHARTS]) {
    if (chart.ofProjects) continue;
    try {
      const made = await make((dataset) => chart.draw(dataset, options));
      if (made) drawn.push(made);
    } catch (error) {
      if (!(error instanceof NotHeldError)) throw error;
    }
  }
  return drawn;
}

/** The totals that a long table states, beside what its rows come to. */
export function claimsOf({ table, language }: { readonly table: LargeTable; readonly language: Language }) {
  return longTotalClaims(table.totals, moneyUnit(table.examples), language);
}
