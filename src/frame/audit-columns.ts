import type { Reconciliation } from "../audit/audit.ts";
import type { Finding } from "../audit/finding.ts";
import { type Column, KEY } from "./column.ts";

/** Columns of what an audit found: one row a finding. */
export const FINDING_COLUMNS: readonly Column<Finding>[] = [
  { name: "id", label: { zh: "规则", en: "Rule" }, kind: "text", value: ({ id }) => id },
  { name: "severity", label: { zh: "程度", en: "Severity" }, kind: "text", value: ({ severity }) => severity },
  { name: "certainty", label: { zh: "把握", en: "Certainty" }, kind: "text", value: ({ certainty }) => certainty },
  { name: "title", label: { zh: "查什么", en: "Looks for" }, kind: "text", value: ({ title }) => title },
  { name: "message", label: { zh: "发现", en: "Finding" }, kind: "text", value: ({ message }) => message },
  { name: "seqs", label: KEY, isKey: true, kind: "list", value: ({ seqs }) => seqs.map(String) },
  {
    name: "lines",
    label: { zh: "原文行号", en: "Source lines" },
    kind: "list",
    value: ({ lines }) => lines.map(String),
  },
];

/** Columns of the ledger: one row a claim of the source. */
export const RECONCILIATION_COLUMNS: readonly Column<Reconciliation>[] = [
  { name: "id", label: { zh: "编号", en: "Claim" }, kind: "text", value: ({ id }) => id },
  { name: "title", label: { zh: "原文说法", en: "What the source says" }, kind: "text", value: ({ title }) => title },
  { name: "status", label: { zh: "核对结果", en: "Status" }, kind: "text", value: ({ status }) => status },
  { name: "note", label: { zh: "说明", en: "Note" }, kind: "text", value: ({ note }) => note },
];
