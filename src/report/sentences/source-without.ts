import type { FactQuery } from "../../measure/fact-query.ts";
import type { ReportContext } from "../context.ts";
import type { Inline } from "../document.ts";
import { isPriced } from "../leaders.ts";
import { enumerate, say } from "../say.ts";
import { PROJECTS } from "../statements.ts";

/**
 * Which of several sources say nothing of what the others do (a kind of works, a source of funds), with all their projects and
 * money: `isSilent` tells of the keys of a source whether none of its projects in scope does. Nothing where each says some.
 */
export function sourcesWithout(
  context: ReportContext,
  what: string,
  isSilent: (keys: NonNullable<FactQuery["keys"]>) => boolean,
): Inline[] {
  const { dataset, statements, language } = context;
  if (dataset.sources.length < 2) return [];
  const zh = language === "zh";
  const silent = dataset.sources.filter(({ id }) => {
    const keys = { source: [id] };
    return statements.fact({ measure: "projects", keys }).value !== 0 && isSilent(keys);
  });
  if (silent.length === 0) return [];
  const each = silent.map(({ id }): Inline[] => {
    const keys = { source: [id] };
    const count = statements.count({ measure: "projects", keys }, PROJECTS);
    const isStated = isPriced(context) && statements.fact({ measure: "investment", keys }).value !== null;
    const money = isStated ? statements.money({ measure: "investment", keys }) : null;
    if (zh) return money ? say`${id}（${count}，${money}）` : say`${id}（${count}）`;
    return money ? say`${id} (${count}, ${money})` : say`${id} (${count})`;
  });
  const list = enumerate(each, language);
  return zh
    ? say`${list}没有写明${what}，不在其中。`
    : say`${list} ${silent.length === 1 ? "states" : "state"} no ${what}, and ${silent.length === 1 ? "isn't" : "aren't"} among them.`;
}
