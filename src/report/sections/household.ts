import { capital } from "../../language/capital.ts";
import { formatNumber } from "../../language/format.ts";
import type { Language } from "../../language/language.ts";
import { unpricedKindOf } from "../../measure/rows-of.ts";
import { statedWords } from "../../measure/stated-words.ts";
import { isHeld } from "../../project/held.ts";
import { measureHouseholds } from "../../measure/households.ts";
import {
  householdColumns,
  type HouseholdKind,
  householdKindsOf,
  householdsOf,
  householdWorks,
  isShantytown,
  mostCostedHouseholds,
  MOVED,
  namedHouseholdKinds,
} from "../../project/household.ts";
import { hasNoAmounts, noAmountsWords } from "../../project/unpriced.ts";
import type { ReportContext, SectionDefinition } from "../context.ts";
import type { Block, Inline } from "../document.ts";
import { areFew } from "../few-projects.ts";
import { chartBlocks, onScreen, paragraph, pointers, printFirst, tableBlock } from "../figure-blocks.ts";
import { resting, say } from "../say.ts";
import { speaksOf } from "../speaks-of.ts";
import { type Noun, PROJECTS } from "../statements.ts";
import { householdTable } from "../tables/household-table.ts";

const LEAST_DRAWN = 3;

export const HOUSEHOLDS: Noun = { zh: "户", en: ["household", "households"] };

/** Works for households (棚改, 老旧小区改造), kind by kind: households, money, cost a household. */
export const householdSection: SectionDefinition = {
  id: "household",
  charts: ["household-cost"],
  build: (context) => {
    const { language, scope } = context;
    const zh = language === "zh";
    const kinds = namedHouseholdKinds(context.projects);
    const names = householdKindsOf(context.projects).map((kind) =>
      householdWorks(kinds.length > 0 ? context.projects : context.dataset.projects, kind),
    );
    const title = zh
      ? `${names.map((name) => name.zh).join("、")}每户多少钱`
      : capital(`${names.map(({ en }) => en).join(" and ")} per household`);
    if (kinds.length === 0 && scope.where.shantytown === false) {
      const works = householdWorks(context.dataset.projects);
      return {
        omitted: zh
          ? say`“${title}”：${works.short}项目按要求不计入本报告。`
          : say`"${title}": ${works.en} is left out as asked for.`,
      };
    }
    if (kinds.length === 0)
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
    // Where no amount is stated nothing says what a household costs.
    const costed = kinds.some((kind) => context.statements.fact({ measure: kind.per }).value !== null);
    const households = zh
      ? `${names.map((name) => name.zh).join("、")}涉及多少户`
      : `How many households ${names.map(({ en }) => en).join(" and ")} ${names.length > 1 ? "concern" : "concerns"}`;
    return {
      id: "household",
      title: costed ? title : households,
      blocks: kinds.flatMap((kind) => kindBlocks(context, kind)),
    };
  },
};

/** Whether the figure of what a household costs has projects to be compared: one or two are said in a sentence. */
export function drawsHouseholds({ projects }: ReportContext): boolean {
  const kind = mostCostedHouseholds(projects);
  return kind !== undefined && measureHouseholds(projects, {}, kind).rows.length >= LEAST_DRAWN;
}

function kindBlocks(context: ReportContext, kind: HouseholdKind): Block[] {
  const zh = context.language === "zh";
  const works = householdWorks(context.projects, kind);
  const { rows } = measureHouseholds(context.projects, {}, kind);
  const dots =
    mostCostedHouseholds(context.projects) !== kind
      ? []
      : chartBlocks(
          context,
          "household-cost",
          zh ? `${works.short}项目的户均投资` : `Planned investment per household, by project of ${works.en}`,
        );
  const table = tableBlock(
    householdTable(context, rows, kind, {
      id: kind === MOVED ? "table-household" : `table-household-${kind.condition.id}`,
      caption: zh ? `${works.short}项目的户数与投资` : `Households and investment of ${works.en}`,
      note: zh
        ? `户数取自${placesOf(context, kind, "zh")}；户均投资为计划投资除以户数，合计行为总投资除以总户数。`
        : `Households as ${placesOf(context, kind, "en")}; what is planned a household is planned investment over households, in the total row total over total.`,
    }),
  );
  // The figure has only those that state an amount.
  const isWhole = rows.every(({ perHousehold }) => perHousehold !== null);
  // One or two are said in the sentence.
  const figures =
    areFew(context) && rows.length < LEAST_DRAWN
      ? onScreen<Block>(...dots, table)
      : isWhole
        ? printFirst(dots, [table])
        : [...dots, table];
  return [
    paragraph(householdSentence(context, kind, pointers(context, figures)), rangeSentence(context, kind)),
    ...figures,
  ];
}

