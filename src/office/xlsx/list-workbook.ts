import { type Audit, auditOnce } from "../../audit/audit.ts";
import { tidyTable } from "../../frame/tidy-table.ts";
import type { Language } from "../../language/language.ts";
import { factMaker } from "../../measure/fact.ts";
import type { FactQuery } from "../../measure/fact-query.ts";
import { householdKindsOf, householdWorks } from "../../project/household.ts";
import { measureHouseholds } from "../../measure/households.ts";
import { dimensionById } from "../../measure/dimensions/catalogue.ts";
import { type Figures, measure } from "../../measure/measure.ts";
import type { Dimension, Filter, Key, MeasureRequest } from "../../measure/request/request.ts";
import { inScope } from "../../measure/conditions/catalogue.ts";
import { measureColumns, measuresGrid } from "../../print/measures-grid.ts";
import { pivotCaption, pivotGrid } from "../../print/pivot-grid.ts";
import { pivot } from "../../measure/pivot.ts";
import { figuresGrid } from "../../print/figures-grid.ts";
import type { Grid } from "../../print/grid.ts";
import { householdsGrid } from "../../print/households-grid.ts";
import { sourceNames } from "../../project/source-names.ts";
import type { Dataset } from "../../project/dataset.ts";
import { readQuantities } from "../../project/read-quantities.ts";
import type { ReportTable, TableCell } from "../../report/document.ts";
import { scopeName } from "../../report/scope-name.ts";
import { sourceTitle } from "../../project/source-title.ts";
import { knownScope, type Scope } from "../../measure/scope.ts";
import { buildWorkbook, type WorkbookContent } from "./build-workbook.ts";
import type { Workbook } from "./workbook.ts";

/** What a workbook of one list is asked to be. */
export interface ListRequest {
  readonly of: "summary" | "projects" | "households" | "audit" | "quantities";
  readonly language?: Language;
  readonly scope?: Partial<Scope>;
  /** For a summary: what it is by. */
  readonly by?: readonly Dimension[];
  /** For a summary: what is measured beside number and investment. */
  readonly measures?: readonly string[];
  /** For a summary by two dimensions: a table with one across. */
  readonly pivot?: boolean;
  /** What an audit found, or some of it; without, all that it finds. */
  readonly audit?: Audit;
}

const TITLES = {
  zh: { summary: "汇总", projects: "项目", households: "户数", audit: "审核", quantities: "实物量" },
  en: {
    summary: "Figures",
    projects: "Projects",
    households: "Households",
    audit: "Audit",
    quantities: "Quantities",
  },
} as const;

/** What a command lists as a workbook: its table with formulas over the sheet of projects, and those projects. */
export function listWorkbook(
  dataset: Dataset,
  { of, language = "zh", scope: asked = {}, by = ["district"], measures = [], pivot = false, audit }: ListRequest,
): Workbook {
  const scope = knownScope(dataset, asked);
  const projects = inScope(dataset.projects, scope);
  const title = TITLES[language][of];
  const content: WorkbookContent = {
    language,
    title,
    subtitle: sourceTitle(dataset, language) ?? sourceNames(dataset, language),
    scope: scopeName(scope, language, dataset),
    source: sourceNames(dataset, language),
    dataset,
    projects,
    where: scope,
    tables: [],
    lists: [],
    audit: null,
    keyFigures: [],
    sentences: [],
  };
  const withTable = (table: ReportTable, name: string = title) =>
    buildWorkbook({ ...content, tables: [{ name, caption: table.caption, table }] });
  switch (of) {
    case "summary":
      if (pivot) return withTable(pivotTable(dataset, { by, ...scope, measures }, language));
      if (measures.length > 0) return withTable(measuresTable(dataset, { by, ...scope, measures }, language));
      return withTable(summaryTable(dataset, scope, by, language));
    case "households":
      return withTable(
        householdTable(dataset, scope.where, language),
        language === "zh"
          ? `${householdWorks(dataset.projects, householdKindsOf(dataset.projects)[0]).short}户数`
          : title,
      );
    case "quantities": {
      const table = tidyTable(projects.flatMap(readQuantities), {
        of: "quantities",
        labels: language,
        projects: dataset.projects,
      });
      return buildWorkbook({ ...content, lists: [{ name: title, table }] });
    }
    case "audit":
      return buildWorkbook({ ...content, audit: audit ?? auditOnce(dataset, language) });
    case "projects":
      return buildWorkbook(content);
  }
}

