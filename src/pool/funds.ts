import { add, compare, decimal, subtract, toNumber, ZERO } from "../measure/decimal.ts";
import type { Amount, Project } from "../project/project.ts";
import { YUAN } from "../unit/unit.ts";
import type { FundAmount } from "./pool-rules.ts";

/** The least and the most that an amount can be, 万元, exact; null where nothing bounds it above. */
export interface Range {
  readonly least: number;
  readonly most: number | null;
}

type Kind = Readonly<Record<FundAmount, boolean | null>>;

const kind = (publicFunds: boolean | null, publicDebt: boolean | null, higherFunds: boolean | null): Kind => ({
  publicFunds,
  publicDebt,
  higherFunds,
});

/**
 * Whose money a column of funds is, by its name; null where the name leaves it open. What stands higher decides: 企业债券 is
 * an enterprise's, 地方政府专项债 the government's, 银行贷款 may be repaid by either.
 */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [
    /企业|社会|民间|民营|群众|个人|农户|村民|业主|开发商|外商|private|household|enterprise/iu,
    kind(false, false, false),
  ],
  [/专项债|一般债|政府债|地方债|政府性?债券|转贷|外国政府|国际金融|世界银行|世行|亚行/u, kind(true, true, false)],
  [/国债/u, kind(true, null, true)],
  [/贷款|融资|借款|债券|债务|\bloan|\bbond|credit/iu, kind(null, null, false)],
  [/中央|国家|省|自治区|上级|federal|\bstate|national/iu, kind(true, false, true)],
  [/自筹|自有|资本金|\bown/iu, kind(null, false, false)],
  [/专项资金|预算内|补助|补贴|奖补|budget|grant|subsid/iu, kind(true, false, null)],
  [/市|县|区|旗|镇|乡|州|地方|本级|财政|政府|local|municipal|county|public/iu, kind(true, false, false)],
];
const UNKNOWN = kind(null, null, null);

/** Whose money a source of funds is, as far as its name says. */
export function kindOfFund(name: string): Kind {
  return KINDS.find(([words]) => words.test(name))?.[1] ?? UNKNOWN;
}

/** The columns that say where a project's whole investment comes from: those of one year aren't the whole. */
export function fundsOf({ amounts }: Pick<Project, "amounts">): readonly Amount[] {
  return amounts.filter(
    ({ role, period, currency }) => role === "fund" && period === null && (currency ?? YUAN) === YUAN,
  );
}

/** What a project costs: a point where it is stated in yuan, else anything. */
export function investmentOf({ investment, currency }: Project): Range {
  if (investment === null || (currency ?? YUAN) !== YUAN) return { least: 0, most: null };
  return { least: investment, most: investment };
}

/**
 * What a project's money of a kind can come to. What isn't in any column, or in a blank cell, may be of any kind: it is
 * bounded by the investment less what is stated. Without columns of funds that is the whole investment.
 */
export function fundRange(project: Project, amount: FundAmount): Range {
  const funds = fundsOf(project);
  const total = investmentOf(project).most;
  let [sure, stated, possible] = [ZERO, ZERO, ZERO];
  for (const { fund, label, value } of funds) {
    if (value === null) continue;
    const one = decimal(value);
    const is = kindOfFund(fund ?? label)[amount];
    stated = add(stated, one);
    if (is === true) sure = add(sure, one);
    if (is !== false) possible = add(possible, one);
  }
  const least = toNumber(sure);
  if (total === null) return { least, most: null };
  const rest = subtract(decimal(total), stated);
  return { least, most: toNumber(compare(rest, ZERO) > 0 ? add(possible, rest) : possible) };
}
