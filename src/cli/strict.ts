import { WordedError } from "../language/worded-error.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Options } from "./command.ts";

/** A source that `--strict` refuses: something in it wasn't read, or was decided without proof. */
export class StrictReadingError extends WordedError {
  readonly code = "reading.strict";
}

/** What is said of a source; a long table holds the first issues alone, and the number of all. */
type Read = Pick<Dataset, "issues" | "file">;

/**
 * How many issues of a source are more than notes. Of those that aren't held nothing is known, so they count where none of
 * those that are held does.
 */
export function doubtsOf({ issues }: Pick<Read, "issues">, count = issues.length): number {
  const grave = issues.filter(({ severity }) => severity !== "note").length;
  return grave > 0 ? count - (issues.length - grave) : count - issues.length;
}

/** Throws a StrictReadingError where `--strict` is given and a source wasn't read wholly and for certain. */
export function insistOnCertainty(read: Read, { strict }: Options, count = read.issues.length): void {
  const doubts = strict === true ? doubtsOf(read, count) : 0;
  if (doubts === 0) return;
  throw new StrictReadingError({
    zh: `--strict：${read.file} 有 ${doubts} 处未能读出或没有依据，不写出结果（key-projects inspect 列出）`,
    en: `--strict: ${read.file} has ${doubts === 1 ? "1 place that wasn't read or was" : `${doubts} places that weren't read or were`} decided without proof; nothing is written (key-projects inspect lists them)`,
  });
}
