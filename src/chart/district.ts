import { barTitles, cutNote, detailOf } from "./bar-words.ts";
import { capital } from "../language/capital.ts";
import { formatShare } from "../language/format.ts";
import { amountParts } from "./amount-parts.ts";
import type { ChartDefinition } from "./chart.ts";
import { equalTitle, firstGroups } from "./first-groups.ts";
import { type Group, groupsOf } from "./groups.ts";
import { nameList } from "./labels.ts";
import type { BarColours } from "../plot/bar-colours.ts";
import type { RankedBar } from "../plot/bar-places.ts";
import { rankedBars } from "../plot/ranked-bars.ts";
import { jointWords } from "./source-note.ts";
import { asStatedByDistrict, chartOf, mostProjects, openStudy, type Study, subtitleOf, totalTitle } from "./study.ts";
import { toldApart } from "./told-apart.ts";
import { missingRemark } from "./unpriced-marks.ts";
import { AMOUNT, AMOUNT_LIGHT, JOINT, OTHERS_GREY, UNSTATED_GREY } from "../plot/theme.ts";

const MOST_BARS = 15;
const LABEL_WIDTH = 180;

const WORDS = {
  zh: {
    upTo: (amount: string) => `最多${amount}`,
    inFull: (amount: string) => `计全额至少${amount}`,
    jointPart: { split: "联合项目的分摊额", full: "联合项目全额" },
    range: "联合项目全额计入",
  },
  en: {
    upTo: (amount: string) => `up to ${amount}`,
    inFull: (amount: string) => `at least ${amount} in full`,
    jointPart: { split: "Share of joint projects", full: "Joint projects in full" },
    range: "Joint projects counted in full",
  },
} as const;

const GREYS = { others: OTHERS_GREY, whole: JOINT, joint: JOINT, unstated: UNSTATED_GREY } as const;

/** Which districts carry most: ranked bars, what joint projects may add in grey. */
export const districtChart: ChartDefinition = {
  name: "district",
  question: { zh: "哪些地区投资最多？", en: "Which districts carry most?" },
  draw: (dataset, options) => {
    const study = openStudy(dataset, options);
    if (!study) return null;
    const groups = groupsOf(dataset, "district", options, MOST_BARS);
    if (groups.every(({ kind }) => kind === "unstated")) return null;
    const rows = toldApart(
      groups.map((group, index) =>
        barOf(study, group, group.kind !== "single" && groups[index - 1]?.kind === "single"),
      ),
    );
    return chartOf(
      study,
      "district",
      {
        title: titleOf(study, groups),
        subtitle: subtitleOf(study),
        notes: [cutNote(rows, study.language), jointWords(dataset, study.ledger, options)],
        details: rows.map(detailOf),
      },
      rankedBars(rows, study.room, LABEL_WIDTH, barTitles(study, "district"), coloursOf(study, rows, groups)),
    );
  },
};

function barOf(study: Study, group: Group, apart: boolean): RankedBar {
  const { ledger, measured, amountOf, options, language } = study;
  const query = { keys: { district: group.keys } };
  const value = ledger.show({ ...query, measure: measured });
  const policy = options.joint ?? "apart";
  const parts =
    group.kind === "single"
      ? [...amountParts(study, { ...query, joint: "exclude" }), ...jointPart(study, group)]
      : amountParts(study, query, group.name);
  const most = group.kind === "single" && measured === "investment" ? ledger.look({ ...query, measure: "most" }) : null;
  const ranges = policy === "apart" || policy === "split";
  const upTo = ranges && most?.value && most.value > (value.value ?? 0) ? amountOf(ledger.show(most.query)) : null;
  // Who shares a project without an amount has no known most.
  const open = ledger.look({ ...query, measure: "missing", joint: "full" }).value !== 0;
  const remark = [upTo ? WORDS[language][open ? "inFull" : "upTo"](upTo.text) : "", missingRemark(study, query)];
  return {
    name: group.name,
    total: amountOf(value),
    parts,
    ...(upTo && { upTo }),
    remark: remark.filter((part) => part !== "").join(language === "zh" ? "；" : "; "),
    gathers: group.kind === "others",
    apart,
  };
}

/** What joint projects add to a district under `split` and `full`. */
function jointPart({ ledger, measured, amountOf, options, language }: Study, group: Group): RankedBar["parts"] {
  if (options.joint !== "split" && options.joint !== "full") return [];
  const query = { measure: measured, keys: { district: group.keys }, where: { joint: true } } as const;
  if (!ledger.look(query).value) return [];
  return [{ part: WORDS[language].jointPart[options.joint], ...amountOf(ledger.show(query)) }];
}

