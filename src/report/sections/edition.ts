import { dimensionLabel } from "../dimension-label.ts";
import { comparisonOf } from "../../compare/against.ts";
import type { SectionDefinition } from "../context.ts";
import type { Block } from "../document.ts";
import { editionEvidenceIds } from "../edition-evidence.ts";
import { chartBlocks, paragraph, pointers, tableBlock } from "../figure-blocks.ts";
import { oldEditionNotes } from "../notes/old-edition.ts";
import { editionSentences } from "../sentences/edition.ts";
import { bridgeTable, changesTable, doubtfulTable } from "../tables/edition-tables.ts";

/** What changed since the edition that the report is set against; nothing where it is set against none. */
export const editionSection: SectionDefinition = {
  id: "edition",
  charts: ["edition-bridge", "completion-change"],
  build: (context) => {
    const { dataset, scope, language } = context;
    const comparison = comparisonOf(dataset, scope);
    if (!comparison) return { omitted: [] };
    const zh = language === "zh";
    const note = zh
      ? "旧版 − 不再列入 + 新增 + 各种变化 = 新版；空白、约数等没有确数的不作零计，其确数出现或消失各为一列。"
      : "Old − gone + added + changes = new; a blank or an inexact amount isn't counted as zero, and stands in a column of its own when it becomes a number or stops being one.";
    const blocks: Block[] = [
      ...chartBlocks(
        context,
        "edition-bridge",
        zh ? "计划投资由旧版到新版" : "Planned investment from the old edition to the new one",
      ),
      ...chartBlocks(context, "completion-change", zh ? "竣工年份变动的项目" : "Projects that are due in another year"),
      tableBlock(
        bridgeTable(comparison, language, dimensionLabel(context, "district"), {
          id: "table-edition-bridge",
          caption: zh
            ? `各地区计划投资的变化（${comparison.unit}）`
            : `Planned investment by ${context.places.one.en} from edition to edition (${unitEn(comparison.unit)})`,
          note,
        }),
        "edition",
      ),
    ];
    const changed =
      comparison.matched.some(({ changes }) => changes.length > 0) ||
      comparison.added.length + comparison.removed.length > 0;
    if (changed)
      blocks.push(
        tableBlock(
          changesTable(comparison, language, {
            id: "table-edition-changes",
            caption: zh ? "逐项变化" : "Every change",
            note: zh
              ? `旧版行、新版行分别指 ${comparison.old.file} 与 ${comparison.new.file} 中的位置。`
              : `Lines are those of ${comparison.old.file} and of ${comparison.new.file}.`,
          }),
          ...editionEvidenceIds(comparison, context, ["changed", "added", "removed"]),
        ),
      );
    if (comparison.doubtful.length > 0)
      blocks.push(
        tableBlock(
          doubtfulTable(comparison, language, {
            id: "table-edition-open",
            caption: zh ? "待定：可能是同一项目" : "Open: these may be the same",
            note: zh
              ? "未经审定不作对应，两端分别计入不再列入和新增。"
              : "Nothing is matched until it is decided; until then the ends count as gone and added.",
          }),
          ...editionEvidenceIds(comparison, context, ["doubtful"]),
        ),
      );
    return {
      id: "edition",
      title: zh ? "与旧版相比有何变化" : "What changed since the old edition",
      blocks: [
        paragraph(...editionSentences(comparison, context, pointers(context, blocks))),
        ...oldEditionNotes(context),
        ...blocks,
      ],
    };
  },
};

const unitEn = (unit: string): string => (unit === "万元" ? "10⁴ yuan" : unit);
