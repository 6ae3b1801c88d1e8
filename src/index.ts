// The catalogue: everything that the library offers, in the order of the pipeline.

export { type Language, LANGUAGES } from "./language/language.ts";
export { term } from "./language/terms.ts";
export { formatNumber, formatShare } from "./language/format.ts";
export { formatMoney, moneyInWords, type MoneyScale, moneyScale } from "./unit/amount.ts";
export { CURRENCIES, type CurrencyName } from "./unit/currencies.ts";
export type {
  AmountUnit,
  MoneyUnit,
  PrintedUnit,
  RatioUnit,
  ShareUnit,
  ThingId,
  ThingUnit,
  Unit,
} from "./unit/unit.ts";
export { unitName, unitSymbol } from "./unit/unit-words.ts";

// From a source to tables of cells
export { type ReadOptions, readSource } from "./table/read-source.ts";
export { UnreadableSourceError } from "./table/unreadable-source.ts";
export type {
  CellType,
  Layout,
  Position,
  RawCell,
  RawRow,
  RawSource,
  RawTable,
  SourceNote,
} from "./table/raw-table.ts";

// From tables to projects
export { BUNDLED_SOURCE, bundledPath } from "./disk/bundled.ts";
export { load, loadMapping } from "./disk/load.ts";
export { accountFor, type Account } from "./project/account.ts";
export {
  type ColumnMapping,
  type ColumnTarget,
  type Mapping,
  MappingError,
  readMapping,
  type RowMapping,
  type SectionRole,
} from "./reading/mapping.ts";
export { mergeDatasets } from "./project/merge-datasets.ts";
export { type Link, type LinkEnd, type LinkList, LinksError, readLinks } from "./project/links.ts";
export type { Convention } from "./reading/number-convention.ts";
export { mappingOf } from "./reading/mapping-of.ts";
export { parseSource } from "./reading/parse-source.ts";
export { readBytes } from "./reading/read-bytes.ts";
export type {
  ColumnReading,
  Dataset,
  RowKind,
  RowReading,
  Source,
  StatedTotal,
  TableReading,
} from "./project/dataset.ts";
export type { Issue } from "./project/issue.ts";
export type {
  Amount,
  AmountRole,
  Period,
  Project,
  ProjectTask,
  StatedAmount,
  StatedNumber,
} from "./project/project.ts";
export { type Household, type HouseholdKind, households, isShantytown } from "./project/household.ts";
export type { CalledWorks, CountedWorks } from "./project/counted-works.ts";
export type { QuantityKind } from "./project/quantity-kind.ts";
export type { Task, TaskHead } from "./gazette/tasks.ts";
export { type PlanTask, tasksOf, unlinkedProjects } from "./project/plan-tasks.ts";
export { WORK_KINDS, type WorkKind, worksOf } from "./project/works.ts";
export { readQuantities } from "./project/read-quantities.ts";
export type { Quantity, QuantityAspect, QuantityBasis } from "./project/quantity.ts";
export { type District, DISTRICTS, districtName, findDistrict } from "./project/district.ts";
export { type Merge, organisationMerges, organisationName } from "./project/organisation.ts";

export type { Missing } from "./pool/evaluate.ts";
export { type Pool, type PoolAssessment, poolOf, type Timing } from "./pool/pool.ts";
export {
  BAOTOU_POOL_RULES,
  type FundAmount,
  type Needs,
  type PoolArticle,
  type PoolCondition,
  type PoolRules,
  type ProjectType,
} from "./pool/pool-rules.ts";
export { PoolRulesError, readPoolRules } from "./pool/read-pool-rules.ts";
export type { Verdict } from "./pool/verdict.ts";

// From projects to frames
export { fromArquero, toArquero } from "./frame/arquero.ts";
export type { Cell, CellKind, CellKinds } from "./frame/column.ts";
export { tidyCsv } from "./frame/tidy-csv.ts";
export { datasetOf, type DatasetOptions, type FrameRow, type OwnFrame } from "./frame/dataset-of.ts";
export {
  type TidyColumn,
  type TidyOptions,
  type TidyRecords,
  type TidySource,
  type TidyTable,
  tidyTable,
} from "./frame/tidy-table.ts";
export { FrameError, type RowShape, type TypedRow } from "./frame/typed-rows.ts";

// From projects to figures
export { AdditivityError, assertAdditive, checkAdditivity } from "./measure/additivity.ts";
export { apportion, sum } from "./measure/decimal.ts";
export { type Fact, fact } from "./measure/fact.ts";
export { FactIdError, formatFactId, parseFactId } from "./measure/fact-id.ts";
export type { FactQuery } from "./measure/fact-query.ts";
export { type HouseholdFigures, measureHouseholds } from "./measure/households.ts";
export { type FigureRow, type Figures, type FundsTotal, measure } from "./measure/measure.ts";
export { MEASURES, measuresOf } from "./measure/measures/catalogue.ts";
export type {
  AmountDefinition,
  CountDefinition,
  DerivedDefinition,
  MeasureDefinition,
  MeasureValue,
  RatioDefinition,
} from "./measure/measures/measure-definition.ts";
export { type Pivot, type PivotCell, pivot } from "./measure/pivot.ts";
export { DIMENSIONS, dimensionsOf, keyOf } from "./measure/dimensions/catalogue.ts";
export type { DimensionDefinition, KeyedMoney } from "./measure/dimensions/dimension.ts";
export { checkFilter, matches, select } from "./measure/conditions/catalogue.ts";
export type { Placement } from "./measure/placement.ts";
export { measureTasks, type PlanFigures, type TaskFigures } from "./measure/task-figures.ts";
export {
  type Dimension,
  type Filter,
  isJoint,
  JOINT_POLICIES,
  type JointPolicy,
  type Key,
  type MeasureRequest,
  ONGOING,
  UNSTATED,
} from "./measure/request/request.ts";
export type { Contribution, Tally } from "./measure/tally.ts";

