import { capital } from "../../language/capital.ts";
import type { Language } from "../../language/language.ts";
import type { Dataset } from "../../project/dataset.ts";
import { placeWords } from "../../project/place-column.ts";
import type { Dimension } from "../request/request.ts";
import { dimensionName } from "./catalogue.ts";

/** What heads the keys of a dimension of a source: places as their column calls them, others by the dimension's name. */
export function dimensionHeading(id: Dimension, { columns }: Pick<Dataset, "columns">, language: Language): string {
  return id === "district" ? capital(placeWords(columns).one[language]) : dimensionName(id, language);
}
