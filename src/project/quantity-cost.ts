import type { Project } from "./project.ts";
import type { Quantity } from "./quantity.ts";
import { QUANTITY_KINDS, type QuantityKind, quantityOf } from "./quantity-kind.ts";

/** A kind of thing whose cost can be compared, with the words for that. */
export type CostedKind = QuantityKind & Required<Pick<QuantityKind, "cost">>;

/** A project with the quantity that its words state, and what one of it is planned to cost. */
export interface QuantityCost {
  readonly project: Project;
  /** Only quantities of one aspect are compared: 占地面积 and 总面积 are different measures. */
  readonly quantity: Quantity;
  /** In ones of the currency, unrounded; null where the amount is blank. */
  readonly each: number | null;
}

/** The kinds whose cost can be compared: in ones of the currency, as `exponent` 0 says. */
export const COSTED_KINDS: readonly CostedKind[] = QUANTITY_KINDS.flatMap((kind) =>
  kind.cost && kind.exponent === 0 ? [{ ...kind, cost: kind.cost }] : [],
);

/** The projects whose words state a quantity of a kind, in the order of the source, with what one of it costs. */
export function quantityCosts(projects: readonly Project[], kind: QuantityKind): QuantityCost[] {
  return projects.flatMap((project) => {
    const quantity = quantityOf(project, kind);
    if (!quantity) return [];
    const { investment } = project;
    const each = investment === null || quantity.value === 0 ? null : (investment * 10_000) / quantity.value;
    return [{ project, quantity, each }];
  });
}

/** The kind that most projects state with an amount; undefined where no kind is stated so by any. */
export function mostCosted(projects: readonly Project[]): CostedKind | undefined {
  const count = (kind: CostedKind) => quantityCosts(projects, kind).filter(({ each }) => each !== null).length;
  return COSTED_KINDS.map((kind) => ({ kind, count: count(kind) }))
    .filter((one) => one.count > 0)
    .sort((a, b) => b.count - a.count)[0]?.kind;
}
