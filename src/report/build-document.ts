import type { Chart } from "../chart/chart.ts";
import type { Language } from "../language/language.ts";
import { checkAdditivity } from "../measure/additivity.ts";
import { isJoint } from "../measure/request.ts";
import type { Dataset } from "../project/dataset.ts";
import { sourceNames } from "../project/source-names.ts";
import { FINDING_SECTIONS, GROUND_SECTIONS } from "./catalogue.ts";
import { createContext, type Omission, type ReportContext, type SectionDefinition } from "./context.ts";
import type { Inline, ReportDocument, Section } from "./document.ts";
import { originsOf } from "./facts-of.ts";
import { ownDistrict } from "./own-district.ts";
import { scopeName } from "./scope-name.ts";
import { moreCharts } from "./sections/more-charts.ts";
import { sourceTitle } from "./source-title.ts";
import { knownScope, type Scope } from "../measure/scope.ts";

/** What a report can be asked for. */
export interface ReportOptions {
  readonly language?: Language;
  readonly title?: string;
  readonly scope?: Partial<Scope>;
}

/** A report with no project in it. */
export class EmptyReportError extends Error {
  readonly code = "report.empty";
}

/**
 * Builds a report about the projects of a dataset, with the charts that were drawn for the same scope. Throws an
 * EmptyReportError where no project is in scope, and an AdditivityError where totals don't agree.
 */
export function buildDocument(
  dataset: Dataset,
  charts: readonly Chart[],
  { language = "zh", title, scope: asked = {} }: ReportOptions = {},
): ReportDocument {
  const scope = knownScope(dataset, asked);
  const context = createContext(dataset, scope, language, charts);
  const words = scopeName(scope, language, dataset.projects.some(isJoint));
  if (context.projects.length === 0)
    throw new EmptyReportError(`${dataset.file}: expected projects to report on, got none (${words})`);
  checkAdditivity(dataset.projects, scope.joint, scope.where);

  const findings = buildSections(FINDING_SECTIONS, context);
  const shown = new Set([...FINDING_SECTIONS, ...GROUND_SECTIONS].flatMap((definition) => definition.charts));
  const more = moreCharts(context, shown);
  const ground = buildSections(GROUND_SECTIONS, context);
  const omitted = [...findings.omitted, ...ground.omitted];
  const sections = [
    ...findings.sections,
    ...(more ? [more] : []),
    ...ground.sections.map((section) =>
      section.id === "data-notes" ? withOmissions(section, omitted, language) : section,
    ),
  ];
  return {
    language,
    title: title ?? titleOf(context),
    subtitle: sourceTitle(dataset) ?? sourceNames(dataset, language),
    scope: words,
    source: sourceName(dataset, language),
    sections: [...sections, lineageSection(sections, language)],
  };
}

/** What a report is called: of one district, by its name. */
function titleOf({ language, scope, names }: ReportContext): string {
  const own = ownDistrict(scope);
  const place = own === null ? null : names.of("district", own);
  if (language === "zh") return `${place ?? ""}重点项目投资分析`;
  return `${place === null ? "Key projects" : `Key projects of ${place}`}: planned investment`;
}

function buildSections(definitions: readonly SectionDefinition[], context: ReportContext) {
  const sections: Section[] = [];
  const omitted: Omission["omitted"][] = [];
  for (const { build } of definitions) {
    const built = build(context);
    if ("omitted" in built) omitted.push(...(built.omitted.length > 0 ? [built.omitted] : []));
    else sections.push(built);
  }
  return { sections, omitted };
}

function withOmissions(section: Section, omitted: readonly (readonly Inline[])[], language: Language): Section {
  if (omitted.length === 0) return section;
  return {
    ...section,
    blocks: [
      ...section.blocks,
      { kind: "heading", id: "omissions", text: language === "zh" ? "未设的章节" : "Sections left out" },
      { kind: "list", items: omitted },
    ],
  };
}

function lineageSection(sections: readonly Section[], language: Language): Section {
  return {
    id: "lineage",
    title: language === "zh" ? "数字的来历" : "How every figure was made",
    blocks: [
      {
        kind: "paragraph",
        content: [
          language === "zh"
            ? "报告中的每个数字都由下列条目算出。条目写明算什么、范围和联合项目的计入方式，其后是数值和所含项目的序号；各项目在来源中的行号见“全部项目”。"
            : "Every number of the report is made by one of these entries: what is computed, for which cell, how joint projects count; then its value and the numbers of the projects that it is made of. Their lines in the source stand in the table of all projects.",
        ],
      },
      { kind: "lineage", origins: originsOf(sections) },
    ],
  };
}

function sourceName(dataset: Dataset, language: Language): string {
  const { parts } = dataset;
  if (parts) return parts.map((part) => sourceName(part, language)).join(language === "zh" ? "；" : "; ");
  const { file, sha256, projects } = dataset;
  const [first, last] = projects.reduce(
    ([least, most], { source: { line, lastLine = line } }) =>
      line === undefined || lastLine === undefined ? [least, most] : [Math.min(least, line), Math.max(most, lastLine)],
    [Number.POSITIVE_INFINITY, 0],
  );
  const zh = language === "zh";
  const lines = last === 0 ? "" : zh ? `，第${first}–${last}行` : `, lines ${first}–${last}`;
  const hash = `SHA-256 ${sha256.slice(0, 12)}…`;
  return zh ? `${file}${lines}（${hash}）` : `${file}${lines} (${hash})`;
}
