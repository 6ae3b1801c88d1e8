import type { Change } from "../compare/changes.ts";
import type { Comparison, ComparisonCounts, ProjectEnd } from "../compare/compare-editions.ts";
import { BLANK, formatNumber, MINUS } from "../language/format.ts";
import { capital } from "../language/capital.ts";
import type { Language } from "../language/language.ts";
import { dimensionName } from "../measure/dimensions/catalogue.ts";
import type { Dimension } from "../measure/request/request.ts";
import type { Words } from "../language/words.ts";
import { placeText } from "./place.ts";

const FIELDS: Readonly<Record<string, Words>> = {
  name: { zh: "名称", en: "Name" },
  code: { zh: "代码", en: "Code" },
  category: { zh: "类别", en: "Category" },
  unit: { zh: "单位", en: "Unit" },
  content: { zh: "建设内容", en: "Works" },
  completion: { zh: "竣工时间", en: "Completion" },
  investment: { zh: "投资", en: "Investment" },
  section: { zh: "所属标题", en: "Heading" },
};

const MOST_SPELLED = 20;

/** What a field of a change is called; a column by its heading, a place as the columns of both editions call it. */
export function fieldWord(field: string, language: Language, { place }: Pick<Comparison, "place">): string {
  if (field === "district") return capital(place[language]);
  return Object.hasOwn(FIELDS, field) ? FIELDS[field]![language] : field;
}

/** What heads the keys of a dimension in a bridge. */
export function bridgeHeading(dimension: Dimension, comparison: Pick<Comparison, "place">, language: Language): string {
  return dimension === "district" ? capital(comparison.place[language]) : dimensionName(dimension, language);
}

/** What one edition states, as a cell: a blank is one; a text that isn't read as an amount stays as printed, with its unit. */
export function statedText(value: Change["old"], text: string | undefined, unit?: string): string {
  if (value === null) return text === undefined ? BLANK : unit === undefined ? text : `${text}（${unit}）`;
  return typeof value === "number" ? formatNumber(value) : value;
}

/** A difference with its sign: +500, −2年, +6个月. */
export function differenceText({ field, difference, months }: Change, language: Language): string {
  const zh = language === "zh";
  if (months !== undefined && months % 12 !== 0) return zh ? `${signed(months)}个月` : `${signed(months)} months`;
  if (difference === null || difference === 0) return "";
  if (field !== "completion") return signed(difference);
  return zh ? `${signed(difference)}年` : `${signed(difference)} ${Math.abs(difference) === 1 ? "year" : "years"}`;
}

/** A number with its sign, also where it is positive. */
export function signed(value: number): string {
  if (value === 0) return "0";
  return `${value > 0 ? "+" : MINUS}${formatNumber(Math.abs(value))}`;
}

/** The ends of a match as a list. */
export function listOf(ends: ProjectEnd | readonly ProjectEnd[]): readonly ProjectEnd[] {
  return Array.isArray(ends) ? (ends as readonly ProjectEnd[]) : [ends as ProjectEnd];
}

/** Where ends stand: lines, or sheets and rows. */
export function endPlaces(ends: readonly ProjectEnd[]): string {
  return ends.map(({ source }) => placeText(source)).join(", ");
}

/** The names of ends; of a renamed project the new one with the old one behind. */
export function pairName(olds: readonly ProjectEnd[], news: readonly ProjectEnd[], language: Language): string {
  const name = (ends: readonly ProjectEnd[]) =>
    [...new Set(ends.map((end) => end.name))].join(language === "zh" ? "、" : ", ");
  const [old, next] = [name(olds), name(news)];
  if (old === next || news.length === 0 || olds.length === 0) return next || old;
  return language === "zh" ? `${next}（原${old}）` : `${next} (was ${old})`;
}

/** What is said of long tables: what isn't listed, and how projects weren't matched. */
function longWords({ matched, added, removed, doubtful }: Comparison, counts: ComparisonCounts, zh: boolean): string[] {
  const lists = [
    [zh ? "有变化" : "changed", matched.length, counts.changed],
    [zh ? "新增" : "added", added.length, counts.added],
    [zh ? "不再列入" : "gone", removed.length, counts.removed],
    [zh ? "待定" : "open", doubtful.length, counts.doubtful],
  ] as const;
  const cut = lists.filter(([, listed, all]) => listed < all);
  const said = cut.map(([what, listed, all]) => (zh ? `${what}${all}项列${listed}项` : `${listed} of ${all} ${what}`));
  return [
    zh
      ? "长表按名称与单位、地区、内容等对应；不按项目代码，也不找相近的名称：改了名的项目列为不再列入和新增"
      : "Long tables are matched by name with unit, place, works and so on; not by codes, and not by names that are alike: a project that was renamed is gone and added",
    ...(said.length > 0 ? [`${zh ? "没有全部列出：" : "Not all are listed: "}${said.join(zh ? "，" : ", ")}`] : []),
  ];
}

/** The two editions in words: files, projects, sums, and how many matched, came, went and are open. */
export function comparisonHead(comparison: Comparison, language: Language): string[] {
  const { old, new: next, unchanged, unit, columns, spellings } = comparison;
  const { matched, added, removed, doubtful } = comparison.counts ?? {
    matched: comparison.matched.length,
    added: comparison.added.length,
    removed: comparison.removed.length,
    doubtful: comparison.doubtful.length,
  };
  const zh = language === "zh";
  const amount = (value: number | null) => (value === null ? BLANK : formatNumber(value));
  const money = zh ? unit : unit.replace(/^万元$/, "10⁴ yuan");
  const lines = zh
    ? [
        `${old.file} → ${next.file}`,
        `项目 ${old.projects} → ${next.projects} 个 · 投资 ${amount(old.investment)} → ${amount(next.investment)} ${money}`,
        `对应 ${matched}（有变化 ${matched - unchanged}，未变 ${unchanged}） · 新增 ${added} · 不再列入 ${removed} · 待定 ${doubtful}`,
      ]
    : [
        `${old.file} → ${next.file}`,
        `Projects ${old.projects} → ${next.projects} · investment ${amount(old.investment)} → ${amount(next.investment)} ${money}`,
        `Matched ${matched} (changed ${matched - unchanged}, unchanged ${unchanged}) · added ${added} · gone ${removed} · open ${doubtful}`,
      ];
  if (comparison.counts) lines.push(...longWords(comparison, comparison.counts, zh));
  const list = (names: readonly string[]) =>
    names.map((name) => fieldWord(name, language, comparison)).join(zh ? "、" : ", ");
  if (spellings.length > 0)
    lines.push(
      `${zh ? "写法不同而作一个计的：" : "Spelled otherwise, counted as one: "}${list(spellings.slice(0, MOST_SPELLED).map((one) => `${one.old} → ${one.new}`))}${spellings.length > MOST_SPELLED ? (zh ? `等${spellings.length}对` : ` and ${spellings.length - MOST_SPELLED} more pairs`) : ""}`,
    );
  if (columns.aligned.length > 0)
    lines.push(
      `${zh ? "两版标题不同而含义相同、作一列比较的：" : "Compared as one column under two headings: "}${list(columns.aligned.map((one) => `${one.old} → ${one.new}`))}`,
    );
  if (columns.removed.length > 0)
    lines.push(
      `${zh ? "只有旧版写明，无从比较：" : "Stated by the old edition only, not compared: "}${list(columns.removed)}`,
    );
  if (columns.added.length > 0)
    lines.push(
      `${zh ? "只有新版写明，无从比较：" : "Stated by the new edition only, not compared: "}${list(columns.added)}`,
    );
  return lines;
}
