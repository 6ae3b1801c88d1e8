import { numberedIn } from "../../project/printed-number.ts";
import { FAR_OFF } from "../../audit/basis/far-off.ts";
import { formatNumber } from "../../language/format.ts";
import { moneyUnit } from "../../measure/measures/money-unit.ts";
import { unitName } from "../../unit/unit-words.ts";
import { coalSheds } from "../../project/coal-shed.ts";
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
    const [low, high] = [sheds[0]!, sheds.at(-1)!].map(({ project }) => {
      const fact = statements.fact({ measure: "perShedArea", seqs: [project.seq] });
      const text = `${formatNumber(fact.value ?? 0, 1)}${zh ? "" : " "}${ones}`;
      return { text, fact };
    });
    const [first, last] = [sheds[0]!.project, sheds.at(-1)!.project];
    const where = pointers(context, figures);
    const lead = zh
      ? say`写明面积和金额的煤棚有${count}，每平方米从${low!}（${resting(numberedIn(projects, [first.seq], language), "projects", { seq: first.seq })}）到${high!}（${resting(numberedIn(projects, [last.seq], language), "projects", { seq: last.seq })}）${where}。`
      : say`${count} with coal sheds state an area and an amount: from ${low!} (${resting(numberedIn(projects, [first.seq], language), "projects", { seq: first.seq })}) to ${high!} (${resting(numberedIn(projects, [last.seq], language), "projects", { seq: last.seq })}) a square metre${where}.`;
    const wide = sheds.at(-1)!.yuanPerSquareMetre! >= sheds[0]!.yuanPerSquareMetre! * FAR_OFF;
    const caution = zh
      ? say`最高的是最低的${resting(FAR_OFF, "method")}倍以上，可能是面积口径或单位所致，须先核实来源再下结论。`
      : say`The highest is at least ${resting(FAR_OFF, "method")} times the lowest, which may come from the kind of area or its unit: check the source before concluding.`;
    return { id: "unit-cost", title, blocks: [wide ? paragraph(lead, caution) : paragraph(lead), ...figures] };
  },
};
