import type { Language } from "../../language/language.ts";
import type { Words } from "../../language/words.ts";
import type { Dataset } from "../../project/dataset.ts";
import type { Project } from "../../project/project.ts";
import type { Key } from "../request/request.ts";

/** Something that a project must meet to count: how its value is written, what it tests, and how it is said. */
export interface ConditionDefinition<Value = unknown> {
  /** Name in filters, options and ids. */
  readonly id: string;
  readonly names: Words;
  /** Version of the grammar of ids that knows it. */
  readonly grammar: 1 | 2;
  /** The value that texts stand for: those of an option or an id. Throws an UnknownValueError. */
  readonly parse: (texts: readonly string[]) => Value;
  /** The value as texts. */
  readonly format: (value: Value) => readonly Key[];
  /** The value in its one form, from whatever a caller gives. Throws an UnknownValueError for one that it can't have. */
  readonly check: (value: unknown, projects: readonly Project[]) => Value;
  readonly test: (value: Value) => (project: Project) => boolean;
  /** The condition in words; `projects` are those that it is about, `columns` those of their tables. */
  readonly words: (
    value: Value,
    language: Language,
    projects?: readonly Project[],
    columns?: Dataset["columns"],
  ) => string;
}

/** Keeps the type of a condition's value between its functions, and forgets it for a list of conditions. */
export function defineCondition<Value>(condition: ConditionDefinition<Value>): ConditionDefinition {
  return condition as unknown as ConditionDefinition;
}
