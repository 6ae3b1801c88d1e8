import { compare, decimal, sum } from "../../measure/decimal.ts";
import { counted } from "../../language/counted.ts";
import type { Filter } from "../../measure/request.ts";
import { isShantytown } from "../../project/household.ts";
import type { Project } from "../../project/project.ts";
import type { ReportContext, SectionDefinition } from "../context.ts";
import type { Inline } from "../document.ts";
import { chartBlocks, paragraph, pointers, printFirst, tableBlock } from "../figure-blocks.ts";
import { wholeName } from "../leaders.ts";
import { resting, say } from "../say.ts";
import { PROJECTS } from "../statements.ts";
import { largestTable } from "../tables/largest-table.ts";

const MOST_ROWS = 10;
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
          : [resting(`“${title}”: too few projects state an amount.`, "projects")],
      };
    const largest = ranked.slice(0, MOST_ROWS);
    const last = largest.at(-1)!.investment;
    const equals = ranked.slice(MOST_ROWS).filter(({ investment }) => investment === last).length;
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

/** The projects that state an amount, largest first. */
export function rankByAmount(projects: readonly Project[]): Project[] {
  return projects
    .filter(({ investment }) => investment !== null)
    .toSorted((a, b) => compare(decimal(b.investment!), decimal(a.investment!)) || a.seq - b.seq);
}

/** How few projects make half of the money: the largest ones that come to it together. */
function halfOf(ranked: readonly Project[]): Project[] {
  const half = decimal(sum(ranked.map(({ investment }) => investment!)) / 2);
  let count = 1;
  while (count < ranked.length && compare(decimal(sum(ranked.slice(0, count).map((p) => p.investment!))), half) < 0)
    count += 1;
  return ranked.slice(0, count);
}

/** What the largest projects hold, and how few make half of the money. */
export function concentrationSentence(context: ReportContext, where: readonly Inline[] = []): Inline[] {
  const { language, statements, projects } = context;
  const ranked = rankByAmount(projects);
  const { top, share, half } = concentrationFigures(context, ranked, {});
  const priced = statements.count({ measure: "priced" }, PROJECTS);
  return language === "zh"
    ? say`投资最大的${top}占${wholeName(context)}的${share}；${priced}标明金额，其中最大的${half}就占去一半${where}。`
    : say`The largest ${top} hold ${share} of ${wholeName(context)}; of ${priced} that state an amount, the largest ${half} make up half${where}.`;
}

function withoutShantytown(context: ReportContext, ranked: readonly Project[]): Inline[] {
  const { top, share, half } = concentrationFigures(context, ranked, { shantytown: false });
  return context.language === "zh"
    ? say`不计棚改，最大的${top}占${share}，最大的${half}占去一半。`
    : say`Without redevelopment, the largest ${top} hold ${share}, and the largest ${half} make up half.`;
}

/** The largest projects, their share, and the fewest that make half. */
export function concentrationFigures({ statements }: ReportContext, ranked: readonly Project[], where: Filter) {
  const seqs = ranked.slice(0, MOST_ROWS).map(({ seq }) => seq);
  const half = halfOf(ranked).map(({ seq }) => seq);
  return {
    top: statements.count({ measure: "projects", seqs, where }, PROJECTS),
    share: statements.share({ measure: "share", seqs, where }),
    half: statements.count({ measure: "projects", seqs: half, where }, PROJECTS),
  };
}
