import type { Facts } from "../exchange/facts.ts";
import { checkFilter } from "../measure/conditions/catalogue.ts";
import { type NamedMeasure, type ResolvedRequest, resolveRequest } from "../measure/resolve-request.ts";
import type { Filter, MeasureRequest } from "../measure/request/request.ts";
import { dimensionById } from "../measure/dimensions/catalogue.ts";
import type { DimensionDefinition } from "../measure/dimensions/dimension.ts";
import type { AmountDefinition } from "../measure/measures/measure-definition.ts";
import type { Dataset } from "../project/dataset.ts";
import { UnsupportedError } from "./unsupported.ts";

/** A request as it is put to an engine: its names found, its values in their one form, and where its columns are. */
export interface Plan extends ResolvedRequest {
  readonly facts: Facts;
  readonly where: Filter;
  /** The amounts that its measures need beside the investment, by the column that they stand in. */
  readonly amounts: ReadonlyMap<string, AmountDefinition>;
}

/**
 * What a request asks of an engine. Throws what `measure` throws for names and values that there aren't, and an
 * UnsupportedError for a measure that only a grouping in memory gives.
 */
export function planOf(dataset: Dataset, facts: Facts, request: MeasureRequest): Plan {
  const resolved = resolveRequest(dataset, request);
  const where = checkFilter(resolved.projects, resolved.where);
  checkColumns([...resolved.dimensions, ...Object.keys(where).map(dimensionById)]);
  const amounts = new Map<string, AmountDefinition>();
  for (const { definition } of resolved.measures)
    for (const amount of amountsOf(definition)) amounts.set(facts.amounts.get(amount.id)!.amount, amount);
  return { ...resolved, facts, where, amounts };
}

/** Throws an UnsupportedError for dimensions that divide money: facts have a row for each project. */
function checkColumns(dimensions: readonly DimensionDefinition[]): void {
  const money = dimensions.find(({ moneyOf }) => moneyOf);
  if (!money) return;
  throw new UnsupportedError({
    zh: `${money.names.zh}：引擎中每个项目一行，不能按资金来源分；请不用 --engine`,
    en: `${money.id}: an engine has a row for each project and can't divide its money; leave out --engine`,
  });
}

function amountsOf(definition: NamedMeasure["definition"]): readonly AmountDefinition[] {
  switch (definition.kind) {
    case "amount":
      return [definition];
    case "ratio":
      return [definition.of, definition.per];
    case "count":
      return [];
    default:
      throw new UnsupportedError({
        zh: `指标：应为数量、比率或项目数；${definition.names.zh}每行本来就有`,
        en: `measure: expected an amount, a ratio or a number of projects; ${definition.id} stands in every row as it is`,
      });
  }
}
