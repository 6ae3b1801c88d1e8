import { formatRanges } from "../../language/ranges.ts";
import { keysIn } from "../../measure/dimensions/catalogue.ts";
import { lead } from "../../measure/dimensions/lead.ts";
import { UNLINKED, UNSTATED } from "../../measure/request/request.ts";
import { planOf } from "../../project/plan-of.ts";
import type { PlanTask } from "../../project/plan-tasks.ts";
import { firstPlaces } from "../../statement/ranking.ts";
import type { ReportContext } from "../context.ts";
import type { Inline } from "../document.ts";
import { byStated, isPriced } from "../leaders.ts";
import { evidenceId } from "../../statement/evidence-id.ts";
import { enumerate, resting, say } from "../say.ts";
import { PROJECTS } from "../statements.ts";

const NAMED = 3;

/** How many targets the plan's tasks set, and which of them stand in tasks without a project here. */
export function targetsSentence({ dataset, language }: ReportContext, open: readonly PlanTask[]): Inline[] {
  const targets = planOf(dataset).targets.filter(({ task }) => task !== null);
  if (targets.length === 0) return [];
  const without = new Set(open.map(({ number }) => number));
  const uncovered = targets.filter(({ task }) => without.has(task!));
  const all = resting(targets.length, "targets");
  const tasks = new Set(uncovered.map(({ task }) => task!));
  const some = {
    text: String(uncovered.length),
    evidence: [...tasks].map((task) => evidenceId("targets", { task })),
  };
  const which = (separator: string) => ({
    text: formatRanges(tasks, separator),
    evidence: [...tasks].map((number) => evidenceId("tasks", { number })),
  });
  if (language === "zh") {
    const rest = uncovered.length > 0 ? say`，其中${some}项属于没有对应项目的任务（第${which("、")}项）` : [];
    return say`各项任务中读出${all}项具体的目标${rest}。`;
  }
  const rest = uncovered.length > 0 ? say`, ${some} of them in tasks without projects (no. ${which(", ")})` : [];
  return say`The tasks set ${all} specific ${targets.length === 1 ? "target" : "targets"}${rest}.`;
}

/** Who leads the tasks that most money, or most projects, are linked to. A project may have several leads. */
export function leadsSentence(context: ReportContext): Inline[] {
  const { language, projects, statements } = context;
  const zh = language === "zh";
  const priced = isPriced(context);
  const measure = priced ? "investment" : "projects";
  const known = keysIn(projects, lead).filter((key) => key !== UNSTATED && key !== UNLINKED);
  if (known.length < 2) return [];
  const ranked = known
    .map((key) => ({ key, keys: { lead: [key] } }))
    .map((each) => ({ ...each, value: statements.fact({ measure, keys: each.keys }).value ?? 0 }));
  const first = firstPlaces(ranked, NAMED, ({ value }) => value);
  if (first.length === 0) return [];
  const pieces = first.map(({ key, keys }): Inline[] => {
    const name = String(key);
    const linked = statements.count({ measure: "projects", keys }, PROJECTS);
    if (!priced) return zh ? say`${name}（${linked}）` : say`${name} (${linked})`;
    const money = statements.money({ measure: "investment", keys });
    return zh ? say`${name}${money}（${linked}）` : say`${name} (${money}, ${linked})`;
  });
  const silent = keysIn(projects, lead).includes(UNSTATED)
    ? statements.count({ measure: "projects", keys: { lead: [UNSTATED] } }, PROJECTS)
    : null;
  const list = enumerate(pieces, language);
  if (zh) {
    const rest = silent ? say`；${silent}对应的任务没有写明牵头单位` : [];
    return say`按任务的牵头单位，${priced ? byStated(context) : ""}对应${priced ? "投资" : "项目"}居前的是${list}${rest}。一个项目可有几个牵头单位，各单位不可相加。`;
  }
  const rest = silent ? say`; ${silent} ${silent.fact.value === 1 ? "has" : "have"} a task that names no lead` : [];
  return say`By who leads the tasks, ${priced ? byStated(context) : ""}most ${priced ? "money" : "projects"}: ${list}${rest}. A project may have several leads, so they don't add up.`;
}
