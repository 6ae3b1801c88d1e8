import { dimensionHeading } from "../../measure/dimensions/heading.ts";
import { areFew } from "../few-projects.ts";
import { MOST_PRINTED } from "../printed-table.ts";
import { isHeld } from "../../project/held.ts";
import { dimensionOf, keysIn } from "../../measure/dimensions/catalogue.ts";
import { latestFirst, type ProgressPair, progressPairs } from "../../measure/progress.ts";
import type { Key } from "../../measure/request/request.ts";
import { formatNumber } from "../../language/format.ts";
import type { ReportContext, SectionDefinition } from "../context.ts";
import type { ReportTable, TableCell } from "../document.ts";
import { chartBlocks, paragraph, pointers, printFirst, tableBlock } from "../figure-blocks.ts";
import { lowestSentence, overdueSentence, planSentence } from "../sentences/against-plan.ts";
import { pairSentence, plainName } from "../sentences/progress.ts";
import { isStatedByAll } from "../stated-by-all.ts";
import { amountCell, amountFormat, shareCell } from "../tables/amount-column.ts";

const MOST_PROJECTS = 40;
const BY = ["district", "category", "unit"] as const;

// Groups of one project each say the same again.
const LEAST_IN_GROUP = 1.5;

/** Of a long table what has more groups is no table to be read. */
const isTable = (groups: number): boolean => groups > 1 && groups <= MOST_PRINTED;

/** What is done of what is planned, where the source says so. */
export const progressSection: SectionDefinition = {
  id: "progress",
  charts: ["progress", "progress-periods"],
  build: (context) => {
    const { dataset, language, projects, figures } = context;
    const pairs = progressPairs(dataset.projects).filter(({ done }) =>
      isHeld(projects)
        ? projects.some(({ amounts }) => amounts.some(({ label, value }) => label === done && value !== null))
        : context.statements.fact({ measure: done }).value !== null,
    );
    if (pairs.length === 0) return { omitted: [] };
    const zh = language === "zh";
    const dimensions = BY.filter((name) =>
      isHeld(projects)
        ? keysIn(projects, dimensionOf(projects, name)).length > 1
        : isTable(figures([name]).rows.length),
    );
    const grouped = dimensions.filter(
      (name) =>
        !isHeld(projects) ||
        (!areFew(context) && projects.length >= LEAST_IN_GROUP * keysIn(projects, dimensionOf(projects, name)).length),
    );
    const drawn = [
      ...chartBlocks(context, "progress", zh ? "完成情况" : "What is done"),
      ...chartBlocks(context, "progress-periods", zh ? "各期的计划与完成" : "Planned and done, period by period"),
    ];
    const tables = grouped.map((name) => tableBlock(dimensionTable(context, pairs, name)));
    // Groups have their figure; of a long table, which has no list of projects, their tables too.
    const blocks = [
      ...(isHeld(projects) ? printFirst(drawn, tables) : [...drawn, ...tables]),
      ...(isHeld(projects) ? [tableBlock(projectTable(context, pairs))] : []),
    ];
    const where = pointers(context, blocks);
    const [dimension] = dimensions;
    const sentences = latestFirst(dataset.projects, pairs).flatMap((pair, index) => [
      pairSentence(context, pair, index === 0 ? where : []),
      isHeld(projects) ? planSentence(context, pair) : [],
      dimension === undefined ? [] : lowestSentence(context, pair, dimension),
      isHeld(projects) ? overdueSentence(context, pair) : [],
    ]);
    return {
      id: "progress",
      title: zh ? "完成了多少" : "How much is done",
      blocks: [paragraph(...sentences), ...blocks],
    };
  },
};

function dimensionTable(
  context: ReportContext,
  pairs: readonly ProgressPair[],
  dimension: (typeof BY)[number],
): ReportTable {
  const { language, names, figures } = context;
  const zh = language === "zh";
  const heading = dimensionHeading(dimension, context.dataset, language);
  const keys = figures([dimension]).rows.map((row) => row.keys[dimension] as Key);
  return tableOf(
    context,
    pairs,
    {
      id: `table-progress-${dimension}`,
      caption: zh ? `各${heading}的完成情况` : `What is done, by ${heading.toLowerCase()}`,
    },
    heading,
    keys.map((key) => ({ name: names.of(dimension, key), query: { keys: { [dimension]: [key] } } })),
    true,
  );
}

function projectTable(context: ReportContext, pairs: readonly ProgressPair[]): ReportTable {
  const { language, projects } = context;
  const zh = language === "zh";
  const shown = projects.toSorted((a, b) => (b.investment ?? -1) - (a.investment ?? -1)).slice(0, MOST_PROJECTS);
  const rest = projects.length - shown.length;
  return tableOf(
    context,
    pairs,
    {
      id: "table-progress-project",
      caption: zh ? "各项目的完成情况" : "What is done, project by project",
      note:
        rest === 0
          ? ""
          : zh
            ? `按投资从大到小，另有${formatNumber(rest)}个项目未列。`
            : `Largest first; ${formatNumber(rest)} more projects aren't listed.`,
    },
    zh ? "项目" : "Project",
    shown.map(({ seq, name }) => ({ name, query: { seqs: [seq] } })),
    rest === 0,
  );
}

const OVER = {
  zh: "完成比只计两者都写明的项目；空白不作零计。",
  en: "Rates are over the projects that state both; a blank isn't counted as zero.",
};

const rateOf = ({ done, of }: ProgressPair): string => `${done}/${of}`;

interface Row {
  readonly name: string;
  readonly query: { readonly keys?: Readonly<Record<string, readonly Key[]>>; readonly seqs?: readonly number[] };
}

function tableOf(
  context: ReportContext,
  pairs: readonly ProgressPair[],
  { id, caption, note = "" }: { readonly id: string; readonly caption: string; readonly note?: string },
  heading: string,
  rows: readonly Row[],
  withTotal: boolean,
): ReportTable {
  const { statements, language } = context;
  const zh = language === "zh";
  const measures = pairs.flatMap(({ done, of }) => [of, done]);
  const columns = [...new Set(measures)];
  const facts = rows.map(({ query }) => columns.map((measure) => statements.fact({ ...query, measure })));
  const totals = columns.map((measure) => statements.fact({ measure }));
  const format = amountFormat(
    [...facts.flat(), ...totals].map(({ value }) => value),
    context,
  );
  const rates = (query: Row["query"]) =>
    pairs.map((pair) => shareCell(statements.fact({ ...query, measure: rateOf(pair) })));
  const total: TableCell[] = [
    { text: zh ? "合计" : "Total" },
    ...totals.map((fact) => amountCell(fact, format)),
    ...rates({}),
  ];
  return {
    id,
    caption,
    note: note || (isStatedByAll(context, pairs.map(rateOf)) ? "" : OVER[language]),
    columns: [
      { label: heading, align: "left", width: 1 },
      ...columns.map((measure) => ({ label: plainName(measure, context), unit: format.unit, align: "right" as const })),
      ...pairs.map(({ done, of }) => ({
        label: `${plainName(done, context)}${zh ? "÷" : " / "}${plainName(of, context)}`,
        unit: "%",
        align: "right" as const,
      })),
    ],
    rows: rows.map(({ name, query }, index) => [
      { text: name },
      ...facts[index]!.map((fact) => amountCell(fact, format)),
      ...rates(query),
    ]),
    ...(withTotal && { total }),
    footnotes: [],
  };
}
