import reference from "../../data/quantity-kinds.json" with { type: "json" };
import type { Words } from "../language/words.ts";
import { type CountedWorks, countedOf } from "./counted-works.ts";
import type { Project } from "./project.ts";
import type { Quantity, QuantityAspect } from "./quantity.ts";
import { readQuantities } from "./read-quantities.ts";

/** A kind of quantity that figures are made of: a thing and what of it is measured, or works and how many of something they are for. */
export interface QuantityKind {
  /** Name of its amount, and of the investment for each of it. */
  readonly id: string;
  readonly per: string;
  /** What the thing is called in a project's words. */
  readonly object?: string;
  /** Works whose words count what they are for. */
  readonly counted?: CountedWorks;
  readonly unit: string;
  /** What figures count it in. */
  readonly thing: string;
  /** Power of ten of the money for each of it. */
  readonly exponent?: number;
  /** Version of the grammar of ids that knows it. */
  readonly grammar?: number;
  readonly names: Words;
  readonly perNames: Words;
  /** Projects that state it as a condition, in words. */
  readonly condition?: {
    readonly id: string;
    readonly names: Words;
    readonly only: Words;
    readonly without: Words;
  };
  /** What one of it costs, in the words of a chart: of which thing, for each of what, and what of it is measured. */
  readonly cost?: { readonly thing: Words; readonly each: Words; readonly measured: Words };
}

/** The reviewed list of `data/quantity-kinds.json`. */
export const QUANTITY_KINDS: readonly QuantityKind[] = reference.kinds;

/** The kind of a name. Throws an Error where the list has none: code asks for those alone that it knows to be there. */
export function quantityKind(id: string): QuantityKind {
  const found = QUANTITY_KINDS.find((kind) => kind.id === id);
  if (!found) throw new Error(`data/quantity-kinds.json: expected a kind "${id}", found none`);
  return found;
}

/** Words one of which a project's name or content says where its words state a quantity of a kind. */
export function wordOfKind({ object, counted }: QuantityKind): string {
  // A unit is a pattern that begins with what is printed, before what mustn't follow it.
  return object ?? counted?.unit.replace(/\(\?!.*$/u, "") ?? "";
}

/** How much of a kind a project's words state; null where they state none, or mention it merely or as retired. */
export function amountOfKind(project: Project, kind: QuantityKind): number | null {
  if (kind.counted) return countedOf(kind.counted, project)?.value ?? null;
  return quantityOf(project, kind)?.value ?? null;
}

/** What of the thing it is (占地面积, 总面积); null of what is counted. */
export function aspectOfKind(project: Project, kind: QuantityKind): QuantityAspect | null {
  return quantityOf(project, kind)?.aspect ?? null;
}

/** The quantity of a kind of thing that a project's words state; null where they state none, or mention it merely or as retired. */
export function quantityOf(project: Project, { object, unit }: QuantityKind): Quantity | null {
  // Most projects never mention the thing: their words needn't be read.
  if (object === undefined || !`${project.name}${project.content ?? ""}`.includes(object)) return null;
  const found = readQuantities(project).find(
    (quantity) =>
      quantity.unit === unit && quantity.basis !== "context" && !quantity.retired && quantity.object.includes(object),
  );
  return found ?? null;
}
