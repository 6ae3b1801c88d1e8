import type { PlaceWords } from "../project/place-column.ts";
import { barTitles } from "./bar-words.ts";
import { formatNumber } from "../language/format.ts";
import { term } from "../language/terms.ts";
import { UNSTATED } from "../measure/request/request.ts";
import { keysInOrder } from "../measure/dimensions/keys-in-order.ts";
import type { ChartDefinition } from "./chart.ts";
import { type Group, groupsOf } from "./groups.ts";
import { jointWords } from "./source-note.ts";
import { asStatedByDistrict, chartOf, mostProjects, openStudy, type Study, subtitleOf, totalTitle } from "./study.ts";
import { missingRemark, NO_PROJECT, noProjectNote } from "./unpriced-marks.ts";
import { tilePlaces } from "../plot/tile-places.ts";
import { type Tile, tiles } from "../plot/tiles.ts";

const MOST_TILES = 40;

const WORDS = {
  zh: {
    most: (name: string, amount: string, last: string, least: string) =>
      `单个地区中，${name}计划投资最多，为${amount}；${last}最少，为${least}`,
    only: (name: string, amount: string) => `有金额的只有${name}：${amount}`,
    each: (amount: string) => `有金额的各地区计划投资均为${amount}`,
    notMap: () => "方格只示意相对方位，非地理边界。",
  },
  en: {
    most: (name: string, amount: string, last: string, least: string, { many }: PlaceWords) =>
      `Of single ${many.en}, ${name} has most planned investment, ${amount}; ${last} has least, ${least}`,
    only: (name: string, amount: string) => `Only ${name} states amounts: ${amount}`,
    each: (amount: string, { one }: PlaceWords) => `Each ${one.en} that states amounts has ${amount}`,
    notMap: ({ many }: PlaceWords) => `Squares show about where ${many.en} lie; they are no boundaries.`,
  },
} as const;

/** Where it is: a square a district, darker where there is more. */
export const tileMapChart: ChartDefinition = {
  name: "tile-map",
  question: { zh: "投资在哪里？", en: "Where is it?" },
  draw: (dataset, options) => {
    const study = openStudy(dataset, options);
    if (!study) return null;
    const { language, ledger } = study;
    const groups = groupsOf(dataset, "district", options, MOST_TILES);
    const singles = groups.filter(({ kind }) => kind === "single");
    if (singles.length < 2) return null;
    const words = WORDS[language];
    const inScope = singles.flatMap(({ keys }) => keys.map(String));
    // A district whose projects are all filtered out keeps its square.
    const others = soleDistricts(study).filter((name) => !inScope.includes(name));
    const shown = groups.some(({ kind }) => kind === "others") ? inScope : [...inScope, ...others];
    const places = tilePlaces(shown);
    // Without places it would be no map.
    if (!places) return null;
    const drawn = shown.map((name, index): Tile => {
      const group = singles.find(({ keys }) => keys.includes(name));
      const place = places[index]!;
      if (!group) return { name: term(name, language), amount: null, text: NO_PROJECT, count: "", ...place };
      return { ...tileOf(study, group), ...place };
    });
    const apart = groups.filter(({ kind }) => kind !== "single").map((group) => tileOf(study, group));
    return chartOf(
      study,
      "tile-map",
      {
        title: titleOf(study, singles),
        subtitle: subtitleOf(study),
        notes: [
          words.notMap(study.labels.places),
          study.labels.shades,
          noProjectNote(
            drawn.map(({ text }) => text),
            language,
          ),
          jointWords(dataset, ledger, options),
        ],
        details: [...drawn, ...apart].map(({ name, text, count }) => `${name} ${text} ${count}`.trim()),
      },
      tiles(drawn, apart, study.room, {
        ...barTitles(study, "district"),
        district: study.labels.district,
        unit: study.measured === "projects" ? null : study.amounts.scale.unit,
      }),
    );
  },
};

/** The districts that have projects of their own in the whole source, in its order. */
function soleDistricts({ dataset }: Study): string[] {
  return keysInOrder(dataset.projects, "district", "sole")
    .map(String)
    .filter((name) => name !== UNSTATED);
}

function tileOf(study: Study, group: Group) {
  const { ledger, measured, amountOf, labels } = study;
  const query = { keys: { district: group.keys } };
  const value = ledger.show({ ...query, measure: measured });
  const count = formatNumber(ledger.show({ ...query, measure: "projects" }).value ?? 0);
  return {
    name: group.name,
    ...amountOf(value),
    ...(value.value === null && { text: missingRemark(study, query) }),
    count: measured === "projects" || value.value === null ? "" : labels.countOf(count),
  };
}

function titleOf(study: Study, singles: readonly Group[]): string {
  const { ledger, measured, language, say } = study;
  if (measured === "projects") return mostProjects(study, "district", singles);
  const priced = singles
    .map((group) => ({ group, fact: ledger.look({ measure: "investment", keys: { district: group.keys } }) }))
    .filter(({ fact }) => fact.value !== null);
  const [first, last] = [priced[0], priced.at(-1)];
  if (!first || !last) return totalTitle(study, study.labels.district);
  const words = WORDS[language];
  if (priced.length === 1) return words.only(first.group.name, say(first.fact));
  if (first.fact.value === last.fact.value)
    return asStatedByDistrict(study, words.each(say(first.fact), study.labels.places));
  // Where two share a place at either end, neither has it.
  if (priced[1]!.fact.value === first.fact.value || priced.at(-2)!.fact.value === last.fact.value)
    return totalTitle(study, study.labels.district);
  return asStatedByDistrict(
    study,
    words.most(first.group.name, say(first.fact), last.group.name, say(last.fact), study.labels.places),
  );
}
