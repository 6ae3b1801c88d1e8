import { counted } from "../language/counted.ts";
import { moneyWords } from "../measure/measures/money-names.ts";
import { formatShare } from "../language/format.ts";
import { fundColumns } from "../measure/money-roles.ts";
import { areNested } from "../measure/nested-funds.ts";
import { SERIES } from "../plot/theme.ts";
import { againstWhole, barAgainst, comparedGroups, isStatedByAll, type NamedMeasure } from "./against-whole.ts";
import { detailOf } from "./bar-words.ts";
import type { ChartDefinition } from "./chart.ts";
import { nameList } from "./labels.ts";
import { chartOf, openStudy, type Study, totalTitle } from "./study.ts";

const MOST_ROWS = 15;

const WORDS = {
  zh: {
    whole: "计划投资",
    by: "资金来源",
    bare: "灰色露出的部分，是计划投资中没有写明来源的。",
    share: (name: string, share: string) => `${name}占计划投资的${share}`,
    where: (name: string) => `在写明${name}的项目中，`,
    over: "占比只计同时写明该项和计划投资的项目",
    more: (count: number) => `另有${count}组计划投资较小，未画出。`,
  },
  en: {
    whole: "Planned investment",
    by: "source of funds",
    bare: "Where grey shows, no source of the planned investment is stated.",
    share: (name: string, share: string) => `${name}: ${share} of planned investment`,
    where: (_: string) => ", where stated",
    over: "shares are over projects that state both the source and the investment",
    more: (count: number) =>
      `${counted(count, "more group")} with less planned investment ${count === 1 ? "isn't" : "aren't"} drawn.`,
  },
} as const;

/** Where the money comes from: the sources of funds, one after the other, on a wide bar for what is planned. */
export const fundsChart: ChartDefinition = {
  name: "funds",
  question: { zh: "资金从哪里来？", en: "Where does the money come from?" },
  draw: (dataset, options) => {
    const study = openStudy(dataset, options);
    if (!study || study.measured === "projects") return null;
    const { ledger, language } = study;
    const funds = fundColumns(dataset.projects)
      .filter((measure) => ledger.look({ measure }).value)
      .toSorted((a, b) => ledger.look({ measure: b }).value! - ledger.look({ measure: a }).value!);
    // More than can be told apart.
    if (funds.length === 0 || funds.length > SERIES.length) return null;
    const look = (measure: string) => ledger.look({ measure });
    // Bars one behind the other would be longer than what they are parts of.
    if (areNested({ missing: look("missing"), investment: look("investment"), funds: funds.map(look) })) return null;
    const words = WORDS[language];
    const parts = funds.map((measure) => ({ measure, name: moneyWords(measure, language, dataset.projects) }));
    const by = comparedGroups(study);
    const all = by.groups
      .flatMap((group) => barAgainst(study, parts, { measure: "investment", name: words.whole }, group, null))
      .toSorted((a, b) => (b.whole?.amount ?? 0) - (a.whole?.amount ?? 0));
    const rows = all.slice(0, MOST_ROWS);
    return chartOf(
      study,
      "funds",
      {
        title: titleOf(study, parts),
        subtitle: [
          by.unitBy(study.amounts.scale.unit),
          ...(funds.every((measure) => isStatedByAll(look(`${measure}/investment`), study)) ? [] : [words.over]),
        ].join(language === "zh" ? "；" : "; "),
        notes: [words.bare, all.length > rows.length ? words.more(all.length - rows.length) : null],
        details: rows.map((row) =>
          [
            detailOf(row),
            nameList(
              row.parts.map(({ part, text }) => `${part} ${text}`),
              language,
            ),
          ]
            .filter((words) => words !== "")
            .join(" "),
        ),
      },
      againstWhole(
        rows,
        study,
        by,
        parts.map(({ name }, index) => [name, SERIES[index]!]),
        words.whole,
      ),
    );
  },
};

function titleOf(study: Study, [first]: readonly NamedMeasure[]): string {
  const rate = first && study.ledger.look({ measure: `${first.measure}/investment` });
  if (!first || !rate) return totalTitle(study, WORDS[study.language].by);
  // What is planned for projects that name no source isn't divided by them.
  if (rate.value === null) {
    const money = study.say(study.ledger.show({ measure: first.measure }));
    return study.language === "zh" ? `来源写明${first.name}${money}` : `${first.name}: ${money}`;
  }
  const words = WORDS[study.language];
  const share = words.share(first.name, formatShare(study.ledger.show(rate.query).value ?? 0));
  // That all state it goes without saying.
  const where = isStatedByAll(rate, study) ? "" : words.where(first.name);
  return study.language === "zh" ? `${where}${share}` : `${share}${where}`;
}
