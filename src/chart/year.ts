import { isApart, yearTitle } from "./year-title.ts";
import { barTitles } from "./bar-words.ts";
import { formatNumber } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { areCompleted } from "../project/completed.ts";
import type { Key } from "../measure/request/request.ts";
import { type HuedGroup, huedCategories } from "./category-groups.ts";
import type { ChartDefinition } from "./chart.ts";
import { type Group, groupsOf, keyName } from "./groups.ts";
import { headingBar, type RankedBar } from "../plot/bar-places.ts";
import { rankedBars } from "../plot/ranked-bars.ts";
import { type Column, type Panel, type PartColours, stackedColumns } from "../plot/stacked-columns.ts";
import { chartOf, openStudy, type Study, subtitleOf } from "./study.ts";
import { NO_PROJECT, noProjectNote, partlyPricedMark, partlyPricedNote, unpricedWord } from "./unpriced-marks.ts";
import { AMOUNT, lighter } from "../plot/theme.ts";

const MOST_YEARS = 12;
const LABEL_WIDTH = 120;

const WORDS = {
  zh: {
    all: "全部项目",
    lighter: (name: string, works: string) => `${name}中的${works}`,
    untilYear: (year: Key) => `${year}年及以前`,
    count: (count: string) => `${count}个`,
    none: "无项目",
    scales: "两图各有刻度，柱高不可互比。",
    under: "；年份下为项目数",
    dueNote: (done: boolean) => `年份为${done ? "" : "计划"}竣工年份，不是投资支出的年份。`,
  },
  en: {
    all: "All projects",
    lighter: (name: string, works: string) => `${works} within ${name}`,
    untilYear: (year: Key) => `up to ${year}`,
    count: (count: string) => count,
    none: "no projects",
    scales: "Each panel has a scale of its own: heights don't compare across them.",
    under: "; under each year: number of projects",
    dueNote: (done: boolean) => `Years are those of ${done ? "" : "planned "}completion, not of spending.`,
  },
} as const;

/** When it is due: columns by completion year, stacked by category, with and without 棚改. */
export const yearChart: ChartDefinition = {
  name: "year",
  question: { zh: "计划何时竣工？", en: "When is it due?" },
  draw: (dataset, options) => {
    const study = openStudy(dataset, options);
    if (!study) return null;
    const years = yearGroups(study);
    if (years.every(({ kind }) => kind === "unstated")) return null;
    const categories = huedCategories(study);
    const { labels, language, measured, splits } = study;
    const panels: Panel[] = [panelOf(study, WORDS[language].all, years, categories)];
    if (splits) panels.push(panelOf(study, labels.withoutShantytown, years, categories, false));
    const drawn = new Set(
      panels.flatMap(({ columns }) => columns.flatMap(({ parts }) => parts.map(({ part }) => part))),
    );
    const colours = coloursOf(study, categories).filter(([name]) => drawn.has(name));
    const titles = barTitles(study, "year");
    const marks = panels.flatMap((panel) => panel.columns.flatMap(({ remarks }) => remarks));
    const columns = stackedColumns(panels, study.room, titles, colours);
    return chartOf(
      study,
      "year",
      {
        title: yearTitle(study, years),
        subtitle: subtitleOf(study, measured === "projects" ? "" : WORDS[language].under),
        notes: [
          WORDS[language].dueNote(areCompleted(dataset.projects, dataset.columns)),
          columns && panels.length > 1 ? WORDS[language].scales : null,
          noProjectNote(marks, language),
          partlyPricedNote(marks, language),
        ],
        details: panels.flatMap(({ title, columns: all }) =>
          all.map(({ name, total, remarks }) =>
            [title, name, total?.text ?? "", ...remarks.map((one) => (one === NO_PROJECT ? WORDS[language].none : one))]
              .filter((part) => part !== "")
              .join(" "),
          ),
        ),
      },
      columns ??
        rankedBars(panels.flatMap(barsOf), study.room, LABEL_WIDTH, titles, {
          field: "part",
          colours,
          legend: colours.length === 1 ? [] : colours.map(([name]) => name),
        }),
    );
  },
};

