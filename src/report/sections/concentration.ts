import { arePartsOfSum } from "../../statement/parts-of-sum.ts";
import { counted } from "../../language/counted.ts";
import { isShantytown } from "../../project/household.ts";
import type { Project } from "../../project/project.ts";
import type { ReportContext, SectionDefinition } from "../context.ts";
import type { Inline } from "../document.ts";
import { chartBlocks, paragraph, pointers, printFirst, tableBlock } from "../figure-blocks.ts";
import { resting, say } from "../say.ts";
import { concentrationFigures, concentrationSentence, MOST_LISTED, rankByAmount } from "../sentences/concentration.ts";
import { largestTable } from "../tables/largest-table.ts";

// With fewer projects than this the list of the largest is the list of all.
const FEWEST_PROJECTS = 12;

/** How much of the money sits in how few projects, with and without 棚改. */
export const concentrationSection: SectionDefinition = {
  id: "concentration",
  charts: ["concentration"],
  build: (context) => {
    const { language, projects } = context;
    const zh = language === "zh";
    const title = zh ? "投资集中在多少项目" : "How concentrated it is";
    const ranked = rankByAmount(projects);
    if (ranked.length < FEWEST_PROJECTS)
      return {
        omitted: zh
          ? [resting(`“${title}”：标明金额的项目太少。`, "projects")]
          : [resting(`"${title}": too few projects state an amount.`, "projects")],
      };
    if (!arePartsOfSum(context.projects))
      return {
        omitted: zh
          ? [resting(`“${title}”：有的金额是负数，占比不说明集中程度。`, "projects")]
          : [resting(`"${title}": some amounts are negative, so that shares say nothing of it.`, "projects")],
      };
    const largest = ranked.slice(0, MOST_LISTED);
    const last = largest.at(-1)!.investment;
    const equals = ranked.slice(MOST_LISTED).filter(({ investment }) => investment === last).length;
    const tie =
      equals === 0
        ? ""
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
    const rest = ranked.filter((project) => !isShantytown(project));
    const others =
      rest.length === ranked.length || rest.length < FEWEST_PROJECTS ? [] : withoutShantytown(context, rest);
    return {
      id: "concentration",
      title,
      blocks: [paragraph(concentrationSentence(context, pointers(context, figures)), others), ...figures],
    };
  },
};

function withoutShantytown(context: ReportContext, ranked: readonly Project[]): Inline[] {
  const { top, share, half } = concentrationFigures(context, ranked, { shantytown: false });
  return context.language === "zh"
    ? say`不计棚改，最大的${top}占${share}，最大的${half}占去一半。`
    : say`Without redevelopment, the largest ${top} hold ${share}, and the largest ${half} ${half.fact.value === 1 ? "makes" : "make"} up half.`;
}
