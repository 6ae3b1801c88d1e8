import type { BridgeSums } from "../../compare/bridge.ts";
import { decimalsOf } from "../../language/format.ts";
import type { Language } from "../../language/language.ts";
import { sum } from "../../measure/decimal.ts";
import { columnLetters } from "./address.ts";
import { widthsOf } from "./column-widths.ts";
import { HEAD, numberFormat, SOFT, TEXT, TITLE, TOTAL } from "./looks.ts";
import type { Sheet, SheetCell } from "./workbook.ts";

const LABELS = {
  zh: {
    sums: [
      "旧版",
      "减：不再列入",
      "加：新增",
      "加：金额变化",
      "加：新有确数",
      "加：不再有确数",
      "加：归属改变",
      "新版",
    ],
    residual: "余差",
    total: "合计",
    note: "余差 = 新版 −（旧版 − 不再列入 + 新增 + 各种变化），应为 0。",
  },
  en: {
    sums: [
      "Old",
      "less: gone",
      "plus: added",
      "plus: amounts",
      "plus: newly stated",
      "plus: no longer stated",
      "plus: moved",
      "New",
    ],
    residual: "Residual",
    total: "Total",
    note: "Residual = new − (old − gone + added + changes), which is 0.",
  },
} as const;

/** What a sheet with the way from the old sums to the new ones shows. */
export interface BridgeContent {
  readonly name: string;
  readonly caption: string;
  /** What the rows are by. */
  readonly heading: string;
  readonly rows: readonly (readonly [label: string, sums: BridgeSums])[];
  /** The whole, where the rows add up to it. */
  readonly total: BridgeSums | null;
}

// Title, headings; rows are counted from 0.
const FIRST_ROW = 2;

/** The way from the old sums to the new ones as a sheet, with formulas for what the rows leave and add up to. */
export function bridgeSheet({ name, caption, heading, rows, total }: BridgeContent, language: Language): Sheet {
  const labels = LABELS[language];
  const values = [...rows.map(([, sums]) => sums), ...(total ? [total] : [])].map(partsOf);
  const decimals = decimalsOf(values.flat());
  const format = numberFormat(decimals);
  const residual = (row: number, parts: readonly number[]): SheetCell => {
    const at = (column: number) => `${columnLetters(column)}${row + 1}`;
    const made = `${at(1)}-${at(2)}+${at(3)}+${at(4)}+${at(5)}+${at(6)}+${at(7)}`;
    const [old = 0, removed = 0, ...others] = parts;
    const next = others.pop() ?? 0;
    return {
      value: {
        formula: `ROUND(${at(8)}-(${made}),${decimals})`,
        value: sum([next, -old, removed, ...others.map((one) => -one)]),
      },
      style: { format, ...SOFT },
    };
  };
  const body = rows.map(([label, sums], index): SheetCell[] => {
    const parts = partsOf(sums);
    const cells = parts.map((value): SheetCell => ({ value, style: { format } }));
    return [{ value: label, style: TEXT }, ...cells, residual(FIRST_ROW + index, parts)];
  });
  const last = FIRST_ROW + rows.length;
  const totalRow = (whole: BridgeSums): SheetCell[] => {
    const parts = partsOf(whole);
    const cells = parts.map((value, index): SheetCell => {
      const column = columnLetters(index + 1);
      const formula = `ROUND(SUM(${column}${FIRST_ROW + 1}:${column}${last}),${decimals})`;
      return { value: { formula, value }, style: { ...TOTAL, format } };
    });
    return [{ value: labels.total, style: TOTAL }, ...cells, residual(last, parts)];
  };
  const head = [heading, ...labels.sums, labels.residual].map((value): SheetCell => ({ value, style: HEAD }));
  const all = [head, ...body, ...(total ? [totalRow(total)] : [])];
  return {
    name,
    rows: [[{ value: caption, style: TITLE }], ...all, [{ value: labels.note, style: SOFT }]],
    widths: widthsOf(all),
    frozen: { rows: FIRST_ROW, columns: 1 },
    titleRows: [FIRST_ROW - 1, FIRST_ROW - 1],
    landscape: true,
  };
}

/** Old, gone, added, the four kinds of change, new. */
function partsOf({ old, removed, added, ofChanged, new: next }: BridgeSums): number[] {
  return [old, removed, added, ofChanged.amounts, ofChanged.filled, ofChanged.emptied, ofChanged.moved, next];
}
