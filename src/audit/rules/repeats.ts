import { capital } from "../../language/capital.ts";
import { keyWord, numbered } from "../../project/printed-number.ts";
import { grouped } from "../../project/grouped.ts";
import { comparedName, sharedWholes } from "../../project/shared-wholes.ts";
import type { Project } from "../../project/project.ts";
import type { Language } from "../../language/language.ts";
import { exactUnitName } from "../../unit/exact-amount.ts";
import { defineRule, type Hit } from "../basis/rule.ts";
import type { Subject } from "../basis/subject.ts";

function alike({ projects }: Subject, key: (project: Project) => unknown[]): Project[][] {
  const groups = grouped(projects, (project) => JSON.stringify(key(project)));
  return [...groups.values()].filter((group) => group.length > 1);
}

const years = (group: readonly Project[]): Set<number | null> =>
  new Set(group.map(({ completionYear }) => completionYear));
// A project that another sheet has with another year is one of another edition.
const isOfOneSheet = (group: readonly Project[]): boolean =>
  new Set(group.map(({ source }) => source.sheet)).size === 1;
const hit = (group: readonly Project[]): Hit => ({ seqs: group.map(({ seq }) => seq) });
const sameWorks = ({ unit, name, content, districts }: Project) => [
  comparedName(unit),
  comparedName(name),
  comparedName(content),
  districts,
];

const sameProject = (project: Project) => [...sameWorks(project), project.completionYear, project.investment];
const sameNames = ({ unit, name }: Project) => [comparedName(unit), comparedName(name)];

interface Programme extends Hit {
  /** Years that other programmes of the unit have and this one hasn't. */
  readonly lacking: readonly number[];
}

/** The same works year by year: one programme, several projects. */
export const annualProgramme = defineRule<Programme>({
  id: "annual-programme",
  severity: "note",
  certainty: "certain",
  goes: { alike: sameWorks, needsAll: true },
  title: { zh: "分年重复的项目", en: "Programmes repeated in several years" },
  test: (subject) => {
    const programmes = alike(subject, sameWorks).filter(
      (group) => years(group).size === group.length && !years(group).has(null) && isOfOneSheet(group),
    );
    const yearsOfUnit = new Map<string | null, Set<number>>();
    for (const group of programmes) {
      const own = yearsOfUnit.get(group[0]!.unit) ?? new Set();
      for (const year of years(group)) own.add(year!);
      yearsOfUnit.set(group[0]!.unit, own);
    }
    return programmes.map((group) => {
      const own = years(group);
      const lacking = [...yearsOfUnit.get(group[0]!.unit)!].filter((year) => !own.has(year));
      return { ...hit(group), lacking };
    });
  },
  message: ({ seqs, lacking }, { project, projects, printed, foreign, digits }) => {
    const rows = seqs.map(project);
    const each = (language: Language) =>
      rows.map(
        ({ completionYear, investment }) =>
          `${completionYear}: ${investment === null ? "—" : digits(investment)[language]}`,
      );
    const { name } = rows[0]!;
    return {
      zh: `${name}分年列为${seqs.length}个项目（${numbered(projects, seqs).zh}；${each("zh").join("，")}，${exactUnitName(printed, "zh")}）${lacking.length > 0 ? `，唯独没有${lacking.join("、")}年` : ""}，项目数按年计`,
      en: `${name} stands as ${seqs.length} projects of different years (${numbered(projects, seqs).en}; ${each("en").join(", ")} in ${exactUnitName(printed, "en", foreign)})${lacking.length > 0 ? `, with none for ${lacking.join(", ")} as its like have` : ""}: counts of projects count it each time`,
    };
  },
});

interface Repeated extends Hit {
  /** The column whose amounts of these rows add up to the one amount that they all state. */
  readonly parts?: string;
}

/** The same works in the same year, or a whole that each of its rows states: perhaps one project, twice. */
export const duplicateProject = defineRule<Repeated>({
  id: "duplicate-project",
  severity: "warning",
  certainty: "suspicion",
  goes: { alike: sameProject },
  title: { zh: "疑为重复的项目", en: "Projects that may be one" },
  test: (subject) => [
    ...alike(subject, sameProject).map(hit),
    ...sharedWholes(subject.projects).map(({ rows, column }) => ({ ...hit(rows), parts: column })),
  ],
  message: ({ seqs, parts }, { projects }) => {
    const numbers = numbered(projects, seqs);
    if (parts !== undefined)
      return {
        zh: `${numbers.zh}同名，投资额相同，“${parts}”各行之和恰等于它：疑为一个项目的总额在各行重复列出`,
        en: `${capital(numbers.en)} have one name and the same investment, to which their ${parts} add up: the whole of one project, stated in each of its rows?`,
      };
    return {
      zh: `${numbers.zh}的单位、名称、内容、地区、年份、金额全同，疑重复列入`,
      en: `${capital(numbers.en)} are the same in unit, name, content, district, year and amount: one project, twice?`,
    };
  },
});

/** Projects that only their content tells apart. */
export const sameName = defineRule({
  id: "same-name",
  severity: "note",
  certainty: "certain",
  goes: { alike: sameNames },
  title: { zh: "同名项目", en: "Projects of the same name" },
  test: (subject) =>
    alike(subject, sameNames)
      .filter((group) => new Set(group.map(({ content }) => comparedName(content))).size === group.length)
      .map(hit),
  message: ({ seqs }, { project, projects }) => {
    const { name } = project(seqs[0]!);
    return {
      zh: `${numbered(projects, seqs).zh}同名“${name}”，内容不同：引用时须写${keyWord(projects, "zh")}`,
      en: `${capital(numbered(projects, seqs).en)} are all named "${name}" with different contents: cite them by number`,
    };
  },
});
