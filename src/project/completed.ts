import { isDoneStatus, namesActualCompletion, namesStatus, saysDone } from "../lexicon/done-words.ts";
import type { Dataset } from "./dataset.ts";
import { isHeld } from "./held.ts";
import type { Project } from "./project.ts";

/** Whether a source says of a project that its works are done: in its time of completion or a column of how far they are. */
export function isCompleted({ completion, extra }: Project): boolean {
  if (saysDone(completion ?? "")) return true;
  return Object.entries(extra).some(([heading, text]) => namesStatus(heading) && isDoneStatus(text, heading));
}

const known = new WeakMap<readonly Project[], boolean>();

/** Whether all of some projects are completed, so that none of their years is a planned one. */
export function areCompleted(projects: readonly Project[], columns: Dataset["columns"] = []): boolean {
  if (!isHeld(projects) || projects.length === 0) return false;
  const headings = columns.filter(({ field }) => field === "completion");
  if (headings.length > 0 && headings.every(({ header }) => namesActualCompletion(header))) return true;
  const found = known.get(projects) ?? projects.every(isCompleted);
  known.set(projects, found);
  return found;
}
