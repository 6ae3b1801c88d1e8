import { CERTAINTY_WORDS, SEVERITY_WORDS } from "../audit/basis/audit-terms.ts";
import { keyWord } from "../project/printed-number.ts";
import type { Finding } from "../audit/finding.ts";
import { RULES } from "../audit/rules/catalogue.ts";
import { formatRanges } from "../language/ranges.ts";
import { BLANK } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { listWithKeys, type Viewer } from "./view.ts";

const LABELS = {
  zh: ["级别", "把握", "规则", "行", "说明"],
  en: ["Severity", "Certainty", "Rule", "Lines", "Message"],
} as const;

/** Shows what an audit's rules found. */
export const viewFindings: Viewer = (value, { language, limit }) => {
  if (!listWithKeys(value, "id", "severity", "certainty", "message", "seqs", "lines")) return null;
  const findings = value as readonly Finding[];
  return {
    kind: "table",
    grid: {
      columns: [...LABELS[language].slice(0, 3), keyWord(undefined, language), ...LABELS[language].slice(3)].map(
        (label) => ({ label, align: "left" }),
      ),
      rows: findings
        .slice(0, limit)
        .map(({ id, severity, certainty, message, seqs, lines, places }) => [
          SEVERITY_WORDS[severity][language],
          CERTAINTY_WORDS[certainty][language],
          ruleTitle(id, language),
          formatRanges(seqs) || BLANK,
          formatRanges(lines) || places?.join(", ") || BLANK,
          message,
        ]),
    },
    rowCount: findings.length,
    notes: [],
  };
};

/** What a rule looks for, in a few words; its id where it isn't of the catalogue. */
export function ruleTitle(id: string, language: Language): string {
  return RULES.find((rule) => rule.id === id)?.title[language] ?? id;
}
