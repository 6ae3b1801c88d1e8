import type { Sentence } from "../../gazette/prose.ts";
import type { Target } from "../../gazette/target.ts";
import { planOf } from "../../project/plan-of.ts";
import { deadlineIn, reconcileDeadline } from "../basis/deadline.ts";
import { type Claim, type ClaimReader, quoted } from "../basis/reconciliation.ts";
import type { Subject } from "../basis/subject.ts";
import type { Project } from "../../project/project.ts";
import { allDoneOf } from "./all-done.ts";
import { deadlineWords } from "./deadline-words.ts";
import { partNamed } from "../groups/sum-scope.ts";

// 所有重点项目, 列入计划的项目, "projects in this programme": all that the table lists, and nothing narrower.
const ALL_ZH =
  /^(?:(?:全部|所有|各|上述|以上|这些|本(?:批|次|年度|计划)|(?:列入|纳入)(?:本|年度)?(?:计划|方案|清单|项目表)的?)\s*)*(?:重点|重大|建设|实施|年度)*(?:项目|工程)$/u;
const ALL_EN =
  /^(?:the |these |listed |planned |capital |key )*(?:projects?|schemes?)(?: (?:in|of|on) (?:this|the) (?:programme|program|plan|list))?$/iu;
// 所有项目…; 以上项目均在2022年底前完工 says of each what 项目2022年底前完工 may say of any.
const TOLD_ALL =
  /^(?:全部|所有|各)|^(?:(?:上述|以上|这些).*\n|.*\n(?=[^，；。]*(?:上述|以上|这些)))[^，；。]*(?:项目|工程)(?:[须要应将]|计划)*(?:全部|均|都|一律)/u;
// 2 of the projects, most of the schemes: fewer than all; a number before the words may be taken for that of a list.
const SOME_EN = /^(?!all\b)(?:[\w-]+ ){0,3}of (?:the|these|those|our|its)\b/iu;
const DONE_ZH = /^(?:基本|全面)?(?:建成(?:投产|投用|投入使用)?|完成|竣工(?:验收)?|完工|投产|投用|投入使用|交付使用)$/u;
const DONE_EN = /^(?:(?:to )?be )?(?:completed?|finished|delivered|done)$/iu;
// 乡镇卫生院项目全部于2025年12月底前竣工: of a part that the table tells apart.
const PART =
  /(?:^|[，,；;。])(?<part>[^，,；;。\d]{2,14}?)(?:项目|工程)(?:要|须|应)?(?:全部|均|都|一律)(?:要|须|应)?[于在]?(?<year>(?:19|20)\d\d)年[^，,；;。]{0,10}?(?:建成|完成|竣工|完工|投产|投用|交付)/u;

/** Whether words name all that a table lists, and nothing narrower. */
export function namesAllProjects(words: string): boolean {
  return ALL_ZH.test(words) || ALL_EN.test(words);
}

/** Whether a promise is that all projects of the plan are done by a year. */
export function isOfAllProjects({ operator, subject, indicator, year, quote }: Target): boolean {
  if (year === null || (operator !== "all" && operator !== "complete") || SOME_EN.test(quote)) return false;
  return (
    (ALL_ZH.test(subject) &&
      (operator === "all" || TOLD_ALL.test(`${subject}\n${quote}`)) &&
      DONE_ZH.test(indicator)) ||
    (ALL_EN.test(subject) && DONE_EN.test(indicator))
  );
}

/** The year by which all projects are to be done, as the text says, against the rows of the table. */
export const planDeadlineClaims: ClaimReader = {
  id: "plan-deadline",
  read: (subject) => {
    const { prose, projects, dataset } = subject;
    if (projects.length === 0 || prose.length === 0) return [];
    const promised = planOf(dataset)
      .targets.filter(isOfAllProjects)
      .flatMap((target) => {
        const sentence = prose.find(({ lines, text }) => lines.includes(target.line) && text.includes(target.quote));
        return sentence ? [{ year: target.year!, sentence, quote: target.quote }] : [];
      });
    const counted = allDoneOf(prose, projects);
    const read = new Map([...promised, ...counted].map((one) => [`${one.sentence.first} ${one.year}`, one]));
    const ofParts = prose.flatMap((sentence): Claim[] => {
      const { part = "", year } = PART.exec(sentence.text)?.groups ?? {};
      const scope = part === "" ? null : partNamed(part, projects);
      if (!scope || read.has(`${sentence.first} ${year}`)) return [];
      const about = { year: Number(year), sentence, quote: sentence.text };
      return [claimOf(about, `part-${sentence.first}`, scope.rows, subject, scope.label)];
    });
    return [...[...read.values()].map((one, index) => claimOf(one, `${index + 1}`, projects, subject)), ...ofParts];
  },
};

function claimOf(
  { year, sentence, quote }: { readonly year: number; readonly sentence: Sentence; readonly quote: string },
  place: string,
  rows: readonly Project[],
  { projects }: Subject,
  part?: string,
): Claim {
  const deadline = deadlineIn(quote, year);
  const { rows: _, late, undated, unsure, ...reconciled } = reconcileDeadline(deadline, rows);
  return {
    id: `plan-deadline-${place}`,
    title:
      part === undefined
        ? { zh: "全部项目的期限", en: "Deadline of all projects" }
        : { zh: `${part}项目的期限`, en: `Deadline of projects: ${part}` },
    ...quoted(sentence),
    quote,
    ...reconciled,
    note: deadlineWords(deadline, { rows, late, undated, unsure }, projects),
  };
}
