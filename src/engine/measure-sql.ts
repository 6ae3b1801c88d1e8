import type { MeasureDefinition } from "../measure/measures/measure-definition.ts";
import type { Dialect } from "./dialects/dialect.ts";
import type { Plan } from "./plan.ts";
import { UnsupportedError } from "./unsupported.ts";

/** An expression over the rows of a group, and what its result is called. */
export interface Aggregate {
  readonly as: string;
  readonly sql: string;
}

// Which projects a count is of, by whether they state an amount.
const COUNTED: Readonly<Record<string, string>> = {
  projects: "seq",
  priced: "CASE WHEN of_investment IS NOT NULL THEN seq END",
  missing: "CASE WHEN of_investment IS NULL THEN seq END",
};

/** What the value of a measure is made of: `prefix` stands before the names of its parts. */
export function measureSql(definition: MeasureDefinition, prefix: string, plan: Plan, dialect: Dialect): Aggregate[] {
  const part = (name: string, sql: string): Aggregate => ({ as: `${prefix}_${name}`, sql });
  const columns = (id: string) => {
    const { amount, kind } = plan.facts.amounts.get(id)!;
    return { amount: dialect.name(amount), kind: kind === undefined ? null : dialect.name(kind) };
  };
  switch (definition.kind) {
    case "amount": {
      const { amount, kind } = columns(definition.id);
      return [
        part("sum", `sum(${amount})`),
        part("stated", `count(${amount})`),
        ...(kind ? [part("kinds", `count(DISTINCT ${kind})`)] : []),
      ];
    }
    case "ratio": {
      const [of, per] = [columns(definition.of.id), columns(definition.per.id)];
      const both = `${of.amount} IS NOT NULL AND ${per.amount} IS NOT NULL`;
      return [
        part("of", `sum(CASE WHEN ${both} THEN ${of.amount} END)`),
        part("per", `sum(CASE WHEN ${both} THEN ${per.amount} END)`),
        part("stated", `count(CASE WHEN ${both} THEN 1 END)`),
        part("wholes", `count(${per.amount})`),
        part("whole", `sum(${per.amount})`),
        part("open", `sum(CASE WHEN ${of.amount} IS NULL THEN ${per.amount} END)`),
        ...(per.kind ? [part("kinds", `count(DISTINCT CASE WHEN ${both} THEN ${per.kind} END)`)] : []),
      ];
    }
    case "count": {
      const counted = COUNTED[definition.id];
      if (counted === undefined) throw unsupported(definition);
      return [part("count", `count(DISTINCT ${counted})`)];
    }
    default:
      throw unsupported(definition);
  }
}

function unsupported({ id, names }: MeasureDefinition): UnsupportedError {
  return new UnsupportedError({
    zh: `指标：引擎不计算${names.zh}，请不用 --engine`,
    en: `measure: an engine doesn't compute ${id}; leave out --engine`,
  });
}
