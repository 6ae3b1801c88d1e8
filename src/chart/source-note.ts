import { placeWords as wordsForPlaces } from "../project/place-column.ts";
import { formatNumber } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import type { Fact } from "../measure/fact.ts";
import { type Run, askedRows, runsIn, runsOf, unpricedKindOf } from "../measure/rows-of.ts";
import type { Filter } from "../measure/request/request.ts";
import type { Project } from "../project/project.ts";
import { conditionWords } from "../measure/conditions/catalogue.ts";
import { keyWordIn } from "../project/printed-number.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Position } from "../table/raw-table.ts";
import { grouped } from "../project/grouped.ts";
import { citation } from "../project/source-title.ts";
import { sourceNames } from "../project/source-names.ts";
import type { ChartOptions } from "./chart.ts";
import { LABELS, sentences } from "./labels.ts";
import type { Ledger } from "./ledger.ts";
import { capital } from "../language/capital.ts";
import { noAmountsWords, hasNoAmounts } from "../project/unpriced.ts";

/** So many sheets of a workbook are named with their rows. */
const MOST_SHEETS = 3;

/** Projects by their keys, runs drawn together: `序号1–5、7`; a long list ends with a word for the others. */
export function seqWords(runs: readonly Run[], language: Language, most: number, projects: readonly Project[]): string {
  const isOne = runs.length === 1 && runs[0]!.from === runs[0]!.to;
  const word = keyWordIn(projects, isOne ? 1 : 2, language);
  const shown = runs.slice(0, most).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  const list = shown.join(LABELS[language].separator);
  if (language === "zh") return `${word}${list}${runs.length > most ? "等" : ""}`;
  return `${word} ${list}${runs.length > most ? " and others" : ""}`;
}

/** Where in the source the projects of a chart stand. */
function placeWords(dataset: Dataset, counted: Fact, language: Language): string {
  const asked = askedRows(dataset.projects, counted);
  if (asked)
    return [dataset.file, linesWords(asked.lines, language, true)]
      .filter((part) => part !== "")
      .join(language === "zh" ? "" : ", ");
  const { seqs } = counted;
  if (dataset.parts) {
    const keys = new Set(seqs);
    const used = dataset.parts.filter(({ projects }) => projects.some(({ seq }) => keys.has(seq)));
    return sourceNames({ file: dataset.file, sources: used.flatMap(({ sources }) => sources) }, language);
  }
  const { projects, file } = dataset;
  const used = new Set(seqs);
  const places = projects.filter(({ seq }) => used.has(seq)).map(({ source }) => source);
  const separator = language === "zh" ? "" : ", ";
  const spans = [...grouped(places, ({ sheet }) => sheet)].map(([sheet, own]) => ({
    sheet,
    span: spanWords(own, language),
  }));
  const shown = spans.slice(0, MOST_SHEETS).map(({ sheet, span }) => {
    const name = sheet === undefined ? "" : language === "zh" ? `工作表${sheet}` : `sheet ${sheet}`;
    return [name, span].filter((part) => part !== "").join(separator);
  });
  const more = spans.length - shown.length;
  const all = shown.filter((part) => part !== "").join(language === "zh" ? "、" : "; ");
  const others = more === 0 ? "" : language === "zh" ? `等${spans.length}个工作表` : ` and ${more} more sheets`;
  return [file, `${all}${others}`].filter((part) => part !== "").join(separator);
}

/** The first and the last line, or row, of some places. */
function spanWords(places: readonly Position[], language: Language): string {
  const lines = places.flatMap(({ line, lastLine, row }) => [line ?? row ?? [], lastLine ?? []].flat());
  const byLine = places.every(({ line }) => line !== undefined);
  const ends = lines.reduce<readonly [number, number] | null>(
    (known, line) => [Math.min(known?.[0] ?? line, line), Math.max(known?.[1] ?? line, line)],
    null,
  );
  return linesWords(ends, language, byLine);
}

function linesWords(ends: readonly [number, number] | null, language: Language, byLine: boolean): string {
  if (!ends) return "";
  const [first, last] = ends;
  if (language === "zh") return `第${first === last ? first : `${first}–${last}`}行`;
  return `${byLine ? "line" : "row"}${first === last ? ` ${first}` : `s ${first}–${last}`}`;
}

