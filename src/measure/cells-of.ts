import type { Project } from "../project/project.ts";
import { cellId } from "./cell-id.ts";
import type { DimensionDefinition } from "./dimensions/dimension.ts";
import type { Key } from "./request/request.ts";

/**
 * The cells of some dimensions that a project counts in, each once: one, unless dimensions go by its links. `divided` is
 * the dimension that joint policies are about, and `key` its key there.
 */
export function cellsOf(
  project: Project,
  dimensions: readonly DimensionDefinition[],
  divided?: DimensionDefinition,
  key?: Key,
): readonly { readonly id: string; readonly keys: readonly Key[] }[] {
  const linked = dimensions.find(({ linksOf }) => linksOf);
  if (!linked) {
    const keys = dimensions.map((dimension) => (dimension === divided ? key! : dimension.keyOf(project)));
    return [{ id: cellId(keys), keys }];
  }
  const links = linked.linksOf!(project).length;
  const cells = new Map<string, readonly Key[]>();
  for (let link = 0; link < links; link += 1) {
    let tuples: readonly (readonly Key[])[] = [[]];
    for (const dimension of dimensions) {
      const keys = dimension === divided ? [key!] : (dimension.linksOf?.(project)[link] ?? [dimension.keyOf(project)]);
      tuples = tuples.flatMap((tuple) => keys.map((one) => [...tuple, one]));
    }
    for (const keys of tuples) cells.set(cellId(keys), keys);
  }
  return [...cells].map(([id, keys]) => ({ id, keys }));
}
