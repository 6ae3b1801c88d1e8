import type { Position } from "../table/raw-table.ts";

/** What a quantity measures of its thing. Areas of different kinds are different measures and are never pooled. */
export type QuantityAspect =
  | "households"
  | "count"
  | "land-area"
  | "total-area"
  | "floor-area"
  | "area"
  | "length"
  | "width"
  | "height"
  | "depth"
  | "diameter"
  | "distance"
  | "volume"
  | "storage"
  | "throughput"
  | "output"
  | "mass"
  | "power"
  | "unspecified";

/**
 * Whether a quantity is of the works themselves (`stated`), is reckoned from others (`derived`: length × width), or only
 * describes the plant or the place that the works are for (`context`: 年产60万吨, 108平烧结机, 3个车间). Figures never mix
 * the three.
 */
export type QuantityBasis = "stated" | "derived" | "context";

/** A physical quantity in a project's words. */
export interface Quantity {
  readonly seq: number;
  /** The cell that it stands in. */
  readonly field: "content" | "name";
  /** In `unit`; 万 is multiplied out. */
  readonly value: number;
  /** One spelling for all printed ones: m², m³, m³/h, t, m, 户, 台, … */
  readonly unit: string;
  readonly aspect: QuantityAspect;
  /** The thing measured, as printed beside the quantity; empty where none is. */
  readonly object: string;
  readonly basis: QuantityBasis;
  /** 停用, 拆除: what the works do away with, not what they build. */
  readonly retired: boolean;
  /** 约, 左右: not exact. */
  readonly approximate: boolean;
  /** What the words leave open: `each-or-total` (2座60000平米), `length-or-height` (6米抑尘墙). */
  readonly ambiguity: "each-or-total" | "length-or-height" | null;
  /** The words, as printed. */
  readonly text: string;
  readonly source: Position;
}