function summaryTable(dataset: Dataset, scope: Scope, by: readonly Dimension[], language: Language): ReportTable {
  const { joint, weights, where } = scope;
  const figures = measure(dataset.projects, { by, ...scope });
  const make = factMaker(dataset.projects);
  const placed = by.includes("district");
  const facts: string[] = ["projects", "priced", "missing", "investment", "share", "least", "most"];
  const grid = figuresGrid(figures, language);
  const query = (measure: string, keys?: FactQuery["keys"]): FactQuery => ({
    measure,
    ...(keys && { keys }),
    // A policy is only for what is by district; elsewhere all there is to say is that joint projects don't count.
    joint: placed || joint === "exclude" ? joint : "apart",
    ...(placed && joint === "split" && weights && { weights }),
    ...(Object.keys(where).length > 0 && { where }),
  });
  return gridTable(grid, TITLES[language].summary, (row, column) => {
    const measure = facts[column - by.length];
    if (measure === undefined || column < by.length) return undefined;
    if (row === null) return measure === "share" ? undefined : make(query(measure, wholeKeys(figures)));
    const figure = figures.rows[row]!;
    if ((measure === "least" || measure === "most") && figure.most === undefined) return undefined;
    return make(
      query(measure, Object.fromEntries(figures.by.map((dimension) => [dimension, [figure.keys[dimension]!]]))),
    );
  });
}

/** The numbers of a request's cells, in its scope. */
function cellMaker(dataset: Dataset, { joint = "apart", weights, where = {} }: MeasureRequest) {
  const make = factMaker(dataset.projects);
  const scope = { joint, ...(weights && { weights }), ...(Object.keys(where).length > 0 && { where }) };
  return (measure: string, keys: FactQuery["keys"] = {}) => make({ measure, keys, ...scope });
}

/** What a total is of: of sources of funds all of their money, of any other dimension everything. */
function wholeKeys({ by, rows }: Pick<Figures, "by" | "rows">): FactQuery["keys"] {
  return moneyKeys(
    by,
    by.map((dimension) => rows.map(({ keys }) => keys[dimension]!)),
  );
}

function moneyKeys(by: readonly Dimension[], keys: readonly (readonly Key[])[]): NonNullable<FactQuery["keys"]> {
  return Object.fromEntries(
    by.flatMap((dimension, place) =>
      dimensionById(dimension).moneyOf ? [[dimension, [...new Set(keys[place])]] as const] : [],
    ),
  );
}

function measuresTable(dataset: Dataset, request: MeasureRequest, language: Language): ReportTable {
  const figures = measure(dataset, request);
  const { by, rows } = figures;
  const grid = measuresGrid(figures, language);
  const make = cellMaker(dataset, request);
  const columns = measureColumns(figures, language);
  return gridTable(grid, TITLES[language].summary, (row, column) => {
    const name = columns[column];
    if (name === undefined) return undefined;
    return make(
      name,
      row === null
        ? wholeKeys(figures)
        : Object.fromEntries(by.map((dimension) => [dimension, [rows[row]!.keys[dimension]!]])),
    );
  });
}

function pivotTable(dataset: Dataset, request: MeasureRequest, language: Language): ReportTable {
  const figures = pivot(dataset, request);
  const { by, down, across, measure } = figures;
  const make = cellMaker(dataset, request);
  return gridTable(pivotGrid(figures, language), pivotCaption(figures, language), (row, column) => {
    if (column === 0) return undefined;
    const [key, other] = [row === null ? undefined : down[row], across[column - 1]];
    return make(measure, {
      ...moneyKeys(by, [down, across]),
      ...(key !== undefined && { [by[0]]: [key] }),
      ...(other !== undefined && { [by[1]]: [other] }),
    });
  });
}

function householdTable(dataset: Dataset, where: Filter, language: Language): ReportTable {
  const [kind] = householdKindsOf(dataset.projects);
  const figures = measureHouseholds(dataset.projects, where, kind);
  const make = factMaker(dataset.projects);
  const facts: readonly (string | undefined)[] = [
    ...[undefined, undefined, undefined],
    kind.id,
    "investment",
    kind.per,
  ];
  const { short, en } = householdWorks(dataset.projects, kind);
  const caption = language === "zh" ? `${short}户数` : `Households: ${en}`;
  return gridTable(householdsGrid(figures, language, dataset.projects, dataset.columns), caption, (row, column) => {
    const measure = facts[column];
    if (measure === undefined) return undefined;
    const seqs = row === null ? figures.rows.map(({ seq }) => seq) : [figures.rows[row]!.seq];
    return make({ measure, seqs, where: { ...where, [kind.condition.id]: true } });
  });
}

/** A table for a terminal as one of a report: the same texts, with the facts behind them. */
function gridTable(
  { columns, rows, total }: Grid,
  caption: string,
  factOf: (row: number | null, column: number) => TableCell["fact"],
): ReportTable {
  const cells = (row: readonly string[], at: number | null) =>
    row.map((text, column): TableCell => {
      const fact = text === "" ? undefined : factOf(at, column);
      return { text, ...(fact && { fact }) };
    });
  return {
    id: "table",
    caption,
    columns,
    rows: rows.map((row, at) => cells(row, at)),
    ...(total && { total: cells(total, null) }),
    footnotes: [],
    note: "",
  };
}
