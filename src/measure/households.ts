import { type Household, type HouseholdKind, households } from "../project/household.ts";
import type { Project } from "../project/project.ts";
import type { MoneyUnit } from "../unit/unit.ts";
import { sum } from "./decimal.ts";
import { moneyUnit } from "./measures/money-unit.ts";
import type { Filter } from "./request/request.ts";
import { select } from "./conditions/catalogue.ts";

/** Projects of works for households and what they come to. */
export interface HouseholdFigures {
  readonly rows: readonly Household[];
  /** Unit of the amounts. */
  readonly unit: MoneyUnit;
  readonly total: {
    readonly households: number;
    /** 万元, null where no row states an amount. */
    readonly investment: number | null;
    /** 万元/户 over the rows that state an amount, unrounded. */
    readonly perHousehold: number | null;
  };
}

/** Households and investment of the projects of a kind of works, by default 棚改, with their total and the cost a household (万元/户). */
export function measureHouseholds(
  projects: readonly Project[],
  where?: Filter,
  kind?: HouseholdKind,
): HouseholdFigures {
  const rows = households(select(projects, where), kind);
  const priced = rows.filter((row) => row.investment !== null);
  const investment = priced.length === 0 ? null : sum(priced.map((row) => row.investment!));
  const pricedHouseholds = sum(priced.map((row) => row.households));
  return {
    rows,
    unit: moneyUnit(projects),
    total: {
      households: sum(rows.map((row) => row.households)),
      investment,
      perHousehold: investment === null || pricedHouseholds === 0 ? null : investment / pricedHouseholds,
    },
  };
}
