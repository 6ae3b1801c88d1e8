import { comparisonOf } from "../../compare/against.ts";
import type { Comparison } from "../../compare/compare-editions.ts";
import { amountChanges, completionMoves } from "../../compare/moves.ts";
import { formatNumber } from "../../language/format.ts";
import type { Language } from "../../language/language.ts";
import { currencyOf } from "../../measure/money-unit.ts";
import { moneyInWords } from "../../unit/amount.ts";
import type { ReportContext, SectionDefinition } from "../context.ts";
import type { Block, Inline } from "../document.ts";
import { chartBlocks, paragraph, pointers, tableBlock } from "../figure-blocks.ts";
import { evidenceId } from "../../statement/evidence-id.ts";
import { resting, say } from "../say.ts";
import { bridgeTable, changesTable, doubtfulTable } from "../tables/edition-tables.ts";

const MOST_NAMED = 3;

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
      ? "旧版 − 不再列入 + 新增 + 各种变化 = 新版；两版均无金额的不计，空白不作零计。"
      : "Old − gone + added + changes = new; a blank isn't counted as zero.";
    const blocks: Block[] = [
      ...chartBlocks(
        context,
        "edition-bridge",
        zh ? "计划投资由旧版到新版" : "Planned investment from the old edition to the new one",
      ),
      ...chartBlocks(context, "completion-change", zh ? "竣工年份变动的项目" : "Projects that are due in another year"),
      tableBlock(
        bridgeTable(comparison, language, {
          id: "table-edition-bridge",
          caption: zh
            ? `各地区计划投资的变化（${comparison.unit}）`
            : `Planned investment by district from edition to edition (${unitEn(comparison.unit)})`,
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
          evidenceId("edition", { became: "changed" }),
          evidenceId("edition", { became: "added" }),
          evidenceId("edition", { became: "removed" }),
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
          evidenceId("edition", { became: "doubtful" }),
        ),
      );
    return {
      id: "edition",
      title: zh ? "与旧版相比有何变化" : "What changed since the old edition",
      blocks: [paragraph(...sentencesOf(comparison, context, pointers(context, blocks))), ...blocks],
    };
  },
};

/** The file of the old edition isn't called by its title: what is said is of two files that can be looked up. */
function sentencesOf(comparison: Comparison, context: ReportContext, where: readonly Inline[]): Inline[][] {
  const { language, dataset } = context;
  const money = (value: number) => moneyInWords(value, language, currencyOf(dataset.projects));
  return [
    totalSentence(comparison, money, language, where),
    countSentence(comparison, language),
    completionSentence(comparison, context),
    amountSentence(comparison, money, language),
    blankSentence(comparison, money, language),
    openSentence(comparison, language),
  ];
}

type Money = (value: number) => string;

function totalSentence(
  { old, new: next, bridge }: Comparison,
  money: Money,
  language: Language,
  where: readonly Inline[],
): Inline[] {
  const difference = bridge.added + bridge.changed - bridge.removed;
  const zh = language === "zh";
  const projects = zh
    ? `项目由${old.projects}个变为${next.projects}个`
    : `${old.projects} projects became ${next.projects}`;
  if (old.investment === null || next.investment === null)
    return zh
      ? say`与${old.file}相比，${resting(projects, "edition")}；有一版没有写明金额，投资无从比较${where}。`
      : say`Since ${old.file}, ${resting(projects, "edition")}; one edition states no amounts, so that investment can't be compared${where}.`;
  const way =
    difference === 0
      ? zh
        ? "不变"
        : "as before"
      : zh
        ? `${difference > 0 ? "增加" : "减少"}${money(Math.abs(difference))}`
        : `${money(Math.abs(difference))} ${difference > 0 ? "more" : "less"}`;
  const [from, to] = [money(old.investment), money(next.investment)];
  return zh
    ? say`与${old.file}相比，${resting(`${projects}，标明的计划投资由${from}变为${to}，${way}`, "edition")}${where}。`
    : say`Since ${old.file}, ${resting(`${projects}, and the investment stated went from ${from} to ${to}: ${way}`, "edition")}${where}.`;
}

function countSentence({ matched, added, removed, unchanged }: Comparison, language: Language): Inline[] {
  const of = (became: string, count: number) => resting(formatNumber(count), "edition", { became });
  const changed = of("changed", matched.length - unchanged);
  const same = of("unchanged", unchanged);
  const both = { text: formatNumber(matched.length), evidence: [...changed.evidence, ...same.evidence] };
  const [more, gone] = [of("added", added.length), of("removed", removed.length)];
  return language === "zh"
    ? say`两版都有的项目${both}个，其中${changed}个有变化、${same}个未变；新增${more}个，不再列入${gone}个。`
    : say`${both} ${matched.length === 1 ? "project stands" : "projects stand"} in both, of which ${changed} changed and ${same} didn't; ${more} ${added.length === 1 ? "is" : "are"} new and ${gone} ${removed.length === 1 ? "is" : "are"} gone.`;
}

