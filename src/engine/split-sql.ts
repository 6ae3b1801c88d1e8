import { decimal } from "../measure/decimal.ts";
import { LEAST_SCALE } from "../exchange/facts.ts";
import type { Dialect } from "./dialects/dialect.ts";
import type { Plan } from "./plan.ts";

/** The weight of a district as a whole number, for weights that aren't all alike; null where they are. */
export function weightSql({ weights }: Plan, key: string, dialect: Dialect): string | null {
  const named = Object.entries(weights);
  if (named.length === 0) return null;
  const scale = Math.max(...named.map(([, weight]) => decimal(weight).scale), 0);
  const whole = (weight: number) => {
    const { coefficient, scale: own } = decimal(weight);
    return String(coefficient * 10n ** BigInt(scale - own));
  };
  const cases = named.map(([district, weight]) => `WHEN ${dialect.text(district)} THEN ${whole(weight)}`);
  return `CASE ${key} ${cases.join(" ")} ELSE ${whole(1)} END`;
}

/** Whole units of the smallest money that an amount is divided in: 0.01 yuan, or the last digit of a finer amount. */
function unitsSql(amount: string, scale: number, dialect: Dialect): { readonly units: string; readonly size: string } {
  const whole = `CAST(${amount} * 1${"0".repeat(scale)} AS ${dialect.types.whole})`;
  if (scale === LEAST_SCALE) return { units: whole, size: "1" };
  // An amount that has no finer digits is divided as if the column had none.
  const steps = Array.from({ length: scale - LEAST_SCALE }, (_, step) => `1${"0".repeat(scale - LEAST_SCALE - step)}`);
  const cases = steps.map((step) => `WHEN ${dialect.remainder(whole, step)} = 0 THEN ${step}`);
  const size = `(CASE ${cases.join(" ")} ELSE 1 END)`;
  return { units: dialect.quotient(whole, size), size };
}

/**
 * The part of an amount that goes to one of several districts: exact, in whole units that add up to the amount, what is
 * left over going one each to the largest remainders. `weight` and `weights` are columns where districts weigh
 * differently.
 */
export function partSql(amount: string, plan: Plan, weighted: boolean, dialect: Dialect): string {
  const { scale } = plan.facts;
  const { units, size } = unitsSql(amount, scale, dialect);
  const smallest = dialect.exact(`0.${"0".repeat(scale - 1)}1`);
  const places = dialect.place("place");
  const { quotient, remainder } = dialect;
  const sign = `CASE WHEN ${amount} < 0 THEN -1 ELSE 1 END`;
  const bonus = (rank: string, left: string) => `CASE WHEN ${rank} <= abs(${left}) THEN ${sign} ELSE 0 END`;
  const count = dialect.length("districts");
  const each = partitionSql(plan, dialect);
  const counted = weighted
    ? `${quotient(`${units} * weight`, "weights")} + ${bonus(rankSql(units, places, each, dialect), leftSql(units, each, dialect))}`
    : `${quotient(units, count)} + ${bonus(places, remainder(units, count))}`;
  return `CAST((${counted}) * ${size === "1" ? "" : `${size} * `}${smallest} AS ${dialect.types.decimal(scale)})`;
}

/** What tells one placed project from another: itself, and the link that it is placed by. */
export function partitionSql({ dimensions }: Plan, dialect: Dialect): string {
  const links = dimensions.filter(({ linksOf }) => linksOf).map(({ id }) => dialect.name(id));
  return ["seq", ...links].join(", ");
}

function leftSql(units: string, each: string, { quotient }: Dialect): string {
  return `(${units} - sum(${quotient(`${units} * weight`, "weights")}) OVER (PARTITION BY ${each}))`;
}

function rankSql(units: string, place: string, each: string, { remainder }: Dialect): string {
  return `row_number() OVER (PARTITION BY ${each} ORDER BY abs(${remainder(`${units} * weight`, "weights")}) DESC, ${place})`;
}
