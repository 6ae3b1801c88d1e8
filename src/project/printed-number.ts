import type { Language } from "../language/language.ts";
import { formatRanges } from "../language/ranges.ts";
import type { Words } from "../language/words.ts";
import { backingOf, forNames } from "./held.ts";
import type { Project } from "./project.ts";

type Numbered = Pick<Project, "seq" | "seqText">;

const known = new WeakMap<readonly Numbered[], boolean>();

/** Whether the keys of some projects are the numbers that their sources print: then a key is a 序号, else only a key. */
export function keysArePrinted(projects: readonly Numbered[]): boolean {
  const found = known.get(projects) ?? askedPrinted(projects) ?? projects.every(isPrinted);
  known.set(projects, found);
  return found;
}

/** Calls the keys of a part as those of the whole. */
export function numberedLike(part: readonly Numbered[], whole: readonly Numbered[]): void {
  known.set(part, keysArePrinted(whole));
}

/** The same of projects that aren't held; undefined where they are. */
function askedPrinted(projects: readonly Numbered[]): boolean | undefined {
  return backingOf(projects)?.answer({ kind: "printed", of: null }) as boolean | undefined;
}

function isPrinted({ seq, seqText }: Numbered): boolean {
  const digits = /\d+/.exec((seqText ?? "").normalize("NFKC"))?.[0];
  // A Chinese numeral or a lone gap in the numbers doesn't make the others the product's own.
  return digits === undefined ? seqText !== null : Number(digits) === seq;
}

/**
 * What the keys of some projects are called: 序号 where they are printed, 编号 where the product numbered them itself, and
 * where it isn't known whose they are.
 */
export function keyWord(projects: readonly Numbered[] | undefined, language: Language): string {
  if (projects && keysArePrinted(projects)) return language === "zh" ? "序号" : "No.";
  return language === "zh" ? "编号" : "Key";
}

/**
 * Projects by their keys: 序号3、7–9 where the sources of `projects` print them, 编号3、7–9 where the product numbered them
 * itself; in English as within a sentence (`no. 3`, `keys 3, 7–9`).
 */
export function numbered(projects: readonly Numbered[], seqs: Iterable<number>): Words {
  const all = [...seqs];
  return {
    zh: `${keyWord(projects, "zh")}${formatRanges(all, "、")}`,
    en: `${keyWordIn(projects, all.length, "en")} ${formatRanges(all)}`,
  };
}

/** The same in a language. */
export function numberedIn(
  projects: readonly Numbered[] | undefined,
  seqs: Iterable<number>,
  language: Language,
): string {
  const all = [...seqs];
  const list = formatRanges(all, language === "zh" ? "、" : ", ");
  return language === "zh" ? `${keyWord(projects, "zh")}${list}` : `${keyWordIn(projects, all.length, "en")} ${list}`;
}

/** What so many keys are called within a sentence: `no.` and `nos.`, `key` and `keys`. */
export function keyWordIn(projects: readonly Numbered[] | undefined, count: number, language: Language): string {
  const word = keyWord(projects, language).toLowerCase();
  return language === "zh" || count === 1 ? word : word.replace(/\.?$/, (dot) => `s${dot}`);
}

/** Whether some projects have printed numbers that aren't their keys, and so must stand beside them. */
export function printsOthers(projects: readonly Numbered[]): boolean {
  return !keysArePrinted(projects) && projects.some(({ seqText }) => seqText !== null);
}

const files = new WeakMap<readonly Pick<Project, "source">[], readonly string[]>();

/** The sources that some projects stand in, in their order. */
export function sourcesOf(projects: readonly Pick<Project, "source">[]): readonly string[] {
  const found = files.get(projects) ?? [
    ...new Set(forNames(projects as readonly Project[]).map(({ source }) => source.file)),
  ];
  files.set(projects, found);
  return found;
}
