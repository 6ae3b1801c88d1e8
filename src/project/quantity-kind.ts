import reference from "../../data/quantity-kinds.json" with { type: "json" };
import type { Words } from "../language/words.ts";
import type { Project } from "./project.ts";
import type { Quantity } from "./quantity.ts";
import { readQuantities } from "./read-quantities.ts";

/** A kind of quantity that figures are made of: a thing, and what of it is measured. */
export interface QuantityKind {
  /** Name of its amount, and of the investment for each of it. */
  readonly id: string;
  readonly per: string;
  /** What the thing is called in a project's words. */
  readonly object: string;
  readonly unit: string;
  /** What figures count it in. */
  readonly thing: string;
  /** Power of ten of the money for each of it. */
  readonly exponent?: number;
  /** Version of the grammar of ids that knows it. */
  readonly grammar?: number;
  readonly names: Words;
  readonly perNames: Words;
}

/** The reviewed list of `data/quantity-kinds.json`. */
export const QUANTITY_KINDS: readonly QuantityKind[] = reference.kinds;

/** The quantity of a kind that a project's words state; null where they state none, or mention it merely or as retired. */
export function quantityOf(project: Project, { object, unit }: QuantityKind): Quantity | null {
  // Most projects never mention the thing: their words needn't be read.
  if (!`${project.name}${project.content ?? ""}`.includes(object)) return null;
  const found = readQuantities(project).find(
    (quantity) =>
      quantity.unit === unit && quantity.basis !== "context" && !quantity.retired && quantity.object.includes(object),
  );
  return found ?? null;
}
