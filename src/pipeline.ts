// READ FIRST: the way from a source to the files of a report. Its first two steps are `load` (disk/load.ts):
//   1. Bytes → tables of cells with their positions: `readSource` (table/read-source.ts).
//   2. Cells → typed projects, and an issue for all that can't be read: `parseSource` (reading/parse-source.ts); several
//      sources → one dataset, and what is to be asked of it: `mergeDatasets`, `withQuestions` (project/).
// `reportFiles` takes the dataset from there, steps 3 to 6.
import { CHARTS, OCCASIONAL_CHARTS } from "./chart/catalogue.ts";
import type { Chart } from "./chart/chart.ts";
import type { Language } from "./language/language.ts";
import { readPageAssets } from "./disk/bundled.ts";
import type { Dataset } from "./project/dataset.ts";
import { buildBrief, fittingBrief } from "./report/build/build-brief.ts";
import { buildDocument } from "./report/build/build-document.ts";
import { shownText } from "./plot/shown-text.ts";
import type { Manifest } from "./report/manifest.ts";
import { type ReportFile, seal } from "./report/seal.ts";
import { type Difference, parseManifest } from "./report/verify.ts";
import { type FoundFiles, staleStatements, verifyContents } from "./seal/compare-files.ts";
import type { ReportDocument } from "./report/document.ts";
import { lineageDocument } from "./report/lineage.ts";
import { typographic, typographicDrawing } from "./report/typographic.ts";
import { markdown } from "./report/markdown.ts";
import { type Masthead, mastheadOf } from "./project/masthead.ts";
import { wholeTables } from "./report/printed-table.ts";
import { isStyled, type ReportTemplate, themed, wordTemplate } from "./report/house-style.ts";
import { BRIEF_FIGURE_WIDTH, heightOf, PRINTED_FIGURE_WIDTH } from "./report/pdf-layout.ts";
import { knownScope, type Scope } from "./measure/scope.ts";

