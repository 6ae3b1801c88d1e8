import type { Language } from "../../language/language.ts";
import type { Fact } from "../../measure/fact.ts";
import type { TableColumn } from "../../report/document.ts";
import { textWidth } from "./column-widths.ts";
import type { Grounds } from "./figure-formula.ts";
import { HEAD, LINK, SOFT, TEXT, TITLE } from "./looks.ts";
import { writeCell } from "./table-cell.ts";
import type { Area, Formula, Sheet, SheetCell } from "./workbook.ts";

const LABELS = {
  zh: {
    scope: "范围",
    joint: "联合项目",
    source: "来源",
    hash: "SHA-256",
    check: "数字核对",
    figures: "主要数字",
    unit: "单位",
    sheets: "工作表",
    words: "报告摘要（写定的文字，不随金额改动）",
    figure: "数字",
  },
  en: {
    scope: "Scope",
    joint: "Joint projects",
    source: "Source",
    hash: "SHA-256",
    check: "Check",
    figures: "Key figures",
    unit: "Unit",
    sheets: "Sheets",
    words: "Summary (fixed words: they don't follow a changed amount)",
    figure: "Figure",
  },
} as const;

/** What the first sheet of a workbook says. */
export interface Overview {
  readonly title: string;
  readonly subtitle: string;
  readonly scope: string;
  /** How joint projects count, in words. */
  readonly joint: string;
  readonly source: string;
  readonly sha256: string;
  readonly keyFigures: readonly {
    readonly label: string;
    readonly text: string;
    readonly unit: string;
    readonly fact: Fact;
  }[];
  readonly sentences: readonly string[];
}

/** The first sheet: what the workbook is of, whether its figures agree, the key figures, and where everything stands. */
export function overviewSheet(
  overview: Overview,
  name: string,
  language: Language,
  verdict: Formula,
  checkName: string,
  others: readonly { readonly name: string; readonly about: string }[],
  grounds: Grounds,
): Sheet {
  const labels = LABELS[language];
  const { title, subtitle, scope, joint, source, sha256, keyFigures, sentences } = overview;
  const column: TableColumn = { label: "", align: "right" };
  const pair = (label: string, value: string): SheetCell[] => [
    { value: label, style: SOFT },
    { value, style: {} },
  ];
  const rows: (SheetCell | null)[][] = [
    [{ value: title, style: { ...TITLE, size: 16 } }],
    [{ value: subtitle, style: SOFT }],
    [],
    pair(labels.scope, scope),
    ...(joint === "" ? [] : [pair(labels.joint, joint)]),
    pair(labels.source, source),
    pair(labels.hash, sha256),
    [
      { value: labels.check, style: { bold: true } },
      { value: verdict, style: { bold: true, fill: "input" }, link: { sheet: checkName, cell: "A1" } },
    ],
    [],
  ];
  if (keyFigures.length > 0) {
    rows.push([labels.figures, labels.figure, labels.unit].map((value) => ({ value, style: HEAD })));
    for (const { label, text, unit, fact } of keyFigures)
      rows.push([
        { value: label },
        writeCell({ text, fact }, column, { bold: true }, grounds).cell,
        { value: unit, style: SOFT },
      ]);
    rows.push([]);
  }
  rows.push([
    { value: labels.sheets, style: HEAD },
    { value: null, style: HEAD },
    { value: null, style: HEAD },
  ]);
  for (const { name: sheet, about } of others)
    rows.push([{ value: sheet, style: LINK, link: { sheet, cell: "A1" } }, { value: about === sheet ? null : about }]);
  const merges: Area[] = [];
  if (sentences.length > 0) {
    rows.push([], [{ value: labels.words, style: { bold: true } }]);
    for (const sentence of sentences) {
      merges.push({ rows: [rows.length, rows.length], columns: [0, 2] });
      rows.push([{ value: sentence, style: TEXT }]);
    }
  }
  const first = Math.max(20, ...others.map(({ name: sheet }) => textWidth(sheet) + 2));
  return { name, rows, widths: [Math.min(44, first), 50, 14], merges };
}
