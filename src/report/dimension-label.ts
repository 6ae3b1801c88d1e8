import { anyMerged } from "../measure/some-of.ts";
import type { Language } from "../language/language.ts";
import { dimensionName } from "../measure/dimensions/catalogue.ts";
import type { Dimension } from "../measure/request/request.ts";
import type { Project } from "../project/project.ts";

/** What a dimension is called in a report: organisations are merged ones only where names of some were merged. */
export function dimensionLabel(
  { language, projects = [] }: { readonly language: Language; readonly projects?: readonly Project[] },
  dimension: Dimension,
): string {
  const unmerged = dimension === "organisation" && !anyMerged(projects);
  return dimensionName(unmerged ? "unit" : dimension, language);
}
