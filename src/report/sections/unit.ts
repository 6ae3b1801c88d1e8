import type { SectionDefinition } from "../context.ts";
import { chartBlocks, paragraph, pointers, tableBlock } from "../figure-blocks.ts";
import { byStated, isPriced, keysWithFigures, soleKeys } from "../leaders.ts";
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
    const title = zh ? "由谁实施" : "Who is responsible";
    const omission = omissionOf(context, "organisation", title);
    if (omission) return omission;
    const keys = soleKeys(context, "organisation");
    const some = keys.length > MOST_ROWS;
    const figures = [
      ...chartBlocks(context, "units", zh ? "各项目单位的计划投资" : "Planned investment by implementing unit"),
      tableBlock(
        dimensionTable(context, "organisation", {
          id: "table-unit",
          most: MOST_ROWS,
          caption: zh
            ? `${some && isPriced(context) ? "计划投资最多的项目单位" : "各项目单位的项目数与计划投资"}`
            : `${some && isPriced(context) ? "Implementing units with most planned investment" : "Projects and planned investment by implementing unit"}`,
          note: zh
            ? `同一单位的不同写法已归并，见“数据说明”。${some ? "表中只列投资最多的单位，合计行为全部单位。" : ""}`
            : `Spellings of one organisation are merged: see the notes on the data.${some ? " The table lists the largest; the total is of all." : ""}`,
        }),
      ),
    ];
    const where = pointers(context, figures);
    const count = statements.count(
      { measure: "groups", of: "organisation" },
      { zh: "个项目单位", en: ["implementing unit", "implementing units"] },
    );
    const leaders = keysWithFigures(context, "organisation", keys.slice(0, 3));
    const lead = zh
      ? say`来源写明${count}，${keys.length > 3 && isPriced(context) ? byStated(context) : ""}${keys.length > 3 ? "居前的" : ""}是${leaders}${where}。`
      : say`The source names ${count}; ${keys.length > 3 && isPriced(context) ? byStated(context) : ""}${keys.length > 3 ? "first come " : ""}${leaders}${where}.`;
    return { id: "unit", title, blocks: [paragraph(lead), ...figures] };
  },
};
