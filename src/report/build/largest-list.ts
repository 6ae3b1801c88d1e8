import { term } from "../../language/terms.ts";
import { ownDistrict } from "../../measure/own-district.ts";
import type { ReportContext } from "../context.ts";
import type { Block, Inline } from "../document.ts";
import { say } from "../say.ts";
import { rankByAmount } from "../sentences/concentration.ts";

/** Its heading, by which a brief without room for it leaves it out. */
export const LARGEST_ID = "largest-projects";
const MOST = 5;
const FEWEST = 3;

/**
 * The largest projects of a brief, a heading and a line for each; nothing where all are few, or where the last one stated as
 * much as the next, which would be left out for no reason.
 */
export function largestList(context: ReportContext): readonly Block[] {
  const { projects, language, statements, scope } = context;
  const { largest, priced } = rankByAmount(projects);
  const count = [MOST, MOST - 1, FEWEST].find(
    (most) => priced > most && largest[most - 1]!.investment !== largest[most]!.investment,
  );
  if (count === undefined || largest[count - 1]!.investment! <= 0) return [];
  const zh = language === "zh";
  const own = ownDistrict(scope) !== null;
  return [
    {
      kind: "heading",
      id: LARGEST_ID,
      text: zh ? `投资最大的${count}个项目` : `The ${count} largest projects`,
    },
    {
      kind: "list",
      items: largest.slice(0, count).map(({ seq, name, district, districts }): Inline[] => {
        const money = statements.money({ measure: "investment", seqs: [seq] });
        // In a report of one district only those that it shares say where they are.
        const where = district === null || (own && districts.length < 2) ? "" : term(district, language);
        if (zh) return say`${name}${where === "" ? "" : `（${where}）`}，${money}`;
        return say`${name}${where === "" ? "" : ` (${where})`}: ${money}`;
      }),
    },
  ];
}
