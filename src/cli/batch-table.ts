import { join } from "node:path";
import { formatNumber } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { BYTE_ORDER_MARK, csv } from "../print/csv.ts";
import type { Grid } from "../print/grid.ts";
import type { Options } from "./command.ts";
import { print } from "./print.ts";
import { writeFile } from "./write-files.ts";
import { jsonText } from "../print/json-text.ts";

/** What became of one file. */
export interface Outcome {
  readonly file: string;
  readonly result: "report" | "no-projects" | "refused" | "not-reached";
  readonly projects: number | null;
  readonly priced: number | null;
  readonly investment: number | null;
  readonly unit: string | null;
  readonly issues: number | null;
  /** Folder of its report. */
  readonly folder: string | null;
  /** Why it was refused, or what was said of it. */
  readonly said: string;
}

const WORDS = {
  zh: {
    columns: ["文件", "结果", "项目", "有金额", "投资", "单位", "疑问", "报告", "说明"],
    results: { report: "已写报告", "no-projects": "没有项目", refused: "未写报告", "not-reached": "未及处理" },
  },
  en: {
    columns: ["File", "Result", "Projects", "Priced", "Investment", "Unit", "Issues", "Report", "What was said"],
    results: { report: "report", "no-projects": "no projects", refused: "refused", "not-reached": "not reached" },
  },
} as const;

/** Writes what became of each file as batch.csv and batch.json. */
export function writeTables(
  out: string,
  outcomes: readonly Outcome[],
  language: Language,
  sources: readonly string[],
): void {
  const { columns, results } = WORDS[language];
  const table = csv(
    columns,
    outcomes.map(({ result, ...one }) => [
      one.file,
      results[result],
      one.projects,
      one.priced,
      one.investment,
      one.unit,
      one.issues,
      one.folder,
      one.said,
    ]),
  );
  writeFile(join(out, "batch.csv"), `${language === "zh" ? BYTE_ORDER_MARK : ""}${table}`, sources);
  writeFile(join(out, "batch.json"), `${jsonText(outcomes, 2)}\n`, sources);
}

/** What became of each file in the form that was asked for. */
export function printedTable(outcomes: readonly Outcome[], { format }: Options, language: Language): string {
  const { columns, results } = WORDS[language];
  const text = (value: number | null) => (value === null ? "" : formatNumber(value));
  const grid: Grid = {
    columns: columns.map((label, index) => ({ label, align: [2, 3, 4, 6].includes(index) ? "right" : "left" })),
    rows: outcomes.map(({ result, ...one }) => [
      one.file,
      results[result],
      text(one.projects),
      text(one.priced),
      text(one.investment),
      one.unit ?? "",
      text(one.issues),
      one.folder ?? "",
      one.said,
    ]),
  };
  return print(format, { grid, records: outcomes.map((outcome) => ({ ...outcome })), json: outcomes });
}