function coloursOf(
  { labels, language, splits, measured }: Study,
  rows: readonly RankedBar[],
  groups: readonly Group[],
): BarColours {
  const { jointPart: joint, range } = WORDS[language];
  const isDrawn = (name: string) => rows.some(({ parts }) => parts.some(({ part }) => part === name));
  const colours = [
    ...(splits
      ? ([
          [labels.otherProjects, AMOUNT],
          [labels.shantytown, AMOUNT_LIGHT],
        ] as const)
      : ([[labels[measured], AMOUNT]] as const)),
    [joint.split, JOINT],
    [joint.full, JOINT],
    ...groups.flatMap(({ kind, name }) => (kind === "single" ? [] : [[name, GREYS[kind]] as const])),
  ] as const;
  const drawn = colours.filter(([name]) => isDrawn(name));
  // Bars that their names tell apart need no legend.
  const named = [labels[measured], ...groups.map(({ name }) => name)];
  return {
    field: "part",
    colours: drawn,
    legend: drawn.map(([name]) => name).filter((name) => !named.includes(name)),
    bound: range,
  };
}

function titleOf(study: Study, groups: readonly Group[]): string {
  const { ledger, language, measured, options, say } = study;
  const zh = language === "zh";
  const all = groups.filter(({ kind }) => kind === "single");
  if (all.length > 0 && measured === "projects") return mostProjects(study, "district", groups);
  const singles = all.filter(({ keys }) => ledger.look({ measure: "share", keys: { district: keys } }).value !== null);
  const first = singles[0];
  if (!first) return totalTitle(study, study.labels.district);
  if (study.overlaps) {
    const top = ledger.show({ measure: measured, keys: { district: first.keys } });
    // In the scope of one district the others have only what they share with it.
    const { district } = options.where ?? {};
    const alone = Array.isArray(district) && district.length === 1;
    if (alone || firstGroups(study, "district", singles, 1).length === 0)
      return totalTitle(study, study.labels.district);
    const lead = `with joint projects counted in full, ${first.name} has the most: ${say(top)}`;
    return capital(
      asStatedByDistrict(study, zh ? `联合项目全额计入各地区时，${first.name}投资最多，为${say(top)}` : lead),
    );
  }
  if (!study.isWhole) return totalTitle(study, study.labels.district);
  // The rest that is drawn as one bar is no district: the others are ranked among themselves, what is in no single one too.
  const named = groups.filter(({ kind }) => kind !== "others");
  const [leader] = firstGroups(study, "district", named, 1);
  if (leader && leader.kind !== "single") return apartTitle(study, leader);
  const top = leadingDistricts(study, named, singles, leader);
  if (top.length === 0) return equalTitle(study, "district", groups) ?? totalTitle(study, study.labels.district);
  const share = ledger.show({ measure: "share", keys: { district: top.flatMap(({ keys }) => keys) } });
  const names = nameList(
    top.map(({ name }) => name),
    language,
  );
  if (share.value === 1)
    return asStatedByDistrict(study, zh ? `计划投资全部在${names}` : `All planned investment is in ${names}`);
  const part = formatShare(share.value ?? 0);
  const apart = top.some((group) => sharesAny(study, group)) ? (zh ? "，联合项目另计" : ", joint projects apart") : "";
  if (zh) return asStatedByDistrict(study, `${names}占计划投资的${part}${apart}`);
  return asStatedByDistrict(study, `${names} ${top.length > 1 ? "have" : "has"} ${part} of planned investment${apart}`);
}

/** Whether a district has a part in projects that its own figure leaves out. */
function sharesAny({ ledger, options }: Study, { keys }: Group): boolean {
  if ((options.joint ?? "apart") !== "apart") return false;
  const count = (joint: "apart" | "full") =>
    ledger.look({ measure: "projects", joint, keys: { district: keys } }).value;
  return count("full") !== count("apart");
}

/** The districts that a title names: the first two of all that is drawn under a name, or one where what comes next is no single district. */
function leadingDistricts(study: Study, groups: readonly Group[], singles: readonly Group[], leader?: Group): Group[] {
  const most = singles.length > 2 ? 2 : 1;
  const leading = firstGroups(study, "district", groups, most);
  if (leading.every(({ kind }) => kind === "single")) return leading;
  return leader ? [leader] : [];
}

/** Where what is in no single district is the largest of all that is drawn, the title says so. */
function apartTitle(study: Study, { kind, name, keys }: Group): string {
  const { ledger, language, labels } = study;
  const share = formatShare(ledger.show({ measure: "share", keys: { district: keys } }).value ?? 0);
  if (language === "zh") {
    const what = { joint: name, whole: `地区写作“${name}”的项目`, unstated: "未写明地区的项目" }[kind as "joint"];
    return asStatedByDistrict(study, `${what}占计划投资的${share}`);
  }
  const what = {
    joint: name,
    whole: `projects in "${name}"`,
    unstated: `projects that name no ${labels.places.one.en}`,
  };
  return asStatedByDistrict(study, capital(`${what[kind as "joint"]} hold ${share} of planned investment`));
}
