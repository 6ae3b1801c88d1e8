import { ownDistrict, SHARED_TAIL } from "../measure/own-district.ts";
import { leavesOutJoint } from "../measure/some-of.ts";
import { formatNumber, sharesInSentence } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { type Fact, isMoney } from "../measure/fact.ts";
import { currencyOf } from "../measure/measures/money-unit.ts";
import type { Dimension } from "../measure/request/request.ts";
import { hasNegative } from "../measure/largest.ts";
import { unpricedKindOf } from "../measure/rows-of.ts";
import { statedWords } from "../measure/stated-words.ts";
import { sourceNames } from "../project/source-names.ts";
import type { Dataset } from "../project/dataset.ts";
import { forNames } from "../project/held.ts";
import { noAmountsWords, hasNoAmounts } from "../project/unpriced.ts";
import { moneyApart, moneyInWords } from "../unit/amount.ts";
import { type Amounts, amountsUpTo } from "./amounts.ts";
import type { Chart, ChartOptions } from "./chart.ts";
import { roomIn } from "../plot/figure-width.ts";
import { markedCharacters, markedWords } from "../plot/shown-text.ts";
import { type Amount, specificationOf, type View, type Words } from "../plot/view.ts";
import type { Group } from "./groups.ts";
import { type Labels, labelsOf, sentences } from "./labels.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { sourceNote } from "./source-note.ts";

/** What a chart of amounts works with: the data in scope, its numbers, and how they are written. */
export interface Study {
  readonly dataset: Dataset;
  readonly options: ChartOptions;
  readonly language: Language;
  readonly labels: Labels;
  readonly ledger: Ledger;
  readonly amounts: Amounts;
  /** Width that the chart's plot and words have, in px: what its figure has between its margins. */
  readonly room: number;
  /** Money; the number of projects where none in scope states an amount. */
  readonly measured: "investment" | "projects";
  /** Whether 棚改 stands apart from the rest: some projects in scope are 棚改 and some are not, and both have money. */
  readonly splits: boolean;
  /** Whether joint projects in scope count in full in each of their districts: then rows of districts are no parts of a sum. */
  readonly overlaps: boolean;
  /** Whether amounts are parts of their sum, so that a share says how much of the whole something is. */
  readonly isWhole: boolean;
  /** A number as it is written in the plot, without its unit. */
  readonly write: (fact: Fact) => string;
  /** A number as a mark shows it: in the unit of the figure. */
  readonly amountOf: (fact: Fact) => Amount;
  /** A number as it is written in a sentence. */
  readonly say: (fact: Fact) => string;
}

/** What the largest of a source's money columns comes to, where it has none for the whole investment. */
function largestColumn({ projects }: Dataset, ledger: Ledger): number {
  const labels = new Set(forNames(projects).flatMap(({ amounts }) => amounts.map(({ label }) => label)));
  return Math.max(0, ...[...labels].map((measure) => Math.abs(ledger.look({ measure }).value ?? 0)));
}

/**
 * The largest of several amounts as a title says it: with more digits where another one, which is smaller, would read the same, so
 * that the figure would seem to show no largest.
 */
export function sayLargest({ say, write, dataset, language }: Study, top: Fact, others: readonly Fact[]): string {
  const { value } = top;
  const isAlike = others.some((other) => other.value !== null && other.value !== value && write(other) === write(top));
  if (value === null || !isAlike) return say(top);
  const amounts = others.map((other) => other.value);
  return moneyApart(value, amounts, language, currencyOf(dataset.projects));
}

