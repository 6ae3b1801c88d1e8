import type { Quantity, QuantityAspect } from "./quantity.ts";
import { readQuantities } from "./read-quantities.ts";
import type { Project } from "./project.ts";

/** A coal shed (煤棚) with its area and what a square metre of it is planned to cost. */
export interface CoalShed {
  readonly project: Project;
  readonly area: Quantity;
  /** What the area is of: 占地面积 and 总面积 are different measures and aren't compared with each other. */
  readonly aspect: QuantityAspect;
  /** 元/m², unrounded; null where the amount is blank. */
  readonly yuanPerSquareMetre: number | null;
}

/** The coal sheds whose words give an area, in the order of the source. A retired or merely mentioned one isn't among them. */
export function coalSheds(projects: readonly Project[]): CoalShed[] {
  return projects.flatMap((project) => {
    if (!/煤棚/.test(`${project.name}${project.content ?? ""}`)) return [];
    const area = readQuantities(project).find(
      ({ unit, basis, retired, object }) => unit === "m²" && basis !== "context" && !retired && /煤棚/.test(object),
    );
    if (!area) return [];
    const { investment } = project;
    const yuanPerSquareMetre = investment === null || area.value === 0 ? null : (investment * 10_000) / area.value;
    return [{ project, area, aspect: area.aspect, yuanPerSquareMetre }];
  });
}
