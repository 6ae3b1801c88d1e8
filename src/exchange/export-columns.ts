import type { Cell, CellKind } from "../frame/column.ts";
import { projectColumns } from "../frame/project-columns.ts";
import type { Language } from "../language/language.ts";
import { type Decimal, decimal } from "../measure/decimal.ts";
import { moneyUnit } from "../measure/measures/money-unit.ts";
import type { Dataset } from "../project/dataset.ts";
import { unitSymbol } from "../unit/unit-words.ts";

/** A column of a table of projects, as a data platform takes it in. */
export interface ExportColumn {
  /** The record's own field name, or the printed heading of a column that is no field. */
  readonly name: string;
  readonly heading: Readonly<Record<Language, string>>;
  readonly kind: CellKind;
  /** Exact amounts of money, with so many decimals. */
  readonly scale?: number;
  /** Unit of its numbers: 万元, or ten thousands of another currency. */
  readonly unit?: string;
  /** What an amount is: the whole, planned, done, from a source of funds. */
  readonly role?: string;
  readonly cells: readonly Cell[];
}

// A millionth of a 万元 is 0.01 yuan: no price is finer.
const LEAST_SCALE = 6;

/** The columns of a dataset's projects; amounts are known by their unit and get as many decimals as the finest needs, 6 at least. */
export function exportColumns({ projects }: Dataset): ExportColumn[] {
  const unit = unitSymbol(moneyUnit(projects));
  const roles = new Map<string, string>([["investment", "total"]]);
  for (const { amounts } of projects)
    for (const { label, role } of amounts) if (!roles.has(label)) roles.set(label, role);
  return projectColumns(projects).map(({ name, label, kind, value }): ExportColumn => {
    const cells = projects.map(value);
    const role = kind === "number" ? roles.get(name) : undefined;
    return {
      name,
      heading: label,
      kind,
      cells,
      ...(role !== undefined && { scale: scaleOf(cells), unit, role }),
    };
  });
}

function scaleOf(cells: readonly Cell[]): number {
  return cells.reduce<number>(
    (most, cell) => (typeof cell === "number" ? Math.max(most, decimal(cell).scale) : most),
    LEAST_SCALE,
  );
}

/** A number as a whole number of units of 10^-scale, exact. */
export function unscaled(value: number, scale: number): bigint {
  const { coefficient, scale: own }: Decimal = decimal(value);
  return coefficient * 10n ** BigInt(scale - own);
}

/** What a file says of itself: where its data is from, and what each column is. */
export function fileMetadata(dataset: Dataset, columns: readonly ExportColumn[]): Record<string, string> {
  return {
    "source.file": dataset.file,
    "source.sha256": dataset.sha256,
    columns: JSON.stringify(
      columns.map(({ name, heading, unit, role }) => ({ name, heading, ...(unit && { unit }), ...(role && { role }) })),
    ),
  };
}
