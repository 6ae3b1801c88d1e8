import type { Household } from "../project/household.ts";
import { type MoneyUnit, ratioOf, thing, type Unit } from "../unit/unit.ts";
import { unitName } from "../unit/unit-words.ts";
import { type Column, KEY } from "./column.ts";

/** Columns of the tidy table of 棚改 households, whose amounts are in a unit; the cost a household is unrounded. */
export function householdColumns(unit: MoneyUnit): readonly Column<Household>[] {
  const inUnit = (zh: string, en: string, of: Unit) => ({
    zh: `${zh}（${unitName(of, "zh")}）`,
    en: `${en} (${unitName(of, "en")})`,
  });
  return [
    { name: "seq", label: KEY, isKey: true, kind: "number", value: (h) => h.seq },
    { name: "name", label: { zh: "项目名称", en: "Project" }, kind: "text", value: (h) => h.name },
    { name: "district", label: { zh: "地区", en: "District as printed" }, kind: "text", value: (h) => h.district },
    { name: "households", label: { zh: "户数（户）", en: "Households" }, kind: "number", value: (h) => h.households },
    { name: "text", label: { zh: "户数（原文）", en: "Households as printed" }, kind: "text", value: (h) => h.text },
    {
      name: "investment",
      label: inUnit("投资", "Investment", unit),
      kind: "number",
      value: (h) => h.investment,
    },
    {
      name: "investmentText",
      label: { zh: "投资（原文）", en: "Investment as printed" },
      kind: "text",
      value: (h) => h.investmentText,
    },
    {
      name: "perHousehold",
      label: inUnit("户均投资", "Cost", ratioOf(unit, thing("household"))),
      kind: "number",
      value: (h) => h.perHousehold,
    },
    { name: "line", label: { zh: "原文行号", en: "Source line" }, kind: "number", value: (h) => h.source.line ?? null },
  ];
}
