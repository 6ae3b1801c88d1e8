import type { Audit } from "../audit/audit.ts";
import { CERTAINTY_WORDS, SEVERITY_WORDS, STATUS_WORDS } from "../audit/basis/audit-terms.ts";
import { STATUSES } from "../audit/basis/reconciliation.ts";
import { ruleTitle } from "./findings-view.ts";
import { type Viewer, withKeys } from "./view.ts";

const WORDS = {
  zh: {
    columns: ["级别", "把握", "规则", "条数"],
    total: "合计",
    ledger: (counts: string) => `与原文说法核对：${counts}。`,
    separator: "，",
  },
  en: {
    columns: ["Severity", "Certainty", "Rule", "Findings"],
    total: "Total",
    ledger: (counts: string) => `Reconciled with what the source says: ${counts}.`,
    separator: ", ",
  },
} as const;

/** Shows an audit in short: how many findings of each rule, and how the ledger stands. */
export const viewAudit: Viewer = (value, { language, limit }) => {
  if (!withKeys(value, "findings", "reconciliations")) return null;
  const { findings, reconciliations } = value as Audit;
  const words = WORDS[language];
  const counts = new Map<string, { cells: string[]; count: number }>();
  for (const { id, severity, certainty } of findings) {
    const cells = [SEVERITY_WORDS[severity][language], CERTAINTY_WORDS[certainty][language], ruleTitle(id, language)];
    const key = cells.join("\n");
    counts.set(key, { cells, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const rows = [...counts.values()].map(({ cells, count }) => [...cells, String(count)]);
  const statuses = STATUSES.map((status) => ({
    word: STATUS_WORDS[status][language],
    count: reconciliations.filter((claim) => claim.status === status).length,
  })).filter(({ count }) => count > 0);
  const ledger = statuses.map(({ word, count }) => `${word} ${count}`).join(words.separator);
  return {
    kind: "table",
    grid: {
      columns: words.columns.map((label, index) => ({ label, align: index === 3 ? "right" : "left" })),
      rows: rows.slice(0, limit),
      total: [words.total, "", "", String(findings.length)],
    },
    rowCount: rows.length,
    notes: ledger === "" ? [] : [words.ledger(ledger)],
  };
};
