import type { Words } from "../language/words.ts";
import { moneyUnit } from "../measure/measures/money-unit.ts";
import type { MoneyUnit } from "../unit/unit.ts";
import { sum } from "../measure/decimal.ts";
import { type Account, accountFor } from "../project/account.ts";
import { plainHeading } from "../project/align-headings.ts";
import type { ColumnReading, Dataset, StatedTotal, TableReading } from "../project/dataset.ts";
import type { Issue } from "../project/issue.ts";

/** A total that a source states, beside what its projects add up to. */
export interface TotalCheck extends StatedTotal {
  /** 万元, exact; null where none of the projects that it covers states an amount. */
  readonly computed: number | null;
  /** Projects that it covers. */
  readonly counted: number;
  /** Computed less stated; null where either is missing. */
  readonly difference: number | null;
}

/** What was understood of a source. */
export interface Inspection {
  readonly file: string;
  readonly format: string;
  readonly encoding: string;
  readonly sha256: string;
  readonly projects: number;
  readonly priced: number;
  readonly tables: readonly (TableReading & { readonly columns: readonly Omit<ColumnReading, "table">[] })[];
  /** Unit of the amounts of totals. */
  readonly unit: MoneyUnit;
  readonly account: Account;
  readonly statedTotals: readonly TotalCheck[];
  readonly issues: readonly Issue[];
  /** How many issues there are in all, where only the first are listed. */
  readonly issueCount?: number;
  readonly remarks: readonly string[];
  /** The same in each language. */
  readonly remarkWords: readonly Words[];
  /** Of several sources: each by itself, and which of their columns are taken for one. */
  readonly sources?: readonly Inspection[];
  readonly aligned?: readonly AlignedColumn[];
}

/** A column of several sources: what it is read as, and its heading in each that has it. */
export interface AlignedColumn {
  /** Field of the project; null for a column that goes by its heading. */
  readonly field: string | null;
  readonly headings: Readonly<Record<string, string>>;
}

/** An inspection for programs: what is said in words is there once, in English. */
export function inspectionRecord({ tables, sources, remarkWords: _, ...rest }: Inspection): object {
  const bare = tables.map(({ because: _table, columns, ...table }) => ({
    ...table,
    columns: columns.map(({ because: _column, unitBecause: _unit, ...column }) => column),
  }));
  return { ...rest, tables: bare, ...(sources && { sources: sources.map(inspectionRecord) }) };
}

/** What was understood of a source: its tables, columns and rows, its stated totals against computed ones, its issues. */
export function inspect(dataset: Dataset): Inspection {
  const { parts } = dataset;
  const whole = inspectOne(dataset);
  return parts ? { ...whole, sources: parts.map(inspectOne), aligned: alignedColumns(parts) } : whole;
}

/** Columns of one field are one, and so are others whose headings differ only in width, spaces and the unit in brackets. */
function alignedColumns(parts: readonly Dataset[]): AlignedColumn[] {
  const found = new Map<string, { field: string | null; headings: Map<string, string> }>();
  for (const { file, columns } of parts) {
    for (const { field, header } of columns) {
      const own = field === null || field === "amount";
      const id = own ? `heading ${plainHeading(header)}` : field;
      const entry = found.get(id) ?? { field: own ? null : field, headings: new Map<string, string>() };
      found.set(id, entry);
      if (!entry.headings.has(file)) entry.headings.set(file, header);
    }
  }
  return [...found.values()].map(({ field, headings }) => ({ field, headings: Object.fromEntries(headings) }));
}

function inspectOne(dataset: Dataset): Inspection {
  const { file, format, encoding, sha256, projects, issues, remarks, remarkWords } = dataset;
  return {
    file,
    format,
    encoding,
    sha256,
    projects: projects.length,
    priced: projects.filter(({ investment }) => investment !== null).length,
    tables: dataset.tables.map((table) => ({
      ...table,
      columns: dataset.columns
        .filter((column) => column.table === table.table)
        .map(({ table: _, ...column }) => column),
    })),
    unit: moneyUnit(projects),
    account: accountFor(dataset),
    statedTotals: dataset.statedTotals.map((total) => checkTotal(total, dataset)),
    issues,
    remarks,
    remarkWords,
  };
}

function checkTotal(total: StatedTotal, { projects }: Dataset): TotalCheck {
  const covered = new Set(total.seqs);
  const amounts = projects.filter(({ seq }) => covered.has(seq)).flatMap(({ investment }) => investment ?? []);
  const computed = amounts.length === 0 ? null : sum(amounts);
  const difference = total.investment === null || computed === null ? null : sum([computed, -total.investment]);
  return { ...total, computed, counted: covered.size, difference };
}
