import { headingWithoutThings } from "../../lexicon/heading-kinds.ts";
import { forNames } from "../../project/held.ts";
import type { Project } from "../../project/project.ts";
import type { PrintedUnit } from "../../unit/unit.ts";
import type { AmountDefinition } from "./measure-definition.ts";

/** The numbers of a column of the source that is no field and no money (用地面积（亩）), in the unit that it prints. */
export function numberMeasure(label: string): AmountDefinition {
  const numberOf = ({ numbers }: Project) => numbers?.find((number) => number.label === label);
  const unitOf = (projects: readonly Project[]): PrintedUnit => {
    const units = new Set(forNames(projects).flatMap((project) => numberOf(project)?.unit ?? []));
    return { kind: "printed", text: units.size === 1 ? [...units][0]! : "" };
  };
  const name = headingWithoutThings(label);
  return {
    kind: "amount",
    id: label,
    names: { zh: name, en: name },
    grammar: 2,
    unitOf,
    of: (project) => numberOf(project)?.value ?? null,
    divisible: false,
    // 亩 of one table and 公顷 of another aren't added up.
    kindOf: (project) => numberOf(project)?.unit ?? null,
  };
}
