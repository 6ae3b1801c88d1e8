import type { Project } from "../project/project.ts";
import { placesOf, plainText, sharedGround, unitOf } from "../project/same-project.ts";
import { grouped } from "../project/grouped.ts";

/** A field of two projects side by side, as a reason to take them for one. */
export interface Reason {
  readonly field: "name" | "code" | "unit" | "district" | "investment" | "content";
  readonly old: string | number | null;
  readonly new: string | number | null;
  readonly same: boolean;
  /** For names: 0 to 1, the part of their pairs of letters that they share. */
  readonly likeness?: number;
}

// What a question takes: names that share half their letters beside a common unit, place, amount or content; or nearly all.
const ALIKE = 0.5;
const NEARLY_EQUAL = 0.8;
const MOST_QUESTIONS = 5;
/** The rarest pairs of letters of a name find its candidates; those that very many names share find nobody. */
const RAREST = 8;
const MOST_SHARING = 300;
const LONG_CONTENT = 8;

const contents = new WeakMap<Project, string>();

function contentOf(project: Project): string {
  const found = contents.get(project) ?? (project.content === null ? "" : plainText(project.content));
  contents.set(project, found);
  return found;
}

/** The part of their pairs of letters that two texts share, 0 to 1. */
export function likeness(a: string, b: string): number {
  return share(pairsIn(plainText(a)), pairsIn(plainText(b)));
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
}

function pairsIn(text: string): ReadonlySet<string> {
  const letters = [...text];
  if (letters.length === 1) return new Set(letters);
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}

/**
 * Pairs of projects that could be the same under another name, the likeliest first for each new one. They are questions:
 * nothing is matched by likeness. Candidates come from an index, so that long lists take no square of their length.
 */
export function alikePairs(olds: readonly Project[], news: readonly Project[]): (readonly [Project, Project])[] {
  const pairs = new Map(olds.map((project) => [project, pairsIn(plainText(project.name))]));
  const sharing = new Map<string, Project[]>();
  for (const [project, own] of pairs)
    for (const pair of own) {
      const group = sharing.get(pair);
      if (group) group.push(project);
      else sharing.set(pair, [project]);
    }
  const byContent = grouped(
    olds.filter((project) => contentOf(project).length >= LONG_CONTENT),
    contentOf,
  );
  const byGround = grouped(olds, groundKey);
  return news.flatMap((next) => {
    const own = pairsIn(plainText(next.name));
    const rarest = [...own]
      .map((pair) => sharing.get(pair) ?? [])
      .filter(({ length }) => length > 0 && length <= MOST_SHARING)
      .toSorted((a, b) => a.length - b.length)
      .slice(0, RAREST);
    const candidates = new Set(rarest.flat());
    for (const old of (byContent.get(contentOf(next)) ?? []).slice(0, MOST_SHARING)) candidates.add(old);
    for (const old of groundKey(next) === "" ? [] : (byGround.get(groundKey(next)) ?? []).slice(0, MOST_SHARING))
      candidates.add(old);
    return [...candidates]
      .map((old) => ({ old, name: share(pairs.get(old)!, own) }))
      .filter(({ old, name }) => isQuestion(old, next, name))
      .toSorted((a, b) => b.name - a.name || a.old.seq - b.old.seq)
      .slice(0, MOST_QUESTIONS)
      .map(({ old }) => [old, next] as const);
  });
}

/** One unit, one place and one amount: enough to ask, whatever the name. */
function groundKey(project: Project): string {
  const [unit, places] = [unitOf(project), placesOf(project)];
  if (unit === null || places.length === 0 || project.investment === null) return "";
  return [unit, places.join("|"), project.investment].join("\u0000");
}

/** The numbers in a name, Chinese ones too: 一期 and 二期, 3号 and 4号 are different works. */
function numbersIn({ name }: Project): string {
  return (name.normalize("NFKC").match(/\d+|[一二三四五六七八九十]+(?=[期号标段批])/g) ?? []).join(" ");
}

function isQuestion(old: Project, next: Project, name: number): boolean {
  const content = contentOf(old);
  const sameContent = content.length >= LONG_CONTENT && content === contentOf(next);
  const sameAmount = old.investment !== null && old.investment === next.investment;
  if (sameContent && (sameAmount || sharedGround(old, next) === "shared")) return true;
  if (sameAmount && groundKey(old) !== "" && groundKey(old) === groundKey(next)) return true;
  const [was, is] = [numbersIn(old), numbersIn(next)];
  if (was !== "" && is !== "" && was !== is && !sameContent) return false;
  if (name >= NEARLY_EQUAL) return true;
  return name >= ALIKE && (sameContent || sameAmount || sharedGround(old, next) !== "other");
}

type Codes = readonly [ReadonlyMap<Project, string>, ReadonlyMap<Project, string>];
const NO_CODES: Codes = [new Map(), new Map()];

/** What speaks for and against two projects being the same, side by side. */
export function reasonsOf(old: Project, next: Project, [oldCodes, newCodes] = NO_CODES): Reason[] {
  const text = (field: Reason["field"], a: string | null, b: string | null): Reason => ({
    field,
    old: a,
    new: b,
    same: a !== null && b !== null && plainText(a) === plainText(b),
  });
  return [
    { ...text("name", old.name, next.name), likeness: Math.round(likeness(old.name, next.name) * 100) / 100 },
    ...(oldCodes.has(old) && newCodes.has(next) ? [text("code", oldCodes.get(old)!, newCodes.get(next)!)] : []),
    { ...text("unit", old.unit, next.unit), same: unitOf(old) !== null && unitOf(old) === unitOf(next) },
    {
      ...text("district", old.district, next.district),
      same: placesOf(old).length > 0 && placesOf(old).join() === placesOf(next).join(),
    },
    {
      field: "investment",
      old: old.investment,
      new: next.investment,
      same: old.investment !== null && old.investment === next.investment,
    },
    text("content", old.content, next.content),
  ];
}
