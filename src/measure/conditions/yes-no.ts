import type { Words } from "../../language/words.ts";
import type { Project } from "../../project/project.ts";
import { UnknownValueError, unknownAmong } from "../request/misuse.ts";
import { type ConditionDefinition, defineCondition } from "./condition.ts";

/** A condition that a project meets or doesn't: true asks for those that do, false for all others. */
export function yesNo(
  { id, names, grammar }: Pick<ConditionDefinition, "id" | "names" | "grammar">,
  meets: (project: Project) => boolean,
  words: Readonly<Record<"true" | "false", Words>>,
): ConditionDefinition {
  const check = (value: unknown): boolean => {
    if (value === true || value === "true") return true;
    if (value === false || value === "false") return false;
    throw new UnknownValueError(unknownAmong({ zh: names.zh, en: id }, value, ["true", "false"]));
  };
  return defineCondition<boolean>({
    id,
    names,
    grammar,
    parse: (texts) => check(texts.length === 1 ? texts[0] : texts),
    format: (value) => [String(value)],
    check,
    test: (value) => (project) => meets(project) === value,
    words: (value, language) => words[`${value}`][language],
  });
}