// From two editions to what changed
export {
  type CompareOptions,
  type Comparison,
  type ComparisonCounts,
  compareEditions,
  type Doubtful,
  type Edition,
  type MatchedPair,
  openLinks,
  type ProjectEnd,
} from "./compare/compare-editions.ts";
export { withAgainst } from "./compare/against.ts";
export type { BridgeSums, ChangedSums } from "./compare/bridge.ts";
export type { Change } from "./compare/changes.ts";
export type { AlignedColumn, ColumnDifferences } from "./compare/shared-columns.ts";
export type { Reason } from "./compare/likeness.ts";
export type { Spelling } from "./compare/spellings.ts";
export type { MatchedBy } from "./compare/match.ts";

// From figures back to the source, and to what can be said against it
export { type Audit, type AuditOptions, audit, type Reconciliation } from "./audit/audit.ts";
export type { Places } from "./audit/basis/places.ts";
export type { Claim } from "./audit/basis/reconciliation.ts";
export type { Duties } from "./gazette/duty.ts";
export type { Horizon } from "./gazette/horizon.ts";
export type { Sentence } from "./gazette/prose.ts";
export type { GazetteDocument } from "./gazette/documents.ts";
export type { TableRow as IndicatorRow } from "./gazette/indicator-table.ts";
export { type Plan, type PlanContext, type PlannedTask, type Programme, readPlan } from "./gazette/plan.ts";
export { TARGET_OPERATORS, type Target, type TargetOperator } from "./gazette/target.ts";
export { planOf } from "./project/plan-of.ts";
export { AuditRuleError } from "./audit/own-rules.ts";
export type { Finding } from "./audit/finding.ts";
export type { Status } from "./audit/basis/reconciliation.ts";
export {
  type Certainty,
  defineRule,
  type Going,
  type Hit,
  type Picked,
  type Rule,
  type Severity,
} from "./audit/basis/rule.ts";
export { WordedError } from "./language/worded-error.ts";
export type { Words } from "./language/words.ts";
export { RULES } from "./audit/rules/catalogue.ts";
export type { Subject } from "./audit/basis/subject.ts";
export { type Trace, trace, type TracedRow } from "./audit/trace.ts";
export { type Coverage, coverage } from "./measure/coverage.ts";
export { MisuseError, UnknownNameError, UnknownValueError } from "./measure/request/misuse.ts";

// From figures to charts and reports
export { CHARTS, type ChartName, chartNamed, OCCASIONAL_CHARTS } from "./chart/catalogue.ts";
export type { Chart, ChartDefinition, ChartOptions } from "./chart/chart.ts";
export { FigureWidthError } from "./plot/figure-width.ts";
export { theme } from "./plot/vega-config.ts";
export { type Specification, SpecificationError } from "./render/picture.ts";
export { chartJson } from "./render/chart-json.ts";
export { type PngOptions, renderPng } from "./render/png.ts";
export { MissingGlyphError } from "./render/missing-glyph.ts";
export { renderSvg, type SvgOptions } from "./render/svg.ts";
export {
  REPORT_FORMATS,
  type ReportFormat,
  type ReportRequest,
  reportFiles,
  verifyPublication,
} from "./pipeline.ts";
export type { ReportFile } from "./report/seal.ts";
export type { Masthead } from "./project/masthead.ts";
export type { FoundFiles } from "./seal/compare-files.ts";
export type { ReportTemplate, VegaConfig } from "./report/house-style.ts";
export { type CsvCell, type CsvOptions, csvPieces, type CsvTable } from "./office/csv.ts";
export { FIGURE_PLACES, type FigureFile, figureFiles, type FigurePlace } from "./office/figure-files.ts";
export { workbookFile } from "./office/workbook-file.ts";
export type { ListRequest } from "./office/xlsx/list-workbook.ts";
export { buildDocument, EmptyReportError, type ReportOptions } from "./report/build/build-document.ts";
export type {
  Block,
  ChosenFinding,
  Evidenced,
  Inline,
  Reference,
  ReportDocument,
  ReportTable,
  RowGroup,
  Section,
  Stated,
  TableCell,
  TableColumn,
  TableNames,
  WeighedFinding,
} from "./report/document.ts";
export { knownScope, type Scope } from "./measure/scope.ts";
export {
  manifest,
  type Manifest,
  type ManifestFigure,
  type Publication,
  type PublishedFile,
  type PublishedRequest,
  recordFigures,
} from "./report/manifest.ts";
export type { PublishedStatement } from "./report/statement-list.ts";
export { type Difference, ManifestError, parseManifest, verifyManifest } from "./report/verify.ts";

// Into open formats
export { EXPORT_FORMATS, exportDataset, type ExportFormat } from "./exchange/export-dataset.ts";
export type { ExportFile } from "./exchange/export-file.ts";
export { geoJson, type GeoJsonExport, type GeoJsonOptions, GeometryError } from "./exchange/geojson.ts";
export type { Oc4idsOptions } from "./exchange/oc4ids.ts";
export { Oc4idsError, oc4idsRecords } from "./exchange/read-oc4ids.ts";

// In a notebook
import { showLastExpressions } from "./notebook/last-expression.ts";

void showLastExpressions();
export { show } from "./notebook/show.ts";
export type { ShowOptions } from "./notebook/view.ts";
