/**
 * What a target asks of its value: to reach it, at least or at most so much, to rise or fall by it, to do it for all, or
 * to be done by its year.
 */
export const TARGET_OPERATORS = [
  "reach",
  "at-least",
  "at-most",
  "rise-by",
  "fall-by",
  "fall-to",
  "all",
  "complete",
] as const;
export type TargetOperator = (typeof TARGET_OPERATORS)[number];

/** A promise of a plan as a record. Nothing in it is more than its quote and the sentences before it say. */
export interface Target {
  /** Title of its document. */
  readonly document: string;
  /** Number of its task in the plan; null outside the plan's tasks. */
  readonly task: number | null;
  /** Whom or what it is about, places with it. */
  readonly subject: string;
  /** What is measured or done. */
  readonly indicator: string;
  readonly operator: TargetOperator;
  /** As printed, in `unit`; 100 % for all of something, null where only a year is set. */
  readonly value: number | null;
  /** Upper end of a range, or what is aimed at (力争) beyond the value that must be reached. */
  readonly max?: number;
  readonly unit: string;
  /** What 以上, 以内 or 左右 adds to a rise, a fall or another value whose operator doesn't say it. */
  readonly bound?: "at-least" | "at-most" | "about";
  /** The value is asked for each year anew (年均, 每年, 逐年). */
  readonly per?: "year";
  /** Year that it is due; null where none is said. */
  readonly year: number | null;
  readonly baseYear?: number;
  /** Of a table of indicators that says so: 约束性 (true) or 预期性 (false). */
  readonly binding?: boolean;
  /** 1-based line where the quote begins. */
  readonly line: number;
  /** Its words, rejoined over page breaks. */
  readonly quote: string;
}

export type TargetCore = Omit<Target, "document" | "task">;
