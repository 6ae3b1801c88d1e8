import { formatRanges } from "../../language/ranges.ts";
import { backingOf } from "../../project/held.ts";
import type { Project } from "../../project/project.ts";
import { numberedIn } from "../../project/printed-number.ts";
import { UnknownValueError, unknownAmong } from "../request/misuse.ts";
import { defineCondition } from "./condition.ts";

const NAMES = { zh: "序号", en: "No." };

const wholeNumber = (value: unknown): number => {
  const number = typeof value === "string" && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
  if (Number.isInteger(number)) return number as number;
  const got = JSON.stringify(value) ?? String(value);
  throw new UnknownValueError({ zh: `序号：应为整数，实为 ${got}`, en: `seq: expected a whole number, got ${got}` });
};

const numbers = new WeakMap<readonly Project[], ReadonlySet<number>>();

/** The numbers of some projects, gathered once: a long list asks for each of its rows. */
function numbersOf(projects: readonly Project[], seqs: readonly number[]): ReadonlySet<number> {
  // Of projects that aren't held only those that are asked for.
  const backing = backingOf(projects);
  if (backing) return new Set(backing.answer({ kind: "seqs", of: seqs }) as readonly number[]);
  const known = numbers.get(projects) ?? new Set(projects.map((project) => project.seq));
  numbers.set(projects, known);
  return known;
}

/** The project is one of some, by their numbers. */
export const seq = defineCondition<readonly number[]>({
  id: "seq",
  names: NAMES,
  grammar: 1,
  parse: (texts) => texts.map(wholeNumber),
  format: (seqs) => seqs,
  check: (value, projects) => {
    const seqs = (Array.isArray(value) ? value : [value]).map(wholeNumber);
    const known = numbersOf(projects, seqs);
    for (const one of seqs) {
      if (!known.has(one))
        throw new UnknownValueError(unknownAmong({ ...NAMES, en: "seq" }, one, [formatRanges(known)]));
    }
    return [...new Set(seqs)];
  },
  test: (seqs) => {
    const wanted = new Set(seqs);
    return (project) => wanted.has(project.seq);
  },
  words: (seqs, language, projects) => numberedIn(projects, seqs, language),
});
