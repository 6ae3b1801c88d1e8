import { ONGOING, UNSTATED } from "../../measure/request/request.ts";
import { keyOf } from "../../measure/dimensions/catalogue.ts";
import type { Project } from "../../project/project.ts";
import type { SortColumn } from "./view-state.ts";

const collator = new Intl.Collator("zh-CN", { numeric: true });

/** Projects in the order of a column; blanks come last in either direction, and equals stay in the source's order. */
export function sortProjects(projects: readonly Project[], column: SortColumn, descending: boolean): Project[] {
  const direction = descending ? -1 : 1;
  return projects
    .map((project) => ({ project, value: sortValue(project, column) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null)
        return Number(a.value === null) - Number(b.value === null) || a.project.seq - b.project.seq;
      return direction * compareValues(a.value, b.value) || a.project.seq - b.project.seq;
    })
    .map(({ project }) => project);
}

function sortValue(project: Project, column: SortColumn): string | number | null {
  if (column !== "year") return project[column];
  const key = keyOf(project, "year");
  return key === UNSTATED ? null : key === ONGOING ? Number.MAX_VALUE : Number(key);
}

function compareValues(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
}
