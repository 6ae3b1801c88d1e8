import type { StatedSum, SumRole } from "../../gazette/stated-sum.ts";
import { readSums } from "../../gazette/sums.ts";
import { decimal, sum, toNumber } from "../../measure/decimal.ts";
import { formatFactId } from "../../measure/fact-id.ts";
import type { Words } from "../../language/words.ts";
import { placesOf } from "../basis/places.ts";
import type { StatedTotal } from "../../project/dataset.ts";
import type { Project } from "../../project/project.ts";
import {
  type Claim,
  type ClaimReader,
  claimsOf,
  quoted,
  reconcile,
  type StatedNumber,
  statedNumber,
} from "../basis/reconciliation.ts";
import { type MoneyUnit, UNSTATED_CURRENCY } from "../../unit/unit.ts";
import { unitSymbol } from "../../unit/unit-words.ts";
import { scaled, statedAmount } from "../columns/stated-amount.ts";
import type { Subject } from "../basis/subject.ts";
import { sumWords } from "../basis/audit-terms.ts";
import { openWords } from "../basis/open-words.ts";
import { completionClaim, isOfCompletion } from "./completion-count.ts";
import { superlativeClaims } from "./superlatives.ts";
import { scopeOf } from "../groups/sum-scope.ts";

/** Totals that rows of the table state (小计, 合计), against the rows that they cover. */
export const totalClaims: ClaimReader = {
  id: "stated-total",
  read: (subject) => subject.dataset.statedTotals.flatMap((total, index) => rowClaims(total, index + 1, subject)),
};

/** What the text says of all its projects or a part of them (共安排项目32个，总投资…), against the rows. */
export const textTotalClaims: ClaimReader = {
  id: "text-total",
  read: (subject) => {
    const named = claimsOf(subject, superlativeClaims).filter(({ stated }) => stated !== null);
    return readSums(subject.prose).flatMap((sum, index) => {
      // What the project comes to that is named as the largest is held against that project.
      const isNamed = named.some(
        ({ quote, stated }) =>
          stated === Number(sum.digits.replace(/,/g, "")) &&
          quote.includes(sum.digits) &&
          sum.sentence.text.includes(quote),
      );
      return isNamed ? [] : sumClaim(sum, index + 1, subject);
    });
  },
};

type Reconciled = Pick<Claim, "id" | "quote" | "lines" | "places" | "seqs"> & { readonly label: string };

/** A total of 万元 in a table's row, and the number of projects that it states. */
function rowClaims(
  { label, investment, text, projects, seqs, at }: StatedTotal,
  place: number,
  subject: Subject,
): Claim[] {
  const about: Reconciled = {
    id: `stated-total-${place}`,
    label,
    quote: text.replace(/\s+/g, " "),
    seqs,
    ...placesOf([at]),
  };
  const rows = seqs.map(subject.project);
  const shift = subject.printed.exponent - subject.unit.exponent;
  return [
    ...(investment === null ? [] : [moneyClaim(about, statedAmount(text, investment, shift), shift, rows, subject)]),
    ...(projects === null ? [] : [countClaim({ ...about, id: `stated-count-${place}` }, projects, rows)]),
  ];
}

/** The claims of a sum that a text states, against the rows that it is of; none where it is of rows that nobody can tell. */
function sumClaim(said: StatedSum, place: number, subject: Subject): Claim[] {
  const { sentence, digits, exponent, approximate, part } = said;
  const ends = isOfCompletion(said) ? completionClaim(said, place, subject) : null;
  if (ends) return [ends];
  const scope = scopeOf(said, subject.projects);
  const about: Reconciled = {
    ...quoted(sentence),
    id: `text-${said.kind === "count" ? "count" : "total"}-${sentence.first}-${place}`,
    seqs: (scope?.rows ?? []).map(({ seq }) => seq),
    label: said.role === "fund" ? (part ?? "") : (scope?.label ?? part ?? ""),
  };
  if (said.kind === "count") {
    if (scope) return [countClaim(about, Number(digits.replace(/,/g, "")), scope.rows)];
    return [openClaim(about, said, subject, { zh: "项目数", en: "Number of projects" })];
  }
  const title = MONEY_TITLES[said.role];
  const other =
    said.currency !== null && said.currency !== subject.unit.currency && subject.unit.currency !== UNSTATED_CURRENCY;
  if (other) return [openClaim(about, said, subject, title, OTHER_CURRENCY)];
  if (!scope) return [openClaim(about, said, subject, title)];
  const stated = statedNumber(digits, "", approximate);
  if (said.role === "total") return [moneyClaim(about, stated, exponent - subject.unit.exponent, scope.rows, subject)];
  const column = columnOf(said, scope.rows);
  if (column === null) return [openClaim({ ...about, seqs: [] }, said, subject, title)];
  return [
    moneyClaim(
      { ...about, label: about.label || "" },
      stated,
      exponent - subject.unit.exponent,
      scope.rows,
      subject,
      column,
      title,
    ),
  ];
}

