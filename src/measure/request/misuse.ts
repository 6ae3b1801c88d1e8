import { WordedError } from "../../language/worded-error.ts";
import { suggestion } from "../../language/suggestion.ts";
import type { Words } from "../../language/words.ts";

const MOST_LISTED = 30;

/** A question that can't be asked: a name, a value or a combination that isn't known. Its words name what was expected. */
export class MisuseError extends WordedError {
  readonly code: string = "request.invalid";
}

/** A name (of a dimension, condition, measure or policy) that nothing has. */
export class UnknownNameError extends MisuseError {
  override readonly code = "name.unknown";
}

/** A value that no project has, or that isn't of the kind that a condition takes. */
export class UnknownValueError extends MisuseError {
  override readonly code = "value.unknown";
}

/** Words for something that isn't among what is known, with the known name that it is nearest to. */
export function unknownAmong(what: Words, found: unknown, known: readonly (string | number)[]): Words {
  const names = known.map(String);
  const near = suggestion(String(found), names);
  const shown = names.slice(0, MOST_LISTED).join(" / ");
  const more = names.length - MOST_LISTED;
  const got = JSON.stringify(found) ?? String(found);
  return {
    zh: `${what.zh}：应为 ${names.length === 0 ? "（没有可选的值）" : shown}${more > 0 ? ` 等${names.length}个` : ""} 之一，实为 ${got}${near === null ? "" : `。是不是想写 ${near}？`}`,
    en: `${what.en}: expected ${names.length === 0 ? "nothing, as none is known" : `one of ${shown}`}${more > 0 ? ` / … (${names.length} in all)` : ""}, got ${got}${near === null ? "" : `. Did you mean ${near}?`}`,
  };
}
