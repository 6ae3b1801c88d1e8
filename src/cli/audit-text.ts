import { capital } from "../language/capital.ts";
import type { Audit, Reconciliation } from "../audit/audit.ts";
import { CERTAINTY_WORDS, claimNumber, SEVERITY_WORDS, STATUS_WORDS, unitWord } from "../audit/basis/audit-terms.ts";
import type { Finding } from "../audit/finding.ts";
import type { Places } from "../audit/basis/places.ts";
import type { LongAudit } from "../audit/long-audit.ts";
import type { Language } from "../language/language.ts";
import { formatRanges } from "../language/ranges.ts";
import { markdownTable, markdownText } from "../print/markdown-table.ts";
import { keyWord, keyWordIn } from "../project/printed-number.ts";
import type { Project } from "../project/project.ts";

const LABELS = {
  zh: {
    findings: "审核发现",
    ledger: "与原文核对",
    none: "没有发现问题",
    noClaims: "没有从原文中读出可核对的说法",
    columns: ["级别", "把握", "规则", "行", "说明"],
    claimColumns: ["核对", "说法", "原文", "算得", "差", "单位", "行", "说明"],
    many: "、",
    comma: "，",
    colon: "：",
    count: (items: number) => `（${items}）`,
  },
  en: {
    findings: "Findings",
    ledger: "Reconciliation",
    none: "nothing found",
    noClaims: "no claims that can be checked were read in the source",
    columns: ["Severity", "Certainty", "Rule", "Line", "What"],
    claimColumns: ["Status", "Claim", "Stated", "Computed", "Residual", "Unit", "Line", "Why"],
    many: ", ",
    comma: ", ",
    colon: ": ",
    count: (items: number) => ` (${items})`,
  },
} as const;

/** Findings and ledger for a terminal: each is a sentence, whole, on lines of its own. */
export function auditText(shown: Audit | LongAudit, language: Language, projects: readonly Project[]): string {
  const { findings, reconciliations } = shown;
  const labels = LABELS[language];
  const parts = [
    `${labels.findings}${labels.count(findings.length)}`,
    ...(findings.length > 0 ? findings.map((finding) => findingText(finding, language, projects)) : [labels.none]),
    `${labels.ledger}${labels.count(reconciliations.length)}`,
    ...(reconciliations.length > 0 ? reconciliations.map((claim) => claimText(claim, language)) : [labels.noClaims]),
    ...restOf(shown, language).map(({ title, lines }) => [title, ...lines.map((line) => `  ${line}`)].join("\n")),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** Of a long table: what was found and isn't listed, and which rules weren't run, each with the reason. */
function restOf(shown: Audit | LongAudit, language: Language): { title: string; lines: readonly string[] }[] {
  if (!("notRun" in shown)) return [];
  const zh = language === "zh";
  const capped = shown.capped.map(({ id, listed, found, atLeast }) =>
    zh
      ? `${id}：${atLeast ? "至少" : "共"}${found}处，列出${listed}处`
      : `${id}: ${atLeast ? "at least " : ""}${found} found, ${listed} listed`,
  );
  const left = shown.notRun.map(({ id, title, reason }) =>
    zh ? `${id}（${title}）：${reason}` : `${id} (${title}): ${reason}`,
  );
  const count = LABELS[language].count;
  return [
    {
      title: `${zh ? "没有全部列出的规则" : "Rules that found more than is listed"}${count(capped.length)}`,
      lines: capped,
    },
    { title: `${zh ? "没有应用的规则" : "Rules that weren't run"}${count(left.length)}`, lines: left },
  ].filter(({ lines }) => lines.length > 0);
}

function findingText(
  { id, severity, certainty, message, seqs, lines, places, file }: Finding,
  language: Language,
  projects: readonly Project[],
): string {
  const { many } = LABELS[language];
  const where = [
    seqs.length > 0 && file === undefined
      ? `${capital(keyWordIn(projects, seqs.length, language))} ${formatRanges(seqs, many)}`
      : "",
    whereText({ lines, ...(places && { places }), ...(file !== undefined && { file }) }, language),
  ].filter((part) => part !== "");
  const head = [SEVERITY_WORDS[severity][language], CERTAINTY_WORDS[certainty][language], id].join(" · ");
  return `${head}\n  ${message}${where.length > 0 ? `\n  ${where.join(" · ")}` : ""}`;
}

function claimText(claim: Reconciliation, language: Language): string {
  const { status, title, stated, computed, residual, quote, note } = claim;
  const { claimColumns, comma, colon } = LABELS[language];
  const numbers = [stated, computed, residual].map(
    (value, index) => `${claimColumns[index + 2]} ${claimNumber(value, claim, language)}`,
  );
  const said =
    // Days of one year have no difference in years.
    (stated === null && computed === null) || (stated === computed && residual === null)
      ? []
      : [`${numbers.join(comma)} ${unitWord(claim, language)}`.trim()];
  const head = [STATUS_WORDS[status][language], title, ...said].join(" · ");
  return `${head}\n  ${note}\n  ${whereText(claim, language)}${colon}${quote}`;
}

/** The lines of a source, or the rows of its sheets, in words. */
function whereText({ lines, places = [], file }: Places, language: Language): string {
  const { columns, many } = LABELS[language];
  if (file !== undefined) return places.join(many) || file;
  return lines.length > 0 ? `${columns[3]} ${formatRanges(lines, many)}` : places.join(many);
}

/** Findings and ledger as two tables in Markdown. */
export function auditMarkdown(shown: Audit | LongAudit, language: Language, projects: readonly Project[]): string {
  const { findings, reconciliations } = shown;
  const { columns, claimColumns, many, ...labels } = LABELS[language];
  const found = markdownTable({
    columns: [...columns.slice(0, 3), keyWord(projects, language), ...columns.slice(3)].map((label) => ({
      label,
      align: "left",
    })),
    rows: findings.map(({ id, severity, certainty, message, seqs, lines, places, file }) => [
      SEVERITY_WORDS[severity][language],
      CERTAINTY_WORDS[certainty][language],
      id,
      formatRanges(seqs, many),
      lines.length > 0 && file === undefined ? formatRanges(lines, many) : (places?.join(many) ?? ""),
      message,
    ]),
  });
  const claims = markdownTable({
    columns: claimColumns.map((label, index) => ({ label, align: index > 1 && index < 5 ? "right" : "left" })),
    rows: reconciliations.map(({ status, title, stated, computed, residual, lines, places, file, note, ...claim }) => [
      STATUS_WORDS[status][language],
      title,
      claimNumber(stated, claim, language),
      claimNumber(computed, claim, language),
      claimNumber(residual, claim, language),
      unitWord(claim, language),
      lines.length > 0 && file === undefined ? formatRanges(lines, many) : (places?.join(many) ?? ""),
      note,
    ]),
  });
  const rest = restOf(shown, language).map(
    ({ title, lines }) => `\n## ${title}\n\n${lines.map((line) => `- ${markdownText(line)}\n`).join("")}`,
  );
  return `## ${labels.findings}\n\n${found}\n## ${labels.ledger}\n\n${claims}${rest.join("")}`;
}