/** Where the households of a kind of works are read. */
function placesOf({ projects }: ReportContext, kind: HouseholdKind, language: Language): string {
  const columns = isHeld(projects) ? householdColumns(projects, kind) : [];
  const byWords =
    !isHeld(projects) ||
    projects.some((project) => {
      const read = householdsOf(project, kind);
      return read !== null && read.column === undefined;
    });
  const zh = language === "zh";
  const places = [
    ...(byWords ? [zh ? "建设内容或项目名称" : "named in a project's content or name"] : []),
    ...columns.map((column) => (zh ? `“${column}”一栏` : `counted in the column "${column}"`)),
  ];
  return places.join(zh ? "和" : " and ");
}

/** Projects, households, money and cost of a kind of works together. */
export function householdSentence(
  context: ReportContext,
  kind: HouseholdKind,
  pointed: readonly Inline[] = [],
): Inline[] {
  const { language, statements } = context;
  const zh = language === "zh";
  const works = householdWorks(context.projects, kind);
  const name = zh ? works.zh : capital(works.en);
  const where = say`${kind === MOVED ? ownIdea(context) : ""}${pointed}`;
  const only = { where: { [kind.condition.id]: true } };
  const count = statements.count({ measure: "projects", ...only }, PROJECTS);
  const homes = statements.count({ measure: kind.id, ...only }, HOUSEHOLDS);
  const money = statements.money({ measure: "investment", ...only });
  const cost = statements.perHousehold({ measure: kind.per, ...only });
  const without = statements.fact({ measure: "missing", ...only });
  const isUnread = unpricedKindOf(context.projects, without) === "unread";
  if (cost.fact.value === null) {
    const one = count.fact.value === 1;
    const all = one ? "" : "均";
    const unpriced = hasNoAmounts(context.dataset)
      ? noAmountsWords(context.dataset)
      : isUnread
        ? { zh: `${all}没有可计入的金额`, en: one ? "it has no amount that counts" : "none has an amount that counts" }
        : { zh: `${all}未标金额`, en: one ? "it states no amount" : "none states an amount" };
    return zh
      ? say`${name}有${count}，涉及${homes}，${unpriced.zh}${where}。`
      : say`${name} has ${count} for ${homes}; ${unpriced.en}${where}.`;
  }
  const { stated, missing } = cost.fact;
  if (missing > 0) {
    // The mean is of those that state both; said of all, it would take blanks for nothing.
    const priced = statements.count({ measure: "priced", ...only }, PROJECTS);
    const state = statedWords(context.projects, without, language).state[priced.fact.value === 1 ? 0 : 1];
    // Which of them state both isn't known of projects that aren't held: then nothing is said of their households.
    const { seqs } = cost.fact;
    const both = isHeld(seqs) ? statements.count({ measure: kind.id, seqs, ...only }, HOUSEHOLDS) : null;
    const their = both ? (zh ? say`的${both}` : say` for ${both}`) : "";
    return zh
      ? say`${name}有${count}，涉及${homes}；其中${priced}${state}，计划投资${money}，这${{ text: formatNumber(stated), fact: cost.fact }}个项目${their}平均每户${cost}${where}。`
      : say`${name} has ${count} for ${homes}; ${priced} ${state}, ${money}${their}, on average ${cost} a household${where}.`;
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

function rangeSentence({ language, statements, projects }: ReportContext, kind: HouseholdKind): Inline[] {
  const priced = measureHouseholds(projects, {}, kind).rows.filter(({ perHousehold }) => perHousehold !== null);
  if (priced.length < 3) return [];
  const ranked = priced.toSorted((a, b) => a.perHousehold! - b.perHousehold! || a.seq - b.seq);
  const [least, most] = [ranked[0]!, ranked.at(-1)!].map(({ seq }) =>
    statements.perHousehold({ measure: kind.per, seqs: [seq], where: { [kind.condition.id]: true } }),
  );
  if (least!.text === most!.text) {
    const isExact = ranked[0]!.perHousehold === ranked.at(-1)!.perHousehold;
    return language === "zh"
      ? say`各项目每户都${isExact ? "是" : "约为"}${least!}。`
      : say`By project, ${isExact ? "" : "about "}${least!} a household in each.`;
  }
  const names = [ranked[0]!.name, ranked.at(-1)!.name];
  return language === "zh"
    ? say`各项目每户从${least!}（${names[0]!}）到${most!}（${names[1]!}）。`
    : say`By project, from ${least!} (${names[0]!}) to ${most!} (${names[1]!}) a household.`;
}
