import { isHeld } from "../../project/held.ts";
import { term } from "../../language/terms.ts";
import { keyOf } from "../../measure/dimensions/catalogue.ts";
import { measure } from "../../measure/measure.ts";
import { ONGOING, UNSTATED } from "../../measure/request/request.ts";
import { sortingColumns } from "../../measure/sorting-columns.ts";
import { englishColumns } from "../../measure/measures/money-names.ts";
import type { ReportContext } from "../context.ts";
import type { Block } from "../document.ts";
import { paragraph } from "../figure-blocks.ts";
import { resting } from "../say.ts";

/** Which names an English edition writes in English, with each as it is printed, and that all others stay. */
export function nameNotes({ language, projects }: ReportContext): Block[] {
  if (language === "zh") return [];
  const columns = ["category", ...sortingColumns(projects).map(({ id }) => id)];
  const printed = isHeld(projects)
    ? projects.flatMap((project) => [...project.districts, ...columns.map((column) => String(keyOf(project, column)))])
    : ["district", ...columns].flatMap((column) =>
        measure(projects, { by: [column] }).rows.map(({ keys }) => String(keys[column])),
      );
  const listed = [...new Set(printed)].flatMap((name) => {
    const english = term(name, "en");
    return english === name || name === UNSTATED || name === ONGOING ? [] : [`${english} (${name})`];
  });
  const money = englishColumns(projects).map(({ english, printed: name }) => `${english} (${name})`);
  const kept = "Names of projects, organisations and tasks stand as they are printed";
  if (listed.length === 0 && isHeld(projects) && !projects.some(({ name }) => /\p{Script=Han}/u.test(name))) return [];
  return [
    { kind: "heading", id: "names", text: "Names" },
    paragraph([
      resting(
        listed.length === 0
          ? `${kept}, and so do those of places and categories.`
          : `Places and kinds are in English where the library's list has them: ${listed.join(", ")}. ${kept}.`,
        "method",
      ),
      ...(money.length === 0 ? [] : [resting(` Columns of money are called: ${money.join(", ")}.`, "method")]),
    ]),
  ];
}
