import type { Reconciliation } from "../../audit/audit.ts";
import { claimDifference, claimNumber, STATUS_WORDS, unitWord, claimAmount } from "../../audit/basis/audit-terms.ts";
import { STATUSES } from "../../audit/basis/reconciliation.ts";
import type { Language } from "../../language/language.ts";
import { factMaker } from "../../measure/fact.ts";
import { parseFactId } from "../../measure/fact-id.ts";
import type { Project } from "../../project/project.ts";
import type { ReportTable, TableCell, TableNames } from "../document.ts";
import { placeColumn } from "./place-column.ts";
import { grouped } from "./row-groups.ts";

const LABELS = {
  zh: {
    claim: "原文的说法",
    stated: "原文",
    computed: "项目表",
    residual: "差",
    amounts: (unit: string) => `金额单位：${unit}。`,
    detail: (why: string, quote: string) => `${why}。原文：“${quote}”`,
    group: (word: string, count: number) => `${word}（${count}）`,
  },
  en: {
    claim: "What the text says",
    stated: "Stated",
    computed: "Table",
    residual: "Difference",
    // Ten thousands of yuan are a unit that English has no name for.
    amounts: (unit: string) => `Amounts in ${/^10⁴/.test(unit) ? `万元 (${unit})` : unit}.`,
    detail: (why: string, quote: string) => `${why[0]!.toUpperCase()}${why.slice(1)}. "${quote}"`,
    group: (word: string, count: number) => `${word[0]!.toUpperCase()}${word.slice(1)} (${count})`,
  },
} as const;

/** A row of a table as it is quoted: its words and numbers, without the signs that only part blank cells. */
function withoutBlanks(quote: string): string {
  return cellsApart(quote)
    .replace(/^[\s|,]+|[\s|,]+$/g, "")
    .replace(/(?:\s*[|,]){2,}\s*/g, "…")
    .replace(/(?<=\S)\|(?=\S)/g, " | ");
}

/** A row of comma-separated cells with bars between them, as commas also group digits. */
function cellsApart(quote: string): string {
  if (!/,,|,"|",|^[^\s,]+(?:,[\d.]+)+$/.test(quote)) return quote;
  const cells = [...quote.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)];
  return cells.map(([, quoted, plain]) => (quoted?.replaceAll('""', '"') ?? plain ?? "").trim()).join("|");
}

/** The ledger: what a source says of itself, beside what its rows come to, grouped by the outcome. */
export function claimsTable(
  claims: readonly Reconciliation[],
  projects: readonly Project[],
  language: Language,
  { id, caption, note = "" }: TableNames,
): ReportTable {
  const labels = LABELS[language];
  const make = factMaker(projects);
  const { sorted, groups } = grouped(
    claims,
    STATUSES,
    ({ status }) => status,
    (status, count) => labels.group(STATUS_WORDS[status][language], count),
  );
  const units = new Set(claims.flatMap((claim) => (claim.moneyUnit ? [unitWord(claim, language)] : [])));
  // The one unit of all amounts is said below the table.
  const [sole] = language === "en" && units.size === 1 ? units : [];
  // An English unit is a word of its own: it stands with the first number of a row.
  const cell = (value: number | null, claim: Reconciliation, first: boolean, write = claimNumber): TableCell => {
    const word = value === null ? "" : unitWord(claim, language);
    if (language === "zh" || word === "%") return { text: `${write(value, claim, language)}${word}` };
    if (!first || (claim.moneyUnit && sole !== undefined)) return { text: write(value, claim, language) };
    return { text: claimAmount(value, claim, language) };
  };
  const place = placeColumn(claims, projects, language);
  return {
    id,
    caption,
    columns: [
      { label: labels.claim, align: "left", width: 5 },
      { label: labels.stated, align: "right" },
      { label: labels.computed, align: "right" },
      { label: labels.residual, align: "right" },
      { label: place.label, align: "left" },
    ],
    rows: sorted.map((claim) => {
      const { title, note: why, quote, stated, computed, residual, figure, lines, places } = claim;
      const made = figure === undefined ? {} : { fact: make(parseFactId(figure)) };
      return [
        { text: title, detail: labels.detail(why, withoutBlanks(quote)) },
        cell(stated, claim, true),
        { ...cell(computed, claim, stated === null), ...made },
        cell(residual, claim, false, claimDifference),
        { text: place.text({ lines, ...(places && { places }) }) },
      ];
    }),
    groups,
    footnotes: [],
    note: sole === undefined ? note : `${labels.amounts(sole)} ${note}`.trim(),
  };
}
