import { auditOnce } from "../../audit/audit.ts";
import { type Places, placesOf } from "../../audit/basis/places.ts";
import type { Language } from "../../language/language.ts";
import { ROW_KINDS } from "../../print/row-kinds.ts";
import type { Dataset } from "../../project/dataset.ts";
import { isUncounted } from "../../project/issue.ts";
import { organisationMerges } from "../../project/organisation.ts";
import { planDate } from "../../project/plan-date.ts";
import { planOf } from "../../project/plan-of.ts";
import type { Position } from "../../table/raw-table.ts";
import { editionEvidence } from "./edition.ts";
import type { EvidenceItem } from "./evidence-item.ts";

/** Lists all of a kind that a source holds. */
export type EvidenceKind = (dataset: Dataset, language: Language) => readonly EvidenceItem[];

const at = (...positions: readonly Position[]): Places => placesOf(positions);
const lines = (...own: readonly number[]): Places => ({ lines: own });
const spaced = (...parts: readonly (string | null)[]): string => parts.filter((part) => part).join(" · ");

/** What words can rest on beside figures, by the kind that its ids begin with. */
export const EVIDENCE_KINDS: Readonly<Record<string, EvidenceKind>> = {
  /** Rows of the tables, each as what it was read as. */
  rows: ({ rows }, language) =>
    rows.map(({ row, kind }) => ({
      attributes: { kind },
      text: spaced(ROW_KINDS[language][kind], row.text),
      ...at(row.at),
    })),
  /** Columns by their headings, and what each was understood as. */
  columns: ({ columns, file }, language) =>
    columns.map(({ column, header, field, because }) => ({
      attributes: { column, used: field === null || field === "amount" ? "no" : "yes" },
      text: spaced(header, field ?? "", because[language]),
      ...at({ file }),
    })),
  /** What wasn't read, or not with certainty. */
  issues: ({ issues }, language) =>
    issues.map(({ code, words, severity, at: position }) => ({
      attributes: { code, severity: severity ?? (isUncounted({ code }) ? "uncounted" : "unread") },
      text: words[language],
      ...at(position),
    })),
  /** What the source says of itself, beside what its rows come to. */
  claims: (dataset, language) =>
    auditOnce(dataset, language).reconciliations.map(({ id, status, title, note, quote, lines: own, places }) => ({
      attributes: { id, status },
      text: spaced(title, quote, note),
      lines: own,
      ...(places && { places }),
    })),
  findings: (dataset, language) =>
    auditOnce(dataset, language).findings.map(({ id, severity, certainty, message, lines: own, places }) => ({
      attributes: { rule: id, severity, certainty },
      text: message,
      lines: own,
      ...(places && { places }),
    })),
  tasks: (dataset) =>
    planOf(dataset).tasks.map(({ number, title, line }) => ({
      attributes: { number },
      text: spaced(String(number), title),
      ...lines(line),
    })),
  targets: (dataset) =>
    planOf(dataset).targets.map(({ task, quote, line }) => ({
      attributes: task === null ? {} : { task },
      text: quote,
      ...lines(line),
    })),
  projects: ({ projects }) =>
    projects.map(({ seq, name, source }) => ({ attributes: { seq }, text: spaced(String(seq), name), ...at(source) })),
  /** Organisations that are printed under several names. */
  organisations: ({ projects }, language) =>
    organisationMerges(projects).map(({ name, printed, reason }) => ({
      attributes: { name },
      text: spaced(name, printed.map(({ text }) => text).join(" = "), reason?.[language] ?? null),
      ...at(
        ...projects.filter(({ seq }) => printed.some(({ seqs }) => seqs.includes(seq))).map(({ source }) => source),
      ),
    })),
  /** The day that the source is dated. */
  date: (dataset) => {
    const date = planDate(dataset);
    if (!date) return [];
    return [
      { attributes: {}, text: ((dataset.prose ?? dataset.lines)[date.line - 1] ?? "").trim(), ...lines(date.line) },
    ];
  },
  edition: editionEvidence,
  /** Rules of the tool itself, that hold for every source. */
  method: () => [],
};
