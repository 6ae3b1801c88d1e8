import type { Sentence } from "../../gazette/prose.ts";
import { formatNumber } from "../../language/format.ts";
import { formatRanges } from "../../language/ranges.ts";
import { decimal, toNumber } from "../../measure/decimal.ts";
import { formatFactId } from "../../measure/fact-query.ts";
import { tally } from "../../measure/tally.ts";
import { placesOf } from "../places.ts";
import type { StatedTotal } from "../../project/dataset.ts";
import type { Project } from "../../project/project.ts";
import { type Claim, type ClaimReader, quoted, reconcile, type StatedNumber, statedNumber } from "../reconciliation.ts";
import type { MoneyUnit } from "../../unit/unit.ts";
import { unitName, unitSymbol } from "../../unit/unit-words.ts";
import { scaled, statedAmount } from "../columns/stated-amount.ts";
import type { Subject } from "../subject.ts";

/** Totals that rows of the table state (小计, 合计), against the rows that they cover. */
export const totalClaims: ClaimReader = {
  id: "stated-total",
  read: (subject) => subject.dataset.statedTotals.flatMap((total, index) => rowClaims(total, index + 1, subject)),
};

/** What the text says of all its projects or a part of them (共安排项目32个，总投资…), against the rows. */
export const textTotalClaims: ClaimReader = {
  id: "text-total",
  read: (subject) => subject.prose.flatMap((sentence) => sentenceClaims(sentence, subject)),
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
  return [
    ...(investment === null ? [] : [moneyClaim(about, statedAmount(text, investment), 0, rows, subject)]),
    ...(projects === null ? [] : [countClaim({ ...about, id: `stated-count-${place}` }, projects, rows)]),
  ];
}

const COUNT =
  /(?:项目|工程)[^，。；、\d]{0,6}?(\d[\d,]*)\s*(?:个|项)|(\d[\d,]*)\s*(?:个|项)(?:[^，。；、\d]{0,8})?(?:项目|工程)/gu;
const MONEY =
  /(?:总投资|投资总额|计划投资|概算投资|估算投资)(?:额)?\s*(?:约|共|为|达|合计|共计)*\s*(\d[\d,]*(?:\.\d+)?)\s*(余|多)?\s*(亿|万)?\s*(余|多)?元?/gu;
// What a text counts in passing (去年完成3项工程) isn't what it says of its table.
const WHOLE = /共|总计|合计|安排|列入|纳入|其中/u;

/** What a sentence says of all projects, or of those of a category or a district that it names. */
function sentenceClaims(sentence: Sentence, subject: Subject): Claim[] {
  const { projects } = subject;
  const { text } = sentence;
  const clauses = text.split(/(?<=[；。])/);
  return clauses.flatMap((clause, index) => {
    const [count, ...otherCounts] = clause.matchAll(COUNT);
    const [money, ...otherMoney] = clause.matchAll(MONEY);
    if (otherCounts.length + otherMoney.length > 0 || !WHOLE.test(clause)) return [];
    const scope = scopeOf(clause, projects);
    if (!scope) return [];
    const about = { ...quoted(sentence), seqs: scope.rows.map(({ seq }) => seq), label: scope.label };
    const place = `${sentence.first}-${index + 1}`;
    const claims: Claim[] = [];
    if (count) {
      const stated = Number((count[1] ?? count[2])!.replace(/,/g, ""));
      claims.push(countClaim({ ...about, id: `text-count-${place}` }, stated, scope.rows));
    }
    if (money) {
      const [, digits, more, scale, moreStill] = money;
      const exponent = scale === "亿" ? 4 : scale === "万" ? 0 : -4;
      const stated = statedNumber(digits!, "", (more ?? moreStill) !== undefined);
      claims.push(moneyClaim({ ...about, id: `text-total-${place}` }, stated, exponent, scope.rows, subject));
    }
    return claims;
  });
}

/** The projects that a clause is about: those of the one category or district it names, all where it names none. */
function scopeOf(clause: string, projects: readonly Project[]): { label: string; rows: readonly Project[] } | null {
  const categories = [...new Set(projects.flatMap(({ category }) => category ?? []))].filter((name) =>
    clause.includes(name),
  );
  const districts = [...new Set(projects.flatMap((project) => project.districts))].filter((name) =>
    clause.includes(name),
  );
  const [category] = categories;
  const [district] = districts;
  if (categories.length + districts.length > 1) return null;
  if (category !== undefined) return { label: category, rows: projects.filter((p) => p.category === category) };
  if (district !== undefined) return { label: district, rows: projects.filter((p) => p.districts.includes(district)) };
  // A part that isn't known here (其中新建项目12个) can't be told from the rows.
  return /其中|新建|续建|在建|前期|新开工/.test(clause) ? null : { label: "", rows: projects };
}

function countClaim({ label, ...about }: Reconciled, stated: number, rows: readonly Project[]): Claim {
  const whose = label === "" ? "" : label;
  return {
    ...about,
    title: { zh: `${whose}项目数`, en: `Number of projects${whose && `: ${whose}`}` },
    ...reconcile(statedNumber(String(stated)), rows.length),
    unit: "个",
    figure: formatFactId({ measure: "projects", seqs: about.seqs }),
    note: { zh: `读到${rows.length}个项目`, en: `${rows.length} projects were read` },
  };
}

/** Money in 万元 × 10^exponent, against the exact sum of the rows in the same unit. */
function moneyClaim(
  { label, ...about }: Reconciled,
  stated: StatedNumber,
  exponent: number,
  rows: readonly Project[],
  subject: Subject,
): Claim {
  const { investment, missing } = tally(rows);
  const computed = investment === null ? null : toNumber(scaled(decimal(investment), -exponent));
  const blank = rows.filter((row) => row.investment === null).map(({ seq }) => seq);
  const moneyUnit: MoneyUnit = { ...subject.unit, exponent: subject.unit.exponent + exponent };
  const priced = rows.length - missing;
  const gap = {
    zh: missing > 0 ? `，${missing}个未写金额（序号${formatRanges(blank, "、")}）` : "",
    en: missing > 0 ? `, ${missing} state no amount (No. ${formatRanges(blank)})` : "",
  };
  const total = computed === null ? "—" : formatNumber(computed);
  return {
    ...about,
    title: { zh: `${label}总投资`, en: `Total investment${label && `: ${label}`}` },
    ...reconcile(stated, computed, missing),
    unit: unitSymbol(moneyUnit),
    moneyUnit,
    ...(exponent === 0 && { figure: formatFactId({ measure: "investment", seqs: about.seqs }) }),
    note: {
      zh: `${priced}个项目的金额之和为${total}${unitName(moneyUnit, "zh")}${gap.zh}`,
      en: `the amounts of ${priced} projects add up to ${total} ${unitName(moneyUnit, "en")}${gap.en}`,
    },
  };
}
