import { isJoint } from "../request/request.ts";
import { yesNo } from "./yes-no.ts";

/** The project is of several districts. */
export const joint = yesNo({ id: "joint", names: { zh: "联合项目", en: "Joint projects" }, grammar: 1 }, isJoint, {
  true: { zh: "只含联合项目", en: "joint projects only" },
  false: { zh: "不计联合项目", en: "without joint projects" },
});