function completionSentence(comparison: Comparison, { dataset, language }: ReportContext): Inline[] {
  const moves = completionMoves(comparison, dataset);
  const zh = language === "zh";
  const words = (later: boolean) => {
    const group = moves.filter(({ years }) => years > 0 === later);
    if (group.length === 0) return [];
    // Several may share the longest delay: all of them are named, or none.
    const most = Math.abs(group[0]!.years);
    const first = group.filter(({ years }) => Math.abs(years) === most);
    const names = first.length > MOST_NAMED ? null : first.map(({ name }) => name).join(zh ? "、" : ", ");
    const years = zh ? `${most}年` : `${most} ${most === 1 ? "year" : "years"}`;
    const way = zh ? (later ? "推迟" : "提前") : later ? "later" : "earlier";
    if (first.length === group.length)
      return [
        zh
          ? `${group.length}个项目竣工${way}${years}${names ? `（${names}）` : ""}`
          : `${group.length} due ${years} ${way}${names ? ` (${names})` : ""}`,
      ];
    return [
      zh
        ? `${group.length}个项目竣工${way}，最多${years}${names ? `（${names}）` : ""}`
        : `${group.length} due ${way}, by up to ${years}${names ? ` (${names})` : ""}`,
    ];
  };
  const parts = [...words(true), ...words(false)];
  if (parts.length === 0) return [];
  const told = resting(parts.join(zh ? "；" : "; "), "edition", { became: "changed" });
  return zh ? say`${told}。` : say`Completion: ${told}.`;
}

function amountSentence(comparison: Comparison, money: Money, language: Language): Inline[] {
  const changes = amountChanges(comparison);
  const zh = language === "zh";
  const words = (more: boolean) => {
    const group = changes.filter(({ change }) => change.difference > 0 === more);
    if (group.length === 0) return [];
    const most = Math.abs(group[0]!.change.difference);
    const first = group.filter(({ change }) => Math.abs(change.difference) === most);
    const names = first.length > MOST_NAMED ? "" : first.map(({ name }) => name).join(zh ? "、" : ", ");
    const way = zh ? (more ? "增加" : "减少") : more ? "more" : "less";
    const named =
      names === ""
        ? ""
        : zh
          ? `，${group.length > first.length ? "最多的" : ""}${first.length > 1 ? "各" : ""}是${names}`
          : `, ${group.length > first.length ? "most of all " : ""}${names}`;
    return [
      zh
        ? `金额${way}的${group.length}个${named}（${money(most)}）`
        : `${group.length} cost ${way}${named} (${money(most)})`,
    ];
  };
  const parts = [...words(true), ...words(false)];
  if (parts.length === 0) return [];
  const told = resting(parts.join(zh ? "；" : "; "), "edition", { became: "changed" });
  return zh ? say`${told}。` : say`Amounts: ${told}.`;
}

function blankSentence({ bridge: { ofChanged } }: Comparison, money: Money, language: Language): Inline[] {
  const { filled, emptied } = ofChanged;
  const zh = language === "zh";
  const parts = [
    ...(filled === 0
      ? []
      : [zh ? `原来空白、现在标明的金额${money(filled)}` : `${money(filled)} stated where the old edition had blanks`]),
    ...(emptied === 0
      ? []
      : [zh ? `原来标明、现在空白的金额${money(-emptied)}` : `${money(-emptied)} no longer stated`]),
  ];
  if (parts.length === 0) return [];
  return zh
    ? say`变化中含${resting(parts.join("，"), "edition", { became: "changed" })}，并非增减。`
    : say`Among the changes are ${resting(parts.join(" and "), "edition", { became: "changed" })}, which is no growth or saving.`;
}

function openSentence({ doubtful }: Comparison, language: Language): Inline[] {
  if (doubtful.length === 0) return [];
  const count = resting(formatNumber(doubtful.length), "edition", { became: "doubtful" });
  return language === "zh"
    ? say`另有${count}对可能是同一项目，未经审定，两端分别计入不再列入和新增。`
    : say`${count} more pairs may be one project each; until that is decided, their ends count as gone and added.`;
}

const unitEn = (unit: string): string => (unit === "万元" ? "10⁴ yuan" : unit);
