import { numberedIn } from "../../project/printed-number.ts";
import { FAR_OFF } from "../../audit/basis/far-off.ts";
import { formatNumber } from "../../language/format.ts";
import { moneyUnit } from "../../measure/measures/money-unit.ts";
import { unitName } from "../../unit/unit-words.ts";
import { COSTED_KINDS, mostCosted, quantityCosts } from "../../project/quantity-cost.ts";
import type { SectionDefinition } from "../context.ts";
import { chartBlocks, paragraph, pointers } from "../figure-blocks.ts";
import { resting, say } from "../say.ts";
import { speaksOf } from "../speaks-of.ts";
import { PROJECTS } from "../statements.ts";

/** What alike works cost a unit: the kind of a reviewed list that most projects state. */
export const unitCostSection: SectionDefinition = {
  id: "unit-cost",
  charts: ["unit-cost"],
  build: (context) => {
    const { language, statements, projects } = context;
    const zh = language === "zh";
    const title = zh ? "同类工程的单价是否合理" : "What alike works cost a unit";
    const kind = mostCosted(projects);
    const words = kind?.cost;
    const [thing, each, measured] = [words?.thing[language], words?.each[language], words?.measured[language]];
    const figures = chartBlocks(
      context,
      "unit-cost",
      zh ? `${thing}${each}计划投资` : `Planned investment ${each} of ${thing}`,
    );
    if (!kind || figures.length === 0) {
      const spoken = COSTED_KINDS.filter(({ object }) => object !== undefined && speaksOf(context, new RegExp(object)));
      return {
        omitted: spoken.flatMap(({ cost }) =>
          zh
            ? [
                resting(
                  `“${title}”：没有两个以上可比的、写明${cost.measured.zh}和金额的${cost.thing.zh}项目。`,
                  "projects",
                ),
              ]
            : [
                resting(
                  `"${title}": fewer than two projects of ${cost.thing.en} state ${cost.measured.en} and amount.`,
                  "projects",
                ),
              ],
        ),
      };
    }
    const costs = quantityCosts(projects, kind)
      .filter((one) => one.each !== null)
      .toSorted((a, b) => a.each! - b.each! || a.project.seq - b.project.seq);
    const seqs = costs.map(({ project }) => project.seq);
    const count = statements.count({ measure: "projects", seqs }, PROJECTS);
    const ones = unitName({ ...moneyUnit(projects), exponent: 0 }, language);
    const [low, high] = [costs[0]!, costs.at(-1)!].map(({ project }) => {
      const fact = statements.fact({ measure: kind.per, seqs: [project.seq] });
      const text = `${formatNumber(fact.value ?? 0, 1)}${zh ? "" : " "}${ones}`;
      return { text, fact };
    });
    const [first, last] = [costs[0]!.project, costs.at(-1)!.project];
    const where = pointers(context, figures);
    const lead = zh
      ? say`写明${measured!}和金额的${thing!}有${count}，${each!}从${low!}（${resting(numberedIn(projects, [first.seq], language), "projects", { seq: first.seq })}）到${high!}（${resting(numberedIn(projects, [last.seq], language), "projects", { seq: last.seq })}）${where}。`
      : say`${count} of ${thing!} state ${measured!} and amount: from ${low!} (${resting(numberedIn(projects, [first.seq], language), "projects", { seq: first.seq })}) to ${high!} (${resting(numberedIn(projects, [last.seq], language), "projects", { seq: last.seq })}) ${each!}${where}.`;
    const wide = costs.at(-1)!.each! >= costs[0]!.each! * FAR_OFF;
    const caution = zh
      ? say`最高的是最低的${resting(FAR_OFF, "method")}倍以上，可能是${measured!}口径或单位所致，须先核实来源再下结论。`
      : say`The highest is at least ${resting(FAR_OFF, "method")} times the lowest, which may come from the kind of ${measured!} or its unit: check the source before concluding.`;
    return { id: "unit-cost", title, blocks: [wide ? paragraph(lead, caution) : paragraph(lead), ...figures] };
  },
};
