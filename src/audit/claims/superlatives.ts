import { readSuperlatives, type Superlative } from "../../gazette/superlative.ts";
import type { Words } from "../../language/words.ts";
import { numbered } from "../../project/printed-number.ts";
import type { Project } from "../../project/project.ts";
import { type Claim, type ClaimReader, quoted, type Status } from "../basis/reconciliation.ts";
import type { Subject } from "../basis/subject.ts";
import { isOfTime, type SaidColumn, saidColumn } from "../columns/said-column.ts";
import { isAboutWhole } from "../groups/about-whole.ts";
import { groupNamed, groupingsCalled, type Grouping, groupingsOf } from "../groups/named-group.ts";
import { projectNamed } from "../groups/named-project.ts";
import { amountOfNamed } from "./named-amount.ts";
import { groupClaim } from "./superlative-group.ts";
import { openWords } from "../basis/open-words.ts";

/** What the text says is the largest or the smallest (投资最大的项目是…, "the most projects are in …"), against the rows. */
export const superlativeClaims: ClaimReader = {
  id: "superlative",
  read: (subject) => {
    if (subject.projects.length === 0) return [];
    const said = readSuperlatives(subject.prose);
    if (said.length === 0) return [];
    const groupings = groupingsOf(subject.projects);
    return said.flatMap((one, index) => claimOf(one, index + 1, subject, groupings));
  },
};

const WHOLE = /总投资|總投資|投资总额|総事業費|\btotal\b|gesamt|\btotale?\b/iu;

function claimOf(said: Superlative, place: number, subject: Subject, groupings: readonly Grouping[]): Claim[] {
  const { projects } = subject;
  if (said.named === "" || !isAboutWhole(said.quote, said.sentence, subject, groupings)) return [];
  const column = said.measure === "count" ? null : saidColumn(said.measure === "plan" ? "plan" : "total", projects);
  if (said.measure !== "count" && column === null) return [];
  const project = said.of === "group" ? null : projectNamed(said.named, projects);
  const group = said.of === "project" ? null : groupNamed(said.named, groupingsCalled(said.noun, groupings), projects);
  // What both a project and a group are called, either may be meant.
  if ((project === null) === (group === null)) return [];
  const found = project ? projectClaim(said, project, column!, subject) : groupClaim(said, group!, column, subject);
  if (!found) return [];
  // What isn't said to be so by its whole cost may be so by its plan for the year, or by its length.
  const isLoose =
    said.measure === "unsaid"
      ? projects.some(({ numbers = [] }) => numbers.length > 0)
      : said.measure === "total" && !WHOLE.test(said.quote) && projects.some(({ amounts }) => amounts.some(isOfTime));
  const unsure = isLoose && found.status === "differs";
  return [
    {
      ...quoted(said.sentence),
      quote: said.quote,
      id: `superlative-${said.sentence.first}-${place}`,
      stated: null,
      computed: null,
      residual: null,
      unit: "",
      ...found,
      ...(unsure && {
        status: "unverifiable",
        note: { zh: `${found.note.zh}；原文没有说按什么比`, en: `${found.note.en}; by what isn't said` },
      }),
    },
    ...amountOfNamed(said, place, project ?? group!, column, subject),
  ];
}

function projectClaim(
  said: Superlative,
  named: Project,
  { amountOf, label, what }: SaidColumn,
  { projects, money }: Subject,
): Pick<Claim, "title" | "status" | "note" | "seqs"> | null {
  const { most } = said;
  const own = amountOf(named);
  const priced = projects.flatMap((project) => {
    const amount = amountOf(project);
    return amount === null ? [] : [{ project, amount }];
  });
  if (projects.length < 2 || priced.length === 0) return null;
  const furthest = priced.reduce((best, { amount }) => (most === amount > best ? amount : best), priced[0]!.amount);
  const first = priced.filter(({ amount }) => amount === furthest).map(({ project }) => project);
  const open = projects.filter((project) => amountOf(project) === null);
  const isFirst = own === furthest;
  const status: Status =
    own === null || (isFirst && (open.length > 0 || first.length > 1))
      ? "unverifiable"
      : isFirst
        ? "agrees"
        : "differs";
  const names = (some: readonly Project[]) =>
    numbered(
      projects,
      some.map(({ seq }) => seq),
    );
  const amount = money(furthest);
  const gap = openWords(open, label, projects);
  const side: Words = most ? { zh: "最多", en: "most" } : { zh: "最少", en: "least" };
  const tied = first.length > 1;
  const lead: Words = {
    zh: `${what.zh}${side.zh}的是${names(first).zh}（${tied ? "均为" : ""}${amount.zh}）`,
    en: `${names(first).en} ${tied ? "have" : "has"} the ${side.en} (${tied ? "each " : ""}${amount.en})`,
  };
  const ours: Words =
    own === null || isFirst
      ? { zh: "", en: "" }
      : { zh: `，${names([named]).zh}为${money(own).zh}`, en: `, ${names([named]).en} has ${money(own).en}` };
  return {
    title: most
      ? { zh: `${what.zh}最多的项目`, en: `The project with the most ${what.en}` }
      : { zh: `${what.zh}最少的项目`, en: `The project with the least ${what.en}` },
    seqs: [...new Set([named, ...first])].map(({ seq }) => seq),
    status,
    note: { zh: `${lead.zh}${ours.zh}${gap.zh}`, en: `${lead.en}${ours.en}${gap.en}` },
  };
}
