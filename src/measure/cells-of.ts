import type { Project } from "../project/project.ts";
import { cellId } from "./cell-id.ts";
import type { DimensionDefinition } from "./dimensions/dimension.ts";
import type { Key } from "./request/request.ts";

/**
 * The cells of some dimensions that a project counts in, each once: one, unless dimensions go by its links. `fixed` has
 * its keys in those that place it in several rows (a joint project's districts, sources of funds).
 */
export function cellsOf(
  project: Project,
  dimensions: readonly DimensionDefinition[],
  fixed: ReadonlyMap<DimensionDefinition, Key> = new Map(),
): readonly { readonly id: string; readonly keys: readonly Key[] }[] {
  const linked = dimensions.find(({ linksOf }) => linksOf);
  if (!linked) {
    const keys = dimensions.map((dimension) => fixed.get(dimension) ?? dimension.keyOf(project));
    return [{ id: cellId(keys), keys }];
  }
  const links = linked.linksOf!(project).length;
  const cells = new Map<string, readonly Key[]>();
  for (let link = 0; link < links; link += 1) {
    let tuples: readonly (readonly Key[])[] = [[]];
    for (const dimension of dimensions) {
      const own = fixed.get(dimension);
      const keys = own === undefined ? (dimension.linksOf?.(project)[link] ?? [dimension.keyOf(project)]) : [own];
      tuples = tuples.flatMap((tuple) => keys.map((one) => [...tuple, one]));
    }
    for (const keys of tuples) cells.set(cellId(keys), keys);
  }
  return [...cells].map(([id, keys]) => ({ id, keys }));
}
