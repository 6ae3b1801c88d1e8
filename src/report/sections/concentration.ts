import { householdWorks } from "../../project/household.ts";
import { hasNegative } from "../../measure/largest.ts";
import { counted } from "../../language/counted.ts";
import { select } from "../../measure/conditions/catalogue.ts";
import { anyShantytown } from "../../measure/some-of.ts";
import type { ReportContext, SectionDefinition } from "../context.ts";
import type { Inline } from "../document.ts";
import { chartBlocks, paragraph, pointers, printFirst, tableBlock } from "../figure-blocks.ts";
import { amountWords } from "../leaders.ts";
import { resting, say } from "../say.ts";
import {
  concentrationFigures,
  concentrationSentence,
  FEWEST_PROJECTS,
  halfWords,
  MOST_LISTED,
  type Ranking,
  rankByAmount,
} from "../sentences/concentration.ts";
import { largestTable } from "../tables/largest-table.ts";

/** How much of the money sits in how few projects, with and without 棚改. */
export const concentrationSection: SectionDefinition = {
  id: "concentration",
  charts: ["concentration"],
  build: (context) => {
    const { language, projects } = context;
    const zh = language === "zh";
    const title = zh ? "投资集中在多少项目" : "How concentrated it is";
    const ranked = rankByAmount(projects);
    if (ranked.priced < FEWEST_PROJECTS) {
      const [, state] = amountWords(context).state;
      return {
        omitted: zh
          ? [resting(`“${title}”：${state}的项目太少。`, "projects")]
          : [resting(`"${title}": too few projects ${state}.`, "projects")],
      };
    }
    if (hasNegative(context.projects, {}))
      return {
        omitted: zh
          ? [resting(`“${title}”：有的金额是负数，占比不说明集中程度。`, "projects")]
          : [resting(`"${title}": some amounts are negative, so that shares say nothing of it.`, "projects")],
      };
    const largest = ranked.largest.slice(0, MOST_LISTED);
    const last = largest.at(-1)!.investment;
    const next = (ranked.all ?? ranked.largest).slice(MOST_LISTED);
    const equals = next.filter(({ investment }) => investment === last).length;
    const tie =
      equals === 0
        ? ""
        : !ranked.all
          ? zh
            ? "另有项目与末行金额相同，未列。"
            : "More projects of the same amount as the last aren't listed."
          : zh
            ? `另有${equals}个项目与末行金额相同，未列。`
            : `${counted(equals, "more project")} of the same amount as the last ${equals === 1 ? "isn't" : "aren't"} listed.`;
    const figures = printFirst(
      [
        tableBlock(
          largestTable(context, largest, {
            id: "table-largest",
            caption: zh ? "计划投资最大的项目" : "Projects with the largest planned investment",
            note: tie,
          }),
        ),
      ],
      chartBlocks(context, "concentration", zh ? "投资的集中程度" : "Concentration of investment"),
    );
    const rest = anyShantytown(projects) ? rankByAmount(select(projects, { shantytown: false })) : ranked;
    const others =
      rest.priced === ranked.priced || rest.priced < FEWEST_PROJECTS ? [] : withoutShantytown(context, rest);
    return {
      id: "concentration",
      title,
      blocks: [paragraph(concentrationSentence(context, pointers(context, figures)), others), ...figures],
    };
  },
};

function withoutShantytown(context: ReportContext, ranked: Ranking): Inline[] {
  const { top, share, half } = concentrationFigures(context, ranked, { shantytown: false });
  const { short, en } = householdWorks(context.dataset.projects);
  if (!half)
    return context.language === "zh"
      ? say`不计${short}，最大的${top}占${share}。`
      : say`Without ${en}, the largest ${top} hold ${share}.`;
  return context.language === "zh"
    ? say`不计${short}，最大的${top}占${share}，${halfWords(half, "zh")}。`
    : say`Without ${en}, the largest ${top} hold ${share}, and ${halfWords(half, "en")}.`;
}
