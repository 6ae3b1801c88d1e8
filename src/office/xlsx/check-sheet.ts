import type { Language } from "../../language/language.ts";
import { formatRanges } from "../../language/ranges.ts";
import { quotedSheet } from "./address.ts";
import { HEAD, LINK, TEXT } from "./looks.ts";
import type { FormulaFigure } from "./table-sheet.ts";
import type { CellLink, Formula, Sheet, SheetCell } from "./workbook.ts";

const LABELS = {
  zh: {
    columns: ["位置", "数字", "现值（公式）", "报告数", "差", "所含项目", "标识"],
    agree: (count: number) => `一致：${count}个数字都与报告相同`,
    differ: "个数字与报告不同（金额已改动，或表格程序的算法不同）",
    many: "、",
  },
  en: {
    columns: ["Cell", "Figure", "Now (formula)", "Report", "Difference", "Made of projects", "Id"],
    agree: (count: number) => `All ${count} figures are those of the report`,
    differ: " figures differ from the report (an amount was changed, or this program computes otherwise)",
    many: ", ",
  },
} as const;

const FIRST = 1;
// The longest list of projects that a cell shows before it is cut short.
const LONGEST = 2000;

/** Where the list says of what a figure is made, by its place among all figures. */
export function checkPlace(sheet: string, place: number): CellLink {
  return { sheet, cell: `A${FIRST + place + 1}` };
}

/**
 * Every number that a formula makes beside what the report says, and the projects that it is made of; `verdict` is the
 * formula that says whether all agree.
 */
export function checkSheet(
  figures: readonly FormulaFigure[],
  name: string,
  language: Language,
  projectPlace: (seq: number) => CellLink | null,
): { readonly sheet: Sheet; readonly verdict: Formula } {
  const labels = LABELS[language];
  const rows = figures.map(({ sheet, cell, title, id, value, share, seqs }, index): (SheetCell | null)[] => {
    const place = `${quotedSheet(sheet)}!$${cell.replace(/(\d+)$/, "$$$1")}`;
    const row = FIRST + index + 1;
    const format = { format: share ? "0.0000%" : "#,##0.00####" };
    const link = seqs[0] === undefined ? null : projectPlace(seqs[0]);
    const list = formatRanges(seqs, labels.many);
    return [
      { value: `${sheet}!${cell}`, style: LINK, link: { sheet, cell } },
      { value: title, style: TEXT },
      { value: { formula: `IF(${place}="","",${place})`, value }, style: format },
      { value, style: format },
      {
        value: {
          formula: `IF(AND(ISNUMBER(C${row}),ISNUMBER(D${row})),ROUND(C${row}-D${row},${share ? 9 : 6}),IF(AND(C${row}="",D${row}=""),0,1))`,
          value: 0,
        },
        style: format,
      },
      {
        value: list.length > LONGEST ? `${list.slice(0, LONGEST)}…` : list,
        style: link ? { ...LINK, ...TEXT } : TEXT,
        ...(link && { link }),
      },
      { value: id, style: TEXT },
    ];
  });
  const last = FIRST + rows.length;
  const differences = `${quotedSheet(name)}!$E$${FIRST + 1}:$E$${Math.max(last, FIRST + 1)}`;
  const count = `COUNTIF(${differences},"<>0")`;
  return {
    verdict:
      figures.length === 0
        ? { formula: `"${labels.agree(0)}"`, value: labels.agree(0) }
        : {
            formula: `IF(${count}=0,"${labels.agree(figures.length)}",${count}&"${labels.differ}")`,
            value: labels.agree(figures.length),
          },
    sheet: {
      name,
      rows: [labels.columns.map((label): SheetCell => ({ value: label, style: HEAD })), ...rows],
      widths: [24, 40, 18, 18, 12, 40, 48],
      frozen: { rows: 1, columns: 2 },
      ...(rows.length > 0 && { filter: { rows: [0, rows.length], columns: [0, labels.columns.length - 1] } }),
      titleRows: [0, 0],
      landscape: true,
    },
  };
}
