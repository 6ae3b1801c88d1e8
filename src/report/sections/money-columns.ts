import { withinSentence } from "../../language/capital.ts";
import { whoSays } from "../leaders.ts";
import { areNested } from "../../measure/nested-funds.ts";
import { formatNumber } from "../../language/format.ts";
import { doneAlone, fundColumns, plansAlone } from "../../measure/money-roles.ts";
import type { Language } from "../../language/language.ts";
import type { Project } from "../../project/project.ts";
import type { ReportContext, SectionDefinition } from "../context.ts";
import type { Block, Inline } from "../document.ts";
import { areFew } from "../few-projects.ts";
import { chartBlocks, onScreen, paragraph, pointers, tableBlock } from "../figure-blocks.ts";
import { enumerate, say } from "../say.ts";
import { plainName } from "../sentences/progress.ts";
import { sourcesWithout } from "../sentences/source-without.ts";
import { isStatedByAll } from "../stated-by-all.ts";
import { moneyColumnTable } from "../tables/money-column-table.ts";

interface MoneyWords {
  readonly title: string;
  readonly heading: string;
  readonly caption: string;
  /** What a source says none of, within a sentence. */
  readonly none: string;
  /** Instead of shares of the investment, what is to be said of them. */
  readonly note?: string;
}

const NOTE = {
  zh: "占比只计同时写明该项和计划投资的项目；空白不作零计。",
  en: "Shares are over the projects that state both; a blank isn't counted as zero.",
};

/** Where the money comes from, as far as the source has a column for each source of funds. */
export const fundsSection = moneySection("funds", ["funds"], fundColumns, {
  zh: { title: "资金从哪里来", heading: "资金来源", caption: "各项资金来源", none: "资金来源" },
  en: {
    title: "Where the money comes from",
    heading: "Source of funds",
    caption: "Sources of funds",
    none: "source of funds",
  },
});

/** What is planned for a year or a quarter, where the source doesn't say what came of it. */
export const plansSection = moneySection("plans", [], plansAlone, {
  zh: { title: "各期安排多少", heading: "计划", caption: "各期计划安排的投资", none: "各期计划" },
  en: {
    title: "What is planned for each period",
    heading: "Plan",
    caption: "Investment planned for each period",
    none: "plan for a period",
  },
});

/** What is done, where the source states nothing that it could be a part of: no rate is made up. */
export const doneSection = moneySection("done", [], doneAlone, {
  zh: {
    title: "完成了多少投资",
    heading: "完成",
    caption: "已完成的投资",
    none: "完成投资",
    note: "它与哪一栏相比，来源没有写明，不算完成率；空白不作零计。",
  },
  en: {
    title: "What has been done",
    heading: "Done",
    caption: "Investment done",
    none: "investment done",
    note: "Which column it is measured against the source doesn't say, so no rate is given; a blank isn't counted as zero.",
  },
});

function moneySection(
  id: string,
  charts: readonly string[],
  columnsOf: (projects: readonly Project[]) => readonly string[],
  words: Readonly<Record<Language, MoneyWords>>,
): SectionDefinition {
  return { id, charts, build: (context) => buildSection(context, id, columnsOf(context.projects), words) };
}

function buildSection(
  context: ReportContext,
  id: string,
  columns: readonly string[],
  words: Readonly<Record<Language, MoneyWords>>,
): ReturnType<SectionDefinition["build"]> {
  const { language, statements } = context;
  const { title, heading, caption, note } = words[language];
  const stated = columns.filter((measure) => statements.fact({ measure }).value !== null);
  if (stated.length === 0) return { omitted: [] };
  const table = tableBlock(
    moneyColumnTable(
      context,
      heading,
      stated,
      { id: `table-${id}`, caption, note: note ?? (isStatedByAll(context, stated.map(shareOf)) ? "" : NOTE[language]) },
      note === undefined,
    ),
  );
  const drawn = chartBlocks(context, id, caption);
  // One column is told in a sentence; of few projects nobody needs its groups drawn beside the table.
  const blocks: Block[] = [
    ...(areFew(context) ? onScreen<Block>(...drawn) : drawn),
    ...(stated.length === 1 ? onScreen<Block>(table) : [table]),
  ];
  const where = pointers(context, blocks);
  const list = enumerate(
    stated.map((measure) => amountWords(context, measure, stated.length > 1)),
    language,
  );
  const says = whoSays(context, ["state", "states"]);
  const several = stated.length > 1;
  const sentence =
    language === "zh"
      ? say`${says}${list}${where}。`
      : say`${several ? `By ${withinSentence(heading)}:` : says} ${list}${where}.`;
  const [only, ...others] = stated;
  const more = others.length > 0 ? [] : note === undefined ? shareSentence(context, only!) : [note];
  const nested = id === "funds" && holdOthers(context, stated) ? [NESTED[language]] : [];
  const without = sourcesWithout(context, words[language].none, (keys) =>
    stated.every((measure) => statements.fact({ measure, keys }).value === null),
  );
  return { id, title, blocks: [paragraph(sentence, more, nested, without), ...blocks] };
}

const shareOf = (measure: string): string => `${measure}/investment`;

const NESTED = {
  zh: "各项之和大于计划投资，可能有的已包含在另一些之中，不能相加。",
  en: "Together they are more than the investment: some may be part of others, so they aren't added up.",
};

function holdOthers({ statements }: ReportContext, columns: readonly string[]): boolean {
  const fact = (measure: string) => statements.fact({ measure });
  return areNested({ missing: fact("missing"), investment: fact("investment"), funds: columns.map(fact) });
}

/** What part of their investment it is, of the projects that state both; that all do goes without saying. */
function shareSentence(context: ReportContext, measure: string): Inline[] {
  const { language, statements } = context;
  const share = statements.share({ measure: shareOf(measure) });
  const { value, stated } = share.fact;
  if (value === null) return [];
  const zh = language === "zh";
  if (isStatedByAll(context, [shareOf(measure)]))
    return zh ? say`占计划投资的${share}。` : say`That is ${share} of planned investment.`;
  const both = { text: formatNumber(stated), fact: share.fact };
  if (zh) return say`在同时写明两者的${both}个项目中，占计划投资的${share}。`;
  return stated === 1
    ? say`That is ${share} of the investment of the ${both} project that states both.`
    : say`That is ${share} of the investment of the ${both} projects that state both.`;
}

/** 中央预算内资金2,800万元（1个项目）. */
function amountWords(context: ReportContext, measure: string, isOneOfSeveral: boolean): Inline[] {
  const { language, statements } = context;
  const money = statements.money({ measure });
  const name = plainName(measure, context);
  const projects = { text: formatNumber(money.fact.stated), fact: money.fact };
  return language === "zh"
    ? say`${name}${money}（${projects}个项目）`
    : say`${name}${isOneOfSeveral ? " with" : ":"} ${money} (${projects} ${money.fact.stated === 1 ? "project" : "projects"})`;
}
