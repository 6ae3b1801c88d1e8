import type { SectionDefinition } from "../context.ts";
import { chartBlocks, paragraph, pointers } from "../figure-blocks.ts";
import { say } from "../say.ts";

/** What alike works cost a unit, and which of them are to be checked. */
export const unitCostSection: SectionDefinition = {
  id: "unit-cost",
  charts: ["unit-cost"],
  build: (context) => {
    const zh = context.language === "zh";
    const title = zh ? "同类工程的单价" : "What alike works cost a unit";
    const charts = chartBlocks(
      context,
      "unit-cost",
      zh ? "煤棚每平方米的计划投资" : "Planned investment a square metre of coal shed",
    );
    if (charts.length === 0)
      return { omitted: zh ? say`“${title}”：没有两项以上可比的同类工程。` : say`“${title}”: no two works are alike.` };
    const where = pointers(context, charts);
    return {
      id: "unit-cost",
      title,
      blocks: [
        zh
          ? paragraph(
              say`写明面积和金额的煤棚可以比较单价，面积口径相同的才相比${where}。单价悬殊的，面积或金额须核实，本报告不作更正。`,
            )
          : paragraph(
              say`Coal sheds that state an area and an amount can be compared, where their areas are of one kind${where}. Where one costs far more or less than its kind, its area or its amount is to be checked; nothing is corrected here.`,
            ),
        ...charts,
      ],
    };
  },
};
