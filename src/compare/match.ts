import { headingWords } from "../lexicon/row-words.ts";
import { LinksError, type Link, projectOfEnd } from "../project/links.ts";
import type { Project } from "../project/project.ts";
import { areInOnePlace, placesOf, plainText, sharedGround, unitOf } from "../project/same-project.ts";
import { grouped } from "../project/grouped.ts";
import { codesOf } from "./codes.ts";

/** How projects of two editions were found to be the same: by a reviewed link, a printed code, or their names. */
export type MatchedBy = "link" | "code" | "name";

/** Projects of the old and the new edition that are the same; several on a side where a link says that one was split or merged. */
export interface MatchedProjects {
  readonly old: readonly Project[];
  readonly new: readonly Project[];
  readonly by: MatchedBy;
}

/** What matching leaves. */
export interface Matching {
  readonly matched: readonly MatchedProjects[];
  /** Pairs that could be the same, and that nothing decides. */
  readonly alike: readonly (readonly [Project, Project])[];
  readonly oldLeft: readonly Project[];
  readonly newLeft: readonly Project[];
  /** Whether a reviewed link says that two projects are different. */
  readonly areDifferent: (old: Project, next: Project) => boolean;
  /** Printed codes, where both editions print them. */
  readonly codes: readonly [ReadonlyMap<Project, string>, ReadonlyMap<Project, string>];
}

/**
 * Matches the projects of two editions: by reviewed links, by printed codes, then by equal names within one unit or place.
 * Equal names that leave a choice are no match.
 */
export function matchProjects(
  olds: readonly Project[],
  news: readonly Project[],
  links: readonly Link[] = [],
  /** Whether printed codes match, which takes both editions whole. */
  byCodes = true,
): Matching {
  const decided = decidedBy(olds, news, links);
  const takenOld = new Set(decided.matched.flatMap(({ old }) => old));
  const takenNew = new Set(decided.matched.flatMap((one) => one.new));
  const matched: MatchedProjects[] = [...decided.matched];
  const alike: (readonly [Project, Project])[] = [];
  const take = (old: Project, next: Project, by: MatchedBy) => {
    takenOld.add(old);
    takenNew.add(next);
    matched.push({ old: [old], new: [next], by });
  };
  const leftOld = () => olds.filter((project) => !takenOld.has(project));
  const leftNew = () => news.filter((project) => !takenNew.has(project));

  const [oldCodes, newCodes] = byCodes ? codesOf(olds, news) : [new Map<Project, string>(), new Map<Project, string>()];
  const byCode = new Map(leftNew().flatMap((project) => [[newCodes.get(project), project] as const]));
  for (const old of leftOld()) {
    const code = oldCodes.get(old);
    const next = code === undefined ? undefined : byCode.get(code);
    if (!next || takenNew.has(next) || decided.areDifferent(old, next)) continue;
    // A code that stands for quite another project was given anew, or is wrong: that is for a person to say.
    if (sharesSomething(old, next)) take(old, next, "code");
    else alike.push([old, next]);
  }

  const nameOf = (project: Project) => plainText(project.name);
  const newNames = grouped(leftNew(), nameOf);
  for (const [name, group] of grouped(leftOld(), nameOf)) {
    const others = newNames.get(name);
    if (!others) continue;
    for (const pair of pairsOf(group, others, decided.areDifferent)) take(...pair, "name");
    const open = group.filter((old) => !takenOld.has(old));
    for (const next of others.filter((one) => !takenNew.has(one)))
      for (const old of open) if (!decided.areDifferent(old, next)) alike.push([old, next]);
  }
  // What has found its match since is no question any more.
  const open = alike.filter(([old, next]) => !takenOld.has(old) && !takenNew.has(next));
  return {
    matched,
    alike: open,
    oldLeft: leftOld(),
    newLeft: leftNew(),
    areDifferent: decided.areDifferent,
    codes: [oldCodes, newCodes],
  };
}

function sharesSomething(a: Project, b: Project): boolean {
  return (
    sharedGround(a, b) === "shared" ||
    (a.investment !== null && a.investment === b.investment) ||
    plainText(a.name) === plainText(b.name) ||
    [...new Set(plainText(a.name))].filter((letter) => b.name.includes(letter)).length * 2 > a.name.length
  );
}

type KeyOf = (project: Project) => string | null;

const joined = (...parts: readonly (string | number | null)[]): string | null =>
  parts.includes(null) || parts.includes("") ? null : parts.join("\u0000");
const placeKey = (project: Project) => placesOf(project).join("|");
const contentKey = ({ content }: Project) => (content === null ? null : plainText(content));

