import { capital } from "../../language/capital.ts";
import { unitWords } from "../../project/unit-column.ts";
import { areFew } from "../few-projects.ts";
import { anyMerged } from "../../measure/some-of.ts";
import type { SectionDefinition } from "../context.ts";
import type { Block } from "../document.ts";
import { chartBlocks, onScreen, paragraph, pointers, printFirst, tableBlock } from "../figure-blocks.ts";
import {
  byStated,
  captionWords,
  isPriced,
  keysWithFigures,
  leadingKeys,
  sharesAsStated,
  soleKeys,
  whoSays,
} from "../leaders.ts";
import { omissionOf } from "../omission.ts";
import { say } from "../say.ts";
import { dimensionTable } from "../tables/dimension-table.ts";

// As many as the chart has bars.
const MOST_ROWS = 12;

/** Investment and projects by implementing unit, the largest ones. */
export const unitSection: SectionDefinition = {
  id: "unit",
  charts: ["units"],
  build: (context) => {
    const { language, statements } = context;
    const zh = language === "zh";
    const of = captionWords(context);
    const units = unitWords(context.dataset.columns);
    const title = zh ? (units.answers ? "由谁负责" : "由谁实施") : "Who is responsible";
    const omission = omissionOf(context, "organisation", title);
    if (omission) return omission;
    const keys = soleKeys(context, "organisation");
    const some = keys.length > MOST_ROWS;
    const merged = !anyMerged(context.projects)
      ? ""
      : zh
        ? "同一单位的不同写法已归并，见“数据说明”。"
        : "Spellings of one organisation are merged: see the notes on the data.";
    const largest = isPriced(context)
      ? { zh: "投资最多", en: "with most money" }
      : { zh: "项目最多", en: "with most projects" };
    const cut = zh
      ? `表中只列${largest.zh}的${MOST_ROWS}行，合计行为全部单位。`
      : `The table lists the ${MOST_ROWS} rows ${largest.en}; the total is of all.`;
    const drawn = chartBlocks(
      context,
      "units",
      zh ? `各${units.one.zh}的${of.figure}` : `${of.figure} by ${units.one.en}`,
    );
    const table = tableBlock(
      dimensionTable(context, "organisation", {
        id: "table-unit",
        most: MOST_ROWS,
        caption: zh
          ? `${some && isPriced(context) ? `计划投资最多的${units.one.zh}` : `各${units.one.zh}的${of.table}`}`
          : `${some && isPriced(context) ? `${capital(units.many.en)} with most planned investment` : `${of.table} by ${units.one.en}`}`,
        note: [merged, some ? cut : ""].filter((words) => words !== "").join(zh ? "" : " "),
      }),
    );
    // The sentence names each of a few, and a short list of projects that of each.
    const figures = keys.length < 4 || areFew(context) ? onScreen<Block>(...drawn, table) : printFirst(drawn, [table]);
    const where = pointers(context, figures);
    const count = statements.count(
      { measure: "groups", of: "organisation" },
      { zh: `个${units.one.zh}`, en: [units.one.en, units.many.en] },
    );
    const first = keys.length > 3 ? leadingKeys(context, "organisation", 3) : keys;
    const leaders = keysWithFigures(context, "organisation", first);
    const stated = isPriced(context) ? byStated(context) : "";
    const says = whoSays(context, ["name", "names"]);
    const lead =
      first.length === 0
        ? zh
          ? say`${says}${count}${where}。`
          : say`${says} ${count}${where}.`
        : keys.length <= 3
          ? zh
            ? say`${says}${count}${stated === "" ? "：" : `，${stated}`}${leaders}${where}。`
            : say`${says} ${count}${sharesAsStated(context)}: ${leaders}${where}.`
          : zh
            ? say`${says}${count}，${stated}居前的是${leaders}${where}。`
            : say`${says} ${count}; ${stated}first ${first.length === 1 ? "comes" : "come"} ${leaders}${where}.`;
    return { id: "unit", title, blocks: [paragraph(lead), ...figures] };
  },
};
