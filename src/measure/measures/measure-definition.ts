import type { Words } from "../../language/words.ts";
import type { Project } from "../../project/project.ts";
import type { AmountUnit, Unit } from "../../unit/unit.ts";

interface Named {
  /** Name in requests, ids, options and JSON. */
  readonly id: string;
  readonly names: Words;
  /** Version of the grammar of ids that knows it. */
  readonly grammar: 1 | 2;
}

/** Something that each project states, or not, and that is added up exactly. */
export interface AmountDefinition extends Named {
  readonly kind: "amount";
  readonly unitOf: (projects: readonly Project[]) => AmountUnit;
  /** null where the project states none: a blank isn't counted as zero. */
  readonly of: (project: Project) => number | null;
  /** Whether a part of it belongs to each district of a joint project; households or areas aren't divided. */
  readonly divisible: boolean;
  /** Only projects that state it are spoken of: a road has no households, and lacks none. */
  readonly ofSome?: boolean;
  /** What an amount is of; amounts of different kinds (占地面积, 总面积) aren't added up. */
  readonly kindOf?: (project: Project) => string | null;
}

/** One amount for each of another, over the projects that state both. */
export interface RatioDefinition extends Named {
  readonly kind: "ratio";
  readonly of: AmountDefinition;
  readonly per: AmountDefinition;
  /** Power of ten of the money in it; by default that of its amount. */
  readonly exponent?: number;
}

/** A number of projects. */
export interface CountDefinition extends Named {
  readonly kind: "count";
  readonly counts: (investment: number | null) => boolean;
}

/** A number that the grouping itself gives: a part of the total, a bound, a number of groups, what a policy adds. */
export interface DerivedDefinition extends Named {
  readonly kind: "share" | "least" | "most" | "groups" | "added";
}

/** Something that can be measured. */
export type MeasureDefinition = AmountDefinition | RatioDefinition | CountDefinition | DerivedDefinition;

/** What a measure of some projects comes to. */
export interface MeasureValue {
  /** null where no project states it. */
  readonly value: number | null;
  readonly unit: Unit;
  /** Projects that state it; for a ratio, that state both. */
  readonly stated: number;
  /** Projects that don't. */
  readonly missing: number;
  /**
   * For a share of a whole that some projects leave open: what it comes to with their blanks as nothing, and as the whole
   * of theirs.
   */
  readonly least?: number;
  readonly most?: number;
  readonly seqs: readonly number[];
}
