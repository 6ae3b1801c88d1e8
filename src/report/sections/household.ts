import { capital } from "../../language/capital.ts";
import { formatNumber } from "../../language/format.ts";
import { unpricedKindOf } from "../../measure/rows-of.ts";
import { isHeld } from "../../project/held.ts";
import { measureHouseholds } from "../../measure/households.ts";
import { householdWorks, isShantytown } from "../../project/household.ts";
import type { ReportContext, SectionDefinition } from "../context.ts";
import type { Inline } from "../document.ts";
import { chartBlocks, paragraph, pointers, printFirst, tableBlock } from "../figure-blocks.ts";
import { resting, say } from "../say.ts";
import { speaksOf } from "../speaks-of.ts";
import { type Noun, PROJECTS } from "../statements.ts";
import { householdTable } from "../tables/household-table.ts";

export const HOUSEHOLDS: Noun = { zh: "户", en: ["household", "households"] };

/** Shantytown redevelopment (棚改): households, money, cost a household. */
export const householdSection: SectionDefinition = {
  id: "household",
  charts: ["household-cost"],
  build: (context) => {
    const { language, scope } = context;
    const zh = language === "zh";
    const works = householdWorks(context.projects);
    const title = zh ? `${works.zh}每户多少钱` : `Planned investment a household: ${works.en}`;
    if (scope.where.shantytown === false)
      return {
        omitted: zh
          ? say`“${title}”：${works.short}项目按要求不计入本报告。`
          : say`"${title}": ${works.en} is left out as asked for.`,
      };
    const { rows } = measureHouseholds(context.projects);
    if (rows.length === 0)
      return {
        omitted: !speaksOf(context, /棚户|棚改|城中村|拆迁/)
          ? []
          : zh
            ? [resting(`“${title}”：没有从项目名称和建设内容中读出拆迁、搬迁或改造的户数。`, "projects")]
            : [
                resting(
                  `"${title}": no households to be moved or rehoused were read in the names and contents of projects.`,
                  "projects",
                ),
              ],
      };
    const dots = chartBlocks(
      context,
      "household-cost",
      zh ? `${works.short}项目的户均投资` : `Cost a household, by project of ${works.en}`,
    );
    const table = tableBlock(
      householdTable(context, rows, {
        id: "table-household",
        caption: zh ? `${works.short}项目的户数与投资` : `Households and investment of ${works.en}`,
        note: zh
          ? "户数取自建设内容或项目名称；户均投资为计划投资除以户数，合计行为总投资除以总户数。"
          : "Households as named in a project's content or name; cost a household is planned investment over households, in the total row total over total.",
      }),
    );
    // The figure has only those that state an amount.
    const isWhole = rows.every(({ perHousehold }) => perHousehold !== null);
    const figures = isWhole ? printFirst(dots, [table]) : [...dots, table];
    return {
      id: "household",
      title,
      blocks: [paragraph(householdSentence(context, pointers(context, figures)), rangeSentence(context)), ...figures],
    };
  },
};

/** Projects, households, money and cost of 棚改 together. */
export function householdSentence(context: ReportContext, pointed: readonly Inline[] = []): Inline[] {
  const { language, statements } = context;
  const zh = language === "zh";
  const works = householdWorks(context.projects);
  const name = zh ? works.zh : capital(works.en);
  const where = say`${ownIdea(context)}${pointed}`;
  const only = { where: { shantytown: true } };
  const count = statements.count({ measure: "projects", ...only }, PROJECTS);
  const homes = statements.count({ measure: "households", ...only }, HOUSEHOLDS);
  const money = statements.money({ measure: "investment", ...only });
  const cost = statements.perHousehold({ measure: "perHousehold", ...only });
  const isUnread = unpricedKindOf(context.projects, statements.fact({ measure: "missing", ...only })) === "unread";
  if (cost.fact.value === null)
    return zh
      ? say`${name}有${count}，涉及${homes}，均${isUnread ? "没有可计入的金额" : "未标金额"}${where}。`
      : say`${name} has ${count} for ${homes}; none ${isUnread ? "has an amount that counts" : "states an amount"}${where}.`;
  const { stated, missing } = cost.fact;
  if (missing > 0) {
    // The mean is of those that state both; said of all, it would take blanks for nothing.
    const priced = statements.count({ measure: "priced", ...only }, PROJECTS);
    // Which of them state both isn't known of projects that aren't held: then nothing is said of their households.
    const { seqs } = cost.fact;
    const both = isHeld(seqs) ? statements.count({ measure: "households", seqs, ...only }, HOUSEHOLDS) : null;
    const their = both ? (zh ? say`的${both}` : say` for ${both}`) : "";
    return zh
      ? say`${name}有${count}，涉及${homes}；其中${priced}标明金额，计划投资${money}，这${{ text: formatNumber(stated), fact: cost.fact }}个项目${their}平均每户${cost}${where}。`
      : say`${name} has ${count} for ${homes}; ${priced} ${priced.fact.value === 1 ? "states" : "state"} an amount, ${money}${their}, on average ${cost} a household${where}.`;
  }
  return zh
    ? say`${name}有${count}，涉及${homes}，计划投资${money}，平均每户${cost}${where}。`
    : say`${name} has ${count} for ${homes}, with ${money}, on average ${cost} a household${where}.`;
}

/** Says so where the source has a category of redevelopment of its own, and takes other projects for it. */
function ownIdea({ projects, language }: ReportContext): string {
  if (!isHeld(projects)) return "";
  const named = projects.filter(({ category }) => category !== null && /棚改|棚户/.test(category));
  if (named.length === 0 || (named.every(isShantytown) && projects.filter(isShantytown).length === named.length))
    return "";
  const category = named[0]!.category!;
  return language === "zh"
    ? `（指内容或名称写明拆迁、改造户数的项目，与来源的类别“${category}”口径不同）`
    : ` (projects whose words name the households; the source's category "${category}" takes in others)`;
}

function rangeSentence({ language, statements, projects }: ReportContext): Inline[] {
  const priced = measureHouseholds(projects).rows.filter(({ perHousehold }) => perHousehold !== null);
  if (priced.length < 3) return [];
  const ranked = priced.toSorted((a, b) => a.perHousehold! - b.perHousehold! || a.seq - b.seq);
  const [least, most] = [ranked[0]!, ranked.at(-1)!].map(({ seq }) =>
    statements.perHousehold({ measure: "perHousehold", seqs: [seq], where: { shantytown: true } }),
  );
  const names = [ranked[0]!.name, ranked.at(-1)!.name];
  return language === "zh"
    ? say`各项目相差很大：每户从${least!}（${names[0]!}）到${most!}（${names[1]!}）。`
    : say`Projects differ: from ${least!} (${names[0]!}) to ${most!} a household (${names[1]!}).`;
}
