import type { Comparison } from "../../compare/compare-editions.ts";
import { amountChanges, completionMoves, doneMoves } from "../../compare/moves.ts";
import { formatNumber } from "../../language/format.ts";
import type { Language } from "../../language/language.ts";
import { sum } from "../../measure/decimal.ts";
import { currencyOf } from "../../measure/money-unit.ts";
import { fieldWord } from "../../print/comparison-words.ts";
import { moneyInWords } from "../../unit/amount.ts";
import type { ReportContext } from "../context.ts";
import type { Inline } from "../document.ts";
import { type Became, type Rest, restsOn } from "../edition-evidence.ts";
import { say } from "../say.ts";

const MOST_NAMED = 3;

/** What changed since the edition that a report is set against. The file of the old edition isn't called by its title: what is said is of two files that can be looked up. */
export function editionSentences(comparison: Comparison, context: ReportContext, where: readonly Inline[]): Inline[][] {
  const { language, dataset } = context;
  const rest = restsOn(comparison, context);
  const money = (value: number) => moneyInWords(value, language, currencyOf(dataset.projects));
  return [
    totalSentence(rest, comparison, money, language, where),
    countSentence(rest, comparison, language),
    completionSentence(rest, comparison, context),
    amountSentence(rest, comparison, money, language),
    ...doneSentences(rest, comparison, context, money),
    blankSentence(rest, comparison, money, language),
    openSentence(rest, comparison, language),
    columnsSentence(rest, comparison, language),
  ];
}

type Money = (value: number) => string;

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
      ? `there are ${next.projects} projects as before`
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

function completionSentence(rest: Rest, comparison: Comparison, { dataset, language }: ReportContext): Inline[] {
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
  const told = rest(parts.join(zh ? "；" : "; "), "changed");
  return zh ? say`${told}。` : say`Completion: ${told}.`;
}

function amountSentence(rest: Rest, comparison: Comparison, money: Money, language: Language): Inline[] {
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
  const told = rest(parts.join(zh ? "；" : "; "), "changed");
  return zh ? say`${told}。` : say`Amounts: ${told}.`;
}

/** How much more is done; where less is, the projects are named, since what is done to date doesn't shrink. */
function doneSentences(
  rest: Rest,
  comparison: Comparison,
  { dataset, language }: ReportContext,
  money: Money,
): Inline[][] {
  const zh = language === "zh";
  return doneMoves(comparison, dataset).map(({ field, more, less }) => {
    const total = (list: typeof more) => money(Math.abs(sum(list.map(({ change }) => change.difference))));
    const names = less.length > MOST_NAMED ? "" : less.map(({ name }) => name).join(zh ? "、" : ", ");
    const parts = [
      ...(more.length === 0
        ? []
        : [zh ? `${more.length}个项目共增加${total(more)}` : `${more.length} went up, by ${total(more)} in all`]),
      ...(less.length === 0
        ? []
        : [
            zh
              ? `${less.length}个项目反而减少${total(less)}${names === "" ? "" : `（${names}）`}，请核对两版`
              : `${less.length} went down, by ${total(less)}${names === "" ? "" : ` (${names})`}: check both editions`,
          ]),
    ];
    const told = rest(parts.join(zh ? "；" : "; "), "changed");
    return zh ? say`两版都写明“${field}”的项目中，${told}。` : say`Of ${field}, where both state it: ${told}.`;
  });
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
function columnsSentence(rest: Rest, { columns }: Comparison, language: Language): Inline[] {
  const zh = language === "zh";
  const list = (names: readonly string[]) =>
    names.map((name) => (zh ? `“${fieldWord(name, language)}”` : fieldWord(name, language))).join(zh ? "、" : ", ");
  const only = [
    ...(columns.removed.length === 0
      ? []
      : [zh ? `只有旧版写明${list(columns.removed)}` : `only the old edition states ${list(columns.removed)}`]),
    ...(columns.added.length === 0
      ? []
      : [zh ? `只有新版写明${list(columns.added)}` : `only the new edition states ${list(columns.added)}`]),
  ];
  const pairs = columns.aligned.map((one) => (zh ? `“${one.old}”与“${one.new}”` : `${one.old} and ${one.new}`));
  const parts = [
    ...(only.length === 0 ? [] : [zh ? `${only.join("，")}，无从比较` : `${only.join(", ")}: not compared`]),
    ...(pairs.length === 0
      ? []
      : [zh ? `${pairs.join("、")}作同一列比较` : `${pairs.join(", ")} are compared as one column`]),
  ];
  if (parts.length === 0) return [];
  const told = rest(parts.join(zh ? "；" : "; "));
  return zh ? say`${told}。` : say`Columns: ${told}.`;
}
