import { CERTAINTY_WORDS, SEVERITY_WORDS } from "../../audit/audit-terms.ts";
import type { Finding } from "../../audit/finding.ts";
import { SEVERITIES } from "../../audit/rule.ts";
import type { Language } from "../../language/language.ts";
import { formatRanges } from "../../language/ranges.ts";
import type { ReportTable, TableNames } from "../document.ts";
import { grouped } from "./row-groups.ts";

const LABELS = {
  zh: {
    finding: "发现",
    certainty: "把握",
    seqs: "序号",
    lines: "行",
    many: "、",
    group: (w: string, n: number) => `${w}（${n}）`,
  },
  en: {
    finding: "Finding",
    certainty: "Certainty",
    seqs: "No.",
    lines: "Line",
    many: ", ",
    group: (w: string, n: number) => `${w[0]!.toUpperCase()}${w.slice(1)}s (${n})`,
  },
} as const;

/** Findings of the audit, grouped by severity, each with the rows and lines that it points at. */
export function findingsTable(
  findings: readonly Finding[],
  language: Language,
  { id, caption, note = "" }: TableNames,
): ReportTable {
  const labels = LABELS[language];
  const { sorted, groups } = grouped(
    findings,
    SEVERITIES,
    ({ severity }) => severity,
    (severity, count) => labels.group(SEVERITY_WORDS[severity][language], count),
  );
  return {
    id,
    caption,
    columns: [
      { label: labels.finding, align: "left", width: 5 },
      { label: labels.certainty, align: "left" },
      { label: labels.seqs, align: "left", width: 1.2 },
      { label: labels.lines, align: "left", width: 1.2 },
    ],
    rows: sorted.map(({ title, message, certainty, seqs, lines, places }) => [
      { text: title, detail: `${message[0]!.toUpperCase()}${message.slice(1)}` },
      { text: CERTAINTY_WORDS[certainty][language] },
      { text: formatRanges(seqs, labels.many) },
      { text: lines.length > 0 ? formatRanges(lines, labels.many) : (places?.join(labels.many) ?? "") },
    ]),
    groups,
    footnotes: [],
    note,
  };
}