/** The conditions of a filter in words, a long list of projects cut short; empty where there is none. */
function scopeWords(
  { seq, ...others }: Filter,
  language: Language,
  { projects, columns }: Pick<Dataset, "projects" | "columns">,
): string {
  const conditions = [
    ...conditionWords(others, language, projects, columns),
    ...(seq ? [seqWords(runsIn(seq), language, 8, projects)] : []),
  ];
  return conditions.join(language === "zh" ? "；" : "; ");
}

/** How joint projects count under the policy; null where there are none. */
export function jointWords(
  { projects, columns }: Pick<Dataset, "projects" | "columns">,
  ledger: Ledger,
  options: ChartOptions,
): string | null {
  const joint = ledger.look({ measure: "projects", joint: "apart", where: { joint: true } });
  if (joint.value === 0) return null;
  const shown = ledger.show({ measure: "projects", joint: "apart", where: { joint: true } });
  const count = formatNumber(shown.value ?? 0);
  const { language } = options;
  const list = seqWords(runsOf(projects, shown), language, 8, projects);
  const policy = options.joint ?? "apart";
  if (language === "zh") {
    const how = {
      apart: "单列，不摊给各地区",
      split: options.weights ? "按给定权重摊给各地区" : "平均摊给各地区",
      full: "在所涉每个地区各计全额，各行不可相加",
      exclude: "不计入",
    }[policy];
    return `多地区联合项目${count}个（${list}）${how}。`;
  }
  const one = shown.value === 1;
  const [are, its] = one ? ["is", "its"] : ["are", "their"];
  const many = wordsForPlaces(columns).many.en;
  const how = {
    apart: `${one ? "stands" : "stand"} apart and ${are} not divided among ${many}`,
    split: options.weights
      ? `${are} divided among ${its} ${many} by given weights`
      : `${are} divided evenly among ${its} ${many}`,
    full: `${one ? "counts" : "count"} in full in each of ${its} ${many}, so rows must not be added up`,
    exclude: `${are} left out`,
  }[policy];
  return `${count} joint ${one ? "project" : "projects"} (${list}) ${how}.`;
}

/** The note under every figure: source and lines, what is left out, the scope. */
export function sourceNote(
  dataset: Dataset,
  ledger: Ledger,
  options: ChartOptions,
  more: readonly (string | null)[] = [],
  /** Whether it shows amounts, so that projects without one are left out of something. */
  ofAmounts = true,
): string {
  const { language, where = {}, masthead } = options;
  const all = ledger.look({ measure: "projects" });
  const title = masthead?.title;
  const missing = ledger.look({ measure: "missing" });
  const scope = scopeWords(where, language, dataset);
  const place = `${citation(dataset, language, masthead)}${placeWords(dataset, all, language)}`;
  const blanks = () => {
    if (hasNoAmounts(dataset)) return `${capital(noAmountsWords(dataset)[language])}${language === "zh" ? "。" : "."}`;
    const shown = ledger.show({ measure: "missing" });
    const count = formatNumber(shown.value ?? 0);
    const which = seqWords(runsOf(dataset.projects, shown), language, 8, dataset.projects);
    if (unpricedKindOf(dataset.projects, shown) === "unread")
      return language === "zh"
        ? `${count}个项目没有可计入的金额（${which}），不作零计。`
        : `${count === "1" ? "1 project has" : `${count} projects have`} no amount that counts (${which}) and ${count === "1" ? "isn't" : "aren't"} counted as zero.`;
    return language === "zh"
      ? `${count}个项目未标金额（${which}），空白不作零计。`
      : `${count === "1" ? "1 project states" : `${count} projects state`} no amount (${which}); blanks are not counted as zero.`;
  };
  return sentences(language, [
    language === "zh" ? `来源：${place}。` : `Source: ${place}.`,
    title === undefined ? null : language === "zh" ? `载《${title}》。` : `From "${title}".`,
    scope === "" ? null : language === "zh" ? `范围：${scope}。` : `Scope: ${scope}.`,
    ofAmounts && missing.value ? blanks() : null,
    ...more,
  ]);
}
