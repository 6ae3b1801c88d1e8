// The part of the catalogue that needs nothing of Node: from the bytes of a source to figures, findings and charts as data.

export { type Language, LANGUAGES } from "./language/language.ts";
export { term } from "./language/terms.ts";
export { formatNumber, formatShare } from "./language/format.ts";
export { formatMoney, moneyInWords, moneyScale } from "./unit/amount.ts";
export type { MoneyUnit, Unit } from "./unit/unit.ts";
export { unitName } from "./unit/unit-words.ts";

// From bytes to projects
export { type ReadOptions, readSource } from "./table/read-source.ts";
export { UnreadableSourceError } from "./table/unreadable-source.ts";
export type { Position, RawRow, RawSource, RawTable } from "./table/raw-table.ts";
export { type Mapping, MappingError, readMapping } from "./reading/mapping.ts";
export { parseSource } from "./reading/parse-source.ts";
export { readBytes } from "./reading/read-bytes.ts";
export { mergeDatasets } from "./project/merge-datasets.ts";
export { accountFor, type Account } from "./project/account.ts";
export type { ColumnReading, Dataset, RowReading, Source, StatedTotal, TableReading } from "./project/dataset.ts";
export type { Issue } from "./project/issue.ts";
export type { Amount, Project, StatedAmount } from "./project/project.ts";
export { type Household, households, isShantytown } from "./project/household.ts";
export { readQuantities } from "./project/read-quantities.ts";

// From projects to figures
export { AdditivityError, assertAdditive, checkAdditivity } from "./measure/additivity.ts";
export { type Fact, fact } from "./measure/fact.ts";
export { formatFactId, parseFactId } from "./measure/fact-id.ts";
export type { FactQuery } from "./measure/fact-query.ts";
export { type FigureRow, type Figures, measure } from "./measure/measure.ts";
export { MEASURES, measuresOf } from "./measure/measures/catalogue.ts";
export { type Pivot, pivot } from "./measure/pivot.ts";
export { DIMENSIONS, dimensionsOf, keyOf } from "./measure/dimensions/catalogue.ts";
export { checkFilter, matches, select } from "./measure/conditions/catalogue.ts";
export {
  type Filter,
  isJoint,
  JOINT_POLICIES,
  type JointPolicy,
  type MeasureRequest,
} from "./measure/request/request.ts";
export { tidyCsv } from "./frame/tidy-csv.ts";
export { type TidyTable, tidyTable } from "./frame/tidy-table.ts";

// From two editions to what changed, from projects to findings and lines
export { compareEditions, type Comparison } from "./compare/compare-editions.ts";
export { type Audit, audit } from "./audit/audit.ts";
export type { Finding } from "./audit/finding.ts";
export { type Trace, trace } from "./audit/trace.ts";

// From figures to charts, as Vega-Lite
export { CHARTS, chartNamed, OCCASIONAL_CHARTS } from "./chart/catalogue.ts";
export type { Chart, ChartDefinition, ChartOptions } from "./chart/chart.ts";
export { FigureWidthError } from "./plot/figure-width.ts";
export { theme } from "./plot/vega-config.ts";
