import { numberedIn } from "../../project/printed-number.ts";
import { FAR_OFF } from "../../audit/basis/far-off.ts";
import { grouped } from "../../audit/basis/grouped.ts";
import { ASPECT_WORDS } from "../../project/quantity-terms.ts";
import { formatNumber } from "../../language/format.ts";
import { moneyUnit } from "../../measure/measures/money-unit.ts";
import { unitName } from "../../unit/unit-words.ts";
import { type CoalShed, coalSheds } from "../../project/coal-shed.ts";
import type { Inline } from "../document.ts";
import type { SectionDefinition } from "../context.ts";
import { chartBlocks, paragraph, pointers } from "../figure-blocks.ts";
import { resting, say } from "../say.ts";
import { speaksOf } from "../speaks-of.ts";
import { PROJECTS } from "../statements.ts";

/** What alike works cost a unit: coal sheds by the square metre. */
export const unitCostSection: SectionDefinition = {
  id: "unit-cost",
  charts: ["unit-cost"],
  build: (context) => {
    const { language, statements, projects } = context;
    const zh = language === "zh";
    const title = zh ? "同类工程的单价是否合理" : "What alike works cost a unit";
    const figures = chartBlocks(
      context,
      "unit-cost",
      zh ? "煤棚每平方米计划投资" : "Planned investment a square metre of coal shed",
    );
    if (figures.length === 0)
      return {
        omitted: !speaksOf(context, /煤棚/)
          ? []
          : zh
            ? [resting(`“${title}”：没有两个以上可比的、写明面积和金额的煤棚项目。`, "projects")]
            : [resting(`"${title}": fewer than two coal sheds state an area and an amount.`, "projects")],
      };
    const sheds = coalSheds(projects)
      .filter(({ yuanPerSquareMetre }) => yuanPerSquareMetre !== null)
      .toSorted((a, b) => a.yuanPerSquareMetre! - b.yuanPerSquareMetre! || a.project.seq - b.project.seq);
    const seqs = sheds.map(({ project }) => project.seq);
    const count = statements.count({ measure: "projects", seqs }, PROJECTS);
    const ones = unitName({ ...moneyUnit(projects), exponent: 0 }, language);
    const at = ({ project: { seq } }: CoalShed): Inline[] => {
      const fact = statements.fact({ measure: "perShedArea", seqs: [seq] });
      const cost = { text: `${formatNumber(fact.value ?? 0, 1)}${zh ? "" : " "}${ones}`, fact };
      const number = resting(numberedIn(projects, [seq], language), "projects", { seq });
      return zh ? say`${cost}（${number}）` : say`${cost} (${number})`;
    };
    // Only areas of one kind are compared, as in the figure.
    const kinds = [...grouped(sheds, ({ aspect }) => aspect)].toSorted(([, a], [, b]) => b.length - a.length);
    const ranges = kinds.map(([aspect, [low, ...more]]): Inline[] => {
      const kind = ASPECT_WORDS[aspect][language];
      const high = more.at(-1);
      if (!high) return zh ? say`按${kind}每平方米${at(low!)}` : say`${at(low!)} a square metre of ${kind}`;
      return zh
        ? say`按${kind}每平方米从${at(low!)}到${at(high)}`
        : say`from ${at(low!)} to ${at(high)} a square metre of ${kind}`;
    });
    const where = pointers(context, figures);
    const listed = ranges.flatMap((range, index) => (index === 0 ? range : [zh ? "；" : "; ", ...range]));
    const lead = zh
      ? say`写明面积和金额的煤棚有${count}${where}：${listed}。${kinds.length > 1 ? "口径不同的面积不相比较。" : ""}`
      : say`${count} with coal sheds state an area and an amount${where}: ${listed}.${kinds.length > 1 ? " Areas of different kinds aren't compared." : ""}`;
    const wide = kinds.some(([, some]) => some.at(-1)!.yuanPerSquareMetre! >= some[0]!.yuanPerSquareMetre! * FAR_OFF);
    const caution = zh
      ? say`同一口径中最高的是最低的${resting(FAR_OFF, "method")}倍以上，可能是面积或单位所致，须先核实来源再下结论。`
      : say`Within one kind the highest is at least ${resting(FAR_OFF, "method")} times the lowest, which may come from the area or its unit: check the source before concluding.`;
    return { id: "unit-cost", title, blocks: [wide ? paragraph(lead, caution) : paragraph(lead), ...figures] };
  },
};
