import type { Dataset } from "../project/dataset.ts";
import type { Project } from "../project/project.ts";
import type { Unit } from "../unit/unit.ts";
import { cellId } from "./cell-id.ts";
import { type Figures, measure } from "./measure.ts";
import type { MeasureValue } from "./measures/measure-definition.ts";
import { MisuseError } from "./request/misuse.ts";
import type { Dimension, JointPolicy, Key, MeasureRequest } from "./request/request.ts";

/** A cell of a table of two dimensions: what is measured, and of how many projects. */
export interface PivotCell extends MeasureValue {
  readonly projects: number;
}

/** One measure by two dimensions, one down and one across, with totals on both sides. */
export interface Pivot {
  /** Down, then across. */
  readonly by: readonly [Dimension, Dimension];
  readonly measure: string;
  readonly joint: JointPolicy;
  readonly unit: Unit;
  /** Whether rows and columns of amounts add up to their totals. */
  readonly additive: boolean;
  readonly down: readonly Key[];
  readonly across: readonly Key[];
  /** Cells row by row; null where no project is in one. */
  readonly cells: readonly (readonly (PivotCell | null)[])[];
  readonly rowTotals: readonly PivotCell[];
  readonly columnTotals: readonly PivotCell[];
  readonly total: PivotCell;
}

/**
 * A measure (investment by default) of the projects by two dimensions, as a table with totals on both sides; the totals
 * are measured, not added up, so that ratios and joint projects are right in them too. Throws as `measure` does, and a
 * MisuseError where there aren't two dimensions and at most one measure.
 */
export function pivot(of: Dataset | readonly Project[], request: MeasureRequest): Pivot {
  const { by, measures = [] } = request;
  if (by.length !== 2 || measures.length > 1)
    throw new MisuseError({
      zh: `交叉表：应为两个维度、至多一个指标，实为 ${[...by, ...measures].join("、") || "无"}`,
      en: `pivot: expected two dimensions and at most one measure, got ${[...by, ...measures].join(", ") || "none"}`,
    });
  const [name = "investment"] = measures;
  const figuresBy = (dimensions: readonly Dimension[]) => measure(of, { ...request, by: dimensions, measures: [name] });
  const [both, rows, columns] = [figuresBy(by), figuresBy([by[0]!]), figuresBy([by[1]!])];
  const [down, across] = both.by as readonly [Dimension, Dimension];
  const cellsOf = (figures: Figures) =>
    new Map(
      figures.rows.map((row) => [
        cellId(figures.by.map((dimension) => row.keys[dimension]!)),
        { projects: row.projects, ...row.measures![name]! },
      ]),
    );
  const cells = cellsOf(both);
  const keysOf = (figures: Figures, dimension: Dimension) => figures.rows.map((row) => row.keys[dimension]!);
  const [downKeys, acrossKeys] = [keysOf(rows, down), keysOf(columns, across)];
  const total = { projects: both.total.projects, ...both.total.measures![name]! };
  return {
    by: [down, across],
    measure: name,
    joint: both.joint,
    unit: total.unit,
    additive: both.additive,
    down: downKeys,
    across: acrossKeys,
    cells: downKeys.map((a) => acrossKeys.map((b) => cells.get(cellId([a, b])) ?? null)),
    rowTotals: [...cellsOf(rows).values()],
    columnTotals: [...cellsOf(columns).values()],
    total,
  };
}
