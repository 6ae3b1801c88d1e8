import type { Audit } from "../../audit/audit.ts";
import { unitName } from "../../unit/unit-words.ts";
import { CERTAINTY_WORDS, SEVERITY_WORDS, STATUS_WORDS, unitWord } from "../../audit/basis/audit-terms.ts";
import type { Places } from "../../audit/basis/places.ts";
import type { Language } from "../../language/language.ts";
import { formatRanges } from "../../language/ranges.ts";
import type { Dataset } from "../../project/dataset.ts";
import { isUncounted } from "../../project/issue.ts";
import { keyWord } from "../../project/printed-number.ts";
import type { Project } from "../../project/project.ts";
import { listSheet } from "./list-sheet.ts";
import type { CellLink, Sheet } from "./workbook.ts";

const LABELS = {
  zh: {
    findings: ["级别", "把握", "规则", "标识", "说明", "来源行"],
    claims: ["核对结果", "原文的说法", "原文", "项目表", "差（项目表−原文）", "单位", "依据", "来源行", "原文文字"],
    issues: { unread: "未能读懂", uncounted: "未计入", doubt: "存疑" },
    many: "、",
  },
  en: {
    findings: ["Severity", "Certainty", "Rule", "Id", "What", "Line"],
    claims: [
      "Status",
      "What the text says",
      "Stated",
      "Table",
      "Difference (table − stated)",
      "Unit",
      "Why",
      "Line",
      "Quoted",
    ],
    issues: { unread: "not understood", uncounted: "not counted", doubt: "in doubt" },
    many: ", ",
  },
} as const;

/** What the audit found in a source, and what couldn't be read in it, as a sheet. */
export function findingsSheet(
  { findings }: Audit,
  { issues, projects }: Pick<Dataset, "issues" | "projects">,
  name: string,
  language: Language,
  projectPlace: (seq: number) => CellLink | null,
): Sheet {
  const labels = LABELS[language];
  const link = (seqs: readonly number[]) => (seqs[0] === undefined ? null : projectPlace(seqs[0]));
  return listSheet(name, withKeys(labels.findings, 5, projects, language), [
    ...findings.map(({ id, severity, certainty, title, message, seqs, ...places }) => ({
      cells: [
        SEVERITY_WORDS[severity][language],
        CERTAINTY_WORDS[certainty][language],
        title,
        id,
        message,
        formatRanges(seqs, labels.many),
        placesText(places, labels.many),
      ],
      link: { column: 5, to: link(seqs) },
    })),
    ...issues.map(({ code, words, severity, seq, at }) => ({
      cells: [
        labels.issues[isUncounted({ code }) ? "uncounted" : severity === undefined ? "unread" : "doubt"],
        "",
        "",
        code,
        words[language],
        seq ?? null,
        at.line ?? placesText({ lines: [], places: [`${at.sheet ?? ""}!${at.row ?? ""}`] }, labels.many),
      ],
      link: { column: 5, to: seq === undefined ? null : projectPlace(seq) },
    })),
  ]);
}

/** What a source says of itself beside what its rows come to, as a sheet; numbers are numbers. */
export function claimsSheet(
  { reconciliations }: Audit,
  projects: readonly Project[],
  name: string,
  language: Language,
  projectPlace: (seq: number) => CellLink | null,
): Sheet {
  const labels = LABELS[language];
  return listSheet(
    name,
    withKeys(labels.claims, 7, projects, language),
    reconciliations.map(
      ({ status, title, stated, computed, residual, note, quote, seqs, lines, places, ...claim }) => ({
        cells: [
          STATUS_WORDS[status][language],
          title,
          stated,
          computed,
          residual,
          claim.moneyUnit ? unitName(claim.moneyUnit, language) : unitWord({ ...claim, quote }, language),
          note,
          formatRanges(seqs, labels.many),
          placesText({ lines, ...(places && { places }) }, labels.many),
          quote,
        ],
        link: { column: 7, to: seqs[0] === undefined ? null : projectPlace(seqs[0]) },
      }),
    ),
  );
}

/** Headings with that of the projects' keys at a place. */
function withKeys(heads: readonly string[], place: number, projects: readonly Project[], language: Language): string[] {
  return [...heads.slice(0, place), keyWord(projects, language), ...heads.slice(place)];
}

function placesText({ lines, places = [] }: Places, many: string): string {
  return lines.length > 0 ? formatRanges(lines, many) : places.join(many);
}