/** Opens a study of the projects in scope; null where there are none. Throws a FigureWidthError for a width that no figure has. */
export function openStudy(dataset: Dataset, options: ChartOptions): Study | null {
  const { language } = options;
  const room = roomIn(options.width);
  const ledger = openLedger(dataset.projects, options);
  if (!ledger.look({ measure: "projects" }).value) return null;
  const total = ledger.look({ measure: "investment" }).value;
  const measured = total === null ? "projects" : "investment";
  const amounts = amountsUpTo(total ?? largestColumn(dataset, ledger), language, currencyOf(dataset.projects));
  const moneyOf = (shantytown: boolean) => ledger.look({ measure: "investment", where: { shantytown } }).value;
  const labels = labelsOf(dataset, language);
  const write = (fact: Fact): string =>
    fact.value === null ? labels.noAmount : isMoney(fact) ? amounts.show(fact.value) : formatNumber(fact.value);
  return {
    dataset,
    options,
    language,
    labels,
    ledger,
    amounts,
    room,
    measured,
    splits:
      measured === "investment" && options.where?.shantytown === undefined && Boolean(moneyOf(true) && moneyOf(false)),
    overlaps: options.joint === "full" && Boolean(ledger.look({ measure: "projects", where: { joint: true } }).value),
    isWhole: !hasNegative(dataset.projects, options),
    write,
    amountOf: (fact) => ({
      amount: fact.value === null ? null : isMoney(fact) ? fact.value / amounts.scale.divisor : fact.value,
      text: write(fact),
      fact: fact.id,
    }),
    say: (fact) => {
      if (fact.value === null) return labels.noAmount;
      if (isMoney(fact)) return sayAmount(fact.value, amounts, language);
      return labels.countOf(formatNumber(fact.value));
    },
  };
}

/** An amount in a sentence; one that is too small for the figure's unit stands in its own. */
function sayAmount(wan: number, amounts: Amounts, language: Language): string {
  const small = wan !== 0 && Math.abs(wan) < amounts.scale.divisor / 10;
  return small ? moneyInWords(wan, language, amounts.scale.of.currency) : amounts.withUnit(wan);
}

/** `计划投资（亿元）；142个有金额的项目，合计94.42亿元`, or that only projects are counted. */
export function subtitleOf(study: Study, more = ""): string {
  const { dataset, language, labels, ledger, measured, amounts } = study;
  const zh = language === "zh";
  const shared = takesInSharedProjects(study) ? SHARED_TAIL[language] : "";
  if (measured === "projects") {
    const count = formatNumber(ledger.show({ measure: "projects" }).value ?? 0);
    return zh
      ? `${labels.projects}；${count}个项目${shared}${noneWords(study)}${more}`
      : `Number of projects; ${labels.countOf(count)}${shared}${noneWords(study)}${more}`;
  }
  const priced = formatNumber(ledger.show({ measure: "priced" }).value ?? 0);
  const { isCounted } = statedWords(dataset.projects, ledger.look({ measure: "missing" }), language);
  const total = amounts.withUnit(ledger.show({ measure: "investment" }).value ?? 0);
  return zh
    ? `${labels.investment}（${amounts.scale.unit}）；${priced}个${isCounted ? "计入" : "有"}金额的项目，合计${total}${shared}${more}`
    : `${labels.investment}, ${amounts.scale.unit}; ${labels.countOf(priced)} with an amount${isCounted ? " that counts" : ""}, ${total} in all${shared}${more}`;
}

/** Whether what all in scope come to takes in projects that the one district in scope only shares: then it isn't its own. */
function takesInSharedProjects({ ledger, options: { where = {}, joint = "apart" } }: Study): boolean {
  if (ownDistrict({ where, joint }) === null || joint === "full") return false;
  return ledger.look({ measure: "projects", where: { joint: true } }).value !== 0;
}

/**
 * A title about amounts; where only some projects are in scope it says so, and where one without an amount could overturn
 * it, that it goes by what is stated. A title of districts (`ofDistricts`) has the policy's own words for joint projects.
 */
export function asStated(study: Study, title: string, ofDistricts = false): string {
  const { dataset, ledger, measured, language, options } = study;
  if (measured === "projects") return title;
  const zh = language === "zh";
  const scoped =
    Object.values(options.where ?? {}).some((value) => value !== undefined) || leavesOutJoint(dataset, options);
  const missing = ledger.look({ measure: "missing" });
  const takesIn = !ofDistricts && takesInSharedProjects(study);
  const words = [
    ...(scoped ? [zh ? "所选范围内" : "in scope"] : []),
    // A district's report leads with its own figure: what takes in the whole of projects that it shares says so.
    ...(takesIn ? [SHARED_TAIL[language].replace(/^(?:，|, )/u, "")] : []),
    ...(missing.value ? [statedWords(dataset.projects, missing, language).by] : []),
  ].join(zh ? (takesIn ? "，" : "") : ", ");
  if (words === "") return title;
  return zh ? `${words}，${title}` : `${words[0]!.toUpperCase()}${words.slice(1)}: ${title}`;
}

