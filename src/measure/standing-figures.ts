import { isHeld } from "../project/held.ts";
import { QUANTITY_KINDS, amountOfKind } from "../project/quantity-kind.ts";
import type { Project } from "../project/project.ts";
import type { FactQuery } from "./fact-query.ts";
import type { Dimension, Key } from "./request/request.ts";
import { dimensionById, dimensionsOf, keyOf, keysIn } from "./dimensions/catalogue.ts";
import { moneyColumns } from "./measures/catalogue.ts";

const CROSSED: readonly (readonly [Dimension, Dimension])[] = [
  ["category", "district"],
  ["category", "year"],
  ["district", "year"],
];

/**
 * The questions that every manifest answers whatever its report shows: totals, each value of each dimension, the usual
 * crosses, and each project's own amount and what its words count, so that no cell of the source can change unnoticed.
 */
export function standingQueries(projects: readonly Project[]): FactQuery[] {
  // Of a long table there are only the figures that are asked for.
  if (!isHeld(projects)) return [];
  const queries: FactQuery[] = [{ measure: "investment" }, { measure: "projects" }, { measure: "priced" }];
  const cell = (keys: FactQuery["keys"]) => {
    for (const measure of ["investment", "projects"] as const) queries.push({ measure, keys: keys! });
  };
  for (const measure of moneyColumns(projects)) queries.push({ measure });
  for (const dimension of standingDimensions(projects)) {
    queries.push({ measure: "groups", of: dimension });
    for (const key of distinct(projects, dimension)) cell({ [dimension]: [key] });
  }
  for (const [first, second] of CROSSED) {
    const pairs = new Map(
      projects.map((project) => {
        const keys = [keyOf(project, first), keyOf(project, second)] as const;
        return [JSON.stringify(keys), keys];
      }),
    );
    for (const [a, b] of pairs.values()) cell({ [first]: [a], [second]: [b] });
  }
  for (const { seq } of projects) queries.push({ measure: "investment", seqs: [seq] });
  for (const kind of QUANTITY_KINDS.filter(({ counted }) => counted)) {
    const stated = projects.filter((project) => amountOfKind(project, kind) !== null);
    if (stated.length > 0) queries.push({ measure: kind.id }, { measure: kind.per });
    for (const { seq } of stated) queries.push({ measure: kind.id, seqs: [seq] });
  }
  return queries;
}

const MOST_KEYS = 50;

/** What every source is grouped by, and what divides this one into a few groups. */
function standingDimensions(projects: readonly Project[]): Dimension[] {
  return dimensionsOf(projects)
    .filter((dimension) => {
      const count = keysIn(projects, dimension).length;
      return dimension.grammar === 1 || (count > 1 && count <= MOST_KEYS);
    })
    .map(({ id }) => id);
}

function distinct(projects: readonly Project[], dimension: Dimension): Key[] {
  const definition = dimensionById(dimension);
  if (definition.linksOf || definition.moneyOf) return [...keysIn(projects, definition)];
  return [...new Set(projects.map((project) => keyOf(project, dimension)))];
}
