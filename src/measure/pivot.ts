import type { Dataset } from "../project/dataset.ts";
import type { Project } from "../project/project.ts";
import type { Unit } from "../unit/unit.ts";
import { cellId } from "./cell-id.ts";
import { evaluate } from "./evaluate.ts";
import { measureIn } from "./headings.ts";
import { type FigureRow, type Figures, type FundsTotal, measure } from "./measure.ts";
import { measureOf } from "./measures/catalogue.ts";
import type { MeasureValue } from "./measures/measure-definition.ts";
import type { Placement } from "./placement.ts";
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
  /** Where one of the dimensions is the source of funds: see `Figures`. */
  readonly funds?: FundsTotal;
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
  const both = figuresBy(by);
  // A row of districts alone would be of the investment, and not of what its sources of funds come to.
  const margin = (place: 0 | 1) => (both.funds ? fundsMargin(of, both, place, name) : figuresBy([by[place]!]));
  const [rows, columns] = [margin(0), margin(1)];
  const [down, across] = both.by as readonly [Dimension, Dimension];
  const cellsOf = (figures: Margin) =>
    new Map(
      figures.rows.map((row) => [
        cellId(figures.by.map((dimension) => row.keys[dimension]!)),
        { projects: row.projects, ...row.measures![name]! },
      ]),
    );
  const cells = cellsOf(both);
  const keysOf = (figures: Margin, dimension: Dimension) => figures.rows.map((row) => row.keys[dimension]!);
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
    ...(both.funds && total.unit.kind === "money" && { funds: both.funds }),
  };
}

/** Totals of a table's rows or columns, as far as it takes them from figures. */
interface Margin {
  readonly by: readonly Dimension[];
  readonly rows: readonly Pick<FigureRow, "keys" | "projects" | "measures">[];
}

/** The totals of a table of sources of funds along one of its dimensions, each of the money in its cells. */
function fundsMargin(of: Dataset | readonly Project[], both: Figures, place: 0 | 1, name: string): Margin {
  const projects = "projects" in of ? of.projects : of;
  const definition = "projects" in of ? measureIn(of, name) : measureOf(of, name);
  const dimension = both.by[place]!;
  const placed = new Map<Key, Placement[]>();
  for (const { keys, placements } of both.rows)
    placed.set(keys[dimension]!, [...(placed.get(keys[dimension]!) ?? []), ...placements]);
  return {
    by: [dimension],
    rows: [...placed].map(([key, placements]) => {
      const { contributions: _, ...value } = evaluate(definition, placements, projects);
      const count = new Set(placements.map(({ project }) => project.seq)).size;
      return { keys: { [dimension]: key }, projects: count, measures: { [name]: value } };
    }),
  };
}
