import { areCompleted } from "../../project/completed.ts";
import { isHeld } from "../../project/held.ts";
import { busiestYears, plannedTerms, turnedTerms } from "../../project/planned-term.ts";
import { isStart } from "../../project/start-text.ts";
import type { Project } from "../../project/project.ts";
import type { SectionDefinition } from "../context.ts";
import { chartBlocks, paragraph, pointers } from "../figure-blocks.ts";
import { say } from "../say.ts";
import { PROJECTS } from "../statements.ts";

/** From when to when the works of each project run, where the source states start and completion. */
export const timelineSection: SectionDefinition = {
  id: "timeline",
  charts: ["timeline"],
  build: (context) => {
    const { dataset, language, projects, statements } = context;
    const zh = language === "zh";
    // Of a long table without such a column there is nothing to leave out.
    if (!isHeld(projects) && !dataset.columns.some(({ header }) => isStart(header))) return { omitted: [] };
    const done = areCompleted(dataset.projects, dataset.columns);
    const terms = plannedTerms(projects);
    const blocks = chartBlocks(
      context,
      "timeline",
      zh ? `各项目的${done ? "" : "计划"}建设期` : done ? "Start and completion" : "Planned start and completion",
    );
    if (blocks.length === 0) return { omitted: [] };
    const count = (some: readonly Project[]) =>
      statements.count({ measure: "projects", seqs: some.map(({ seq }) => seq) }, PROJECTS);
    const all = count(terms.map(({ project }) => project));
    const where = pointers(context, blocks);
    const lead = zh
      ? say`写明起止时间${turnedTerms(projects).length > 0 ? "、先开工后竣工" : ""}的有${all}${where}。`
      : say`Start and ${turnedTerms(projects).length > 0 ? "a later completion" : "completion"} are both stated for ${all}${where}.`;
    const busiest = busiestYears(terms);
    const [year, ...others] = busiest?.years ?? [];
    const most =
      !busiest || others.length > 0
        ? []
        : busiest.at.length === terms.length
          ? zh
            ? say`${done ? "" : "按计划，"}${`${year}`}年均在建${done ? "过" : ""}。`
            : say`${terms.length === 2 ? "Both" : "All"} of them ${done ? "were under way" : "are to be under way"} in ${`${year}`}.`
          : zh
            ? say`其中${`${year}`}年在建的最多，为${count(busiest.at)}。`
            : say`The year with most of them under way is ${`${year}`}: ${count(busiest.at)}.`;
    const turned = turnedTerms(projects).map(({ project }) => project);
    const apart =
      turned.length === 0
        ? []
        : zh
          ? say`另有${count(turned)}写明的竣工早于开工，未列入。`
          : say`${count(turned)} ${turned.length === 1 ? "states" : "state"} a completion before the start and ${turned.length === 1 ? "is" : "are"} left out.`;
    return {
      id: "timeline",
      title: zh ? `${done ? "" : "计划"}何时开工、何时竣工` : "When works start and end",
      blocks: [paragraph(lead, most, apart), ...blocks],
    };
  },
};
