import type { Dataset } from "./dataset.ts";
import type { Words } from "../language/words.ts";
import { editionsIn, editionWords, listsIn, partsOfProjects, type SharedProject, sharedProjects } from "./editions.ts";
import type { Issue } from "./issue.ts";
import { type Link, linkEnd, projectOfEnd } from "./links.ts";
import type { Project } from "./project.ts";
import { plainText } from "./same-project.ts";

const MOST_LISTS = 40;

/**
 * A dataset with what must be known before its lists are added up: that they are editions of one plan, and which projects
 * stand in two of them. Reviewed links decide those: one that is the same in both is counted once, as the earlier list has
 * it. Throws a LinksError for links that don't fit it.
 */
export function withQuestions(read: Dataset, links: readonly Link[] = []): Dataset {
  const dataset = links.length === 0 ? read : { ...read, links };
  if (listsIn(dataset).length < 2) return dataset;
  const editions = editionsIn(dataset);
  if (editions) {
    const words = editionWords(editions);
    const at = editions.new.projects[0]!.source;
    return withIssues(dataset, [
      { code: "editions.together", severity: "error", message: words.en, words, at, raw: editions.new.name },
    ]);
  }
  const { same } = decisionsOf(dataset, links);
  const issues = [
    ...same.map(([kept, other]) =>
      issueOf("project.counted-once", "note", other, {
        zh: `“${other.name}”（${other.source.file}）经审定与 ${kept.source.file} 中的是同一项目，只计一次`,
        en: `${other.name} (${other.source.file}) is the same as in ${kept.source.file} by a reviewed link, and counted once`,
      }),
    ),
    ...openPairs(dataset, links).map(([a, b]) => issueOf("project.in-two-lists", "warning", b, questionWords(a, b))),
  ];
  const told = issues.length === 0 ? dataset : withIssues(dataset, issues);
  if (same.length === 0) return told;
  const dropped = new Set(same.map(([, other]) => other));
  return { ...told, projects: told.projects.filter((project) => !dropped.has(project)) };
}

/** The questions of a dataset as links to be decided, after those that were given. */
export function questionLinks(dataset: Dataset, given: readonly Link[] = []): Link[] {
  return [
    ...given.filter(({ decision }) => decision !== null),
    ...openPairs(dataset, given).map(
      ([a, b]): Link => ({ decision: null, reason: "", old: [linkEnd(a)], new: [linkEnd(b)] }),
    ),
  ];
}

/** The projects that stand in two lists of a dataset, whole or as a part of one, and that no link decides. */
function openPairs(dataset: Dataset, links: readonly Link[]): SharedProject[] {
  const lists = listsIn(dataset);
  if (lists.length > MOST_LISTS) return [];
  const { same, different } = decisionsOf(dataset, links);
  const dropped = new Set(same.map(([, other]) => other));
  return lists
    .flatMap((list, index) =>
      lists.slice(0, index).flatMap((earlier) => [...sharedProjects(earlier, list), ...partsOfProjects(earlier, list)]),
    )
    .filter((pair) => !pair.some((one) => dropped.has(one)) && !different.get(pair[0])?.has(pair[1]));
}

const placeName = ({ source: { file, sheet } }: Project): string => (sheet === undefined ? file : `${file}#${sheet}`);

function questionWords(a: Project, b: Project): Words {
  if (plainText(a.name) === plainText(b.name))
    return {
      zh: `“${b.name}”同时列于 ${placeName(a)} 和 ${placeName(b)}，现计两次；是否同一项目请审定（--links）`,
      en: `${b.name} stands in ${placeName(a)} and in ${placeName(b)} and is counted twice: decide by --links whether it is one project`,
    };
  return {
    zh: `${placeName(b)} 的“${b.name}”可能就是 ${placeName(a)} 的“${a.name}”或其一部分，现各计一次；请审定（--links）`,
    en: `${b.name} of ${placeName(b)} may be ${a.name} of ${placeName(a)}, or a part of it, and both are counted: decide by --links`,
  };
}

function issueOf(code: string, severity: "warning" | "note", about: Project, words: Words): Issue {
  return { code, severity, message: words.en, words, at: about.source, raw: about.name, seq: about.seq };
}

/** An issue is said of the dataset, and of the source by itself that it stands in. */
function withIssues(dataset: Dataset, issues: readonly Issue[]): Dataset {
  return {
    ...dataset,
    issues: [...dataset.issues, ...issues],
    ...(dataset.parts && {
      parts: dataset.parts.map((part) => ({
        ...part,
        issues: [...part.issues, ...issues.filter(({ at }) => at.file === part.file)],
      })),
    }),
  };
}

function decisionsOf(
  { projects }: Dataset,
  links: readonly Link[],
): { same: readonly SharedProject[]; different: ReadonlyMap<Project, ReadonlySet<Project>> } {
  const bySeq = new Map(projects.map((project) => [project.seq, project]));
  const same: SharedProject[] = [];
  const different = new Map<Project, Set<Project>>();
  for (const link of links) {
    if (link.decision === null) continue;
    const ends = [...link.old, ...link.new].map((end) => projectOfEnd(bySeq, end)).toSorted((a, b) => a.seq - b.seq);
    const [first, ...others] = ends;
    for (const other of others)
      if (link.decision === "same") same.push([first!, other]);
      else different.set(first!, new Set([...(different.get(first!) ?? []), other]));
  }
  return { same, different };
}
