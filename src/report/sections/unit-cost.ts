import { numberedIn } from "../../project/printed-number.ts";
import { FAR_OFF } from "../../audit/basis/far-off.ts";
import { grouped } from "../../project/grouped.ts";
import { ASPECT_WORDS } from "../../project/quantity-terms.ts";
import { capital } from "../../language/capital.ts";
import { formatNumber } from "../../language/format.ts";
import { moneyUnit } from "../../measure/measures/money-unit.ts";
import { withUnit } from "../../unit/unit-words.ts";
import type { Inline } from "../document.ts";
import { COSTED_KINDS, mostCosted, type QuantityCost, quantityCosts } from "../../project/quantity-cost.ts";
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
    const title = zh ? "同类工程的单价是否合理" : "Unit costs of comparable works";
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
    const ones = { ...moneyUnit(projects), exponent: 0 };
    const costOf = ({ project: { seq } }: QuantityCost) => {
      const fact = statements.fact({ measure: kind.per, seqs: [seq] });
      return { text: withUnit(formatNumber(fact.value ?? 0, 1), ones, language), fact };
    };
    const at = (one: QuantityCost): Inline[] => {
      const { seq } = one.project;
      const cost = costOf(one);
      const number = resting(numberedIn(projects, [seq], language), "projects", { seq });
      return zh ? say`${cost}（${number}）` : say`${cost} (${number})`;
    };
    // Only quantities of one aspect are compared, as in the figure.
    const aspects = [...grouped(costs, ({ quantity }) => quantity.aspect)].toSorted(
      ([, a], [, b]) => b.length - a.length,
    );
    const isApart = aspects.length > 1;
    const ranges = aspects.map(([aspect, [low, ...more]]): Inline[] => {
      const name = ASPECT_WORDS[aspect][language];
      const by = isApart ? (zh ? `按${name}` : ` by ${name}`) : "";
      const high = more.at(-1);
      if (!high) return zh ? say`${by}${each!}${at(low!)}` : say`${at(low!)} ${each!}${by}`;
      const [least, most] = [costOf(low!), costOf(high)];
      if (least.text === most.text) {
        const isExact = low!.each === high.each;
        return zh
          ? say`${by}${each!}都${isExact ? "是" : "约为"}${least}`
          : say`${isExact ? "" : "about "}${least} ${each!} in each${by}`;
      }
      return zh ? say`${by}${each!}从${at(low!)}到${at(high)}` : say`from ${at(low!)} to ${at(high)} ${each!}${by}`;
    });
    const where = pointers(context, figures);
    const listed = ranges.flatMap((range, index) => (index === 0 ? range : [zh ? "；" : "; ", ...range]));
    const lead = zh
      ? say`写明${measured!}和金额的${thing!}有${count}${where}：${listed}。${isApart ? `口径不同的${measured!}不相比较。` : ""}`
      : say`${capital(measured!)} and amount are stated by ${count} (${thing!})${where}: ${listed}.${isApart ? ` What is measured otherwise isn't compared.` : ""}`;
    const wide = aspects.some(([, some]) => some.at(-1)!.each! >= some[0]!.each! * FAR_OFF);
    const caution = zh
      ? say`${isApart ? "同一口径中" : ""}最高的是最低的${resting(FAR_OFF, "method")}倍以上，可能是${measured!}或单位所致，须先核实来源再下结论。`
      : say`${isApart ? "Measured alike, the" : "The"} highest is at least ${resting(FAR_OFF, "method")} times the lowest, which may come from ${measured!} or its unit: check the source before concluding.`;
    return { id: "unit-cost", title, blocks: [wide ? paragraph(lead, caution) : paragraph(lead), ...figures] };
  },
};
