import { BLANK, formatNumber } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { term } from "../language/terms.ts";
import type { Fact } from "../measure/fact.ts";
import type { FactQuery } from "../measure/fact-query.ts";
import type { JointPolicy } from "../measure/request/request.ts";
import { dimensionHeading } from "../measure/dimensions/heading.ts";
import type { Dataset } from "../project/dataset.ts";
import { numberedIn } from "../project/printed-number.ts";
import type { Project } from "../project/project.ts";
import { workName } from "../project/works.ts";
import { measureName } from "../measure/measures/catalogue.ts";
import { thingName, unitName, withUnit } from "../unit/unit-words.ts";
import { conditionWords } from "../measure/conditions/catalogue.ts";

const POLICIES: Readonly<Record<Language, Readonly<Record<JointPolicy, string>>>> = {
  zh: { apart: "", split: "联合项目分摊", full: "联合项目计全额", exclude: "不计联合项目" },
  en: { apart: "", split: "joint projects split", full: "joint projects in full", exclude: "without joint projects" },
};

const ALL: Readonly<Record<Language, string>> = { zh: "全部", en: "all" };
const MOST_NAMED = 6;
const MOST_WORKS = 2;
const MOST_PLACES = 3;

/** The cell of some projects that a number is of, in words: 地区=昆区，不含棚改. Long lists are cut short; the number's id has them whole. */
export function cellTitle(
  { keys = {}, of, measure, seqs, works, otherThan, joint = "apart", where = {} }: FactQuery,
  language: Language,
  projects: readonly Project[] | undefined,
  columns: Dataset["columns"] = [],
): string {
  const zh = language === "zh";
  const cell = Object.keys(keys).flatMap((dimension) => {
    const values = keys[dimension];
    if (values === undefined || (dimension === of && measure === "groups")) return [];
    const names = values.map((value) => shortTerm(String(value), language));
    return [`${dimensionHeading(dimension, { columns }, language)}=${inShort(names, "个", language)}`];
  });
  const kinds = (names: readonly string[] | undefined, label: string) =>
    names === undefined
      ? []
      : [
          `${label}=${inShort(
            names.map((name) => workName(name, language)),
            "种",
            language,
            MOST_WORKS,
          )}`,
        ];
  const named = [...kinds(works, zh ? "措施" : "works"), ...kinds(otherThan, zh ? "措施不含" : "no works of")];
  const some = seqs ? [numberedIn(projects, seqs, language)] : [];
  // Some projects are named by their numbers: among which others says nothing more.
  const { seq: _, ...others } = where;
  const conditions = conditionWords(seqs ? others : where, language, projects, columns);
  const parts = [...cell, ...named, ...some, ...conditions, POLICIES[language][joint]].filter(Boolean);
  // A cell that the scope names too (地区=城关镇 of the projects of 城关镇) is named once.
  const once = [...new Set(parts)];
  return once.length === 0 ? ALL[language] : once.join(zh ? "，" : ", ");
}

/** Some names; of many the first few, and how many there are. */
function inShort(names: readonly string[], counter: string, language: Language, most = MOST_NAMED): string {
  const zh = language === "zh";
  const shown = names.slice(0, most);
  const rest = names.length - shown.length;
  const more = rest === 0 ? "" : zh ? `等${names.length}${counter}` : ` and ${rest} more`;
  // Districts that share projects are one name with the mark of a list in it.
  const between = zh ? (shown.some((name) => name.includes("、")) ? "；" : "、") : shown.some(hasComma) ? "; " : ", ";
  return `${shown.join(between)}${more}`;
}

const hasComma = (name: string): boolean => name.includes(", ");

/** A name; of a long list of places the first, and how many there are. */
function shortTerm(text: string, language: Language): string {
  const [first = "", ...others] = text.split("、");
  if (others.length < MOST_PLACES) return term(text, language);
  return language === "zh"
    ? `${first}等${others.length + 1}个`
    : `${term(first, language)} and ${others.length} others`;
}

/** Numbers of one cell with what they measure: 项目数26，计划投资193,461.59万元. */
export function factWords(facts: readonly Fact[], language: Language, columns?: Dataset["columns"]): string {
  const zh = language === "zh";
  return facts
    .map((fact) => `${measureTitle(fact, language, columns)}${zh ? "" : " "}${factValue(fact, language)}`)
    .join(zh ? "，" : ", ");
}

/** What a number is, in words: 计划投资：地区=昆区. */
export function factTitle(
  fact: Pick<Fact, "query" | "unit">,
  language: Language,
  projects?: readonly Project[],
  columns?: Dataset["columns"],
): string {
  return `${measureTitle(fact, language, columns)}${language === "zh" ? "：" : ": "}${cellTitle(fact.query, language, projects, columns)}`;
}

/** What a number measures, in words: 计划投资. */
export function measureTitle(
  { query: { measure, of }, unit }: Pick<Fact, "query" | "unit">,
  language: Language,
  columns: Dataset["columns"] = [],
): string {
  const name = measureName(measure, language, unit);
  if (of === undefined) return name;
  const dimension = dimensionHeading(of, { columns }, language);
  return language === "zh" ? `${dimension}${name}` : `${name} (${dimension})`;
}

/** A number in full, with its unit. */
export function factValue(fact: Fact, language: Language): string {
  const { value, unit } = fact;
  if (value === null) return BLANK;
  if (unit.kind === "share") return `${formatNumber(value * 100, 2)}%`;
  const number = unit.kind === "ratio" ? formatNumber(value, 2) : formatNumber(value);
  const name = unit.kind === "thing" ? thingName(unit, value, language) : unitName(unit, language);
  // A number of projects is said to be one by what it measures.
  if (name === "" || (unit.kind === "thing" && unit.id === "item")) return number;
  return unit.kind === "thing" ? `${number}${language === "zh" ? "" : " "}${name}` : withUnit(number, unit, language);
}
