import type { Words } from "../language/words.ts";
import type { Field } from "../lexicon/header-dictionary.ts";
import { normaliseHeader } from "../lexicon/header-terms.ts";
import { isOtherMoney, type MoneyRole, readMoneyRole, readMoneyUnit } from "../lexicon/money-terms.ts";
import { headingWithoutUnit } from "../lexicon/unit-behind.ts";
import type { RawRow } from "../table/raw-table.ts";
import { saysFlow } from "../lexicon/flow-words.ts";
import { isPeriodHeading } from "../lexicon/period-headings.ts";
import { readAmountKind } from "./amount-kind.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { partsOfWhole } from "./parts-of-whole.ts";
import { isBareFlow, staysWithin } from "./flow-columns.ts";
import type { ColumnMapping } from "./mapping.ts";

/** What a column may be by its headings, before the columns of a table are weighed against each other. */
export interface Candidate {
  readonly index: number;
  /** Headings from the outermost to the column's own. */
  readonly path: readonly string[];
  readonly label: string;
  readonly field: Field | null;
  /** Place of its term in the dictionary: the lowest takes the field. */
  readonly rank: number;
  readonly reason: Words;
  readonly role: MoneyRole | null;
  readonly mapped?: ColumnMapping;
  /** Whether it adds up with sources of funds to the whole. */
  readonly isFund?: true;
}

const SUM =
  /^(?:合计|总计|总额|小计|(?:\d+-?years?|all-?years?|grand|overall|programme|program|project|scheme)?totals?(?:mtref|mtef|mtff|programme|program|allocation|request|allyears)?)$/;

// Who pays, alone in its heading, beside columns of money: 地方财政, 银行贷款.
const FUND =
  /^(?:中央|国家|省|市|县|区|旗|镇|乡|地方|各级)(?:级)?(?:财政|预算内|配套|补助|资金|自筹|投资)*$|^(?:(?:federal|state|local|county|city|municipal|private|go|general|revenue|enterprise|utility|donor|foreign|other)(?:aid|grants?|funds?|bonds?|loans?|contributions?|share)|grants?|bonds?|loans?|borrowing|private)$|^(?:财政|自筹|自有|银行|贷款|债券|专项债券?|社会资本|企业自筹|银行贷款|外资|其他资金)$/;

// A unit in brackets says of what is planned or done in a term that it is money: 一季度计划（万元）.
const statesMoney = ({ path }: Candidate): boolean =>
  path.some((header) =>
    normaliseHeader(header).brackets.some((text) => readMoneyUnit(text) !== null && !/[/每]/.test(text)),
  );

const UNDER_YEAR = { zh: "年份之下的金额", en: "amounts under a year" };
const IN_UNIT = { zh: "计划或完成的金额，写有金额单位", en: "amounts in a unit of money, planned or done" };
const WITHIN_WHOLE = {
  zh: "计划或完成的数，逐行不超过全部投资",
  en: "planned or done, row by row within the whole investment",
};
const ADDING_UP = {
  zh: "与相邻各栏逐行相加等于全部投资",
  en: "adds up with the columns beside it, row by row, to the whole investment",
};
const UNDER_FUND = { zh: "资金来源之下的金额", en: "amounts under a source of funds" };
const UNDER_TOTAL = { zh: "“合计”之下的金额", en: "amounts under a word for total" };

/** A reason with another one that goes with it. */
export function joined(reason: Words, other: Words): Words {
  return { zh: `${reason.zh}；${other.zh}`, en: `${reason.en}; ${other.en}` };
}

/** A candidate as its cells bear it out: what they contradict is taken back, with the reason. */
export function borneOut(each: Candidate, profile: ColumnProfile): Candidate {
  const { filled, number, percent, sequence, date, monthAndYear, eraYear, words } = profile;
  if (each.mapped || filled === 0) return each;
  const without = (why: Words): Candidate => ({
    ...each,
    field: null,
    role: null,
    rank: -1,
    reason: joined(each.reason, why),
  });
  if (each.role !== null && percent > 0.5) return without({ zh: "各格是百分数", en: "its cells hold percents" });
  if (each.role !== null && number < 0.5 && (words > 0.5 || number === 0) && (filled >= 2 || words === 1))
    return without(NO_AMOUNTS);
  // Under a heading of money a word of works or places heads what is spent on them: Cost over Works and Land.
  const isSpentOn = each.field !== null && each.field !== "seq" && each.field !== "completion";
  if (
    isSpentOn &&
    number > 0.8 &&
    filled >= 2 &&
    each.path.length > 1 &&
    readMoneyRole(each.path.slice(0, -1)) !== null
  )
    return { ...without({ zh: "各格是数字", en: "its cells are numbers" }), role: "part" };
  // Amt is an office in German and an amount in English: numbers tell which.
  if (each.field === "unit" && number > 0.8 && filled >= 2)
    return { ...without({ zh: "各格是数字", en: "its cells are numbers" }), role: readMoneyRole(each.path) };
  if (each.field === "unit" && profile.unitOfMoney >= 0.8)
    return without({ zh: "各格是金额单位", en: "its cells are units of money" });
  if (each.field === "seq" && filled >= 2 && sequence < 0.5)
    return without({ zh: "各格不是序号", en: "its cells aren't numbers of rows" });
  if (each.field === "completion" && number > 0.6 && date === 0 && Math.max(monthAndYear, eraYear) < 0.8 && filled >= 2)
    return without(NO_YEARS);
  return each;
}

