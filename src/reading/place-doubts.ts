import type { Issue } from "../project/issue.ts";
import type { Project } from "../project/project.ts";
import type { Position } from "../table/raw-table.ts";
import { doubt } from "./doubt.ts";
import { severalAmong } from "./several-places.ts";

/**
 * Cells that are counted as one place though they join two words, or names that other cells hold in another spelling; and
 * those with a comma, where few have one.
 */
export function placeDoubts(projects: readonly Project[], places: ReadonlySet<string>): Issue[] {
  const areSeveral = severalAmong(places);
  const found = new Map<string, Project>();
  const seen = new Set<string>();
  for (const project of projects) {
    const { district, districts } = project;
    if (district === null || districts.length !== 1 || seen.has(district)) continue;
    seen.add(district);
    if (areSeveral(district)) found.set(district, project);
  }
  return [...found].map(([text, { source }]) => joinedPlace(text, source));
}

/** The doubt about a cell that counts as one place and may name several. */
export function joinedPlace(text: string, at: Position): Issue {
  return doubt("district.joined", "warning", at, {
    zh: `“${text}”按一个地区计，可能是几个地区；如是，请在 --mapping 的 districts 中写出各地区的名称`,
    en: `"${text}" counts as one place and may be several: list the names under districts in a --mapping where it is`,
  });
}
