import { fold } from "../lexicon/fold.ts";
import type { Project } from "./project.ts";

/** Works of a kind whose words count what they are for, as patterns of words (see `data/quantity-kinds.json`). */
export interface CountedWorks {
  /** The unit as it stands after the number. */
  readonly unit: string;
  /** What the works do: beside a number of the unit it tells them from others that count in the same. */
  readonly does: string;
  /** What the works are about; where a project names that, `also` beside the number is enough. */
  readonly about: string;
  readonly also: string;
  /** Other works that count in the same unit. */
  readonly not: string;
  /** How far the words go on after the number. */
  readonly after: string;
  /** Headings of a column that counts what such works are for. */
  readonly column?: string;
  /** What a plan's text calls the works. */
  readonly claimed: string;
  /** What they are called, by the first of some words that most of their projects say; the last one is of all of them. */
  readonly called?: readonly CalledWorks[];
}

/** What works are called where their projects say some words. */
export interface CalledWorks {
  readonly says: string;
  readonly zh: string;
  readonly short: string;
  readonly en: string;
}

/** A number that a project's words count, with the words that name it. */
export interface CountedReading {
  readonly value: number;
  readonly text: string;
  /** Heading of the column that counts it, where no words do. */
  readonly column?: string;
}

interface Patterns {
  readonly number: RegExp;
  readonly does: RegExp;
  readonly about: RegExp;
  readonly also: RegExp;
  readonly not: RegExp;
  readonly after: RegExp;
}

// A comma within a number (1,200户) ends no clause.
const CLAUSE_END = /[。；;、\n]|[,，](?!\d{3}(?!\d))|(?<!\d)[,，]/u;
const PART = /^[\s（(]*其中|[一二三四]期|剩余|已/;
const WHOLE = /共|总|合计|涉及/;

const compiled = new WeakMap<CountedWorks, Patterns>();

function patternsOf(works: CountedWorks): Patterns {
  const known = compiled.get(works) ?? {
    number: new RegExp(`(\\d[\\d,，]*(?:\\.\\d+)?)\\s*(万)?\\s*(?:多|余)?\\s*${works.unit}`),
    does: new RegExp(works.does),
    about: new RegExp(works.about, "i"),
    also: new RegExp(works.also),
    not: new RegExp(works.not),
    after: new RegExp(`^[^\\d]*?(?:${works.after})`),
  };
  compiled.set(works, known);
  return known;
}

/**
 * How many the works of a project are for: by its words, or else by the one column that counts it where the project is
 * about such works; null where neither says.
 */
export function countedOf(works: CountedWorks, project: Project): CountedReading | null {
  // All are asked for always, so that which columns it takes shows on any project.
  const { name, content, category, numbers } = project;
  const byWords = readCounted(works, content, name);
  if (byWords || works.column === undefined) return byWords;
  const { about, not } = patternsOf(works);
  if (![name, content ?? "", category ?? ""].some((text) => about.test(text)) || not.test(name)) return null;
  const heading = new RegExp(works.column, "i");
  const counts = (numbers ?? []).flatMap(({ label, value }) =>
    value !== null && value > 0 && heading.test(fold(label.replace(/[（(].*$/, "").trim())) ? [{ label, value }] : [],
  );
  const [only, other] = counts;
  return only && !other
    ? { value: Math.round(only.value), text: `${only.label} ${only.value}`, column: only.label }
    : null;
}

/**
 * How many the works of a project are for, by its content, or else its name, with the words that say so; null where it
 * counts none, where the number is of other works, or where it isn't clear which of several is meant.
 */
export function readCounted(works: CountedWorks, content: string | null, name = ""): CountedReading | null {
  const patterns = patternsOf(works);
  const { number, does, about, also, not } = patterns;
  const named = [content ?? "", name].find((text) => number.test(text));
  if (named === undefined) return null;
  const clauses = named.split(CLAUSE_END).filter((clause) => number.test(clause) && !not.test(clause));
  const doing = clauses.filter((clause) => does.test(clause));
  if (doing.length > 0) return choose(doing, patterns);
  const isAbout = about.test(name) || about.test(content ?? "");
  return isAbout && !not.test(name)
    ? choose(
        clauses.filter((clause) => also.test(clause) || clauses.length === 1),
        patterns,
      )
    : null;
}

function choose(clauses: readonly string[], { number, after }: Patterns): CountedReading | null {
  const whole = clauses.length > 1 ? clauses.filter((clause) => !PART.test(clause)) : clauses;
  const total = whole.length > 1 ? whole.filter((clause) => WHOLE.test(clause)) : whole;
  if (total.length !== 1) return null;
  const clause = total[0]!;
  const [words, digits = "", myriad] = number.exec(clause)!;
  const value = Number(digits.replace(/[,，]/g, "")) * (myriad ? 10_000 : 1);
  // The words around the number, as far as the clause goes on about it.
  const rest = after.exec(clause.slice(clause.indexOf(words) + words.length))?.[0] ?? "";
  return { value: Math.round(value), text: rest === "" ? clause.trim() : `${words}${rest}` };
}