/** The same lying down, where the columns of all years have no room beside each other. */
function barsOf({ title, columns }: Panel, _: number, panels: readonly Panel[]): RankedBar[] {
  return [
    ...(panels.length > 1 ? [headingBar(title)] : []),
    ...columns.map(({ name, parts, total, remarks, apart }, index) => ({
      name,
      ...(panels.length > 1 && { key: `${title} ${name}` }),
      parts,
      total: total ?? { amount: null, text: "", fact: "" },
      remark: remarks.join(" "),
      apart: apart && !columns[index - 1]?.apart,
    })),
  ];
}

/** Years as they come, the earliest ones together where there are too many, then ongoing and unstated ones. */
function yearGroups({ dataset, options, language }: Study): Group[] {
  const groups = groupsOf(dataset, "year", options, Number.POSITIVE_INFINITY);
  const years = withoutGaps(
    groups.filter(({ keys }) => typeof keys[0] === "number"),
    language,
  );
  const rest = groups.filter(({ keys }) => typeof keys[0] !== "number");
  const early = years.slice(0, Math.max(0, years.length - MOST_YEARS + 1));
  if (early.length < 2) return [...years, ...rest];
  const keys = early.flatMap((group) => group.keys);
  return [
    { kind: "others", keys, name: WORDS[language].untilYear(keys.at(-1)!) },
    ...years.slice(early.length),
    ...rest,
  ];
}

/** Years between the first and the last in which nothing is due stand there too, where they are few. */
function withoutGaps(years: readonly Group[], language: Language): readonly Group[] {
  const [first, last] = [years[0], years.at(-1)].map((year) => Number(year?.keys[0]));
  if (years.length === 0 || last! - first! >= MOST_YEARS) return years;
  return Array.from({ length: last! - first! + 1 }, (_, index) => {
    const key = first! + index;
    const year = years.find(({ keys }) => keys[0] === key);
    return year ?? { kind: "single" as const, keys: [key], name: keyName(key, "year", language) };
  });
}

function panelOf(
  study: Study,
  title: string,
  years: readonly Group[],
  categories: readonly HuedGroup[],
  shantytown?: boolean,
): Panel {
  const { ledger, measured, amountOf, language } = study;
  const where = shantytown === undefined ? {} : { where: { shantytown } };
  const columns = years.map((year): Column => {
    const query = { keys: { year: year.keys }, ...where };
    const value = ledger.look({ ...query, measure: measured });
    const count = ledger.look({ ...query, measure: "projects" });
    const { name } = year;
    const apart = isApart(year);
    if (!count.value) return { name, parts: [], total: null, remarks: [NO_PROJECT], apart };
    ledger.show(value.query);
    const shown = formatNumber(ledger.show(count.query).value ?? 0);
    const projects = measured === "projects" ? "" : `${WORDS[language].count(shown)}${partlyPricedMark(study, query)}`;
    return {
      name,
      parts: categories.flatMap((category) => partsOf(study, year, category, shantytown)),
      total: value.value === null ? null : amountOf(value),
      remarks: [projects, value.value === null ? unpricedWord(study, query) : ""].filter((remark) => remark !== ""),
      apart,
    };
  });
  return { title, columns };
}

function partsOf(study: Study, year: Group, category: HuedGroup, shantytown?: boolean): Column["parts"] {
  const { ledger, measured, amountOf, splits, language } = study;
  const kinds = shantytown === undefined && splits ? [false, true] : [shantytown];
  return kinds.flatMap((kind) => {
    const query = {
      measure: measured,
      keys: { year: year.keys, category: category.keys },
      ...(kind !== undefined && { where: { shantytown: kind } }),
    };
    if (!ledger.look(query).value) return [];
    const part = kind ? WORDS[language].lighter(category.name, study.labels.shantytown) : category.name;
    return [{ category: category.name, part, ...amountOf(ledger.show(query)) }];
  });
}

function coloursOf(study: Study, categories: readonly HuedGroup[]): PartColours {
  // Where no project has a category there is nothing to tell apart.
  const [only] = categories;
  if (only?.kind === "unstated") return [[only.name, AMOUNT]];
  return categories.flatMap(({ keys, name, colour }) => {
    const redeveloped = study.splits
      ? study.ledger.look({ measure: "investment", keys: { category: keys }, where: { shantytown: true } })
      : null;
    return [
      [name, colour] as const,
      ...(redeveloped?.value
        ? [[WORDS[study.language].lighter(name, study.labels.shantytown), lighter(colour)] as const]
        : []),
    ];
  });
}
