import type { Comparison } from "../../compare/compare-editions.ts";
import { formatNumber } from "../../language/format.ts";
import type { Language } from "../../language/language.ts";
import { currencyOf } from "../../measure/measures/money-unit.ts";
import { fieldWord } from "../../print/comparison-words.ts";
import { moneyInWords } from "../../unit/amount.ts";
import type { ReportContext } from "../context.ts";
import type { Inline } from "../document.ts";
import { type Became, type Rest, restsOn } from "../edition-evidence.ts";
import { say } from "../say.ts";
import { amountSentence, completionSentence, doneSentences, type Money } from "./edition-changes.ts";

const MOST_SPELLED = 5;

/** What changed since the edition that a report is set against. The file of the old edition isn't called by its title: what is said is of two files that can be looked up. */
export function editionSentences(comparison: Comparison, context: ReportContext, where: readonly Inline[]): Inline[][] {
  const { language, dataset } = context;
  const rest = restsOn(comparison, context);
  const money = (value: number) => moneyInWords(value, language, currencyOf(dataset.projects));
  return [
    totalSentence(rest, comparison, money, language, where),
    countSentence(rest, comparison, language),
    completionSentence(rest, comparison, language),
    amountSentence(rest, comparison, money, language),
    ...doneSentences(rest, comparison, context, money),
    blankSentence(rest, comparison, money, language),
    openSentence(rest, comparison, language),
    columnsSentence(rest, comparison, language),
  ];
}

function totalSentence(
  rest: Rest,
  { old, new: next, bridge }: Comparison,
  money: Money,
  language: Language,
  where: readonly Inline[],
): Inline[] {
  const difference = bridge.added + bridge.changed - bridge.removed;
  const zh = language === "zh";
  const isSame = old.projects === next.projects;
  const projects = zh
    ? isSame
      ? `项目仍为${next.projects}个`
      : `项目由${old.projects}个变为${next.projects}个`
    : isSame
      ? next.projects === 1
        ? "there is 1 project as before"
        : `there are ${next.projects} projects as before`
      : `${old.projects} projects became ${next.projects}`;
  if (old.investment === null || next.investment === null)
    return zh
      ? say`与${old.file}相比，${rest(projects)}；有一版没有写明金额，投资无从比较${where}。`
      : say`Since ${old.file}, ${rest(projects)}; one edition states no amounts, so that investment can't be compared${where}.`;
  const way = zh
    ? `${difference > 0 ? "增加" : "减少"}${money(Math.abs(difference))}`
    : `${money(Math.abs(difference))} ${difference > 0 ? "more" : "less"}`;
  const [from, to] = [money(old.investment), money(next.investment)];
  if (difference === 0)
    return zh
      ? say`与${old.file}相比，${rest(`${projects}，标明的计划投资仍为${to}`)}${where}。`
      : say`Since ${old.file}, ${rest(`${projects}, and the investment stated is still ${to}`)}${where}.`;
  // Both read the same once they are rounded: nothing went from one to the other.
  if (from === to)
    return zh
      ? say`与${old.file}相比，${rest(`${projects}，标明的计划投资为${to}，${way}`)}${where}。`
      : say`Since ${old.file}, ${rest(`${projects}, and the investment stated is ${to}: ${way}`)}${where}.`;
  return zh
    ? say`与${old.file}相比，${rest(`${projects}，标明的计划投资由${from}变为${to}，${way}`)}${where}。`
    : say`Since ${old.file}, ${rest(`${projects}, and the investment stated went from ${from} to ${to}: ${way}`)}${where}.`;
}

function countSentence(rest: Rest, { matched, added, removed, unchanged }: Comparison, language: Language): Inline[] {
  const of = (became: Became, count: number) => rest(formatNumber(count), became);
  const zh = language === "zh";
  const changedCount = matched.length - unchanged;
  const changed = of("changed", changedCount);
  const same = of("unchanged", unchanged);
  const both = rest(formatNumber(matched.length), "changed", "unchanged");
  const [more, gone] = [of("added", added.length), of("removed", removed.length)];
  const one = matched.length === 1;
  const inBoth = zh
    ? matched.length === 0
      ? say`没有对应上的项目`
      : changedCount === 0
        ? say`两版都有的项目${both}个，均未变`
        : unchanged === 0
          ? say`两版都有的项目${both}个，均有变化`
          : say`两版都有的项目${both}个，其中${changed}个有变化、${same}个未变`
    : matched.length === 0
      ? say`No project was found in both`
      : changedCount === 0
        ? say`${both} ${one ? "project stands" : "projects stand"} in both, unchanged`
        : unchanged === 0
          ? say`${both} ${one ? "project stands" : "projects stand"} in both, ${one ? "and has changed" : "and all have changed"}`
          : say`${both} projects stand in both, of which ${changed} changed and ${same} didn't`;
  const others = zh
    ? added.length + removed.length === 0
      ? say`，没有新增和不再列入的。`
      : say`；新增${more}个，不再列入${gone}个。`
    : added.length + removed.length === 0
      ? say`; none is new or gone.`
      : say`; ${more} ${added.length === 1 ? "is" : "are"} new and ${gone} ${removed.length === 1 ? "is" : "are"} gone.`;
  return [...inBoth, ...others];
}

