import { BLANK, formatNumber } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { term } from "../language/terms.ts";
import type { Fact } from "../measure/fact.ts";
import type { FactMeasure, FactQuery } from "../measure/fact-query.ts";
import { DIMENSIONS, type JointPolicy } from "../measure/request.ts";
import { DIMENSION_NAMES, seqRanges } from "./names.ts";
import { conditionNames } from "./scope-name.ts";

const MEASURES: Readonly<Record<Language, Readonly<Record<FactMeasure, string>>>> = {
  zh: {
    investment: "计划投资",
    projects: "项目数",
    priced: "标明金额的项目数",
    missing: "未标金额的项目数",
    share: "投资占比",
    households: "棚改户数",
    perHousehold: "户均投资",
    least: "仅单独项目的投资",
    most: "联合项目计全额的投资",
    groups: "个数",
    added: "比总额多出的投资",
  },
  en: {
    investment: "Planned investment",
    projects: "Projects",
    priced: "Projects with an amount",
    missing: "Projects without an amount",
    share: "Share of investment",
    households: "Households",
    perHousehold: "Investment per household",
    least: "Investment of sole projects",
    most: "Investment with joint projects in full",
    groups: "Number of",
    added: "Investment beyond the total",
  },
};

const POLICIES: Readonly<Record<Language, Readonly<Record<JointPolicy, string>>>> = {
  zh: { apart: "", split: "联合项目分摊", full: "联合项目计全额", exclude: "不计联合项目" },
  en: { apart: "", split: "joint projects split", full: "joint projects in full", exclude: "without joint projects" },
};

const MOST_NAMED = 6;

/** What a number is of, in words: 计划投资：地区=昆区，不含棚改. Long lists are cut short; the id has them whole. */
export function factTitle(query: FactQuery, language: Language): string {
  const zh = language === "zh";
  const { measure, keys = {}, of, seqs, joint = "apart", where = {} } = query;
  const name =
    MEASURES[language][measure] + (of === undefined ? "" : `${zh ? "：" : " "}${DIMENSION_NAMES[language][of]}`);
  const cell = DIMENSIONS.flatMap((dimension) => {
    const values = keys[dimension];
    if (values === undefined || (dimension === of && measure === "groups")) return [];
    const shown = values.slice(0, MOST_NAMED).map((value) => term(String(value), language));
    const more =
      values.length > MOST_NAMED ? (zh ? `等${values.length}个` : ` and ${values.length - MOST_NAMED} more`) : "";
    return [`${DIMENSION_NAMES[language][dimension]}=${shown.join(zh ? "、" : ", ")}${more}`];
  });
  const some = seqs ? [zh ? `序号${seqRanges(seqs)}` : `no. ${seqRanges(seqs, ", ")}`] : [];
  const conditions = [...cell, ...some, ...conditionNames(where, language), POLICIES[language][joint]].filter(Boolean);
  if (conditions.length === 0) return name;
  return `${name}${zh ? "；" : "; "}${conditions.join(zh ? "，" : ", ")}`;
}

/** A fact's exact value with its unit. */
export function factValue({ value, unit }: Fact, language: Language): string {
  if (value === null) return BLANK;
  const zh = language === "zh";
  switch (unit) {
    case "1":
      return `${formatNumber(value * 100, 2)}%`;
    case "个":
      return formatNumber(value);
    case "户":
      return `${formatNumber(value)}${zh ? "户" : " households"}`;
    case "万元/户":
      return `${formatNumber(value, 2)}${zh ? "万元/户" : "×10⁴ yuan/household"}`;
    case "万元":
      return `${formatNumber(value)}${zh ? "万元" : "×10⁴ yuan"}`;
  }
}
