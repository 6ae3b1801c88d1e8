import type { Language } from "../language/language.ts";
import type { Project } from "./project.ts";

type Numbered = Pick<Project, "seq" | "seqText">;

const known = new WeakMap<readonly Numbered[], boolean>();

/** Whether the keys of some projects are the numbers that their sources print: then a key is a 序号, else only a key. */
export function keysArePrinted(projects: readonly Numbered[]): boolean {
  const found = known.get(projects) ?? projects.every(isPrinted);
  known.set(projects, found);
  return found;
}

function isPrinted({ seq, seqText }: Numbered): boolean {
  const digits = /\d+/.exec((seqText ?? "").normalize("NFKC"))?.[0];
  // A Chinese numeral or a lone gap in the numbers doesn't make the others the product's own.
  return digits === undefined ? seqText !== null : Number(digits) === seq;
}

/** What the keys of some projects are called: 序号 where they are printed, 编号 where the product numbered them itself. */
export function keyWord(projects: readonly Numbered[], language: Language): string {
  if (keysArePrinted(projects)) return language === "zh" ? "序号" : "No.";
  return language === "zh" ? "编号" : "Key";
}

/** Whether some projects have printed numbers that aren't their keys, and so must stand beside them. */
export function printsOthers(projects: readonly Numbered[]): boolean {
  return !keysArePrinted(projects) && projects.some(({ seqText }) => seqText !== null);
}

const files = new WeakMap<readonly Pick<Project, "source">[], readonly string[]>();

/** The sources that some projects stand in, in their order. */
export function sourcesOf(projects: readonly Pick<Project, "source">[]): readonly string[] {
  const found = files.get(projects) ?? [...new Set(projects.map(({ source }) => source.file))];
  files.set(projects, found);
  return found;
}