/** Why a heading of completion isn't believed. */
export const NO_YEARS: Words = { zh: "各格没有年份", en: "its cells hold no years" };

/** Why a heading of money isn't believed. */
export const NO_AMOUNTS: Words = { zh: "各格没有金额", en: "its cells hold no amounts" };

const BY_AMOUNTS: Words = { zh: "各格是带货币符号或单位的金额", en: "amounts with a sign or a unit of money" };

/** Columns of amounts whose headings are no words of money: years beside money, and the total beside such columns. */
export function moneyByValues(
  candidates: readonly Candidate[],
  profiles: readonly ColumnProfile[],
  rows: readonly RawRow[],
): Candidate[] {
  const isOpen = ({ role, field, mapped, index }: Candidate) =>
    role === null && field === null && !mapped && profiles[index]!.number >= 0.6 && profiles[index]!.year < 0.8;
  const own = ({ path }: Candidate) => headingWithoutUnit(path.at(-1) ?? "");
  const periods = candidates.filter((each) => isOpen(each) && isPeriodHeading(own(each)));
  const sums = candidates.filter((each) => isOpen(each) && SUM.test(own(each)));
  const inUnits = candidates.filter((each) => isOpen(each) && statesMoney(each) && saysFlow(own(each)));
  const isMoney = (each: Candidate) => each.role !== null || profiles[each.index]!.money >= 0.5;
  const funds = candidates.filter((each) => isOpen(each) && FUND.test(own(each).replace(/^其中[:,]?/, "")));
  if (!candidates.some(({ role, mapped }) => role !== null || mapped)) {
    const byValues = candidates.filter((each) => isOpen(each) && isAmountByValues(each, profiles[each.index]!));
    if (byValues.length === 1)
      return candidates.map((each) => (each === byValues[0] ? { ...each, role: "plain", reason: BY_AMOUNTS } : each));
  }
  const known =
    inUnits.length > 0 || candidates.some(isMoney) || (Math.max(periods.length, funds.length) >= 2 && sums.length > 0);
  if (!known) return [...candidates];
  const parts = partsByValues(candidates, candidates.filter(isOpen), rows);
  const open = candidates.filter((each) => isOpen(each) && !parts.has(each));
  const things = open.filter(({ index, path }) => {
    const { percent, date, monthAndYear } = profiles[index]!;
    return Math.max(percent, date, monthAndYear) < 0.5 && !/[%％]/.test(path.at(-1) ?? "");
  });
  const flows = bareFlows(candidates, things, rows);
  return candidates.map((each) => {
    if (flows.includes(each)) return { ...each, role: "part" as const, reason: WITHIN_WHOLE };
    const isFund = parts.get(each) && { isFund: true as const };
    if (parts.has(each) && each.role === null) return { ...each, role: "part" as const, reason: ADDING_UP, ...isFund };
    if (isFund) return { ...each, ...isFund };
    if (periods.includes(each)) return { ...each, role: "annual" as const, reason: UNDER_YEAR };
    if (inUnits.includes(each)) return { ...each, role: "part" as const, reason: IN_UNIT };
    if (funds.includes(each)) return { ...each, role: "part" as const, reason: UNDER_FUND };
    if (sums.includes(each)) return { ...each, role: "total" as const, reason: UNDER_TOTAL };
    return each;
  });
}

/** Columns side by side that add up to the whole investment, row by row, each with whether some of them are sources of funds. */
function partsByValues(
  candidates: readonly Candidate[],
  open: readonly Candidate[],
  rows: readonly RawRow[],
): ReadonlyMap<Candidate, boolean> {
  const whole = wholeOf(candidates);
  if (!whole) return new Map();
  const isMoney = ({ role }: Candidate) => role === "part" || role === "grant" || role === "plain";
  const mayBe = (each: Candidate) => each !== whole && (open.includes(each) || isMoney(each));
  const runs = candidates.reduce<Candidate[][]>((made, each, at) => {
    if (!mayBe(each)) return made;
    if (at > 0 && mayBe(candidates[at - 1]!)) made.at(-1)!.push(each);
    else made.push([each]);
    return made;
  }, []);
  return new Map(
    runs.flatMap((run) => {
      const indices = partsOfWhole(
        rows,
        whole.index,
        run.map(({ index }) => index),
      );
      const parts = run.filter(({ index }) => indices.includes(index));
      const areFunds = parts.some(({ path }) => readAmountKind({ path }).role === "fund");
      return parts.map((each) => [each, areFunds] as const);
    }),
  );
}

const wholeOf = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.find(({ role }) => role === "total") ?? candidates.find(({ role }) => role === "plain");

// Where numbers of things stand beside them, what is done may be of those.
function bareFlows(
  candidates: readonly Candidate[],
  open: readonly Candidate[],
  rows: readonly RawRow[],
): readonly Candidate[] {
  const whole = wholeOf(candidates);
  const own = ({ path }: Candidate) => path.at(-1) ?? "";
  const flows = open.filter((each) => isBareFlow(own(each)));
  const others = open.filter((each) => !flows.includes(each) && !isPeriodHeading(normaliseHeader(own(each)).outer));
  if (!whole || others.length > 0) return [];
  return flows.filter(({ index }) => staysWithin(rows, index, whole.index));
}

// A heading that isn't known (Forecast) stands over money where nearly all of its cells say so, and it isn't of prices or earnings.
function isAmountByValues({ label }: Candidate, { money, filled }: ColumnProfile): boolean {
  return filled >= 2 && money >= 0.8 && !isOtherMoney(label);
}
