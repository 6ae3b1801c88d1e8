import { joinedZh } from "./claims/totals.ts";
import type { Language } from "../language/language.ts";
import type { StatedTotal } from "../project/dataset.ts";
import type { MoneyUnit } from "../unit/unit.ts";
import { exactDigits, exactUnit } from "../unit/exact-amount.ts";
import { unitName, unitSymbol, withUnit } from "../unit/unit-words.ts";
import type { Reconciliation } from "./audit.ts";
import { statedAmount } from "./columns/stated-amount.ts";
import { placesOf } from "./basis/places.ts";
import { reconcile, statedNumber } from "./basis/reconciliation.ts";

/** A total that a long table states, beside what the rows that it covers come to. */
export interface CheckedTotal extends Omit<StatedTotal, "seqs"> {
  readonly computed: number | null;
  readonly counted: number;
  readonly priced: number;
}

/** The totals that a long table states, against its rows, which aren't listed: what `totalClaims` says of a table that is held. */
export function longTotalClaims(
  totals: readonly CheckedTotal[],
  unit: MoneyUnit,
  language: Language,
): Reconciliation[] {
  const zh = language === "zh";
  return totals.flatMap((total, index): Reconciliation[] => {
    const { label, investment, text, projects, at, computed, counted, priced } = total;
    const about = { quote: text.replace(/\s+/g, " "), seqs: [], ...placesOf([at]) };
    const open = counted - priced;
    const sum = computed === null ? "—" : exactDigits(computed, unit, language);
    const gap = open === 0 ? "" : zh ? `，${open}个没有确切金额` : `, ${open} state no exact amount`;
    const money: Reconciliation[] =
      investment === null
        ? []
        : [
            {
              ...about,
              id: `stated-total-${index + 1}`,
              title: zh ? joinedZh(label, "总投资") : `Total investment${label && `: ${label}`}`,
              ...reconcile(statedAmount(text, investment), computed, open),
              unit: unitSymbol(unit),
              moneyUnit: unit,
              note: zh
                ? `${priced}个项目的金额之和为${sum}${unitName(unit, "zh")}${gap}`
                : `the amounts of ${priced} projects add up to ${withUnit(sum, exactUnit(unit, "en"), "en")}${gap}`,
            },
          ];
    if (projects === null) return money;
    return [
      ...money,
      {
        ...about,
        id: `stated-count-${index + 1}`,
        title: zh ? joinedZh(label, "项目数") : `Number of projects${label && `: ${label}`}`,
        ...reconcile(statedNumber(String(projects)), counted),
        unit: "个",
        note: zh ? `读到${counted}个项目` : `${counted} projects were read`,
      },
    ];
  });
}
