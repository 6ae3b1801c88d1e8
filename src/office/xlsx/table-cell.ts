import { BLANK, formatNumber, MINUS } from "../../language/format.ts";
import { decimal, toNumber } from "../../measure/decimal.ts";
import type { Fact } from "../../measure/fact.ts";
import { MARK_GAP, type TableCell, type TableColumn } from "../../report/document.ts";
import { figureFormula, type Grounds } from "./figure-formula.ts";
import { numberFormat, PERCENT } from "./looks.ts";
import type { CellStyle, CellValue, SheetCell } from "./workbook.ts";

const MARKS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A cell of a report's table in a workbook, and the number behind it where a formula makes it. */
export interface WrittenCell {
  readonly cell: SheetCell | null;
  readonly fact?: Fact;
  /** The exact value in the unit of the cell. */
  readonly value?: number | null;
  /** A number of the report that no formula makes. */
  readonly fixed?: true;
}

/** Writes a cell: a number as a number, with the formula that makes it; a blank's mark as an empty cell. */
export function writeCell(
  { text, detail, fact, counts, footnotes = [] }: TableCell,
  column: TableColumn,
  style: CellStyle,
  grounds: Grounds,
): WrittenCell {
  const marks = footnotes.map((mark) => [...String(mark)].map((digit) => MARKS[Number(digit)]).join("")).join(" ");
  if (fact !== undefined && !counts) {
    const shown = shownAs(fact, text);
    if (shown !== null) {
      const { divide, multiply, value, format } = shown;
      const formula = figureFormula(fact, grounds);
      const styled = {
        ...style,
        format: marks === "" ? format : `${format}"${MARK_GAP}${marks}"`,
        align: "right" as const,
      };
      if (formula === null) return { cell: { value, style: styled }, ...(value !== null && { fixed: true }) };
      const scaled = divide === 1 && multiply === 1 ? formula : inScale(formula, divide, multiply, value);
      return { cell: { value: { formula: scaled, value }, style: styled }, fact, value };
    }
  }
  if (text === BLANK) return { cell: marks === "" ? { value: null, style } : { value: marks, style } };
  const number = column.align === "right" && marks === "" ? plainNumber(text, column.unit) : null;
  if (number !== null)
    return {
      cell: { value: number.value, style: { ...style, format: number.format } },
      ...(counts && { fixed: true as const }),
    };
  const words = [marks === "" ? text : `${text}${MARK_GAP}${marks}`, detail]
    .filter((line) => line !== undefined && line !== "")
    .join("\n");
  if (words === "") return { cell: { value: null, style } };
  return {
    cell: { value: words, style: { ...style, ...(column.align !== "right" && { wrap: true }), align: column.align } },
  };
}

/** A formula's result in the unit of its cell; one that may be a blank stays one. */
function inScale(formula: string, divide: number, multiply: number, value: CellValue): string {
  const scale = divide === 1 ? `*${multiply}` : `/${divide}`;
  return value === null ? formula : `(${formula})${scale}`;
}

/** How a cell shows its number: the exact value in the cell's unit, and a format that prints what the report prints. */
function shownAs(
  { value, unit }: Fact,
  text: string,
): {
  readonly divide: number;
  readonly multiply: number;
  readonly value: number | null;
  readonly format: string;
} | null {
  if (value === null) return text === BLANK ? { divide: 1, multiply: 1, value, format: numberFormat(2) } : null;
  if (unit.kind === "share") return { divide: 1, multiply: 1, value, format: /[<>]/.test(text) ? "0.00%" : PERCENT };
  const decimals = /^[−-]?[\d,]+(?:\.(\d+))?$/.exec(text)?.[1]?.length ?? 0;
  for (const power of [0, 2, 4, -1, -4, 1, 3, 5]) {
    const scaled = shifted(value, power);
    if (formatNumber(scaled, decimals) !== text) continue;
    return {
      divide: power > 0 ? 10 ** power : 1,
      multiply: power < 0 ? 10 ** -power : 1,
      value: scaled,
      format: numberFormat(decimals),
    };
  }
  return null;
}

function shifted(value: number, power: number): number {
  const { coefficient, scale } = decimal(value);
  if (power >= 0) return toNumber({ coefficient, scale: scale + power });
  return toNumber({ coefficient: coefficient * 10n ** BigInt(-power), scale });
}

/** A text that is a number and nothing else; one with more digits than a cell keeps, or a leading zero, stays a text. */
function plainNumber(text: string, unit = ""): { readonly value: number; readonly format: string } | null {
  const match = /^([−-]?)((?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*|0)(?:\.(\d+))?)$/.exec(text);
  if (!match || match[2]!.replace(/\D/g, "").length > 15) return null;
  const decimals = match[3]?.length ?? 0;
  const value = Number(`${match[1] === MINUS ? "-" : match[1]}${match[2]!.replaceAll(",", "")}`);
  if (unit === "%") return { value: shifted(value, 2), format: `0.${"0".repeat(decimals)}%`.replace(".%", "%") };
  return { value, format: text.includes(",") || decimals > 0 ? numberFormat(decimals) : "0" };
}
