import { BLANK, formatNumber, formatShare } from "../language/format.ts";
import { type Key, ONGOING, UNSTATED } from "../measure/request.ts";
import { categoryColours } from "./category-colours.ts";
import type { ChartDefinition } from "./chart.ts";
import { CONTENT_WIDTH, type KeyEntry } from "./figure.ts";
import { type Group, groupsOf, keyName } from "./groups.ts";
import { type Column, type ColumnPart, type Panel, stackedColumns } from "./stacked-columns.ts";
import { chartOf, openStudy, type Study, subtitleOf } from "./study.ts";
import { tint, UNSTATED_GREY } from "./theme.ts";

const MOST_YEARS = 12;
const MOST_CATEGORIES = 7;
const LIGHT = 0.45;

const WORDS = {
  zh: {
    all: "全部项目",
    lighter: (name: string) => `${name}中的棚户区改造`,
    untilYear: (year: Key) => `${year}年及以前`,
    count: (count: string) => `${count}个`,
    unpriced: "未标金额",
    under: "；年份下为项目数",
    dueNote: "年份为计划竣工年份，不是投资支出的年份。",
  },
  en: {
    all: "All projects",
    lighter: (name: string) => `Shantytown redevelopment within ${name}`,
    untilYear: (year: Key) => `to ${year}`,
    count: (count: string) => count,
    unpriced: "unpriced",
    under: "; under each year: number of projects",
    dueNote: "Years are those of planned completion, not of spending.",
  },
} as const;

/** When it is due: columns by completion year, stacked by category, with and without 棚改. */
export const yearChart: ChartDefinition = {
  name: "year",
  question: { zh: "何时完工？", en: "When is it due?" },
  draw: (dataset, options) => {
    const study = openStudy(dataset, options);
    if (!study) return null;
    const years = yearGroups(study);
    if (years.every(({ kind }) => kind === "unstated")) return null;
    const categories = groupsOf(dataset, "category", options, MOST_CATEGORIES);
    const { labels, language, measured, splits } = study;
    const panels: Panel[] = [panelOf(study, WORDS[language].all, years, categories)];
    if (splits) panels.push(panelOf(study, labels.withoutShantytown, years, categories, false));
    return chartOf(
      study,
      "year",
      {
        title: titleOf(study, years),
        subtitle: subtitleOf(study, measured === "projects" ? "" : WORDS[language].under),
        notes: [WORDS[language].dueNote],
        details: panels.flatMap(({ title, columns }) =>
          columns.map(({ name, value, remarks }) =>
            [title, name, value, ...remarks].filter((part) => part !== "").join(" "),
          ),
        ),
      },
      stackedColumns(panels, CONTENT_WIDTH, keyTo(study, categories)),
    );
  },
};

/** Years as they come, the earliest ones together where there are too many, then ongoing and unstated ones. */
function yearGroups({ dataset, options, language }: Study): Group[] {
  const groups = groupsOf(dataset, "year", options, Number.POSITIVE_INFINITY);
  const years = groups.filter(({ keys }) => typeof keys[0] === "number");
  const rest = groups.filter((group) => !years.includes(group));
  const early = years.slice(0, Math.max(0, years.length - MOST_YEARS + 1));
  if (early.length < 2) return groups;
  const keys = early.flatMap((group) => group.keys);
  return [
    { kind: "others", keys, name: WORDS[language].untilYear(keys.at(-1)!) },
    ...years.slice(early.length),
    ...rest,
  ];
}

function panelOf(
  study: Study,
  title: string,
  years: readonly Group[],
  categories: readonly Group[],
  shantytown?: boolean,
): Panel {
  const { ledger, measured, write, language } = study;
  const where = shantytown === undefined ? {} : { where: { shantytown } };
  const columns = years.map((year): Column => {
    const query = { keys: { year: year.keys }, ...where };
    const value = ledger.look({ ...query, measure: measured });
    const count = ledger.look({ ...query, measure: "projects" });
    const name = year.name;
    if (!count.value) return { name, parts: [], value: "", remarks: [BLANK], apart: isApart(year) };
    ledger.show(value.query);
    const shown = formatNumber(ledger.show(count.query).value ?? 0);
    const projects = measured === "projects" ? "" : WORDS[language].count(shown);
    return {
      name,
      parts: categories.flatMap((category) => partsOf(study, year, category, shantytown)),
      value: value.value === null ? "" : write(value),
      remarks: [projects, value.value === null ? WORDS[language].unpriced : ""].filter((remark) => remark !== ""),
      apart: isApart(year),
    };
  });
  return { title, columns };
}

function isApart({ keys }: Group): boolean {
  return keys[0] === ONGOING || keys[0] === UNSTATED;
}

function partsOf(study: Study, year: Group, category: Group, shantytown?: boolean): ColumnPart[] {
  const { ledger, measured, write, splits, dataset } = study;
  const hue = category.kind === "single" ? categoryColours(dataset)(String(category.keys[0])) : UNSTATED_GREY;
  const kinds = shantytown === undefined && splits ? [false, true] : [shantytown];
  return kinds.flatMap((kind) => {
    const query = {
      measure: measured,
      keys: { year: year.keys, category: category.keys },
      ...(kind !== undefined && { where: { shantytown: kind } }),
    };
    if (!ledger.look(query).value) return [];
    const fact = ledger.show(query);
    return [{ fact, label: category.name, colour: kind ? tint(hue, LIGHT) : hue, text: write(fact) }];
  });
}

function keyTo(study: Study, categories: readonly Group[]): KeyEntry[] {
  const hue = categoryColours(study.dataset);
  return categories.flatMap(({ kind, keys, name }) => {
    const colour = kind === "single" ? hue(String(keys[0])) : UNSTATED_GREY;
    const redeveloped = study.splits
      ? study.ledger.look({ measure: "investment", keys: { category: keys }, where: { shantytown: true } })
      : null;
    return [
      { label: name, colour },
      ...(redeveloped?.value ? [{ label: WORDS[study.language].lighter(name), colour: tint(colour, LIGHT) }] : []),
    ];
  });
}

function titleOf(study: Study, years: readonly Group[]): string {
  const { ledger, language, measured, splits } = study;
  const zh = language === "zh";
  const amounts = years.map((year) => ({
    year,
    value: ledger.look({ measure: measured, keys: { year: year.keys } }).value ?? 0,
  }));
  const top = amounts.reduce((a, b) => (b.value > a.value ? b : a)).year;
  const name = top.keys.length === 1 ? keyName(top.keys[0]!, "year", language) : top.name;
  const keys = { year: top.keys };
  if (measured === "projects") {
    const count = formatNumber(ledger.show({ measure: "projects", keys }).value ?? 0);
    return zh ? `${name}完工的项目最多，共${count}个` : `Most projects are due in ${name}: ${count}`;
  }
  const share = formatShare(ledger.show({ measure: "share", keys }).value ?? 0);
  const due = isApart(top)
    ? zh
      ? `${share}的计划投资的完工年份为“${name}”`
      : `${share} of planned investment is “${name}”`
    : zh
      ? `${share}的计划投资在${name}完工`
      : `${share} of planned investment is due in ${name}`;
  if (!splits) return due;
  const without = formatShare(ledger.show({ measure: "share", keys, where: { shantytown: false } }).value ?? 0);
  return zh ? `${due}，不含棚户区改造则为${without}` : `${due}, ${without} without shantytown redevelopment`;
}
