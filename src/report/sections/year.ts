import { type Key, ONGOING, UNSTATED } from "../../measure/request/request.ts";
import { hasNegative } from "../../measure/largest.ts";
import { areCompleted } from "../../project/completed.ts";
import type { SectionDefinition } from "../context.ts";
import type { Block } from "../document.ts";
import { chartBlocks, onScreen, paragraph, pointers, printFirst, tableBlock } from "../figure-blocks.ts";
import { captionWords, isPriced, keysWithFigures, sharesAsStated, wholeName } from "../leaders.ts";
import { horizonSentence } from "../sentences/horizon.ts";
import { sharedTail } from "../../measure/own-district.ts";
import { omissionOf } from "../omission.ts";
import { say } from "../say.ts";
import { crossTable } from "../tables/cross-table.ts";
import { dimensionTable } from "../tables/dimension-table.ts";

const MOST_NAMED = 5;

/** Investment and projects by year of completion. */
export const yearSection: SectionDefinition = {
  id: "year",
  charts: ["year"],
  build: (context) => {
    const { language, statements, figures, names, dataset } = context;
    const zh = language === "zh";
    const done = areCompleted(dataset.projects, dataset.columns);
    const of = captionWords(context);
    const title = done ? (zh ? "何时竣工" : "When it was completed") : zh ? "计划何时竣工" : "When it is due";
    const omission = omissionOf(context, "year", title);
    if (omission) return omission;
    const keys = figures(["year"]).rows.map((row) => row.year as Key);
    const years = keys.filter((key) => key !== ONGOING && key !== UNSTATED);
    const crossed = omissionOf(context, "category", title) === null;
    const table = {
      id: "table-year",
      caption: zh ? `各竣工年份的${of.table}` : `${of.table} by year of completion`,
      note: zh
        ? `竣工年份${done ? "" : "是计划完工的年份，"}不是支出发生的年份。`
        : `The year of ${done ? "" : "planned "}completion is not the year of spending.`,
    };
    const drawn = chartBlocks(context, "year", zh ? `按竣工年份的${of.figure}` : `${of.figure} by year of completion`);
    const listing = tableBlock(
      crossed ? crossTable(context, ["year", "category"], table) : dimensionTable(context, "year", table),
    );
    // Two numbers are read from a sentence.
    const blocks = keys.length < 3 && !crossed ? onScreen<Block>(...drawn, listing) : printFirst(drawn, [listing]);
    const where = pointers(context, blocks);
    const listed = keysWithFigures(context, "year", keys.slice(0, MOST_NAMED + 1));
    const some = keys.length > MOST_NAMED + 1;
    const stated = sharesAsStated(context);
    const lead = zh
      ? say`按${done ? "" : "计划"}竣工时间${stated === "" ? (some ? "，其中" : "：") : `，${stated}${some ? "其中" : ""}`}${listed}${where}${sharedTail(context)}。`
      : say`By ${done ? "year of" : "planned"} completion${stated}${some ? ", among others" : ""}: ${listed}${where}${sharedTail(context)}.`;
    const second = years[1];
    const share = statements.share({ measure: "share", keys: { year: years.slice(0, 2) } });
    // What is all of it needs no words.
    const soon =
      share.fact.value === 1 ||
      second === undefined ||
      years.length < 3 ||
      !isPriced(context) ||
      hasNegative(context.projects, {})
        ? []
        : zh
          ? say`到${names.of("year", second)}底${done ? "" : "应"}竣工的项目合计占${wholeName(context)}的${share}。`
          : say`Projects ${done ? "completed" : "due"} by the end of ${names.of("year", second)} hold ${share} of ${wholeName(context)}.`;
    return { id: "year", title, blocks: [paragraph(lead, soon, horizonSentence(context)), ...blocks] };
  },
};
