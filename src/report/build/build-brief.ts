import type { Chart } from "../../chart/chart.ts";
import { wrap } from "../../plot/wrap.ts";
import type { Dataset } from "../../project/dataset.ts";
import { LARGEST_ID, largestList } from "./largest-list.ts";
import { openReport, type ReportOptions } from "./build-document.ts";
import type { Block, ReportDocument } from "../document.ts";
import { ownDistrict } from "../../measure/own-district.ts";
import { TEXT_WIDTH } from "../pdf-table.ts";
import { plainText } from "../say.ts";
import { drawsHouseholds } from "../sections/household.ts";
import { keyFiguresSection } from "../sections/key-figures.ts";
import { caveats } from "../sentences/caveats.ts";
import { chosenFinding, findings } from "../sentences/finding.ts";

const MOST_FIGURES = 4;
const CHARTS_SHOWN = 2;
/** Height that the figures and the caveats of a brief have on its page together, and that of a line of these, in points. */
const ROOM = 434;
const CAVEAT_LINE = 16.6;
/** Height of a further heading with what it keeps free. */
const HEADING = 36;
/** What a figure keeps free under it, in points. */
const BELOW = 12;
/** The least part of the width of the text that figures are set in, so that their words can be read on paper. */
const LEAST = 0.97;
/** Figures that say most of any plan, in the order in which they stand beside the one of the finding. */
const USUAL_CHARTS = [
  "category",
  "district",
  "year",
  "units",
  "nature",
  "funds",
  "concentration",
  "household-cost",
  "timeline",
];

/**
 * A report on one page: its finding in a sentence, four numbers, the figures that it may show (see `fittingBrief`), three
 * caveats. Throws as `buildDocument` does.
 */
export function buildBrief(dataset: Dataset, charts: readonly Chart[], options: ReportOptions = {}): ReportDocument {
  const { context, head, scope } = openReport(dataset, charts, options);
  const [first, ...others] = findings(context);
  const chosen = [...new Set([first!.chart, ...others.map(({ chart }) => chart), ...USUAL_CHARTS])]
    // One district has none to be compared with.
    .filter((name) => name !== "district" || ownDistrict(context.scope) === null)
    .flatMap((name) => context.charts.get(name) ?? [])
    .filter(({ name }) => name !== "household-cost" || drawsHouseholds(context));
  const zh = head.language === "zh";
  const keyFigures = keyFiguresSection.build(context);
  const figures = "blocks" in keyFigures ? keyFigures.blocks : [];
  const blocks: Block[] = [
    { kind: "paragraph", content: first!.sentence },
    ...chosen.map((chart): Block => ({ kind: "chart", chart, caption: chart.title })),
    ...largestList(context),
    { kind: "heading", id: "caveats", text: zh ? "须知" : "Before you use it" },
    { kind: "list", items: caveats(context) },
  ];
  return {
    ...head,
    scope,
    brief: true,
    finding: chosenFinding(first!, others),
    sections: [
      {
        id: "key-figures",
        title: "",
        blocks: figures.map((block) =>
          block.kind === "key-figures" ? { ...block, items: block.items.slice(0, MOST_FIGURES) } : block,
        ),
      },
      { id: "brief", title: zh ? "一页简报" : "In one page", blocks },
    ],
  };
}

/**
 * A brief with the figure of its finding, the first of the others that can be read beside it on one page, and the largest
 * projects where these leave room;
 * `heightOf` gives the height of a figure for each unit of its width.
 */
export function fittingBrief(document: ReportDocument, heightOf: (chart: Chart) => number): ReportDocument {
  const [first, ...others] = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "chart" ? [block.chart] : [])),
  );
  if (!first) return document;
  const heightOfLists = (blocks: readonly Block[]) =>
    CAVEAT_LINE *
    blocks.flatMap((block) =>
      block.kind === "list" ? block.items.flatMap((item) => wrap(plainText(item), TEXT_WIDTH - 16, { size: 9.5 })) : [],
    ).length;
  const all = document.sections.flatMap(({ blocks }) => blocks);
  const at = all.findIndex((block) => block.kind === "heading" && block.id === LARGEST_ID);
  // The largest projects stand under their heading, where the figures leave room.
  const largest = at < 0 ? [] : all.slice(at, at + 2);
  const room = ROOM - heightOfLists(all.filter((block) => !largest.includes(block)));
  const taken = (chart: Chart) => heightOf(chart) * TEXT_WIDTH * LEAST + BELOW;
  const beside = others.filter((chart) => taken(first) + taken(chart) <= room).slice(0, CHARTS_SHOWN - 1);
  const shown: readonly Chart[] = [first, ...beside];
  const left = room - shown.reduce((sum, chart) => sum + taken(chart), 0);
  const fits = heightOfLists(largest) + HEADING <= left;
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.filter((block) =>
        block.kind === "chart" ? shown.includes(block.chart) : fits || !largest.includes(block),
      ),
    })),
  };
}
