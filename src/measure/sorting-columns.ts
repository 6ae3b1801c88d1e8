import { DIMENSIONS, dimensionsOf, keyOf, keysIn } from "./dimensions/catalogue.ts";
import type { DimensionDefinition } from "./dimensions/dimension.ts";
import { isRowUnit } from "../lexicon/row-units.ts";
import { UNSTATED } from "./request/request.ts";
import { measure } from "./measure.ts";
import { isHeld } from "../project/held.ts";
import type { Project } from "../project/project.ts";

const MOST_COLUMNS = 3;
const MOST_VALUES = 8;
const LONGEST_VALUE = 24;
// A column that sorts projects is filled in for nearly all, and puts several of them together.
const LEAST_STATED = 0.8;
const LEAST_EACH = 2;
const NUMBER_OR_DATE = /^[\d\s.,%年月日/-]+$/;

/**
 * Columns of the source, beyond those that the library knows, that sort its projects into a few groups: 建设性质, 项目阶段, a
 * sector. Decided by their values: few, short, no numbers, stated by nearly all projects and shared by several.
 */
export function sortingColumns(projects: readonly Project[]): readonly DimensionDefinition[] {
  return dimensionsOf(projects)
    .filter((dimension) => !DIMENSIONS.includes(dimension.id) && !dimension.moneyOf && sorts(projects, dimension))
    .slice(0, MOST_COLUMNS);
}

function sorts(projects: readonly Project[], dimension: DimensionDefinition): boolean {
  const rows = isHeld(projects) ? [] : measure(projects, { by: [dimension.id] }).rows;
  const keys = isHeld(projects) ? keysIn(projects, dimension) : rows.map((row) => row.keys[dimension.id]!);
  const values = keys.filter((key) => key !== UNSTATED);
  // The unit of an amount, or of a quantity, says how the row is written and nothing of the project.
  if (values.every((value) => isRowUnit(String(value)))) return false;
  if (values.length < 2 || values.length > MOST_VALUES) return false;
  if (values.some((value) => String(value).length > LONGEST_VALUE || NUMBER_OR_DATE.test(String(value)))) return false;
  const stated = isHeld(projects)
    ? projects.filter((project) => keyOf(project, dimension.id) !== UNSTATED).length
    : projects.length - (rows.find((row) => row.keys[dimension.id] === UNSTATED)?.projects ?? 0);
  return stated >= projects.length * LEAST_STATED && stated >= values.length * LEAST_EACH;
}
