import type { Places } from "./places.ts";
import type { Subject } from "./subject.ts";
import type { Words } from "../../language/words.ts";
import type { Project } from "../../project/project.ts";

/**
 * `error`: the figures can't be published as they are (a row is lost, unread or counted twice). `warning`: an analyst must
 * decide. `note`: to know when a figure is used.
 */
export const SEVERITIES = ["error", "warning", "note"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Whether the source shows it by itself (`certain`), or it only looks so (`suspicion`). */
export const CERTAINTIES = ["certain", "suspicion"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Something that a rule found: the projects it is about, and where it points at. */
export interface Hit {
  readonly seqs: readonly number[];
  /** By default where the projects stand. */
  readonly at?: Places;
  readonly certainty?: Certainty;
  readonly severity?: Severity;
  /** How many projects it is about, where that is more than are listed. */
  readonly count?: number;
}

/** Projects that were picked one by one: the first of them, how many they are, and of how many different units. */
export interface Picked {
  readonly seqs: readonly number[];
  readonly count: number;
  /** Some of the units: two where they are of several. */
  readonly units: readonly (string | null)[];
}

/**
 * How a rule goes over a table that is too long to be held: `row-by-row`, where it looks at each project by itself; over
 * projects that are `alike` in something, whose groups it needs whole; over the `values` of a field, of which one
 * project each tells all; or by picking projects for one hit about them all.
 */
export type Going<Found extends Hit> =
  | "row-by-row"
  | { readonly alike: (project: Project) => readonly unknown[] | null; readonly needsAll?: true }
  | { readonly values: "category" | "districts"; of(hit: Found): readonly string[] }
  | {
      readonly picks: readonly ((project: Project, subject: Subject) => boolean)[];
      /** The hit of all that was picked by each of them among so many projects. */
      readonly hit: (picked: readonly Picked[], projects: number) => Found | null;
    };

/** An audit rule, as data. */
export interface Rule<Found extends Hit = Hit> {
  /** Stable, for programs. */
  readonly id: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** What is looked for, in a few words. */
  readonly title: Words;
  /** The same of one source, where it depends on how that calls things. */
  titleIn?(subject: Subject): Words;
  /** Absent where it needs the whole source at once. */
  readonly goes?: Going<Found>;
  /** What it finds in a source; nothing where the rule doesn't fit the source. */
  test(subject: Subject): readonly Found[];
  /** What a finding says, with the numbers and words of the source in it. */
  message(found: Found, subject: Subject): Words;
}

/** Keeps the type of what a rule finds between its test and its message. */
export function defineRule<Found extends Hit>(rule: Rule<Found>): Rule {
  return rule as Rule;
}
