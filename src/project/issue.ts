import type { Words } from "../language/words.ts";
import type { Position } from "../table/raw-table.ts";

/** Something in the source that couldn't be read as what it stands for. It is a value, never an exception. */
export interface Issue {
  /** Stable, for programs: `investment.unreadable`, `row.unreadable`, … */
  readonly code: string;
  /** Names the thing, what was expected and what was found. */
  readonly message: string;
  readonly at: Position;
  /** 1-based cell within the row, where one cell is meant. */
  readonly column?: number;
  /** The text as it stands in the source. */
  readonly raw: string;
  /** Key of the project concerned, where there is one. */
  readonly seq?: number;
  /** How grave it is, where it was read but not with certainty; absent where it couldn't be read. */
  readonly severity?: "error" | "warning" | "note";
  /** What is said of it in each language; `message` is the English of it. */
  readonly words: Words;
}

/** Whether it is of an amount that was read, but is added to no other: an approximate one (约3亿元), a bound or a range, or one in another currency. */
export function isUncounted({ code }: Pick<Issue, "code">): boolean {
  return /^(?:investment|amount)\.(?:approximate|bound|range|currency)$/.test(code);
}

/** Whether it is of something that couldn't be read at all. */
export function isUnread(issue: Pick<Issue, "code" | "severity">): boolean {
  return issue.severity === undefined && !isUncounted(issue);
}