export const REPORT_FORMATS = ["pdf", "html", "svg", "md", "xlsx", "docx", "png"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The forms that a brief has; only it is a picture. */
export const BRIEF_FORMATS = ["pdf", "docx", "png", "md", "svg"] as const satisfies readonly ReportFormat[];

/** What a report is asked to be. */
export interface ReportRequest extends Masthead {
  readonly formats: readonly ReportFormat[];
  readonly language?: Language;
  /** One page: the finding, four numbers, a figure or two, three caveats. Its files are called brief.pdf and so on. */
  readonly brief?: boolean;
  readonly scope?: Partial<Scope>;
  /** An office's own looks: a .docx for the Word report, or a Typst template, colours of figures and fonts. */
  readonly template?: ReportTemplate;
  /** Is told each stage as it begins. */
  readonly progress?: (stage: string) => void;
}

/**
 * The files of a report about a source that has been read, the same bytes for the same request. Rejects with an
 * EmptyReportError where no project is in scope, and with an AdditivityError where totals don't agree.
 */
export async function reportFiles(dataset: Dataset, request: ReportRequest): Promise<ReportFile[]> {
  const { formats, language = "zh", brief = false, template, progress = () => {} } = request;
  const masthead = mastheadOf(request);
  const scope = knownScope(dataset, request.scope);
  const wants = (...names: ReportFormat[]) => names.some((name) => formats.includes(name));

  // 3. Projects → figures, drawn as charts (specifications with the facts that they show).
  progress("figures");
  const drawn = [...OCCASIONAL_CHARTS, ...CHARTS].flatMap(
    (chart) =>
      chart.draw(dataset, { language, ...scope, masthead, width: brief ? BRIEF_FIGURE_WIDTH : PRINTED_FIGURE_WIDTH }) ??
      [],
  );
  const looks = new Map(drawn.map((chart) => [chart, themed(chart, template?.theme)]));
  // 4. Figures, charts and notes → the report as data; totals that don't agree stop it here.
  progress("document");
  const built = (brief ? buildBrief : buildDocument)(dataset, drawn, { language, scope, ...masthead });
  // 5. Charts → drawings, each one once for all formats.
  progress("charts");
  const drawings =
    brief || wants("pdf", "svg", "md", "docx", "png")
      ? await drawAll(
          (brief ? chartsOf(built) : drawn).map((chart) => looks.get(chart) ?? chart),
          language,
        )
      : new Map<string, string>();
  const document = brief ? fittingBrief(built, drawnHeight(drawings)) : built;
  const charts = brief ? chartsOf(document) : drawn;

  // 6. Document and drawings → files, and the manifest that seals them.
  const documents = await documentFiles(dataset, document, charts, drawings, { ...request, scope });
  return [
    await seal(dataset, document, documents, {
      formats,
      language,
      scope,
      ...(brief && { brief }),
      ...masthead,
      ...(template && { template }),
    }),
    ...documents,
  ];
}

/**
 * Makes a published report again from its source and the request that its manifest records, and gives what differs in the
 * files that were found: stale statements, then file by file. Nothing for a manifest of figures alone.
 */
export async function verifyPublication(
  recorded: Manifest,
  found: FoundFiles,
  dataset: Dataset,
  template?: ReportTemplate,
): Promise<Difference[]> {
  const { request } = recorded;
  if (request === undefined) return [];
  const { language, scope, brief } = request;
  const formats = REPORT_FORMATS.filter((format) => request.formats.includes(format));
  // Without its template what is set by it can be compared by its hash alone.
  const made = formats.filter((format) => template || !request.template || !isStyled(format, request.template));
  const again = await reportFiles(dataset, {
    formats: request.formats.flatMap((format) => made.find((known) => known === format) ?? []),
    language,
    scope,
    ...(brief && { brief }),
    ...mastheadOf(request),
    ...(template && { template }),
  });
  const [manifestAgain, ...documents] = again;
  const remade = parseManifest(String(manifestAgain!.content));
  const differences = [...staleStatements(recorded, remade)];
  const compared = made.length === request.formats.length ? again : documents;
  for await (const one of verifyContents(recorded, found, compared)) differences.push(one);
  return differences;
}

type KnownRequest = ReportRequest & { readonly scope: Scope };

/** A document, its charts and their drawings → the files of a report; the dataset is for those that hold its projects. */
export async function documentFiles(
  dataset: Dataset,
  document: ReportDocument,
  charts: readonly Chart[],
  drawings: ReadonlyMap<string, string>,
  { formats, language = "zh", scope, template, progress = () => {}, ...request }: KnownRequest,
): Promise<ReportFile[]> {
  const name = document.brief ? "brief" : "report";
  const printed = typographic(document);
  const wants = (...names: ReportFormat[]) => names.some((name) => formats.includes(name));
  const files: ReportFile[] = [];
  if (wants("svg", "md")) files.push(...(await figureFiles(charts, drawings, language)));
  if (wants("pdf", "docx")) files.push(...wholeTables(document));
  // A brief has no room for numbers that lead on.
  const lineage = document.brief ? null : lineageDocument(document);
  if (wants("md")) {
    files.push({ path: `${name}.md`, content: markdown(document) });
    if (lineage) files.push({ path: "lineage.md", content: markdown(lineage) });
  }
  if (wants("pdf")) {
    progress("PDF");
    const { pdf } = await import("./report/pdf.ts");
    files.push({ path: `${name}.pdf`, content: await pdf(printed, drawings, template) });
    if (lineage) files.push({ path: "lineage.pdf", content: await pdf(typographic(lineage), new Map()) });
  }
  if (wants("png")) {
    progress("PNG");
    const { pagePicture } = await import("./report/pdf.ts");
    files.push({ path: `${name}.png`, content: await pagePicture(printed, drawings, template) });
  }
  if (wants("xlsx")) {
    progress("XLSX");
    const { reportWorkbook } = await import("./office/xlsx/report-workbook.ts");
    const { writeWorkbook } = await import("./office/xlsx/write-workbook.ts");
    const workbook = reportWorkbook(document, dataset, scope);
    files.push({ path: `${name}.xlsx`, content: await writeWorkbook(workbook) });
  }
  if (wants("docx")) {
    progress("DOCX");
    const { reportDocx } = await import("./office/docx/report-docx.ts");
    const pictures = await picturesOf(drawings, language);
    const word = template && wordTemplate(template);
    const content = await reportDocx(printed, { pictures, ...(word && { template: word }) });
    files.push({ path: `${name}.docx`, content });
  }
  if (wants("html")) {
    progress("HTML");
    const { renderHtml } = await import("./report/html/html.ts");
    const start = { language, scope, ...mastheadOf(request) };
    files.push({ path: "report.html", content: await renderHtml(document, dataset, start, readPageAssets()) });
  }
  return files;
}

/** The charts that a document shows, each once. */
export function chartsOf({ sections }: ReportDocument): Chart[] {
  const shown = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "chart" ? [block.chart] : [])),
  );
  return [...new Set(shown)];
}

/** Each chart as SVG text, by name, as it is printed; characters that the font lacks are marked. */
export async function drawAll(charts: readonly Chart[], language: Language): Promise<ReadonlyMap<string, string>> {
  const { draw } = await import("./render/draw.ts");
  const drawings = new Map<string, string>();
  for (const chart of charts) {
    const drawing = shownText((await draw(chart)).svg);
    drawings.set(chart.name, language === "en" ? typographicDrawing(drawing) : drawing);
  }
  return drawings;
}

/** Height of each chart as it is drawn, for each unit of its width. */
export function drawnHeight(drawings: ReadonlyMap<string, string>): (chart: Chart) => number {
  return ({ name }) => heightOf(drawings.get(name) ?? "");
}

/** Each chart as a file that stands alone. */
async function figureFiles(
  charts: readonly Chart[],
  drawings: ReadonlyMap<string, string>,
  language: Language,
): Promise<ReportFile[]> {
  const { bundledGlyphs } = await import("./render/font-face.ts");
  const { selfContainedSvg } = await import("./render/self-contained-svg.ts");
  const glyphs: typeof bundledGlyphs = (bold, characters) => bundledGlyphs(bold, characters, language === "en");
  return charts.map((chart) => ({
    path: `figures/${chart.name}.svg`,
    content: `${selfContainedSvg(drawings.get(chart.name) ?? "", chart, glyphs)}\n`,
  }));
}

/** Each chart as a drawing and as a picture fine enough to be printed. */
async function picturesOf(drawings: ReadonlyMap<string, string>, language: Language) {
  const { pictureOfSvg } = await import("./render/png.ts");
  const pictures = new Map<string, { readonly svg: string; readonly png: Uint8Array }>();
  for (const [name, svg] of drawings) pictures.set(name, { svg, png: await pictureOfSvg(svg, 3, language === "en") });
  return pictures;
}
