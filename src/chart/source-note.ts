import { formatNumber } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { conditionWords } from "../measure/conditions/catalogue.ts";
import type { Filter } from "../measure/request.ts";
import { keyWord } from "../project/printed-number.ts";
import type { Dataset } from "../project/dataset.ts";
import { citation } from "../project/source-title.ts";
import { sourceNames } from "../project/source-names.ts";
import type { ChartOptions } from "./chart.ts";
import { LABELS, sentences } from "./labels.ts";
import type { Ledger } from "./ledger.ts";
import { unpricedKind } from "../project/unpriced.ts";

/** 序号 as words, runs drawn together: `1–5、7`; a long list ends with how many there are. */
export function seqWords(seqs: readonly number[], language: Language, most = 8, word?: string): string {
  const runs: { from: number; to: number }[] = [];
  for (const seq of seqs) {
    const run = runs.at(-1);
    if (run && run.to + 1 === seq) run.to = seq;
    else runs.push({ from: seq, to: seq });
  }
  const shown = runs.slice(0, most).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  const list = shown.join(LABELS[language].separator);
  if (language === "zh") return `${word ?? "序号"}${list}${runs.length > most ? "等" : ""}`;
  return `${word ?? "No."} ${list}${runs.length > most ? " and others" : ""}`;
}

/** Where in the source the projects of a chart stand. */
function placeWords(dataset: Dataset, seqs: readonly number[], language: Language): string {
  if (dataset.parts) {
    const counted = new Set(seqs);
    const used = dataset.parts.filter(({ projects }) => projects.some(({ seq }) => counted.has(seq)));
    return sourceNames({ file: dataset.file, sources: used.flatMap(({ sources }) => sources) }, language);
  }
  const { projects, file } = dataset;
  const used = new Set(seqs);
  const places = projects.filter(({ seq }) => used.has(seq)).map(({ source }) => source);
  const sheets = [...new Set(places.flatMap(({ sheet }) => sheet ?? []))];
  const lines = places.flatMap(({ line, lastLine, row }) => [line ?? row ?? [], lastLine ?? []].flat());
  const byLine = places.every(({ line }) => line !== undefined);
  const [first, last] = lines.reduce(
    ([least, most], line) => [Math.min(least, line), Math.max(most, line)],
    [Number.POSITIVE_INFINITY, 0],
  );
  const sheet =
    sheets.length === 0 ? "" : language === "zh" ? `工作表${sheets.join("、")}` : `sheet ${sheets.join(", ")}`;
  const span =
    last === 0
      ? ""
      : language === "zh"
        ? `第${first === last ? first : `${first}–${last}`}行`
        : `${byLine ? "line" : "row"}${first === last ? ` ${first}` : `s ${first}–${last}`}`;
  return [file, sheet, span].filter((part) => part !== "").join(language === "zh" ? "" : ", ");
}

/** The conditions of a filter in words, a long list of projects cut short; empty where there is none. */
function scopeWords({ seq, ...others }: Filter, language: Language): string {
  const conditions = [...conditionWords(others, language), ...(seq ? [seqWords(seq, language)] : [])];
  return conditions.join(language === "zh" ? "；" : "; ");
}

/** How joint projects count under the policy; null where there are none. */
export function jointWords(
  { projects }: Pick<Dataset, "projects">,
  ledger: Ledger,
  options: ChartOptions,
): string | null {
  const joint = ledger.look({ measure: "projects", joint: "apart", where: { joint: true } });
  if (joint.value === 0) return null;
  const { value, seqs } = ledger.show({ measure: "projects", joint: "apart", where: { joint: true } });
  const count = formatNumber(value ?? 0);
  const { language } = options;
  const list = seqWords(seqs, language, 8, keyWord(projects, language));
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
  const one = value === 1;
  const [are, its] = one ? ["is", "its"] : ["are", "their"];
  const how = {
    apart: `${one ? "stands" : "stand"} apart and ${are} not divided among districts`,
    split: options.weights
      ? `${are} divided among ${its} districts by given weights`
      : `${are} divided evenly among ${its} districts`,
    full: `${one ? "counts" : "count"} in full in each of ${its} districts, so rows must not be added up`,
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
  const { language, where = {} } = options;
  const all = ledger.look({ measure: "projects" });
  const missing = ledger.look({ measure: "missing" });
  const scope = scopeWords(where, language);
  const place = `${citation(dataset, language)}${placeWords(dataset, all.seqs, language)}`;
  const blanks = () => {
    const { value, seqs } = ledger.show({ measure: "missing" });
    const count = formatNumber(value ?? 0);
    const which = seqWords(seqs, language, 8, keyWord(dataset.projects, language));
    const those = new Set(seqs);
    if (unpricedKind(dataset.projects.filter(({ seq }) => those.has(seq))) === "unread")
      return language === "zh"
        ? `${count}个项目没有可计入的金额（${which}），不作零计。`
        : `${count === "1" ? "1 project has" : `${count} projects have`} no amount that counts (${which}), which is no zero.`;
    return language === "zh"
      ? `${count}个项目未标金额（${which}），空白不作零计。`
      : `${count === "1" ? "1 project states" : `${count} projects state`} no amount (${which}): a blank is no zero.`;
  };
  return sentences(language, [
    language === "zh" ? `来源：${place}。` : `Source: ${place}.`,
    scope === "" ? null : language === "zh" ? `范围：${scope}。` : `Scope: ${scope}.`,
    ofAmounts && missing.value ? blanks() : null,
    ...more,
  ]);
}
