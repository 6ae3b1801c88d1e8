import { ownDistrict } from "../measure/own-district.ts";
import { isHeld } from "../project/held.ts";
import type { Issue } from "../project/issue.ts";
import type { ReportContext } from "./context.ts";
import { positionName } from "./position-name.ts";

const OF_ONE_PLACE = "district.joined";

/** Whether a doubt is about a report's scope: one about a single place is where a project in scope has it, or it names the district that is asked for. */
export function isAboutScope({ dataset, projects, scope }: ReportContext, { code, at, words }: Issue): boolean {
  if (code !== OF_ONE_PLACE || projects.length === dataset.projects.length || !isHeld(projects)) return true;
  const own = ownDistrict(scope);
  const isTheirs = projects.some(({ source }) => positionName(source, "en") === positionName(at, "en"));
  return isTheirs || (own !== null && words.en.includes(String(own)));
}
