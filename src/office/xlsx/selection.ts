import { inertText } from "../../language/visible-text.ts";
import { add, type Decimal, decimal, toNumber, ZERO } from "../../measure/decimal.ts";
import { fixedArea } from "./address.ts";
import type { Ground, GroundColumn } from "./ground.ts";
import type { CellValue } from "./workbook.ts";

/** A cell's value, or any of several; null is an empty cell. */
export interface Condition {
  readonly column: GroundColumn;
  readonly values: readonly CellValue[];
}

/** Some rows of a sheet: those that meet every condition. */
export interface Selection {
  readonly ground: Ground;
  readonly conditions: readonly Condition[];
  /** Compares texts to the letter; Excel's own criteria take "AB" for "ab" and "01" for "1". */
  readonly exact?: true;
}

// Excel refuses a formula above 8,192 characters, and a text above 255 in one.
const LONGEST_FORMULA = 8000;
const LONGEST_LITERAL = 250;

/** The rows that the formulas of a selection will find. */
export function selectedRows({ ground, conditions, exact }: Selection): Ground["rows"] {
  const equal = exact ? (a: CellValue, b: CellValue) => a === b : looselyEqual;
  return ground.rows.filter((row) =>
    conditions.every(({ column, values }) => values.some((value) => equal(row[column] ?? null, value))),
  );
}

// As the criteria of a spreadsheet compare: without regard to case and width, numbers with texts that look like them.
function looselyEqual(cell: CellValue, value: CellValue): boolean {
  if (cell === null || value === null) return cell === value;
  const plain = (one: CellValue) => String(one).normalize("NFKC").trim().toLowerCase();
  const [a, b] = [plain(cell), plain(value)];
  return a === b || (a !== "" && b !== "" && Number(a) === Number(b));
}

/** What a column of some rows adds up to, exactly; null where none of them holds a number. */
export function sumOf(rows: Ground["rows"], column: GroundColumn): number | null {
  let sum: Decimal = ZERO;
  let any = false;
  for (const row of rows) {
    const value = row[column];
    if (typeof value !== "number") continue;
    sum = add(sum, decimal(value));
    any = true;
  }
  return any ? toNumber(sum) : null;
}

/** The formula of a column's sum over a selection; null where it would be too long for a cell. */
export function sumFormula(selection: Selection, column: GroundColumn): string | null {
  const { ground, conditions, exact } = selection;
  const area = areaOf(ground, column);
  if (conditions.length === 0) return `SUM(${area})`;
  if (exact) return fitting(`SUMPRODUCT(${conditions.map((one) => exactly(one, ground)).join(",")},${area})`);
  return criteria(selection, (list) => `SUMIFS(${area},${list})`);
}

/** The formula of how many rows of a selection there are, or of those that hold a number in a column. */
export function countFormula(selection: Selection, priced?: GroundColumn): string | null {
  const { ground, conditions, exact } = selection;
  const number = priced === undefined ? null : areaOf(ground, priced);
  if (exact) {
    const parts = [...conditions.map((one) => exactly(one, ground)), ...(number ? [`ISNUMBER(${number})*1`] : [])];
    return fitting(`SUMPRODUCT(${parts.join(",")})`);
  }
  if (conditions.length === 0) return number ? `COUNT(${number})` : `ROWS(${areaOf(ground, "seq")})`;
  const more = number ? `,${number},">-1E+300"` : "";
  return criteria(selection, (list) => `COUNTIFS(${list}${more})`);
}

function areaOf({ sheet, first, rows, columns }: Ground, column: GroundColumn): string {
  const at = columns[column]!;
  return fixedArea(sheet, { rows: [first, first + Math.max(0, rows.length - 1)], columns: [at, at] });
}

/** Conditions as the criteria of SUMIFS and COUNTIFS; of several values at most one condition can be. */
function criteria({ ground, conditions }: Selection, formula: (list: string) => string): string | null {
  const several = conditions.filter(({ values }) => values.length > 1);
  if (several.length > 1) return null;
  const texts = conditions.flatMap(({ values }) => values.map(criterion));
  if (texts.some((text) => text.length > LONGEST_LITERAL)) return null;
  const list = conditions.map(({ column, values }) => {
    const [first = "", ...others] = values.map(criterion);
    return `${areaOf(ground, column)},${others.length === 0 ? first : `{${[first, ...others].join(",")}}`}`;
  });
  const text = formula(list.join(","));
  return fitting(several.length === 0 ? text : `SUMPRODUCT(${text})`);
}

const fitting = (formula: string): string | null => (formula.length > LONGEST_FORMULA ? null : formula);

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A value as a criterion: signs that a criterion takes for a pattern or a comparison stand for themselves. */
function criterion(value: CellValue): string {
  if (value === null) return '"="';
  if (typeof value !== "string") return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  const plain = inertText(value).replace(/[~*?]/g, "~$&");
  return quoted(/^[<>=]/.test(plain) ? `=${plain}` : plain);
}

function exactly({ column, values }: Condition, ground: Ground): string {
  const area = areaOf(ground, column);
  const one = (value: CellValue) => {
    if (value === null) return `(${area}="")`;
    if (typeof value !== "string") return `(${area}=${String(value).toUpperCase()})`;
    const pieces = inertText(value).match(new RegExp(`[\\s\\S]{1,${LONGEST_LITERAL - 50}}`, "g")) ?? [""];
    return `EXACT(${area},${pieces.map(quoted).join("&")})`;
  };
  return `(${values.map(one).join("+")})*1`;
}
