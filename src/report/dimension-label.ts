import { placeWords } from "../project/place-column.ts";
import { anyMerged } from "../measure/some-of.ts";
import type { Language } from "../language/language.ts";
import { dimensionName } from "../measure/dimensions/catalogue.ts";
import type { Dimension } from "../measure/request/request.ts";
import type { Dataset } from "../project/dataset.ts";
import { unitWords } from "../project/unit-column.ts";
import { capital } from "../language/capital.ts";
import type { Project } from "../project/project.ts";

interface Labelled {
  readonly language: Language;
  readonly projects?: readonly Project[];
  readonly dataset?: Pick<Dataset, "columns">;
}

/** What a dimension is called in a report: units and places as their columns call them; organisations are merged ones only where names of some were merged. */
export function dimensionLabel({ language, projects = [], dataset }: Labelled, dimension: Dimension): string {
  const unmerged = dimension === "organisation" && !anyMerged(projects);
  if (dataset && (unmerged || dimension === "unit")) return capital(unitWords(dataset.columns).one[language]);
  if (dataset && dimension === "district") return capital(placeWords(dataset.columns).one[language]);
  return dimensionName(unmerged ? "unit" : dimension, language);
}
