import { formatNumber, formatShare } from "../language/format.ts";
import type { Dimension } from "../measure/request/request.ts";
import type { BarColours } from "../plot/bar-colours.ts";
import type { RankedBar } from "../plot/bar-places.ts";
import { AMOUNT, AMOUNT_LIGHT, OTHERS_GREY } from "../plot/theme.ts";
import { amountParts } from "./amount-parts.ts";
import type { Group } from "./groups.ts";
import type { Study } from "./study.ts";
import { toldApart } from "./told-apart.ts";
import { missingRemark } from "./unpriced-marks.ts";

/**
 * The bar of a group of a dimension: its amount, 棚改 apart where the study tells it apart, with its number of projects and
 * how many of them state no amount beside it; with its share of all where `share` is asked for, and in one piece of that
 * name where `whole` is.
 */
export function amountBar(
  study: Study,
  dimension: Dimension,
  group: Group,
  { share = false, whole }: { readonly share?: boolean; readonly whole?: string | undefined } = {},
): RankedBar {
  const { ledger, measured, amountOf, labels, language } = study;
  const query = { keys: { [dimension]: group.keys } };
  const total = amountOf(ledger.show({ ...query, measure: measured }));
  if (total.amount === null) return { name: group.name, parts: [], total, remark: missingRemark(study, query) };
  const part =
    share && study.isWhole && measured === "investment" ? ledger.show({ ...query, measure: "share" }).value : null;
  const count = formatNumber(ledger.show({ ...query, measure: "projects" }).value ?? 0);
  const remark = [
    part === null ? "" : formatShare(part),
    measured === "investment" ? labels.countOf(count) : "",
    missingRemark(study, query, true),
  ];
  return {
    name: group.name,
    total,
    parts: amountParts(study, query, whole),
    remark: remark.filter((words) => words !== "").join(language === "zh" ? "，" : ", "),
  };
}

/** Bars of groups that their names tell apart; in grey those that gather several or state none. */
export function groupBars(study: Study, dimension: Dimension, groups: readonly Group[], share = false): RankedBar[] {
  return toldApart(
    groups.map((group, index) => ({
      ...amountBar(study, dimension, group, { share, whole: group.kind === "single" ? undefined : group.name }),
      gathers: group.kind === "others",
      apart: group.kind !== "single" && groups[index - 1]?.kind === "single",
    })),
  );
}

/** Their colours. */
export function groupColours({ labels, splits, measured }: Study, groups: readonly Group[]): BarColours {
  const parts = splits ? [labels.otherProjects, labels.shantytown] : [labels[measured]];
  return {
    field: "part",
    colours: [
      ...parts.map((part, index) => [part, [AMOUNT, AMOUNT_LIGHT][index]!] as const),
      ...groups.flatMap(({ kind, name }) => (kind === "single" ? [] : [[name, OTHERS_GREY] as const])),
    ],
    legend: splits ? parts : [],
  };
}
