import { type AllStarted, allStartedIn } from "../../gazette/all-started.ts";
import type { Sentence } from "../../gazette/prose.ts";
import { readSums } from "../../gazette/sums.ts";
import { clauseParts } from "../../gazette/clause-parts.ts";
import { startSpan, type TimePoint } from "../../project/planned-term.ts";
import { isStart } from "../../project/start-text.ts";
import type { Project } from "../../project/project.ts";
import { reconcileDeadline } from "../basis/deadline.ts";
import { type Claim, type ClaimReader, quoted } from "../basis/reconciliation.ts";
import type { Subject } from "../basis/subject.ts";
import { isAboutWhole } from "../groups/about-whole.ts";
import { groupingsOf } from "../groups/named-group.ts";
import { scopeOf } from "../groups/sum-scope.ts";
import { yearAbout } from "./all-done.ts";
import { type DeadlineAct, deadlineWords } from "./deadline-words.ts";

/** By when a text says that all projects start (3月底前全部开工, "all to start by June"), against the starts that the rows state. */
export const startClaims: ClaimReader = {
  id: "starts",
  read: (subject) => {
    const { projects, prose } = subject;
    const said = prose
      .filter(({ heading }) => !heading)
      .flatMap((sentence) =>
        clauseParts(sentence.text).flatMap((part) => {
          const found = allStartedIn(part.trim());
          return found ? [{ ...found, sentence, quote: part.trim().replace(/[，；;]$/u, "") }] : [];
        }),
      );
    const spans = said.length === 0 ? [] : projects.map((project) => startSpan(project, projects));
    const hasColumn = projects.some(({ extra }) => Object.keys(extra).some(isStart));
    // Where nothing in the table is of a start, nothing can be held against it.
    if (!hasColumn && spans.every((span) => span === null)) return [];
    return said.flatMap((one, index) => claimOf(one, index + 1, subject));
  },
};

const STARTS: DeadlineAct = {
  zh: "开工",
  one: "starts",
  many: "start",
  undated: { zh: "没有开工时间", en: "no start" },
};

type Said = AllStarted & { readonly sentence: Sentence; readonly quote: string };

function claimOf({ month, before, named, year: own, sentence, quote }: Said, place: number, subject: Subject): Claim[] {
  const { projects, prose } = subject;
  const year = own ?? yearAbout(sentence, prose);
  if (year === null || (!named && !followsCount(sentence, subject))) return [];
  if (!isAboutWhole(quote, sentence, subject, groupingsOf(projects))) return [];
  const deadline = { year, month: month === 12 && !before ? null : month };
  const pointOf = (project: Project): TimePoint | null => {
    const span = startSpan(project, projects);
    if (!span) return null;
    const { first, last } = span;
    // Of what may start on either side of the day only the year is sure.
    const isSplit =
      span.year === year && first !== null && first <= month && (last! > month || (before && last! >= month));
    return { year: span.year, month: isSplit ? null : last };
  };
  const { rows: _, late, undated, unsure, ...reconciled } = reconcileDeadline(deadline, projects, pointOf);
  return [
    {
      ...quoted(sentence),
      quote,
      id: `start-${sentence.first}-${place}`,
      title: { zh: "全部项目的开工期限", en: "When all projects start" },
      ...reconciled,
      note: deadlineWords(deadline, { rows: projects, late, undated, unsure }, projects, undefined, STARTS),
    },
  ];
}

/** Whether words that name no projects (3月底前全部开工) follow those that count all of them, here or in the sentence before. */
function followsCount(sentence: Sentence, { prose, projects }: Subject): boolean {
  const before = prose[prose.indexOf(sentence) - 1];
  const near = before && before.paragraph === sentence.paragraph ? [before, sentence] : [sentence];
  const counts = readSums(near).filter(({ kind }) => kind === "count");
  // Behind one part of them "all" may be all of that part.
  const parts = counts.filter((sum) => sum.part !== null || scopeOf(sum, projects)?.label !== "");
  return counts.length > parts.length && parts.length !== 1;
}
