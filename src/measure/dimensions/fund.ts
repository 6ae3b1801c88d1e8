import type { Project } from "../../project/project.ts";
import { UNSTATED } from "../request/request.ts";
import type { DimensionDefinition, KeyedMoney } from "./dimension.ts";

/** How tables head a column that says in words where a project's money comes from. */
const HEADINGS =
  /^(?:(?:建设|项目|投资)?资金(?:来源|渠道|筹措|筹集)(?:方式|渠道|情况)?|筹资(?:方式|渠道)|(?:source|type)s?of(?:funds?|funding|financ(?:e|ing))|(?:fund(?:ing|s)?|financing)(?:source|type)s?)$/;

/** Whether a heading is that of a column that says where the money comes from. */
export function namesFunds(heading: string): boolean {
  return HEADINGS.test(
    heading
      .normalize("NFKC")
      .replace(/\([^()]*\)|\s/g, "")
      .toLowerCase(),
  );
}

/**
 * The source of funds, where a table has a column of money for each: the rows divide money, not projects. A row has what
 * its column states; a project whose table has no such columns is 未列明.
 */
export const fund: DimensionDefinition = {
  id: "fund",
  names: { zh: "资金来源", en: "Source of funds" },
  grammar: 2,
  keyOf: (project) =>
    moneyOf(project)
      .flatMap(({ key, amount }) => (amount === null || amount === 0 ? [] : [key]))
      .join("、") || UNSTATED,
  moneyOf,
  others: { zh: (count) => `其他${count}项资金`, en: (count) => `${count} other sources of funds` },
};

function moneyOf({ amounts, currency }: Project): readonly KeyedMoney[] {
  const funds = amounts.filter(({ role }) => role === "fund");
  // Funds of one year are no part of those of the whole project, and are meant only where there are no others.
  const whole = funds.filter(({ period }) => period === null);
  const shown = whole.length > 0 ? whole : funds;
  if (shown.length === 0) return [{ key: UNSTATED, amount: null }];
  const isOnly = (name: string) => shown.filter(({ fund: other }) => other === name).length === 1;
  return shown.map(({ label, fund: name, value, currency: own }) => ({
    key: name !== undefined && isOnly(name) ? name : label,
    amount: own === currency ? value : null,
  }));
}

/** Whether some projects have a column of money for a source of funds. */
export function hasFunds(projects: readonly Project[]): boolean {
  return projects.some(({ amounts }) => amounts.some(({ role }) => role === "fund"));
}
