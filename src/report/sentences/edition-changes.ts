import type { Comparison } from "../../compare/compare-editions.ts";
import { amountChanges, completionDelays, doneMoves } from "../../compare/moves.ts";
import type { Language } from "../../language/language.ts";
import { sum } from "../../measure/decimal.ts";
import type { ReportContext } from "../context.ts";
import type { Inline } from "../document.ts";
import type { Rest } from "../edition-evidence.ts";
import { say } from "../say.ts";

const MOST_NAMED = 3;

/** An amount in words. */
export type Money = (value: number) => string;

/** Which projects are due later or earlier, and by how much at most. */
export function completionSentence(rest: Rest, comparison: Comparison, language: Language): Inline[] {
  const delays = completionDelays(comparison);
  const zh = language === "zh";
  const time = (months: number) => {
    const [count, unit] = months % 12 === 0 ? [months / 12, "year"] : [months, "month"];
    return zh ? `${count}${unit === "year" ? "年" : "个月"}` : `${count} ${unit}${count === 1 ? "" : "s"}`;
  };
  const words = (later: boolean) => {
    const group = delays.filter(({ months }) => months > 0 === later);
    if (group.length === 0) return [];
    // Several may share the longest delay: all of them are named, or none.
    const most = Math.abs(group[0]!.months);
    const isKnown = group.every(({ isExact }) => isExact);
    const first = isKnown ? group.filter(({ months }) => Math.abs(months) === most) : group;
    const list = first.length > MOST_NAMED ? "" : first.map(({ name }) => name).join(zh ? "、" : ", ");
    const names = list === "" ? "" : zh ? `（${list}）` : ` (${list})`;
    const way = zh ? (later ? "推迟" : "提前") : later ? "later" : "earlier";
    // A month against a year alone says which way it went, but not how far.
    const far = isKnown ? time(most) : "";
    if (first.length === group.length)
      return [
        zh
          ? `${group.length}个项目竣工${way}${far}${names}`
          : `${group.length} due${far === "" ? "" : ` ${far}`} ${way}${names}`,
      ];
    return [
      zh
        ? `${group.length}个项目竣工${way}，最多${far}${names}`
        : `${group.length} due ${way}, by up to ${far}${names}`,
    ];
  };
  const parts = [...words(true), ...words(false)];
  if (parts.length === 0) return [];
  const told = rest(parts.join(zh ? "；" : "; "), "changed");
  return zh ? say`${told}。` : say`Completion: ${told}.`;
}

/** Which projects cost more or less than the old edition stated, and which most. */
export function amountSentence(rest: Rest, comparison: Comparison, money: Money, language: Language): Inline[] {
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
        : `${group.length} ${group.length === 1 ? "costs" : "cost"} ${way}${named} (${money(most)})`,
    ];
  };
  const parts = [...words(true), ...words(false)];
  if (parts.length === 0) return [];
  const told = rest(parts.join(zh ? "；" : "; "), "changed");
  return zh ? say`${told}。` : say`Amounts: ${told}.`;
}

/** How much more is done; where less is, the projects are named, since what is done to date doesn't shrink. */
export function doneSentences(
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
