import type { ReportContext } from "../context.ts";
import { keyWord } from "../../project/printed-number.ts";
import { CERTAINTY_WORDS, SEVERITY_WORDS } from "../../audit/basis/audit-terms.ts";
import type { Finding } from "../../audit/finding.ts";
import { SEVERITIES } from "../../audit/basis/rule.ts";
import { formatRanges } from "../../language/ranges.ts";
import type { ReportTable, TableNames } from "../document.ts";
import { placeColumn } from "./place-column.ts";
import { grouped } from "./row-groups.ts";

// What one rule finds on every page is told by its first findings; all of them are a list for the audit itself.
const MOST_OF_A_RULE = 20;

const LABELS = {
  zh: {
    finding: "发现",
    certainty: "把握",
    many: "、",
    cut: (rules: readonly (readonly [string, number])[]) =>
      `只列前${MOST_OF_A_RULE}项的规则：${rules.map(([title, count]) => `${title}（${count}项）`).join("、")}；全部见 key-projects audit。`,
    group: (w: string, n: number) => `${w}（${n}）`,
  },
  en: {
    finding: "Finding",
    certainty: "Certainty",
    many: ", ",
    cut: (rules: readonly (readonly [string, number])[]) =>
      ` The first ${MOST_OF_A_RULE} are listed of ${rules.map(([title, count]) => `${title} (${count})`).join(", ")}; key-projects audit lists all.`,
    group: (w: string, n: number) => `${w[0]!.toUpperCase()}${w.slice(1)}s (${n})`,
  },
} as const;

/** Findings of the audit, grouped by severity, each with the rows and lines that it points at. */
export function findingsTable(
  findings: readonly Finding[],
  { language, projects }: Pick<ReportContext, "language" | "projects">,
  { id, caption, note = "" }: TableNames,
): ReportTable {
  const labels = LABELS[language];
  const { shown, cut } = firstOfEach(findings);
  const { sorted, groups } = grouped(
    shown,
    SEVERITIES,
    ({ severity }) => severity,
    (severity) =>
      labels.group(SEVERITY_WORDS[severity][language], findings.filter((one) => one.severity === severity).length),
  );
  const place = placeColumn(shown, projects, language);
  return {
    id,
    caption,
    columns: [
      { label: labels.finding, align: "left", width: 5 },
      { label: labels.certainty, align: "left" },
      { label: keyWord(projects, language), align: "left", width: 1.2 },
      { label: place.label, align: "left", width: 1.2 },
    ],
    rows: sorted.map(({ title, message, certainty, seqs, lines, places }) => [
      { text: title, detail: `${message[0]!.toUpperCase()}${message.slice(1)}` },
      { text: CERTAINTY_WORDS[certainty][language] },
      { text: formatRanges(seqs, labels.many) },
      { text: place.text({ lines, ...(places && { places }) }) },
    ]),
    groups,
    footnotes: [],
    note: cut.length === 0 ? note : `${note}${labels.cut(cut)}`,
  };
}

/** The first findings of each rule, and how many there are of those that have more. */
function firstOfEach(findings: readonly Finding[]): {
  readonly shown: readonly Finding[];
  readonly cut: [string, number][];
} {
  const counts = new Map<string, number>();
  const shown = findings.filter(({ title }) => {
    const nth = (counts.get(title) ?? 0) + 1;
    counts.set(title, nth);
    return nth <= MOST_OF_A_RULE;
  });
  return { shown, cut: [...counts].filter(([, count]) => count > MOST_OF_A_RULE) };
}
