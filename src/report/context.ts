import { type Audit, auditOnce, type Reconciliation } from "../audit/audit.ts";
import type { Chart } from "../chart/chart.ts";
import type { Language } from "../language/language.ts";
import { assertAdditive } from "../measure/additivity.ts";
import type { Figures } from "../measure/measure.ts";
import type { Dimension } from "../measure/request/request.ts";
import { figuresOnce } from "../measure/grouping.ts";
import { inScope } from "../measure/conditions/catalogue.ts";
import type { Dataset } from "../project/dataset.ts";
import { type PlaceWords, placeWords } from "../project/place-column.ts";
import type { Project } from "../project/project.ts";
import type { Inline, Section } from "./document.ts";
import { type KeyNames, keyNames } from "./names.ts";
import type { Scope } from "../measure/scope.ts";
import { createStatements, type Statements } from "./statements.ts";

/** What the sections of a report are built from. */
export interface ReportContext {
  readonly dataset: Dataset;
  /** The projects in scope. */
  readonly projects: readonly Project[];
  readonly scope: Scope;
  /** What its places are called. */
  readonly places: PlaceWords;
  readonly language: Language;
  /** Charts by name; those that have nothing to show aren't there. */
  readonly charts: ReadonlyMap<string, Chart>;
  readonly statements: Statements;
  readonly names: KeyNames;
  /** Figures of the scope. Throws an AdditivityError where their rows don't add up to their total. */
  readonly figures: (by: readonly Dimension[]) => Figures;
  /** What the audit says about the whole source, made once. */
  readonly audit: () => Audit;
}

/** Says why a section isn't in a report. */
export interface Omission {
  readonly omitted: readonly Inline[];
}

/** A section of the catalogue. */
export interface SectionDefinition {
  readonly id: string;
  /** Names of the charts that it shows, where there are any. */
  readonly charts: readonly string[];
  /** Builds the section, or says why it has nothing to show. */
  readonly build: (context: ReportContext) => Section | Omission;
}

/** The context of a report about the projects of a dataset within a scope; `claims` stand for an audit of what isn't held. */
export function createContext(
  dataset: Dataset,
  scope: Scope,
  language: Language,
  charts: readonly Chart[],
  claims?: readonly Reconciliation[],
): ReportContext {
  const known = new Map<string, Figures>();
  return {
    dataset,
    projects: inScope(dataset.projects, scope),
    scope,
    places: placeWords(dataset.columns),
    language,
    charts: new Map(charts.map((chart) => [chart.name, chart])),
    names: keyNames(dataset.projects, language),
    statements: createStatements(dataset.projects, scope, language),
    audit: () => (claims ? { findings: [], reconciliations: claims } : auditOnce(dataset, language)),
    figures: (by) => {
      const id = by.join();
      const figures = known.get(id) ?? figuresOnce(dataset.projects, { by, ...scope });
      if (!known.has(id)) assertAdditive(figures);
      known.set(id, figures);
      return figures;
    },
  };
}