/** What tells projects of one name apart, from all that is stated to a unit, a place or a heading alone. */
const TELLERS: readonly KeyOf[] = [
  (p) => [unitOf(p), placeKey(p), contentKey(p), p.investmentText, p.completion].join("\u0000"),
  (p) => joined(unitOf(p), placeKey(p), contentKey(p)),
  (p) => joined(unitOf(p), placeKey(p), p.investment),
  (p) => joined(unitOf(p), placeKey(p)),
  (p) => joined(placeKey(p), contentKey(p)),
  (p) => joined(unitOf(p), contentKey(p)),
  unitOf,
  (p) => joined(placeKey(p)),
  // A county's projects stand in a sheet or under a heading of its own.
  ({ source }) => source.sheet ?? null,
  ({ section }) => section.map((heading) => plainText(headingWords(heading))).join("\u0000"),
];

/** The projects of one name that are the same in two editions, each where nothing else could be meant. */
function pairsOf(
  olds: readonly Project[],
  news: readonly Project[],
  areDifferent: (old: Project, next: Project) => boolean,
): (readonly [Project, Project])[] {
  const pairs: (readonly [Project, Project])[] = [];
  // A name that several go by is told apart by its place: another place is another project, or a question.
  const isCommon = olds.length > 1 || news.length > 1;
  const canPair = (old: Project, next: Project) =>
    sharedGround(old, next) !== "other" &&
    !areDifferent(old, next) &&
    !(isCommon && areInOnePlace(old, next) === false);
  let [oldLeft, newLeft] = [[...olds], [...news]];
  for (const [index, keyOf] of TELLERS.entries()) {
    const group = (projects: readonly Project[]) => grouped(projects, (project) => keyOf(project) ?? "");
    const others = group(newLeft);
    for (const [key, mine] of group(oldLeft)) {
      const theirs = others.get(key) ?? [];
      // Rows that are alike in all they state may be paired in their order; else only where there is no choice.
      const isClear = mine.length === 1 && theirs.length === 1;
      if (key === "" || !(isClear || (index === 0 && mine.length === theirs.length))) continue;
      for (const [at, old] of mine.entries()) {
        const next = theirs[at]!;
        if (canPair(old, next)) pairs.push([old, next]);
      }
    }
    oldLeft = oldLeft.filter((old) => !pairs.some(([one]) => one === old));
    newLeft = newLeft.filter((next) => !pairs.some(([, one]) => one === next));
  }
  // What is left is paired where it is all that is left, or by places that are spelled short here and in full there.
  const isOnly = oldLeft.length === 1 && newLeft.length === 1;
  const isClear = (old: Project, next: Project) => canPair(old, next) && (isOnly || areInOnePlace(old, next) === true);
  for (const old of oldLeft) {
    const [next, ...others] = newLeft.filter((one) => isClear(old, one));
    if (next && others.length === 0 && oldLeft.filter((one) => isClear(one, next)).length === 1)
      pairs.push([old, next]);
  }
  return pairs;
}

interface Decided {
  readonly matched: readonly MatchedProjects[];
  readonly areDifferent: (old: Project, next: Project) => boolean;
}

/** What reviewed links decide. Links that share an end are of one project that was split or merged. Throws a LinksError where they contradict one another or the editions. */
function decidedBy(olds: readonly Project[], news: readonly Project[], links: readonly Link[]): Decided {
  const bySeq = (projects: readonly Project[]) => new Map(projects.map((project) => [project.seq, project]));
  const [oldBySeq, newBySeq] = [bySeq(olds), bySeq(news)];
  const different = new Map<Project, Set<Project>>();
  const groups: { old: Set<Project>; new: Set<Project> }[] = [];
  for (const link of links) {
    if (link.decision === null) continue;
    const old = link.old.map((end) => projectOfEnd(oldBySeq, end));
    const next = link.new.map((end) => projectOfEnd(newBySeq, end));
    if (link.decision === "different") {
      for (const one of old) different.set(one, new Set([...(different.get(one) ?? []), ...next]));
      continue;
    }
    const touched = groups.filter(
      (group) => old.some((one) => group.old.has(one)) || next.some((one) => group.new.has(one)),
    );
    const whole = { old: new Set(old), new: new Set(next) };
    for (const group of touched) {
      for (const one of group.old) whole.old.add(one);
      for (const one of group.new) whole.new.add(one);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(whole);
  }
  const areDifferent = (old: Project, next: Project) => different.get(old)?.has(next) ?? false;
  const inOrder = (projects: ReadonlySet<Project>) => [...projects].toSorted((a, b) => a.seq - b.seq);
  const matched = groups.map((group) => ({ old: inOrder(group.old), new: inOrder(group.new), by: "link" as const }));
  for (const { old, new: next } of matched)
    for (const one of old)
      for (const other of next)
        if (areDifferent(one, other))
          throw new LinksError({
            zh: `链接：“${one.name}”与“${other.name}”既作同一项目、又作不同项目`,
            en: `links: expected one decision for ${one.name} and ${other.name}, got same and different`,
          });
  return { matched, areDifferent };
}
