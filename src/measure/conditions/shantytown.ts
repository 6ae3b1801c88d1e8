import { isShantytown } from "../../project/household.ts";
import { yesNo } from "./yes-no.ts";

/** The project names households that are moved or rebuilt (棚改). */
export const shantytown = yesNo("shantytown", { zh: "棚改", en: "Shantytown redevelopment" }, isShantytown, {
  true: { zh: "只含棚改", en: "shantytown redevelopment only" },
  false: { zh: "不含棚改", en: "without shantytown redevelopment" },
});