const MONEY_TITLES: Readonly<Record<SumRole, Words>> = {
  total: { zh: "总投资", en: "Total investment" },
  plan: { zh: "计划投资", en: "Planned investment" },
  done: { zh: "完成投资", en: "Investment done" },
  fund: { zh: "资金", en: "Funds" },
};

const OTHER_CURRENCY: Words = { zh: "项目表的金额是另一种货币", en: "the table's amounts are in another currency" };

/** A sum that the rows can't be checked by: they don't tell its part, its source of funds or its currency. */
function openClaim(
  { label, ...about }: Reconciled,
  sum: StatedSum,
  { unit }: Subject,
  title: Words,
  note: Words = { zh: "项目表分不出这一部分", en: "the table doesn't tell this part apart" },
): Claim {
  const money: MoneyUnit = { kind: "money", currency: sum.currency ?? unit.currency, exponent: sum.exponent };
  const what = label === "" ? title : { zh: `${label}：${title.zh}`, en: `${label}: ${title.en}` };
  return {
    ...about,
    title: what,
    stated: Number(sum.digits.replace(/,/g, "")),
    computed: null,
    residual: null,
    ...(sum.kind === "count" ? { unit: "个" } : { unit: unitSymbol(money), moneyUnit: money }),
    status: "unverifiable",
    note,
  };
}

/** The heading of the one column that holds what a sum is of; null where there is none, or several. */
function columnOf({ role, words, part }: StatedSum, rows: readonly Project[]): string | null {
  const labels = new Set(
    rows.flatMap(({ amounts }) =>
      amounts
        .filter((amount) => amount.role === role || (role === "done" && amount.role === "done-to-date"))
        .map(({ label }) => label),
    ),
  );
  const year = /(?:19|20)\d\d/.exec(words)?.[0];
  const named = [...labels].filter((label) => {
    if (role === "fund") return sharesName(label, part ?? words);
    return year === undefined || !/(?:19|20)\d\d/.test(label) || label.includes(year);
  });
  return named.length === 1 ? named[0]! : null;
}

const FUND_WORDS = [
  "中央",
  "省级",
  "自治区",
  "市级",
  "县级",
  "区级",
  "财政",
  "自筹",
  "贷款",
  "债券",
  "专项债",
  "社会资本",
  "企业",
  "federal",
  "state",
  "local",
  "county",
  "grant",
  "loan",
  "bond",
];

function sharesName(label: string, words: string): boolean {
  const named = FUND_WORDS.filter((word) => words.toLowerCase().includes(word));
  return named.length > 0 && named.every((word) => label.toLowerCase().includes(word));
}

/** A label and what is stated of it: 交通总投资; one that isn't in Chinese, or is of a total itself, stands apart (Total：总投资, 合计：总投资). */
export function joinedZh(label: string, what: string): string {
  return /(?:[^\p{Script=Han}]|[合总總小][计計]|计|計)$/u.test(label) ? `${label}：${what}` : `${label}${what}`;
}

function countClaim({ label, ...about }: Reconciled, stated: number, rows: readonly Project[]): Claim {
  const whose = label === "" ? "" : label;
  return {
    ...about,
    title: { zh: joinedZh(whose, "项目数"), en: `Number of projects${whose && `: ${whose}`}` },
    ...reconcile(statedNumber(String(stated)), rows.length),
    unit: "个",
    figure: formatFactId({ measure: "projects", seqs: about.seqs }),
    note: {
      zh: `读到${rows.length}个项目`,
      en: `${rows.length} ${rows.length === 1 ? "project was" : "projects were"} read`,
    },
  };
}

const amountIn = ({ amounts }: Project, column: string): number | null =>
  amounts.find(({ label }) => label === column)?.value ?? null;

/** Money in 万元 × 10^exponent, against the exact sum of the rows in the same unit. */
function moneyClaim(
  { label, ...about }: Reconciled,
  stated: StatedNumber,
  exponent: number,
  rows: readonly Project[],
  subject: Subject,
  column?: string,
  what: Words = MONEY_TITLES.total,
): Claim {
  const amounts = rows.map((row) => (column === undefined ? row.investment : amountIn(row, column)));
  const known = amounts.filter((amount) => amount !== null);
  const investment = known.length === 0 ? null : sum(known);
  const missing = amounts.length - known.length;
  const computed = investment === null ? null : toNumber(scaled(decimal(investment), -exponent));
  const moneyUnit: MoneyUnit = { ...subject.unit, exponent: subject.unit.exponent + exponent };
  const priced = rows.length - missing;
  const gap = openWords(
    rows.filter((_, index) => amounts[index] === null),
    column,
    subject.projects,
  );
  const added = sumWords(priced, computed, moneyUnit, subject.foreign);
  return {
    ...about,
    title: { zh: joinedZh(label, what.zh), en: `${what.en}${label && `: ${label}`}` },
    ...reconcile(stated, computed, missing),
    unit: unitSymbol(moneyUnit),
    moneyUnit,
    ...(exponent === 0 &&
      column === undefined && { figure: formatFactId({ measure: "investment", seqs: about.seqs }) }),
    note: { zh: `${added.zh}${gap.zh}`, en: `${added.en}${gap.en}` },
  };
}