function blankSentence(rest: Rest, { bridge: { ofChanged } }: Comparison, money: Money, language: Language): Inline[] {
  const { filled, emptied } = ofChanged;
  const zh = language === "zh";
  const parts = [
    ...(filled === 0
      ? []
      : [
          zh
            ? `旧版没有确数（空白、约数、待定等）、新版写明的${money(filled)}`
            : `${money(filled)} where the old edition gave no exact amount (a blank, an estimate, a word)`,
        ]),
    ...(emptied === 0
      ? []
      : [
          zh
            ? `旧版写明、新版不再有确数的${money(-emptied)}`
            : `${money(-emptied)} for which the new edition gives no exact amount any more`,
        ]),
  ];
  if (parts.length === 0) return [];
  const told = rest(parts.join(zh ? "，" : " and "), "changed");
  return zh
    ? say`变化中含${told}，并非增减。`
    : say`Among the changes ${parts.length === 1 ? "is" : "are"} ${told}, which is no growth or saving.`;
}

function openSentence(rest: Rest, { doubtful }: Comparison, language: Language): Inline[] {
  if (doubtful.length === 0) return [];
  const count = rest(formatNumber(doubtful.length), "doubtful");
  return language === "zh"
    ? say`另有${count}对可能是同一项目，未经审定，两端分别计入不再列入和新增。`
    : doubtful.length === 1
      ? say`${count} pair may be one project; until that is decided, its ends count as gone and added.`
      : say`${count} pairs may be one project each; until that is decided, their ends count as gone and added.`;
}

/** What one edition alone states can't have changed, and isn't passed over in silence. */
function columnsSentence(rests: Rest, comparison: Comparison, language: Language): Inline[] {
  const { columns, spellings } = comparison;
  const zh = language === "zh";
  const list = (names: readonly string[]) =>
    names
      .map((name) => (zh ? `“${fieldWord(name, language, comparison)}”` : fieldWord(name, language, comparison)))
      .join(zh ? "、" : ", ");
  const only = [
    ...(columns.removed.length === 0
      ? []
      : [zh ? `只有旧版写明${list(columns.removed)}` : `only the old edition states ${list(columns.removed)}`]),
    ...(columns.added.length === 0
      ? []
      : [zh ? `只有新版写明${list(columns.added)}` : `only the new edition states ${list(columns.added)}`]),
  ];
  const pairs = columns.aligned.map((one) => (zh ? `“${one.old}”与“${one.new}”` : `${one.old} and ${one.new}`));
  const spelled = spellings
    .slice(0, MOST_SPELLED)
    .map((one) => (zh ? `“${one.old}”与“${one.new}”` : `${one.old} and ${one.new}`));
  const rest = spellings.length - spelled.length;
  const others = rest === 0 ? "" : zh ? `等${spellings.length}对` : ` and ${rest} more pairs`;
  const parts = [
    ...(only.length === 0 ? [] : [zh ? `${only.join("，")}，无从比较` : `${only.join(", ")}: not compared`]),
    ...(pairs.length === 0
      ? []
      : [zh ? `${pairs.join("、")}作同一列比较` : `${pairs.join(", ")} are compared as one column`]),
    ...(spelled.length === 0
      ? []
      : [
          zh
            ? `${spelled.join("、")}${others}写法不同，作一个计`
            : `${spelled.join(", ")}${others} count as one name each`,
        ]),
  ];
  if (parts.length === 0) return [];
  const told = rests(parts.join(zh ? "；" : "; "));
  return zh ? say`${told}。` : say`How it was compared: ${told}.`;
}
