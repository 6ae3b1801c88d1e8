import { districtName } from "./district.ts";
import { foldName } from "./organisation.ts";
import type { Project } from "./project.ts";

type Placed = Pick<Project, "district" | "districts" | "jointCell">;

/**
 * Counts joint projects of the same districts as one cell, in whatever order or words a row names them (东区、西区; 西区和东区):
 * the cell of the first of them. What it returns is asked for each project in reading order.
 */
export function sameJointCells(): <P extends Placed>(project: P) => P {
  const firstOf = firstCells();
  return (project) => {
    const { district, districts, jointCell } = project;
    if (districts.length < 2 || district === null) return project;
    const cell = firstOf(districts, jointCell ?? district);
    if (cell === (jointCell ?? district)) return project;
    return { ...project, jointCell: cell };
  };
}

/** The cell that the first project of some districts stands in, whatever their order. */
export function firstCells(): (districts: readonly string[], cell: string) => string {
  const first = new Map<string, string>();
  return (districts, cell) => {
    const set = [...new Set(districts.map((name) => districtName(foldName(name))))].sort().join("\n");
    const found = first.get(set) ?? cell;
    first.set(set, found);
    return found;
  };
}
