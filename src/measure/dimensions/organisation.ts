import { organisationName } from "../../project/organisation.ts";
import { UNSTATED } from "../request/request.ts";
import type { DimensionDefinition } from "./dimension.ts";
import { ownName } from "./own-name.ts";
import { statedName } from "./stated-text.ts";

/** The implementing unit, with the names merged that a reviewed list takes for one. */
export const organisation: DimensionDefinition = {
  id: "organisation",
  names: { zh: "项目单位（归并）", en: "Organisation" },
  grammar: 1,
  keyOf: (project) => {
    const unit = statedName(project.unit);
    return unit === UNSTATED ? UNSTATED : organisationName(unit);
  },
  fold: organisationName,
  nameOf: ownName,
  others: { zh: (count) => `其他${count}家单位`, en: (count) => `${count} other organisations` },
};
