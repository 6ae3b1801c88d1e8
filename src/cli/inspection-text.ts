import { terminalWidth } from "./terminal.ts";
import type { Language } from "../language/language.ts";
import type { GridColumn } from "../print/grid.ts";
import { ROW_KINDS } from "../print/row-kinds.ts";
import type { RowKind } from "../project/dataset.ts";
import { labelIn } from "../print/unit-label.ts";
import { textTable } from "../print/text-table.ts";
import { placeWords } from "../reading/place-of.ts";
import { exactDigits, exactUnit } from "../unit/exact-amount.ts";
import type { Inspection } from "./inspection.ts";

const LABELS = {
  zh: {
    source: "来源",
    found: (projects: number, priced: number) => `读出项目 ${projects} 个，其中有金额 ${priced} 个`,
    table: (number: number, layout: string, place: string) => `表 ${number}（${layout}，始于 ${place}）`,
    rows: (rows: number, projects: number) => `${rows} 行，项目 ${projects} 个`,
    columns: ["列", "表头", "读作", "依据", "单位", "单位出处"],
    extra: "（另存）",
    account: { lines: "行数核对", rows: "表行核对" },
    outside: "表外",
    totals: "原文合计与逐行加总",
    total: ["出处", "原文", "原文合计", "逐行加总", "差额", "项目数"],
    issues: "未能读懂、未计入或存疑之处",
    others: (count: number) => `… 另有 ${count} 处`,
    none: "无",
    aligned: "各来源的列如何对应",
    field: "读作",
    remarks: "说明",
  },
  en: {
    source: "Source",
    found: (projects: number, priced: number) => `${projects} projects read, ${priced} of them with an amount`,
    table: (number: number, layout: string, place: string) => `Table ${number} (${layout}, from ${place})`,
    rows: (rows: number, projects: number) => `${rows} rows, ${projects} projects`,
    columns: ["Column", "Header", "Read as", "Reason", "Unit", "Unit from"],
    extra: "(kept as an extra)",
    account: { lines: "Lines in", rows: "Rows in" },
    outside: "outside tables",
    totals: "Stated totals against computed ones",
    total: ["Place", "Label", "Stated", "Computed", "Difference", "Projects"],
    issues: "Issues",
    others: (count: number) => `… and ${count} more`,
    none: "none",
    aligned: "How the columns of the sources correspond",
    field: "Read as",
    remarks: "Remarks",
  },
} as const;

/** An inspection for people to read in a terminal. */
export function inspectionText(inspection: Inspection, language: Language): string {
  const { sources, aligned = [] } = inspection;
  if (!sources) return sourceText(inspection, language);
  const label = LABELS[language];
  const files = sources.map(({ file }) => file);
  const rows = aligned.map(({ field, headings }) => [
    field ?? label.extra,
    ...files.map((file) => headings[file] ?? "—"),
  ]);
  const all = `${label.aligned}\n${textTable({ columns: columnsOf([label.field, ...files]), rows }, inTerminal())}`;
  const found = label.found(inspection.projects, inspection.priced);
  return [...sources.map((one) => sourceText(one, language)), `${found}\n\n${all}`].join("\n");
}

function sourceText(inspection: Inspection, language: Language): string {
  const label = LABELS[language];
  const { file, format, encoding, sha256, tables, account, statedTotals, issues, remarkWords } = inspection;
  const { issueCount = issues.length } = inspection;
  const others = issueCount > issues.length ? `\n  ${label.others(issueCount - issues.length)}` : "";
  const kinds = Object.entries(account.kinds).map(
    ([kind, count]) => `${language === "zh" ? ROW_KINDS.zh[kind as RowKind] : kind} ${count}`,
  );
  if (account.outside !== null) kinds.push(`${label.outside} ${account.outside}`);
  const parts = [
    `${label.source}  ${file} · ${format} · ${encoding} · sha256 ${sha256.slice(0, 16)}…`,
    label.found(inspection.projects, inspection.priced),
    ...tables.map((table) => tableText(table, language)),
    `${label.account[account.counted]}  ${account.total} = ${kinds.join(" + ")}`,
    statedTotals.length === 0
      ? ""
      : `${labelIn(label.totals, exactUnit(inspection.unit, language), language)}\n${totalsText(inspection, language)}`,
    `${label.issues}  ${issueCount === 0 ? label.none : issueCount}${issues.map(({ words }) => `\n  ${words[language]}`).join("")}${others}`,
    remarkWords.length === 0 ? "" : `${label.remarks}${remarkWords.map((words) => `\n  ${words[language]}`).join("")}`,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

// Why a column was read as it was is what an inspection is for: it goes on in further lines.
const inTerminal = () => ({ width: terminalWidth(), wraps: terminalWidth() !== undefined });

function tableText(table: Inspection["tables"][number], language: Language): string {
  const label = LABELS[language];
  const head = `${label.table(table.table, table.layout, placeWords(table.at)[language] || "1")}  ${label.rows(table.rows, table.projects)}\n  ${table.because[language]}`;
  if (table.columns.length === 0) return head;
  const rows = table.columns.map(({ column, header, field, because, unit = "", unitBecause }) => [
    String(column),
    header,
    field ?? label.extra,
    because[language],
    unit,
    unitBecause?.[language] ?? "",
  ]);
  return `${head}\n${textTable({ columns: columnsOf(label.columns), rows }, inTerminal())}`.trimEnd();
}

function totalsText({ statedTotals, unit }: Inspection, language: Language): string {
  const number = (value: number | null) => (value === null ? "" : exactDigits(value, unit, language));
  const rows = statedTotals.map(({ at, label, investment, computed, difference, counted, projects }) => [
    placeWords(at)[language],
    label,
    number(investment),
    number(computed),
    number(difference),
    projects === null ? String(counted) : `${counted} (${projects})`,
  ]);
  return textTable({ columns: columnsOf(LABELS[language].total, 2), rows }, inTerminal()).trimEnd();
}

function columnsOf(labels: readonly string[], firstNumber = labels.length): GridColumn[] {
  return labels.map((label, index) => ({ label, align: index >= firstNumber ? "right" : "left" }));
}
