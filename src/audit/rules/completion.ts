import { turnedTerms } from "../../project/planned-term.ts";
import { defineRule, type Hit } from "../basis/rule.ts";

/** Completion before or after the years of the plan. */
export const completionOutside = defineRule({
  id: "completion-outside-horizon",
  severity: "warning",
  certainty: "certain",
  title: { zh: "竣工时间超出计划期", en: "Completion outside the plan's years" },
  test: ({ projects, horizon }) =>
    projects.flatMap(({ seq, completionYear: year }) =>
      horizon && year !== null && (year < horizon.first || year > horizon.last) ? [{ seqs: [seq] }] : [],
    ),
  message: ({ seqs }, { project, horizon }) => {
    const { completionYear } = project(seqs[0]!);
    const { first, last, quote, lines } = horizon!;
    return {
      zh: `竣工${completionYear}年，在“${quote}”（第${lines[0]}行）的${first}–${last}年之外`,
      en: `completion in ${completionYear} lies outside ${first}–${last}, the years of ${quote} (line ${lines[0]})`,
    };
  },
});

/** Work without an end has no year to count in. */
export const ongoingWithoutYear = defineRule({
  id: "ongoing-without-year",
  severity: "note",
  certainty: "certain",
  goes: "row-by-row",
  title: { zh: "持续开展，无竣工年份", en: "Ongoing, without a year" },
  test: ({ projects }) =>
    projects.flatMap(({ seq, ongoing, completionYear }) =>
      ongoing && completionYear === null ? [{ seqs: [seq] }] : [],
    ),
  message: ({ seqs }, { project }) => {
    const { completion } = project(seqs[0]!);
    return {
      zh: `竣工时间写作“${completion}”，不归入任何年份，按年份汇总时单列`,
      en: `completion is "${completion}": it counts in no year and stands apart by year`,
    };
  },
});

interface Turned extends Hit {
  readonly start: string;
}

/** Works that end before they begin: one of the two dates is wrong. */
export const completionBeforeStart = defineRule<Turned>({
  id: "completion-before-start",
  severity: "warning",
  certainty: "certain",
  goes: "row-by-row",
  title: { zh: "竣工早于开工", en: "Completion before the start" },
  test: ({ projects }) =>
    turnedTerms(projects).map(({ project: { seq }, from: { year, month } }) => ({
      seqs: [seq],
      start: month === null ? `${year}` : `${year}-${String(month).padStart(2, "0")}`,
    })),
  message: ({ seqs, start }, { project }) => {
    const { completion } = project(seqs[0]!);
    return {
      zh: `竣工时间写作“${completion}”，早于开工的${start}`,
      en: `completion is "${completion}", before the start in ${start}`,
    };
  },
});

interface Conflict extends Hit {
  readonly words: string;
}

/** Name or content that say another year of completion than the cell. */
export const completionConflict = defineRule<Conflict>({
  id: "completion-conflict",
  severity: "warning",
  certainty: "suspicion",
  goes: "row-by-row",
  title: { zh: "竣工时间与文字不符", en: "Completion and words disagree" },
  test: ({ projects }) =>
    projects.flatMap(({ seq, name, content, completionYear }) => {
      const said = /((?:19|20)\d\d)\s*年(?:\d{1,2}月)?[底末前]*(?:完成|建成|竣工|投运|投产)/.exec(
        `${name} ${content ?? ""}`,
      );
      return said && completionYear !== null && Number(said[1]) > completionYear
        ? [{ seqs: [seq], words: said[0] }]
        : [];
    }),
  message: ({ seqs, words }, { project }) => {
    const { completion } = project(seqs[0]!);
    return {
      zh: `竣工时间写作${completion}，文字却是“${words}”`,
      en: `completion is ${completion}, but the words say "${words}"`,
    };
  },
});
