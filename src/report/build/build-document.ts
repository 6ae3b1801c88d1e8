import { misfit } from "../../language/misfit.ts";
import { WordedError } from "../../language/worded-error.ts";
import type { Chart } from "../../chart/chart.ts";
import type { Language } from "../../language/language.ts";
import { checkAdditivity } from "../../measure/additivity.ts";
import type { Dataset } from "../../project/dataset.ts";
import { chosenFinding, findings as weighedFindings } from "../sentences/finding.ts";
import type { Reconciliation } from "../../audit/audit.ts";
import type { Words } from "../../language/words.ts";
import { FINDING_SECTIONS, GROUND_SECTIONS } from "./catalogue.ts";
import { createContext, type Omission, type ReportContext, type SectionDefinition } from "../context.ts";
import type { Inline, ReportDocument, Section } from "../document.ts";
import type { Masthead } from "../../project/masthead.ts";
import { withWords } from "../printed-sections.ts";
import { type DocumentHead, documentHead } from "../masthead.ts";
import { scopeName } from "../scope-name.ts";
import { moreCharts } from "../sections/more-charts.ts";
import { knownScope, type Scope } from "../../measure/scope.ts";

/** What a report can be asked for. */
export interface ReportOptions extends Masthead {
  readonly language?: Language;
  readonly scope?: Partial<Scope>;
  /** What a long table, which isn't audited here, states of itself beside what its rows come to. */
  readonly claims?: readonly Reconciliation[];
}

/** A report with no project in it. */
export class EmptyReportError extends WordedError {
  readonly code = "report.empty";
}

/** The error of a scope that no project is in. */
export function emptyReport(file: string, scope: Words): EmptyReportError {
  return new EmptyReportError(
    misfit(
      file,
      { zh: "可写入报告的项目", en: "projects to report on" },
      { zh: `无（${scope.zh}）`, en: `none (${scope.en})` },
    ),
  );
}

/**
 * What every report begins with: the projects of the scope with all that is made of them, and its head. Throws an
 * EmptyReportError where no project is in scope, and an AdditivityError where totals don't agree.
 */
export function openReport(
  dataset: Dataset,
  charts: readonly Chart[],
  { language = "zh", scope: asked = {}, claims, ...masthead }: ReportOptions,
): { readonly context: ReportContext; readonly head: DocumentHead; readonly scope: string } {
  const scope = knownScope(dataset, asked);
  const context = createContext(dataset, scope, language, charts, claims);
  const said = (one: Language) => scopeName(scope, one, dataset);
  if (context.projects.length === 0) throw emptyReport(dataset.file, { zh: said("zh"), en: said("en") });
  checkAdditivity(dataset.projects, scope.joint, scope.where);
  return { context, head: documentHead(context, masthead), scope: said(language) };
}

/** Builds a report about the projects of a dataset, with the charts that were drawn for the same scope. Throws as `openReport` does. */
export function buildDocument(dataset: Dataset, charts: readonly Chart[], options: ReportOptions = {}): ReportDocument {
  const { context, head, scope } = openReport(dataset, charts, options);
  const { language } = head;
  const [first, ...others] = weighedFindings(context);
  const findings = buildSections(FINDING_SECTIONS, context);
  const shown = new Set([...FINDING_SECTIONS, ...GROUND_SECTIONS].flatMap((definition) => definition.charts));
  const more = moreCharts(context, shown);
  const ground = buildSections(GROUND_SECTIONS, context);
  const omitted = [...findings.omitted, ...ground.omitted];
  const sections = [
    ...findings.sections.map((section) => withWords(section, language)),
    ...(more ? [more] : []),
    ...ground.sections.map((section) =>
      section.id === "data-notes" ? withOmissions(section, omitted, language) : section,
    ),
  ];
  return {
    ...head,
    scope,
    finding: chosenFinding(first!, others),
    sections,
  };
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

/** A section with the words of those that were left out. */
export function withOmissions(section: Section, omitted: readonly (readonly Inline[])[], language: Language): Section {
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