/** The same for a title of districts. */
export function asStatedByDistrict(study: Study, title: string): string {
  return asStated(study, title, true);
}

/** A title where no part can be named: what the figure is by, and what all comes to. */
export function totalTitle(study: Study, by: string): string {
  const { ledger, measured, language, labels, say } = study;
  const total = say(ledger.show({ measure: measured }));
  if (measured === "projects") return total;
  const shared = takesInSharedProjects(study) ? SHARED_TAIL[language] : "";
  return language === "zh"
    ? `按${by}，${labels.investment}共${total}${shared}`
    : `${labels.investment} by ${by.toLowerCase()}: ${total}${shared}`;
}

/** What is said of projects none of which has an amount that counts: blank in the source, or stated otherwise. */
function noneWords({ dataset, ledger, language }: Study): string {
  if (hasNoAmounts(dataset))
    return language === "zh" ? `，${noAmountsWords(dataset).zh}` : `: ${noAmountsWords(dataset).en}`;
  const isUnread = unpricedKindOf(dataset.projects, ledger.look({ measure: "missing" })) === "unread";
  if (language === "zh") return isUnread ? "均没有可计入的金额" : "均未标金额";
  return isUnread ? ", none with an amount that counts" : ", none with an amount";
}

/** A title for counts: which group has most projects, or how many there are where no single one has. */
export function mostProjects(study: Study, dimension: Dimension, groups: readonly Group[]): string {
  const zh = study.language === "zh";
  const counts = groups.map(({ keys }) => study.ledger.look({ measure: "projects", keys: { [dimension]: keys } }));
  const [first, second] = counts.toSorted((a, b) => b.value! - a.value!);
  const leader = first && first.value !== second?.value ? groups[counts.indexOf(first)]! : null;
  if (leader?.kind !== "single") {
    const all = formatNumber(study.ledger.show({ measure: "projects" }).value ?? 0);
    return zh ? `${all}个项目${noneWords(study)}` : `${study.labels.countOf(all)}${noneWords(study)}`;
  }
  const count = formatNumber(study.ledger.show(first!.query).value ?? 0);
  return zh ? `${leader.name}项目最多，共${count}个` : `${leader.name} has the most projects: ${count}`;
}

/** The chart of a study: words, plot, and every number shown. */
export function chartOf(
  study: Study,
  name: string,
  words: {
    readonly title: string;
    readonly subtitle: string;
    readonly notes?: readonly (string | null)[];
    readonly details: readonly string[];
    /** False where it shows no amounts at all. */
    readonly ofAmounts?: boolean;
  },
  plot: View | VegaPlot,
): Chart {
  const { dataset, ledger, options, language, room } = study;
  const missing = markedWords(markedCharacters([words, plot, sourceNames(dataset, language)]), language);
  const note = sourceNote(dataset, ledger, options, [...(words.notes ?? []), missing], words.ofAmounts);
  const { subtitle } = words;
  const title = sharesInSentence(words.title, language);
  const stop = language === "zh" ? "。" : ".";
  const alt = sentences(language, [
    `${title}${stop}`,
    `${subtitle}${stop}`,
    words.details.length === 0 ? null : `${words.details.join(language === "zh" ? "；" : "; ")}${stop}`,
  ]);
  const around = { title, subtitle, note, alt };
  return {
    name,
    grammar: "vega" in plot ? "vega" : "vega-lite",
    spec: "vega" in plot ? plot.vega(around, room) : specificationOf(around, plot, room),
    title,
    subtitle,
    note,
    alt,
    facts: ledger.facts,
  };
}

/** A plot in Vega itself, which has words of its own. */
export interface VegaPlot {
  readonly vega: (words: Words, room: number) => Chart["spec"];
}
